package headstart.calibration;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * The synthetic likelihood of the calibration series (Wood, Nature 466, 2010; Price, Drovandi, Lee and Nott, JCGS 27, 2018): the log
 * throughputs of a block are taken as Gaussian around the model's mean path, with the covariance of the paths, which holds the luck of
 * tuning, plus that of the measurements. The unknown scale of each series is integrated out under a flat prior, so that only contrasts
 * within a series count; where it is known what a series counts, its scale has a normal prior instead. That a team is ready on its first measured day, and not on its unreachable days, counts with its probability.
 */
final class Likelihood {
    /** What stands for the logarithm of zero. */
    static final double IMPOSSIBLE = -1e6;

    private static final double LOG_TWO_PI = FastMath.log(2 * FastMath.PI);

    private final List<Block> blocks;

    Likelihood(List<Target> targets) {
        this.blocks = Block.of(targets);
    }

    List<Block> blocks() {
        return blocks;
    }

    /**
     * Logarithm of the density of the contrasts.
     *
     * @param discrepancy standard deviation, log scale, of what no run of the model can show
     * @param leftOut bit i is set if the values of target i do not count
     */
    double log(List<PathMoments> moments, double discrepancy, long leftOut) {
        double sum = 0;
        for (int b = 0; b < blocks.size(); b++) {
            PathMoments own = moments.get(b);
            if (own.runs() < PathMoments.FEWEST_RUNS) {
                return IMPOSSIBLE;
            }
            sum += readiness(blocks.get(b), own) + contrasts(blocks.get(b).observations(leftOut), own, discrepancy);
        }
        return sum;
    }

    private static double readiness(Block block, PathMoments moments) {
        int runs = moments.readyDays().length;
        if (runs == 0) {
            return 0;
        }
        int right = 0;
        for (double day : moments.readyDays()) {
            right += day > block.lastUnreachableDay() && day <= block.firstDay() ? 1 : 0;
        }
        return right == runs ? 0 : FastMath.log((right + 0.5) / (runs + 1.0));
    }

    private static double contrasts(Block.Observations seen, PathMoments moments, double discrepancy) {
        if (seen.size() <= seen.seriesCount()) {
            return 0;
        }
        Optional<Cholesky> root = Cholesky.of(covariance(seen, moments, discrepancy));
        if (root.isEmpty()) {
            return IMPOSSIBLE;
        }
        double[] residual = new double[seen.size()];
        double[][] scales = new double[seen.seriesCount()][seen.size()];
        double[] counts = new double[seen.seriesCount()];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = seen.log()[i] - moments.mean()[seen.day()[i]];
            if (seen.series()[i] >= 0) {
                scales[seen.series()[i]][i] = 1;
                counts[seen.series()[i]]++;
            }
        }
        double[] white = root.get().solve(residual);
        double[][] whiteScales = new double[scales.length][];
        for (int s = 0; s < scales.length; s++) {
            whiteScales[s] = root.get().solve(scales[s]);
        }
        return density(root.get(), white, whiteScales, counts);
    }

    /** The density of the contrasts that no scale changes, from whitened residuals. */
    private static double density(Cholesky root, double[] white, double[][] scales, double[] counts) {
        int series = scales.length;
        double[][] information = new double[series][series];
        double[] score = new double[series];
        double normaliser = 0;
        for (int s = 0; s < series; s++) {
            score[s] = Cholesky.dot(scales[s], white);
            normaliser += FastMath.log(counts[s]);
            for (int t = 0; t < series; t++) {
                information[s][t] = Cholesky.dot(scales[s], scales[t]);
            }
        }
        if (series == 0) {
            return -0.5 * (root.logDeterminant() + Cholesky.dot(white, white) + white.length * LOG_TWO_PI);
        }
        Cholesky inner = Cholesky.of(information).orElseThrow();
        double[] explained = inner.solve(score);
        double quadratic = Cholesky.dot(white, white) - Cholesky.dot(explained, explained);
        double freedom = white.length - (double) series;
        return -0.5 * (root.logDeterminant() + inner.logDeterminant() - normaliser + quadratic + freedom * LOG_TWO_PI);
    }

    static double[][] covariance(Block.Observations seen, PathMoments moments, double discrepancy) {
        int n = seen.size();
        double estimation = 1 + 1 / moments.runs();
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = estimation * moments.covariance()[seen.day()[i]][seen.day()[j]]
                        + (seen.series()[i] == seen.series()[j] ? seen.scaleVariance()[i] : 0);
            }
            double noise = seen.noise()[i] * seen.noise()[i] + discrepancy * discrepancy;
            covariance[i][i] += noise / seen.weight()[i];
        }
        return covariance;
    }
}
