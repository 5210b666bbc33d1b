package headstart.experiment.measure;

import headstart.model.StepCurve;
import java.util.List;

/** The horizontal gap of a pair on days that ascend: a level that is the one of the day before is not looked for again. */
final class DaysBehind {
    private final List<ReleaseShares> byRelease;
    private int release;
    private Side leader;
    private Side laggard;

    /** Of one release or more, the first of which counts until the second is out, and so on. */
    DaysBehind(List<ReleaseShares> byRelease) {
        this.byRelease = byRelease;
        this.leader = new Side(byRelease.get(0).leader());
        this.laggard = new Side(byRelease.get(0).laggard());
    }

    /**
     * How many days ago the leader first had the laggard's level of that day; negative where the laggard leads; blank where neither has
     * any. While the laggard has none, the time since the leader first had any.
     */
    double on(double day) {
        turnTo(day);
        double a = leader.on(day);
        double b = laggard.on(day);
        if (a == 0 && b == 0) {
            return Double.NaN;
        }
        double reached = leader.firstDayAtLeast(b);
        return reached <= day ? day - reached : laggard.firstDayAtLeast(a) - day;
    }

    private void turnTo(double day) {
        int newest = release;
        for (int r = release + 1; r < byRelease.size(); r++) {
            newest = byRelease.get(r).day() <= day ? r : newest;
        }
        if (newest > release) {
            release = newest;
            leader = new Side(byRelease.get(release).leader());
            laggard = new Side(byRelease.get(release).laggard());
        }
    }

    /** One curve, as far as it has been gone through. */
    private static final class Side {
        private final StepCurve curve;
        private int steps;
        private double level = Double.NEGATIVE_INFINITY;
        private int reached;

        Side(StepCurve curve) {
            this.curve = curve;
        }

        double on(double day) {
            while (steps < curve.size() && curve.day(steps) <= day) {
                steps++;
            }
            return steps == 0 ? 0 : curve.value(steps - 1);
        }

        /** Infinite if never; of a level of nothing, the first day with anything. A higher level is not reached before a lower one. */
        double firstDayAtLeast(double asked) {
            double positive = asked == 0 ? Double.MIN_VALUE : asked;
            if (positive != level) {
                reached = curve.firstStepAtLeast(positive, positive > level ? reached : 0);
                level = positive;
            }
            return reached < curve.size() ? curve.day(reached) : Double.POSITIVE_INFINITY;
        }
    }
}
