package headstart.calibration;

import headstart.random.RandomStream;
import java.util.List;

/** The Gaussian with the mean and covariance of some points. */
final class GaussianFit {
    private static final double RIDGE = 1e-6;

    private final double[] mean;
    private final Cholesky root;

    private GaussianFit(double[] mean, Cholesky root) {
        this.mean = mean;
        this.root = root;
    }

    static GaussianFit of(List<double[]> points) {
        int n = points.get(0).length;
        double[] mean = mean(points);
        double[][] covariance = covariance(points, mean);
        for (int i = 0; i < n; i++) {
            covariance[i][i] = covariance[i][i] * (1 + RIDGE) + RIDGE * RIDGE;
        }
        return new GaussianFit(mean, Cholesky.of(covariance).orElseThrow());
    }

    static double[] mean(List<double[]> points) {
        double[] mean = new double[points.get(0).length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i] / points.size();
            }
        }
        return mean;
    }

    static double[][] covariance(List<double[]> points, double[] mean) {
        double[][] covariance = new double[mean.length][mean.length];
        for (double[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    covariance[i][j] += (point[i] - mean[i]) * (point[j] - mean[j]) / (points.size() - 1);
                }
            }
        }
        return covariance;
    }

    /** A step that leaves the Gaussian as it is: {@code mean + sqrt(1 - reach^2) (point - mean) + reach * noise}. */
    double[] propose(double[] point, double reach, RandomStream luck) {
        double[] noise = root.times(Gaussians.next(luck, mean.length));
        double[] next = new double[mean.length];
        double kept = Math.sqrt(1 - reach * reach);
        for (int i = 0; i < next.length; i++) {
            next[i] = mean[i] + kept * (point[i] - mean[i]) + reach * noise[i];
        }
        return next;
    }

    /** Logarithm of the density but for a constant. */
    double logDensity(double[] point) {
        double[] centred = point.clone();
        for (int i = 0; i < centred.length; i++) {
            centred[i] -= mean[i];
        }
        double[] white = root.solve(centred);
        return -0.5 * Cholesky.dot(white, white);
    }
}
