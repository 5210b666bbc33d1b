package headstart.statistics;

import java.util.Arrays;

/**
 * Outcomes of points by disjoint parts of the luck: replications, or groups of them where there are many, so that work does not grow with
 * their square.
 *
 * @param values [point][part], the mean over the part's replications that are defined; NaN without any
 * @param count parts
 * @param size replications in a part, on average
 */
record LuckParts(double[][] values, int count, double size) {
    private static final int MOST = 40;

    /** Of outcomes [point][replication]. */
    static LuckParts of(double[][] outcomes) {
        int replications = outcomes.length == 0 ? 1 : outcomes[0].length;
        int count = Math.min(MOST, replications);
        double[][] values = Arrays.stream(outcomes)
                .map(point -> replications == count ? point : folded(point, count))
                .toArray(double[][]::new);
        return new LuckParts(values, count, replications / (double) count);
    }

    private static double[] folded(double[] point, int count) {
        double[] sums = new double[count];
        int[] defined = new int[count];
        for (int r = 0; r < point.length; r++) {
            if (!Double.isNaN(point[r])) {
                sums[r % count] += point[r];
                defined[r % count]++;
            }
        }
        Arrays.setAll(sums, part -> sums[part] / defined[part]);
        return sums;
    }
}
