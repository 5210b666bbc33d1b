package headstart.statistics;

import org.apache.commons.statistics.descriptive.Quantile;

/**
 * What a sample looks like: mean with its 95 % interval ({@link MeanInterval}), standard deviation, and percentiles of type 7 (linear
 * between order statistics; Hyndman and Fan, The American Statistician 50, 1996).
 *
 * <p>Blank values (NaN) are left out and counted. Without values everything is NaN; one value has no interval and no standard
 * deviation, equal values have no interval. An infinite value leaves the percentiles as they are and makes mean, interval and standard deviation NaN.
 *
 * @param n values that are defined
 * @param blank values that are NaN
 * @param censored observations that the caller knows to be cut off, 0 or more; see {@link KaplanMeier}
 * @param meanLow lower end of the 95 % interval of the mean
 * @param meanHigh upper end of the 95 % interval of the mean
 * @param sd standard deviation, with divisor n - 1
 * @param note why the mean has no interval, if it has none
 */
public record Summary(
        int n,
        int blank,
        int censored,
        double mean,
        double meanLow,
        double meanHigh,
        double sd,
        double p05,
        double p25,
        double p50,
        double p75,
        double p95,
        MeanNote note) {
    private static final double[] LEVELS = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final Quantile TYPE_7 = Quantile.withDefaults().with(Quantile.EstimationMethod.HF7);

    public Summary {
        if (n < 0 || blank < 0 || censored < 0) {
            throw new IllegalArgumentException(
                    "n (" + n + "), blank (" + blank + ") and censored (" + censored + ") must be 0 or more.");
        }
    }

    /** The summary of numbers that can take any value; they stay as they are. */
    public static Summary of(double[] values) {
        return of(values, Support.REAL);
    }

    /** The summary of the values; they stay as they are. */
    public static Summary of(double[] values, Support support) {
        double[] defined = Moments.definedOf(values);
        Moments moments = Moments.of(defined, defined.length);
        MeanInterval interval = MeanInterval.of(defined, moments, support);
        RankedValues ranked = new RankedValues(defined);
        double[] p = TYPE_7.evaluate(defined.length, ranked::at, LEVELS);
        return new Summary(
                defined.length,
                values.length - defined.length,
                0,
                moments.mean(),
                interval.low(),
                interval.high(),
                moments.sd(),
                p[0],
                p[1],
                p[2],
                p[3],
                p[4],
                interval.note());
    }

    /** The same with another interval of the mean. */
    public Summary with(MeanInterval interval) {
        return new Summary(
                n,
                blank,
                censored,
                mean,
                interval.low(),
                interval.high(),
                sd,
                p05,
                p25,
                p50,
                p75,
                p95,
                interval.note());
    }

    /** The same percentiles and counts beside the mean, interval and standard deviation of another summary. */
    public Summary withMeanOf(Summary other) {
        return new Summary(
                n,
                blank,
                censored,
                other.mean,
                other.meanLow,
                other.meanHigh,
                other.sd,
                p05,
                p25,
                p50,
                p75,
                p95,
                other.note);
    }

    /**
     * The same mean with an interval that holds a second source of error as well ({@link TwoWay}).
     *
     * @param others means of the units of the other source; NaN for blank
     * @param support what the mean can be
     */
    public Summary withSecondSource(double[] others, Support support) {
        return withSecondSource(others, support, StudentT.CONFIDENCE);
    }

    /** The same with intervals of another confidence on either side. */
    public Summary withSecondSource(double[] others, Support support, double confidence) {
        Moments second = Moments.of(others);
        double own = sd / Math.sqrt(n);
        double other = second.standardError();
        if (note != MeanNote.NONE || !(second.variance() > 0)) {
            return this;
        }
        double variance = own * own + other * other;
        double spread = own * own * own * own / (n - 1) + other * other * other * other / (second.n() - 1);
        double half = StudentT.critical(variance * variance / spread, confidence) * Math.sqrt(variance);
        return new Summary(
                n,
                blank,
                censored,
                mean,
                support.within(Math.min(meanLow, mean - half)),
                support.within(Math.max(meanHigh, mean + half)),
                sd,
                p05,
                p25,
                p50,
                p75,
                p95,
                note);
    }

    /** The same summary, told that so many observations were cut off. */
    public Summary withCensored(int observations) {
        return new Summary(n, blank, observations, mean, meanLow, meanHigh, sd, p05, p25, p50, p75, p95, note);
    }
}
