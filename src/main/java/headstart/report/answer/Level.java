package headstart.report.answer;

import headstart.statistics.Summary;
import java.util.Arrays;

/**
 * When a laggard is level with its leader, over the runs of a scenario.
 *
 * @param days the median wait, with its spread
 * @param atRelease runs in which it is level on the release day
 * @param byHorizon runs in which it is level before the horizon
 * @param n runs
 * @param forGood whether it stays level from then on; else it is the first time
 * @param software whether silicon is taken out
 * @param horizon days from release to the horizon
 */
record Level(Amount days, long atRelease, long byHorizon, int n, boolean forGood, boolean software, double horizon) {
    static Level of(double[] waits, boolean forGood, boolean software, double horizon) {
        double[] defined =
                Arrays.stream(waits).filter(wait -> !Double.isNaN(wait)).toArray();
        return new Level(
                Amount.of(
                        Summary.of(Arrays.stream(defined)
                                .map(wait -> Math.max(0, wait))
                                .toArray()),
                        SpokenUnit.DAYS,
                        "waiting_times.csv"),
                Arrays.stream(defined).filter(wait -> wait <= 0).count(),
                Arrays.stream(defined)
                        .filter(wait -> wait < Double.POSITIVE_INFINITY)
                        .count(),
                defined.length,
                forGood,
                software,
                horizon);
    }

    boolean isDefined() {
        return n > 0;
    }

    /** Level from the release on in half of the runs or more. */
    boolean isFromStart() {
        return days.value() <= 0;
    }

    /** Not level before the horizon in more than half of the runs. */
    boolean isBeyond() {
        return Double.isInfinite(days.value());
    }

    /** "first level", "level for good". */
    String what() {
        return forGood ? "level for good" : "first level";
    }

    /** "level on release day in 85 of 100 runs", "first level after 9 days", "not level by day 180 in 58 of 100 runs". */
    String text() {
        if (isFromStart()) {
            return (forGood ? "level from the start in " : "level on release day in ") + Words.runs(atRelease, n);
        }
        if (isBeyond()) {
            return byHorizon == 0
                    ? "level by day " + Words.number(horizon) + " in " + Words.runs(0, n)
                    : "not level by day " + Words.number(horizon) + " in " + Words.runs(n - byHorizon, n);
        }
        return what() + " after " + days.text();
    }

    /** The same with the spread in brackets. */
    String textWithSpread() {
        return isFromStart() || isBeyond() ? text() : what() + " after " + days.withSpread(horizon);
    }

    /** The same, where a sentence has said what the brackets hold. */
    String textWithRange() {
        return isFromStart() || isBeyond() ? text() : what() + " after " + days.withRange(horizon);
    }
}
