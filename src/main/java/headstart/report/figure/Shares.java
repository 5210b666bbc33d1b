package headstart.report.figure;

import headstart.statistics.Summary;

/** Shares are drawn between 0 and 1, and so are their intervals: a mean plus or minus some errors knows no such ends. */
final class Shares {
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
}
