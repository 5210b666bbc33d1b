package headstart.experiment.result;

import headstart.model.Parameters;
import headstart.model.StepCurve;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.model.TuningCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What a run could have come to at the ends of the scale: the same run with some curves replaced, so that a bound is paired with its
 * run and costs no simulation. Whatever others copied in the run stays as it was.
 */
public enum Bound {
    /** Every team is at its attainable roof from access, or the release, on: only silicon is left in a gap. */
    PERFECT_TUNER {
        @Override
        TuningCurve of(TuningCurve played, double releaseDay, boolean hasLead) {
            return atTheRoof(played, releaseDay);
        }
    },
    /** Nobody tunes after the release: the level of the release day, or of the first day that the stack runs, for ever. */
    NO_TUNING {
        @Override
        TuningCurve of(TuningCurve played, double releaseDay, boolean hasLead) {
            double last = Math.max(releaseDay, played.readyDay());
            return last == Double.POSITIVE_INFINITY ? played : upTo(played, last);
        }
    },
    /**
     * Every team that has a lead is at its roof from the release on, the others play as they did; of a pair only the leader is, for a
     * laggard's lead would take the advantage away. Under the tuning law without regressions the excess goes to 0 as the lead grows, so
     * no lead of the leader can do more.
     */
    UNLIMITED_LEAD {
        @Override
        TuningCurve of(TuningCurve played, double releaseDay, boolean hasLead) {
            return hasLead ? atTheRoof(played, releaseDay) : played;
        }
    };

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract TuningCurve of(TuningCurve played, double releaseDay, boolean hasLead);

    /**
     * The bound of a run.
     *
     * @param played the run
     * @param parameters what it was made of
     */
    public Trajectory of(Trajectory played, Parameters parameters) {
        return of(played, parameters, team -> true);
    }

    /** The bound of a run in which the leads of only those teams count. */
    Trajectory of(Trajectory played, Parameters parameters, IntPredicate teams) {
        List<List<TuningCurve>> curves = new ArrayList<>();
        for (int t = 0; t < played.curves().size(); t++) {
            Team team = parameters.teams().get(t);
            boolean hasLead = teams.test(t) && parameters.accessOf(team).isEarly();
            List<TuningCurve> own = new ArrayList<>();
            for (int r = 0; r < played.releaseDays().size(); r++) {
                own.add(of(played.curves().get(t).get(r), played.releaseDays().get(r), hasLead));
            }
            curves.add(own);
        }
        return played.with(curves);
    }

    private static TuningCurve atTheRoof(TuningCurve played, double releaseDay) {
        double first = Math.min(played.accessDay(), releaseDay);
        StepCurve roof = StepCurve.of(new double[] {first}, new double[] {1});
        return new TuningCurve(
                first,
                first,
                1,
                played.rooflineTokensPerS(),
                roof,
                played.improvements(),
                played.copies(),
                played.otherPoints().stream()
                        .map(point -> new TuningCurve.PointCurve(1, point.rooflineTokensPerS(), roof))
                        .toList());
    }

    private static TuningCurve upTo(TuningCurve played, double day) {
        return new TuningCurve(
                played.accessDay(),
                played.readyDay(),
                played.untunedShare(),
                played.rooflineTokensPerS(),
                played.rooflineShare().upTo(day),
                played.improvements(),
                played.copies(),
                played.otherPoints().stream()
                        .map(point -> new TuningCurve.PointCurve(
                                point.untunedShare(),
                                point.rooflineTokensPerS(),
                                point.rooflineShare().upTo(day)))
                        .toList());
    }
}
