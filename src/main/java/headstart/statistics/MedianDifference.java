package headstart.statistics;

import java.util.Arrays;

/**
 * The median of paired differences with its 95 % interval from order statistics ({@link Percentiles}): it needs nothing of the law of the
 * differences, where their mean may hang on a few of them.
 *
 * @param median of scenario - baseline over the pairs in which both are defined, the middle between two (type 7); NaN without pairs
 * @param low lower end; NaN below six pairs or where no difference varies
 * @param high upper end
 */
public record MedianDifference(double median, double low, double high) {
    /**
     * Of two samples paired by index.
     *
     * @throws IllegalArgumentException if the samples differ in length
     */
    public static MedianDifference of(double[] scenario, double[] baseline) {
        return of(scenario, baseline, StudentT.CONFIDENCE);
    }

    /**
     * The same with an interval of another confidence.
     *
     * @param confidence between 0 and 1
     */
    public static MedianDifference of(double[] scenario, double[] baseline, double confidence) {
        double[] sorted = Pairs.of(scenario, baseline).differences();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return new MedianDifference(Double.NaN, Double.NaN, Double.NaN);
        }
        double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
        Percentiles.Ends ends = Percentiles.ends(sorted, 0.5, confidence);
        return sorted[0] < sorted[n - 1]
                ? new MedianDifference(median, ends.low(), ends.high())
                : new MedianDifference(median, Double.NaN, Double.NaN);
    }

    /** Baseline minus scenario. */
    public MedianDifference negated() {
        return new MedianDifference(-median, -high, -low);
    }
}
