package headstart.coverage;

import java.util.Arrays;

/**
 * What is true of a pool of values, which is the law that groups are drawn from.
 *
 * @param p05 the value that its distribution function reaches there, as of the others
 */
record Truth(double mean, double p05, double median, double p95) {
    static Truth of(double[] values) {
        double[] sorted = defined(values);
        Arrays.sort(sorted);
        return sorted.length == 0
                ? new Truth(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                : new Truth(
                        Arrays.stream(sorted).average().orElse(Double.NaN),
                        at(sorted, 0.05),
                        sorted[(sorted.length - 1) / 2],
                        at(sorted, 0.95));
    }

    private static double at(double[] sorted, double p) {
        return sorted[(int) Math.ceil(p * sorted.length) - 1];
    }

    static double[] defined(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    static double[] minus(double[] ours, double[] theirs) {
        double[] differences = new double[ours.length];
        Arrays.setAll(differences, r -> ours[r] - theirs[r]);
        return differences;
    }
}
