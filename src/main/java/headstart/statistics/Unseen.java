package headstart.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * What runs of a kind that no sample shows could do to the mean of bounded values: a kind that {@code n} runs have missed is as likely as
 * {@code 1 - outside^(1/n)} at most, about 3 / n for 95 % (the rule of three, Hanley and Lippman-Hand, JAMA 249, 1983), and lies at a bound at worst.
 * Without it the mean share of the roofline on a day by which one run in a thousand is not ready was held by half of the intervals.
 *
 * @param least the smallest value that can be
 * @param greatest the largest
 * @param n values in the sample
 */
record Unseen(double least, double greatest, int n) {
    /** Of values; they lie between 0 and 1. */
    static Unseen ofShares(int n) {
        return new Unseen(0, 1, n);
    }

    /** Of differences of such values. */
    static Unseen ofDifferences(int n) {
        return new Unseen(-1, 1, n);
    }

    /** The lowest mean that such a kind leaves possible. */
    double low(double mean, double confidence) {
        return mean - rarest(confidence) * (mean - least);
    }

    /** The highest mean that such a kind leaves possible. */
    double high(double mean, double confidence) {
        return mean + rarest(confidence) * (greatest - mean);
    }

    private double rarest(double confidence) {
        return 1 - FastMath.pow(1 - confidence, 1.0 / n);
    }

    /** The least {@code 1 - confidence} at which 0 is left out of differences with that mean. */
    double p(double mean) {
        return FastMath.pow(1 + Math.abs(mean), -n);
    }
}
