package headstart.statistics;

import org.apache.commons.math3.util.FastMath;

/**
 * How much of a quantity's variance comes from what two measurements of it share: the intraclass correlation of pairs (Fisher, Statistical
 * Methods for Research Workers, 1925, section 38; as an index of sensitivity, Janon, Klein, Lagnoux, Nodet and Prieur, ESAIM P&S 18, 2014).
 *
 * @param n pairs that are complete
 * @param share part of the variance, in [0, 1]; NaN where nothing varies
 * @param low lower end of the 95 % interval: the jackknife on Fisher's z
 * @param high upper end
 */
public record SharedVariance(int n, double share, double low, double high) {
    private static final double LEAST_PAIRS = 10;
    private static final double ALMOST_ONE = 1 - 1e-12;

    /**
     * From pairs; a pair with a NaN is left out.
     *
     * @param first one measurement of each pair
     * @param second the other
     */
    public static SharedVariance of(double[] first, double[] second) {
        double[][] pairs = complete(first, second);
        int n = pairs.length;
        double[] sums = sums(pairs);
        double all = fisher(sums, n);
        if (n < LEAST_PAIRS || Double.isNaN(all)) {
            return new SharedVariance(n, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = 0;
        double squares = 0;
        for (double[] pair : pairs) {
            double pseudo = n * all - (n - 1) * fisher(without(sums, pair), n - 1);
            mean += pseudo / n;
            squares += pseudo * pseudo / n;
        }
        double error = Math.sqrt(Math.max(0, squares - mean * mean) / (n - 1));
        return new SharedVariance(n, share(all), share(all - Normal.Z95 * error), share(all + Normal.Z95 * error));
    }

    /** The complete pairs, centred, so that sums of squares keep their digits. */
    private static double[][] complete(double[] first, double[] second) {
        double centre = 0;
        int n = 0;
        for (int i = 0; i < first.length; i++) {
            if (!Double.isNaN(first[i] + second[i])) {
                centre += (first[i] + second[i]) / 2;
                n++;
            }
        }
        double[][] pairs = new double[n][];
        int next = 0;
        for (int i = 0; i < first.length; i++) {
            if (!Double.isNaN(first[i] + second[i])) {
                pairs[next++] = new double[] {first[i] - centre / n, second[i] - centre / n};
            }
        }
        return pairs;
    }

    private static double[] sums(double[][] pairs) {
        double[] sums = new double[3];
        for (double[] pair : pairs) {
            sums[0] += pair[0] + pair[1];
            sums[1] += pair[0] * pair[0] + pair[1] * pair[1];
            sums[2] += pair[0] * pair[1];
        }
        return sums;
    }

    private static double[] without(double[] sums, double[] pair) {
        return new double[] {
            sums[0] - pair[0] - pair[1], sums[1] - pair[0] * pair[0] - pair[1] * pair[1], sums[2] - pair[0] * pair[1]
        };
    }

    private static double fisher(double[] sums, int n) {
        double mean = sums[0] / (2.0 * n);
        double variance = sums[1] / (2.0 * n) - mean * mean;
        double covariance = sums[2] / n - mean * mean;
        if (!(variance > 0)) {
            return Double.NaN;
        }
        double r = Math.max(-ALMOST_ONE, Math.min(ALMOST_ONE, covariance / variance));
        return FastMath.atanh(r);
    }

    private static double share(double fisher) {
        return Math.max(0, FastMath.tanh(fisher));
    }
}
