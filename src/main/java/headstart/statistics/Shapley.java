package headstart.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * What each of k factors contributes to an outcome when all are switched on, averaged over every order of switching (Shapley 1953;
 * for model outcomes Owen, SIAM/ASA Journal on Uncertainty Quantification 2, 2014). The shares add to value(all) - value(none).
 *
 * <p>Coalitions are bit masks: factor i is on in coalition c if bit i of c is set, so k factors have 2^k values.
 *
 * @param n replications in which every coalition is defined
 * @param blank replications in which one is not
 * @param total value(all) - value(none)
 * @param shares one per factor, in the order of the bits
 */
public record Shapley(int n, int blank, Share total, List<Share> shares) {
    /** Largest number of factors: a full factorial of more than 65,536 cells is not run. */
    public static final int MOST_FACTORS = 16;

    /** A contribution: mean over complete replications with its 95 % interval, NaN where there is none ({@link MeanInterval}). */
    public record Share(double mean, double low, double high) {
        private static Share of(double[] perReplication) {
            Moments moments = Moments.of(perReplication);
            MeanInterval interval = MeanInterval.of(perReplication, moments, Support.REAL);
            return new Share(moments.mean(), interval.low(), interval.high());
        }
    }

    public Shapley {
        shares = List.copyOf(shares);
    }

    /**
     * The shares of one full factorial.
     *
     * @param valueByCoalition 2^k values
     * @throws IllegalArgumentException unless the length is a power of 2 from 2 to 65,536
     */
    public static Shapley of(double[] valueByCoalition) {
        double[][] one = new double[valueByCoalition.length][];
        Arrays.setAll(one, coalition -> new double[] {valueByCoalition[coalition]});
        return of(one);
    }

    /**
     * The shares over paired replications, each of which saw every coalition.
     *
     * @param values [coalition][replication], NaN for blank; rows of equal length
     * @throws IllegalArgumentException unless there are 2 to 65,536 coalitions, a power of 2, with rows of equal length
     */
    public static Shapley of(double[][] values) {
        int factors = factors(values);
        double[][] complete = Complete.replications(values);
        double[][] shares = new double[factors][complete.length];
        double[] totals = new double[complete.length];
        double[] weights = weights(factors);
        for (int replication = 0; replication < complete.length; replication++) {
            double[] row = complete[replication];
            totals[replication] = row[row.length - 1] - row[0];
            for (int factor = 0; factor < factors; factor++) {
                shares[factor][replication] = share(row, factor, weights);
            }
        }
        return new Shapley(
                complete.length,
                values[0].length - complete.length,
                Share.of(totals),
                Arrays.stream(shares).map(Share::of).toList());
    }

    private static int factors(double[][] values) {
        int factors = Integer.numberOfTrailingZeros(values.length);
        if (Integer.bitCount(values.length) != 1 || factors < 1 || factors > MOST_FACTORS) {
            throw new IllegalArgumentException("coalitions (" + values.length
                    + ") must be a power of 2 from 2 to 65536.\nMaybe a cell of the full factorial is missing?");
        }
        for (double[] row : values) {
            if (row.length != values[0].length) {
                throw new IllegalArgumentException("a coalition has another number of replications (" + row.length
                        + ") than the first: " + values[0].length + ".");
            }
        }
        return factors;
    }

    /** Weight of joining a coalition of that size: size! (k - size - 1)! / k!. */
    private static double[] weights(int factors) {
        double[] weights = new double[factors];
        weights[0] = 1.0 / factors;
        for (int size = 1; size < factors; size++) {
            weights[size] = weights[size - 1] * size / (factors - size);
        }
        return weights;
    }

    private static double share(double[] row, int factor, double[] weights) {
        double sum = 0;
        for (int without = 0; without < row.length; without++) {
            int with = without | 1 << factor;
            if (with != without) {
                sum += weights[Integer.bitCount(without)] * (row[with] - row[without]);
            }
        }
        return sum;
    }
}
