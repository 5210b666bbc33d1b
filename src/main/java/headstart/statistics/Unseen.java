package headstart.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * What runs of a kind that no sample shows could do to the mean: a kind that {@code n} runs have missed is as likely as
 * {@code 1 - outside^(1/n)} at most, about 3 / n for 95 % (the rule of three, Hanley and Lippman-Hand, JAMA 249, 1983), and lies as far away as the values reach ({@link Reach}) at worst.
 * Without it the mean share of the roofline on a day by which one run in a thousand is not ready was held by half of the intervals.
 *
 * @param least the smallest value that can be
 * @param greatest the largest
 * @param n values in the sample
 */
record Unseen(double least, double greatest, int n) {
    /** Of values that reach so far. */
    static Unseen of(Reach reach, int n) {
        return new Unseen(reach.least(), reach.greatest(), n);
    }

    /** Of differences of such values. */
    static Unseen ofDifferences(Reach reach, int n) {
        return of(reach.ofDifferences(), n);
    }

    /** By how much the mean can be lower than that one if there is such a kind. */
    double below(double mean, double confidence) {
        return rarest(confidence) * (mean - least);
    }

    /** By how much it can be higher. */
    double above(double mean, double confidence) {
        return rarest(confidence) * (greatest - mean);
    }

    private double rarest(double confidence) {
        return 1 - FastMath.pow(1 - confidence, 1.0 / n);
    }

    /** The least {@code 1 - confidence} at which 0 is left out of differences with that mean, which reach as far to both sides. */
    double p(double mean) {
        return FastMath.pow(1 + Math.abs(mean) / greatest, -n);
    }
}
