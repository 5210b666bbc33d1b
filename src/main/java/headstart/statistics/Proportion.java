package headstart.statistics;

/**
 * A share of n trials with its 95 % score interval (Wilson, JASA 22, 1927), which keeps its coverage for small n and near 0 and 1.
 *
 * <p>Halves count: a tie is half a success, and the interval is then conservative. Without trials share and interval are NaN.
 *
 * @param successes 0 to n
 * @param n trials, 0 or more
 * @param share successes / n
 * @param low lower end of the interval, 0 or more
 * @param high upper end of the interval, 1 or less
 */
public record Proportion(double successes, int n, double share, double low, double high) {
    public Proportion {
        if (n < 0 || !(successes >= 0 && successes <= n)) {
            throw new IllegalArgumentException("successes (" + successes + ") must lie between 0 and n (" + n + ").");
        }
    }

    /**
     * The share of successes among n trials.
     *
     * @throws IllegalArgumentException unless 0 &le; successes &le; n
     */
    public static Proportion of(double successes, int n) {
        return ofCritical(successes, n, Normal.Z95);
    }

    /**
     * The same with an interval of another confidence.
     *
     * @param confidence between 0 and 1
     */
    public static Proportion of(double successes, int n, double confidence) {
        return ofCritical(successes, n, confidence == StudentT.CONFIDENCE ? Normal.Z95 : Normal.critical(confidence));
    }

    private static Proportion ofCritical(double successes, int n, double z) {
        double share = successes / n;
        double square = z * z;
        double centre = (successes + square / 2) / (n + square);
        double half = z / (n + square) * Math.sqrt(successes * (1 - share) + square / 4);
        return new Proportion(
                successes,
                n,
                share,
                successes == 0 && n > 0 ? 0 : Math.max(0, centre - half),
                successes == n && n > 0 ? 1 : Math.min(1, centre + half));
    }

    /** The lower end as a number of trials, rounded: "640 of 1,000 runs, 95 % interval 610 to 669". */
    public long lowCount() {
        return Math.round(low * n);
    }

    /** The upper end as a number of trials, rounded. */
    public long highCount() {
        return Math.round(high * n);
    }
}
