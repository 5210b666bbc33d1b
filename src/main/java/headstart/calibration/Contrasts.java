package headstart.calibration;

import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * The density of the contrasts of a block that no free scale changes.
 *
 * <p>Where the covariance is estimated from runs, its error is integrated out under Jeffreys' prior, which makes a Gaussian a multivariate t
 * (Sellentin and Heavens, MNRAS Letters 456, 2016): {@code (1 + Q / m)^(-(m + 1) / 2)} with the m degrees of freedom of the estimate, runs
 * less one, instead of {@code exp(-Q / 2)}. Here only the part of the covariance that the luck of tuning makes is estimated; the noise of
 * measurements is known. As in Welch's and Satterthwaite's approximation the estimate then has {@code m = (runs - 1) / f} degrees of
 * freedom, f the mean square of the estimated parts' shares of the variance along their principal directions: 1 where all is estimated,
 * which gives Sellentin and Heavens' law exactly, and 0 where nothing is, which gives the Gaussian.
 */
final class Contrasts {
    /** From so many degrees of freedom on, t and Gaussian cannot be told apart, and differences of gamma functions lose digits. */
    private static final double GAUSSIAN = 1e7;

    private static final double LOG_PI = FastMath.log(FastMath.PI);
    private static final double LOG_TWO = FastMath.log(2);

    private final Cholesky root;
    private final double[] white;
    private final double[][] scales;
    private final double logCounts;
    private final double[][] estimated;
    private final double runs;

    private Contrasts(SeriesBlock.Observations seen, PathMoments moments, Cholesky root) {
        this.root = root;
        this.runs = moments.runs();
        double[] residual = new double[seen.size()];
        double[][] free = new double[seen.seriesCount()][seen.size()];
        double[] counts = new double[seen.seriesCount()];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = seen.log()[i] - moments.mean()[seen.day()[i]];
            if (seen.series()[i] >= 0) {
                free[seen.series()[i]][i] = 1;
                counts[seen.series()[i]]++;
            }
        }
        this.white = root.solve(residual);
        this.scales = solved(root, free);
        double sum = 0;
        for (double count : counts) {
            sum += FastMath.log(count);
        }
        this.logCounts = sum;
        this.estimated =
                Double.isInfinite(runs) ? new double[0][0] : solved(root, halfWhite(luck(seen, moments), root));
    }

    /** Of the measurements, under a covariance that has a root; empty if it has none. */
    static Optional<Contrasts> of(SeriesBlock.Observations seen, PathMoments moments, double discrepancy) {
        return Cholesky.of(covariance(seen, moments, discrepancy)).map(root -> new Contrasts(seen, moments, root));
    }

    /** {@code L^-1 S}, so that whitening its rows gives {@code L^-1 S L^-T}. */
    private static double[][] halfWhite(double[][] symmetric, Cholesky root) {
        double[][] half = solved(root, symmetric);
        double[][] turned = new double[half.length][half.length];
        for (int i = 0; i < half.length; i++) {
            for (int j = 0; j < half.length; j++) {
                turned[i][j] = half[j][i];
            }
        }
        return turned;
    }

    private static double[][] solved(Cholesky root, double[][] rows) {
        double[][] solved = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            solved[i] = root.solve(rows[i]);
        }
        return solved;
    }

    /** The part of the covariance that is estimated from runs, with what their number adds to the error of the mean. */
    private static double[][] luck(SeriesBlock.Observations seen, PathMoments moments) {
        int n = seen.size();
        double estimation = 1 + 1 / moments.runs();
        double[][] covariance = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance[i][j] = estimation * moments.covariance()[seen.day()[i]][seen.day()[j]];
            }
        }
        return covariance;
    }

    private static double[][] covariance(SeriesBlock.Observations seen, PathMoments moments, double discrepancy) {
        double[][] covariance = luck(seen, moments);
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] += seen.series()[i] == seen.series()[j] ? seen.scaleVariance()[i] : 0;
            }
            double noise = seen.noise()[i] * seen.noise()[i] + discrepancy * discrepancy;
            covariance[i][i] += noise / seen.weight()[i];
        }
        return covariance;
    }

    /** Its logarithm. */
    double logDensity() {
        int series = scales.length;
        double[][] information = new double[series][series];
        double[] score = new double[series];
        for (int s = 0; s < series; s++) {
            score[s] = Cholesky.dot(scales[s], white);
            for (int t = 0; t < series; t++) {
                information[s][t] = Cholesky.dot(scales[s], scales[t]);
            }
        }
        Cholesky inner = Cholesky.of(information).orElseThrow();
        double[] explained = inner.solve(score);
        double quadratic = Math.max(0, Cholesky.dot(white, white) - Cholesky.dot(explained, explained));
        double logDeterminant = root.logDeterminant() + inner.logDeterminant() - logCounts;
        int freedom = white.length - series;
        return -0.5 * logDeterminant + logKernel(quadratic, freedom, degreesOfFreedom(inner, freedom));
    }

    private static double logKernel(double quadratic, int freedom, double m) {
        if (m > GAUSSIAN) {
            return -0.5 * (quadratic + freedom * (LOG_TWO + LOG_PI));
        }
        return Gamma.logGamma((m + 1) / 2)
                - Gamma.logGamma((m + 1 - freedom) / 2)
                - 0.5 * freedom * (FastMath.log(m) + LOG_PI)
                - 0.5 * (m + 1) * FastMath.log1p(quadratic / m);
    }

    /** Those of the estimated covariance: infinite where nothing is estimated. */
    private double degreesOfFreedom(Cholesky inner, int freedom) {
        if (Double.isInfinite(runs)) {
            return Double.POSITIVE_INFINITY;
        }
        double f = squaresBesideScales(inner) / freedom;
        // As many runs less one as directions are the fewest that have a law; noise of measurements fills up the
        // others.
        return Math.max(freedom, (runs - 1) / f);
    }

    /** Sum of the squares of the estimated, whitened covariance in the directions that no scale changes. */
    private double squaresBesideScales(Cholesky inner) {
        int n = white.length;
        double[][] directions = new double[scales.length][n];
        for (int i = 0; i < n; i++) {
            double[] row = new double[scales.length];
            for (int s = 0; s < row.length; s++) {
                row[s] = scales[s][i];
            }
            double[] unit = inner.solve(row);
            for (int s = 0; s < unit.length; s++) {
                directions[s][i] = unit[s];
            }
        }
        double squares = 0;
        for (double[] row : estimated) {
            squares += Cholesky.dot(row, row);
        }
        for (double[] direction : directions) {
            double[] image = new double[n];
            for (int i = 0; i < n; i++) {
                image[i] = Cholesky.dot(estimated[i], direction);
            }
            squares -= 2 * Cholesky.dot(image, image);
            for (double[] other : directions) {
                double inside = Cholesky.dot(image, other);
                squares += inside * inside;
            }
        }
        return Math.max(0, squares);
    }
}
