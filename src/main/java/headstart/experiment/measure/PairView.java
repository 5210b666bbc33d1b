package headstart.experiment.measure;

import headstart.model.StepCurve;
import headstart.model.Trajectory;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** A leader A and a laggard B in one run, exact in event times. All days count from the release day. */
public final class PairView implements RunView {
    private static final double LN_2 = FastMath.log(2);

    private final SubjectView leader;
    private final SubjectView laggard;
    private final double parityTolerance;
    private final List<ReleaseShares> byRelease;
    private double overtakeDays = Double.NaN;
    private double gapArea = Double.NaN;

    /**
     * The pair.
     *
     * @param parityTolerance the gap below which B counts as level
     * @param byRelease what both have reached on each release alone; empty where there is a single one
     */
    public PairView(SubjectView leader, SubjectView laggard, double parityTolerance, List<ReleaseShares> byRelease) {
        this.byRelease = byRelease;
        this.leader = leader;
        this.laggard = laggard;
        this.parityTolerance = parityTolerance;
    }

    /** The pair in a run. */
    public static PairView of(Gap gap, Trajectory run, double parityTolerance, double horizonDay) {
        return new PairView(
                SubjectView.of(run, gap.leader(), horizonDay),
                SubjectView.of(run, gap.laggard(), horizonDay),
                parityTolerance,
                ReleaseShares.of(run, gap, horizonDay));
    }

    SubjectView leader() {
        return leader;
    }

    SubjectView laggard() {
        return laggard;
    }

    /** {@code 1 - b / a}; 1 while B has nothing, blank where only A has nothing. */
    public static double gap(double a, double b) {
        if (b == 0) {
            return 1;
        }
        return a == 0 ? Double.NaN : 1 - b / a;
    }

    public double gapAtRelease() {
        return gapOn(0);
    }

    double softwareGapAtRelease() {
        return softwareGapOn(0);
    }

    public double gapOn(int daysAfterRelease) {
        double day = leader.releaseDay() + daysAfterRelease;
        return gap(leader.throughput().at(day), laggard.throughput().at(day));
    }

    double softwareGapOn(int daysAfterRelease) {
        return gap(leader.rooflineShareAt(daysAfterRelease), laggard.rooflineShareAt(daysAfterRelease));
    }

    double peakGap() {
        Peak peak = new Peak();
        walk(leader.throughput(), laggard.throughput(), peak);
        return peak.highest;
    }

    public double gapArea() {
        if (Double.isNaN(gapArea)) {
            gapArea = leader.logThroughputArea() - laggard.logThroughputArea();
        }
        return gapArea;
    }

    public double daysToParity() {
        return daysUntil(leader.throughput(), laggard.throughput(), this::isLevel);
    }

    double daysToSoftwareParity() {
        return daysUntil(leader.rooflineShare(), laggard.rooflineShare(), this::isLevel);
    }

    double daysToOvertake() {
        if (Double.isNaN(overtakeDays)) {
            overtakeDays = daysUntil(leader.throughput(), laggard.throughput(), (a, b) -> b > a);
        }
        return overtakeDays;
    }

    /** The day from which on B is level in throughput until the horizon; infinite if it is not level there. */
    public double levelForGood() {
        return daysForGood(leader.throughput(), laggard.throughput());
    }

    /** The same in roofline shares. */
    public double levelForGoodInSoftware() {
        return daysForGood(leader.rooflineShare(), laggard.rooflineShare());
    }

    private double daysForGood(StepCurve a, StepCurve b) {
        LastSpell spell = new LastSpell(this::isLevel);
        walk(a, b, spell);
        return spell.day - leader.releaseDay();
    }

    /** The gap area as days at half the speed. */
    public double slowDays() {
        return gapArea() / LN_2;
    }

    /** {@code log2(P_A / P_B)} on a day after release; blank where either has none. */
    public double ratioOn(int daysAfterRelease) {
        double day = leader.releaseDay() + daysAfterRelease;
        return log2Ratio(leader.throughput().at(day), laggard.throughput().at(day));
    }

    /** The same of roofline shares. */
    public double softwareRatioOn(int daysAfterRelease) {
        return log2Ratio(leader.rooflineShareAt(daysAfterRelease), laggard.rooflineShareAt(daysAfterRelease));
    }

    /** {@code log2(a / b)}: changes its sign where the sides are changed, unlike {@code 1 - b / a}; blank where either is 0. */
    static double log2Ratio(double a, double b) {
        return a > 0 && b > 0 ? log2(FastMath.log(a / b)) : Double.NaN;
    }

    /** A natural logarithm as one to base 2. */
    static double log2(double naturalLogarithm) {
        return naturalLogarithm / LN_2;
    }

    double overtaken(int day) {
        return daysToOvertake() <= day ? 1 : 0;
    }

    /**
     * The horizontal gap on a day after release: how many days ago A first had B's present roofline share on the newest release; negative
     * where B leads; while B has none the time since A first had any, a lower bound; blank where neither has any.
     */
    double daysBehind(int daysAfterRelease) {
        return daysBehind().on(leader.releaseDay() + daysAfterRelease);
    }

    /** The same on one day after the other. */
    DaysBehind daysBehind() {
        return byRelease.isEmpty()
                ? new DaysBehind(List.of(new ReleaseShares(0, leader.rooflineShare(), laggard.rooflineShare())))
                : new DaysBehind(byRelease);
    }

    /** Share of a release's life in which the gap of throughput is the tolerance or more. */
    double shareBehind(Life life) {
        return shareBehind(leader.throughput(), laggard.throughput(), life);
    }

    /** The same for the gap of roofline shares. */
    double shareBehindInSoftware(Life life) {
        return shareBehind(leader.rooflineShare(), laggard.rooflineShare(), life);
    }

    private double shareBehind(StepCurve a, StepCurve b, Life life) {
        double behind = 0;
        double day = life.from();
        int i = a.stepsUntil(day);
        int j = b.stepsUntil(day);
        while (day < life.to()) {
            double next = Math.min(
                    life.to(),
                    Math.min(
                            i < a.size() ? a.day(i) : Double.POSITIVE_INFINITY,
                            j < b.size() ? b.day(j) : Double.POSITIVE_INFINITY));
            behind += isLevel(i == 0 ? 0 : a.value(i - 1), j == 0 ? 0 : b.value(j - 1)) ? 0 : next - day;
            day = next;
            i = a.stepsUntil(day);
            j = b.stepsUntil(day);
        }
        // Spells add up to the whole life but for rounding.
        return Math.min(1, behind / (life.to() - life.from()));
    }

    private boolean isLevel(double a, double b) {
        return b > 0 && b > (1 - parityTolerance) * a;
    }

    private double daysUntil(StepCurve a, StepCurve b, Condition condition) {
        FirstDay first = new FirstDay(condition);
        walk(a, b, first);
        return first.day - leader.releaseDay();
    }

    /** Visits both values on the release day and at every later step, until the visitor has seen enough. */
    private void walk(StepCurve a, StepCurve b, Visitor visitor) {
        double day = leader.releaseDay();
        double horizon = leader.horizonDay();
        int i = 0;
        int j = 0;
        while (day <= horizon) {
            while (i < a.size() && a.day(i) <= day) {
                i++;
            }
            while (j < b.size() && b.day(j) <= day) {
                j++;
            }
            if (visitor.enough(day, i == 0 ? 0 : a.value(i - 1), j == 0 ? 0 : b.value(j - 1))) {
                return;
            }
            double nextA = i < a.size() ? a.day(i) : Double.POSITIVE_INFINITY;
            double nextB = j < b.size() ? b.day(j) : Double.POSITIVE_INFINITY;
            day = Math.min(nextA, nextB);
        }
    }

    /** Something that holds for the values of A and B, or not. */
    @FunctionalInterface
    private interface Condition {
        boolean holds(double a, double b);
    }

    /** Sees both values at each moment something changes. */
    private interface Visitor {
        boolean enough(double day, double a, double b);
    }

    private static final class Peak implements Visitor {
        private double highest = Double.NaN;

        @Override
        public boolean enough(double day, double a, double b) {
            double gap = gap(a, b);
            if (!(gap <= highest) && !Double.isNaN(gap)) {
                highest = gap;
            }
            return false;
        }
    }

    /** The beginning of the spell that lasts until the end. */
    private static final class LastSpell implements Visitor {
        private final Condition condition;
        private double day = Double.POSITIVE_INFINITY;

        LastSpell(Condition condition) {
            this.condition = condition;
        }

        @Override
        public boolean enough(double today, double a, double b) {
            day = condition.holds(a, b) ? Math.min(day, today) : Double.POSITIVE_INFINITY;
            return false;
        }
    }

    private static final class FirstDay implements Visitor {
        private final Condition condition;
        private double day = Double.POSITIVE_INFINITY;

        FirstDay(Condition condition) {
            this.condition = condition;
        }

        @Override
        public boolean enough(double day, double a, double b) {
            if (condition.holds(a, b)) {
                this.day = day;
                return true;
            }
            return false;
        }
    }
}
