package headstart.statistics;

import headstart.random.RandomStream;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Stacking of predictive distributions (Yao, Vehtari, Simpson and Gelman, Bayesian Analysis 13, 2018): the weights on the simplex under which
 * the mixture of several models gives what none of them was fitted to the greatest log density, {@code sum_i log sum_k w_k p_k(y_i)}.
 *
 * <p>The sum is concave in the weights and is climbed by expectation and maximisation from equal weights, so that models that cannot be told
 * apart keep equal shares. With few units the optimum lies in a corner even where scores differ by less than chance; the mean over a bootstrap
 * of groups of units, which need not be independent within a group, with the Monte Carlo error of every score drawn anew, does not: that mean
 * is the weight that is reported, and the standard deviation over the bootstrap its standard error.
 */
public final class Stacking {
    private static final int STEPS = 2_000;
    private static final double ENOUGH = 1e-10;
    private static final int RESAMPLES = 400;

    private Stacking() {}

    /**
     * Weights with their standard errors.
     *
     * @param values by model, summing to 1
     * @param errors standard error of each
     */
    public record Weights(double[] values, double[] errors) {}

    /** The weights of models by their log scores, by model and unit. */
    public static double[] weights(double[][] logScores) {
        double[][] densities = relative(logScores);
        double[] weights = new double[logScores.length];
        Arrays.fill(weights, 1.0 / weights.length);
        for (int step = 0; step < STEPS; step++) {
            double[] next = climbed(weights, densities);
            double moved = 0;
            for (int k = 0; k < next.length; k++) {
                moved = Math.max(moved, Math.abs(next[k] - weights[k]));
            }
            weights = next;
            if (moved < ENOUGH) {
                break;
            }
        }
        return weights;
    }

    /**
     * The mean weights over a bootstrap, with standard errors.
     *
     * @param logScores by model and unit
     * @param errors Monte Carlo standard deviation of each score
     * @param group group of each unit
     */
    public static Weights withErrors(double[][] logScores, double[][] errors, int[] group, RandomStream luck) {
        int models = logScores.length;
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        double[] sum = new double[models];
        double[] squares = new double[models];
        for (int r = 0; r < RESAMPLES; r++) {
            int[] times = new int[groups];
            for (int g = 0; g < groups; g++) {
                times[luck.nextInt(groups)]++;
            }
            double[] drawn = weights(resampled(logScores, errors, group, times, luck));
            for (int k = 0; k < models; k++) {
                sum[k] += drawn[k];
                squares[k] += drawn[k] * drawn[k];
            }
        }
        double[] spread = new double[models];
        for (int k = 0; k < models; k++) {
            sum[k] /= RESAMPLES;
            spread[k] = Math.sqrt(Math.max(0, squares[k] / RESAMPLES - sum[k] * sum[k]));
        }
        return new Weights(sum, spread);
    }

    private static double[][] resampled(
            double[][] logScores, double[][] errors, int[] group, int[] times, RandomStream luck) {
        int units = Arrays.stream(group).map(g -> times[g]).sum();
        double[][] drawn = new double[logScores.length][units];
        for (int k = 0; k < logScores.length; k++) {
            int place = 0;
            for (int i = 0; i < group.length; i++) {
                double noisy = logScores[k][i] + errors[k][i] * Normal.quantile(Math.max(luck.nextDouble(), 0x1.0p-54));
                for (int t = 0; t < times[group[i]]; t++) {
                    drawn[k][place++] = noisy;
                }
            }
        }
        return drawn;
    }

    private static double[] climbed(double[] weights, double[][] densities) {
        int units = densities[0].length;
        double[] next = new double[weights.length];
        for (int i = 0; i < units; i++) {
            double mixture = 0;
            for (int k = 0; k < weights.length; k++) {
                mixture += weights[k] * densities[k][i];
            }
            for (int k = 0; k < weights.length; k++) {
                next[k] += weights[k] * densities[k][i] / mixture / units;
            }
        }
        return units == 0 ? weights : next;
    }

    /** Densities over the greatest of each unit, so that none overflows. */
    private static double[][] relative(double[][] logScores) {
        double[][] densities = new double[logScores.length][logScores[0].length];
        for (int i = 0; i < logScores[0].length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double[] own : logScores) {
                most = Math.max(most, own[i]);
            }
            for (int k = 0; k < logScores.length; k++) {
                densities[k][i] = FastMath.exp(logScores[k][i] - most);
            }
        }
        return densities;
    }
}
