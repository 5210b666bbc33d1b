package headstart.report.figure;

import headstart.report.chart.Panel;
import headstart.statistics.Summary;
import java.util.List;
import java.util.stream.Collectors;

/** Shares are drawn between 0 and 1, and so are their intervals: a mean plus or minus some errors knows no such ends. */
final class Shares {
    /** A share that can be seen among others on one axis. */
    static final double SEEN = 0.02;

    private Shares() {}

    static boolean isShare(String unit) {
        return unit.equals("share") || unit.startsWith("share ");
    }

    static double inside(double share) {
        return Math.max(0, Math.min(1, share));
    }

    /** Lower end of the interval of a mean. */
    static double low(Summary summary, String unit) {
        return isShare(unit) ? inside(summary.meanLow()) : summary.meanLow();
    }

    /** Upper end of the interval of a mean. */
    static double high(Summary summary, String unit) {
        return isShare(unit) ? inside(summary.meanHigh()) : summary.meanHigh();
    }

    /** What is left out of all panels, for it would never be seen on the axis of the others; empty if nothing is. */
    static String unseen(List<Panel> all, List<Panel> seen, Results results) {
        String names = all.stream()
                .filter(panel -> !seen.contains(panel))
                .map(Panel::title)
                .collect(Collectors.joining(results.say("; ")));
        return names.isEmpty() || seen.isEmpty()
                ? ""
                : " " + results.say("Below %s %% on every day, and not drawn: %s.", Results.number(100 * SEEN), names);
    }
}
