package headstart.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Importance weights whose largest are replaced by expected order statistics of a generalised Pareto law that is fitted to them (Vehtari, Simpson, Gelman, Yao
 * and Gabry, JMLR 25, 2024): a few draws do not decide by chance, and the shape of the law says whether the weights can be trusted at all.
 *
 * @param weights in the order of the draws, the largest of those that went in being 1
 * @param k shape of the law of the largest; NaN where too few draws or no differing ones leave no law to fit
 */
public record ParetoSmoothing(double[] weights, double k) {
    private static final int FEWEST = 5;
    private static final int GRID = 30;
    private static final double PRIOR = 3;
    /** Ten observations of 1/2 hold the shape where the tail is short. */
    private static final double PRIOR_COUNT = 10;

    private static final double PRIOR_K = 0.5;
    private static final double LARGEST_K = 0.7;

    /** Of the logarithms of weights, whatever constant they have. */
    public static ParetoSmoothing of(double[] logWeights) {
        double most = Arrays.stream(logWeights).max().orElse(0);
        double[] weights =
                Arrays.stream(logWeights).map(log -> FastMath.exp(log - most)).toArray();
        int count = (int) Math.ceil(Math.min(0.2 * weights.length, 3 * Math.sqrt(weights.length)));
        if (count < FEWEST || count >= weights.length) {
            return new ParetoSmoothing(weights, Double.NaN);
        }
        int[] order = Ascending.order(weights);
        int first = weights.length - count;
        double cutoff = weights[order[first - 1]];
        double[] tail = IntStream.range(first, weights.length)
                .mapToDouble(i -> weights[order[i]] - cutoff)
                .toArray();
        if (!(tail[0] > 0)) {
            return new ParetoSmoothing(weights, Double.NaN);
        }
        Pareto law = Pareto.fitted(tail);
        for (int i = 0; i < count; i++) {
            weights[order[first + i]] = Math.min(1, cutoff + law.quantile((i + 0.5) / count));
        }
        return new ParetoSmoothing(weights, law.k());
    }

    /** Whether so many draws carry weights of that shape: {@code k} below {@code 1 - 1 / log10(draws)} and 0.7. */
    public boolean isCarried() {
        return !(k > Math.min(LARGEST_K, 1 - 1 / FastMath.log10(weights.length)));
    }

    /** What share of the draws is effective: the squared sum of the weights over the sum of their squares, by draw. */
    public double effective() {
        double sum = 0;
        double squares = 0;
        for (double weight : weights) {
            sum += weight;
            squares += weight * weight;
        }
        return sum * sum / squares / weights.length;
    }

    /** A generalised Pareto law with shape k, heavy where it is large, and scale sigma. */
    record Pareto(double k, double sigma) {
        /** By the mean of a quasi-posterior on a grid (Zhang and Stephens, Technometrics 51, 2009), the shape held towards 1/2 as in R's loo. */
        static Pareto fitted(double[] ascending) {
            int n = ascending.length;
            int grid = GRID + (int) Math.floor(Math.sqrt(n));
            double quarter = ascending[(int) Math.floor(n / 4.0 + 0.5) - 1];
            double[] theta = new double[grid];
            double[] logs = new double[grid];
            for (int j = 0; j < grid; j++) {
                theta[j] = 1 / ascending[n - 1] + (1 - Math.sqrt(grid / (j + 0.5))) / PRIOR / quarter;
                double shape = shape(theta[j], ascending);
                logs[j] = n * (FastMath.log(-theta[j] / shape) - shape - 1);
            }
            double most = Arrays.stream(logs).max().orElseThrow();
            double sum = 0;
            double mean = 0;
            for (int j = 0; j < grid; j++) {
                double weight = FastMath.exp(logs[j] - most);
                sum += weight;
                mean += weight * theta[j];
            }
            double shape = shape(mean / sum, ascending);
            double held = (shape * n + PRIOR_K * PRIOR_COUNT) / (n + PRIOR_COUNT);
            return new Pareto(held, -shape / (mean / sum));
        }

        private static double shape(double theta, double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += FastMath.log1p(-theta * value);
            }
            return sum / values.length;
        }

        double quantile(double p) {
            double log = FastMath.log1p(-p);
            return k == 0 ? -sigma * log : sigma * FastMath.expm1(-k * log) / k;
        }
    }
}
