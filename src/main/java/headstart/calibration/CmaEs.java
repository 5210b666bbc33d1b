package headstart.calibration;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.util.FastMath;

/**
 * Evolution strategy with covariance matrix adaptation (Hansen, The CMA Evolution Strategy: A Tutorial, arXiv:1604.00772, 2016; the
 * constants are those of its table 1, without negative weights). It asks for a generation of points and is told their values, so that
 * a generation is evaluated in parallel and the search is the same on any number of threads.
 */
final class CmaEs {
    private final int dimension;
    private final int size;
    private final double[] weights;
    private final double selected;
    private final double stepRate;
    private final double damping;
    private final double pathRate;
    private final double rankOne;
    private final double rankMu;
    private final double expectedLength;
    private final RandomStream luck;
    private final double[] mean;
    private final double[] stepPath;
    private final double[] path;
    private double[][] covariance;
    private double[][] axes;
    private double[] lengths;
    private double step;
    private int generation;
    private List<double[]> directions = List.of();

    CmaEs(double[] start, double step, RandomStream luck) {
        this.dimension = start.length;
        this.size = 4 + (int) FastMath.floor(3 * FastMath.log(dimension));
        int parents = size / 2;
        this.weights = weights(parents);
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        this.selected = 1 / squares;
        double n = dimension;
        this.stepRate = (selected + 2) / (n + selected + 5);
        this.damping = 1 + 2 * Math.max(0, Math.sqrt((selected - 1) / (n + 1)) - 1) + stepRate;
        this.pathRate = (4 + selected / n) / (n + 4 + 2 * selected / n);
        this.rankOne = 2 / ((n + 1.3) * (n + 1.3) + selected);
        this.rankMu = Math.min(1 - rankOne, 2 * (selected - 2 + 1 / selected) / ((n + 2) * (n + 2) + selected));
        this.expectedLength = Math.sqrt(n) * (1 - 1 / (4 * n) + 1 / (21 * n * n));
        this.luck = luck;
        this.mean = start.clone();
        this.stepPath = new double[dimension];
        this.path = new double[dimension];
        this.step = step;
        this.covariance = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            covariance[i][i] = 1;
        }
        decompose();
    }

    private static double[] weights(int parents) {
        double[] weights = new double[parents];
        double sum = 0;
        for (int i = 0; i < parents; i++) {
            weights[i] = FastMath.log(parents + 0.5) - FastMath.log(i + 1.0);
            sum += weights[i];
        }
        for (int i = 0; i < parents; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** Points of a generation. */
    int size() {
        return size;
    }

    /** Standard deviation of the widest direction. */
    double spread() {
        double widest = 0;
        for (double length : lengths) {
            widest = Math.max(widest, length);
        }
        return step * widest;
    }

    /** The next generation. */
    List<double[]> ask() {
        List<double[]> drawn = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            double[] normal = Gaussians.next(luck, dimension);
            for (int i = 0; i < dimension; i++) {
                normal[i] *= lengths[i];
            }
            double[] direction = times(axes, normal);
            drawn.add(direction);
            double[] point = mean.clone();
            for (int i = 0; i < dimension; i++) {
                point[i] += step * direction[i];
            }
            points.add(point);
        }
        directions = drawn;
        return points;
    }

    /** The values at the points of {@link #ask}, the smaller the better. */
    void tell(double[] values) {
        int[] order = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> values[k]).thenComparing(k -> k))
                .mapToInt(k -> k)
                .toArray();
        double[] move = new double[dimension];
        for (int w = 0; w < weights.length; w++) {
            for (int i = 0; i < dimension; i++) {
                move[i] += weights[w] * directions.get(order[w])[i];
            }
        }
        for (int i = 0; i < dimension; i++) {
            mean[i] += step * move[i];
        }
        generation++;
        boolean stalled = walk(move);
        adapt(order, stalled);
        step *= FastMath.exp(Math.min(1, stepRate / damping * (length(stepPath) / expectedLength - 1)));
        decompose();
    }

    /** Moves the two paths; says whether the second one stalls because the step is still growing. */
    private boolean walk(double[] move) {
        double[] turned = transposedTimes(axes, move);
        for (int i = 0; i < dimension; i++) {
            turned[i] /= lengths[i];
        }
        double[] white = times(axes, turned);
        for (int i = 0; i < dimension; i++) {
            stepPath[i] = (1 - stepRate) * stepPath[i] + Math.sqrt(stepRate * (2 - stepRate) * selected) * white[i];
        }
        double fading = 1 - FastMath.pow(1 - stepRate, 2.0 * generation);
        boolean stalled = length(stepPath) / Math.sqrt(fading) >= (1.4 + 2 / (dimension + 1.0)) * expectedLength;
        for (int i = 0; i < dimension; i++) {
            double gain = stalled ? 0 : Math.sqrt(pathRate * (2 - pathRate) * selected) * move[i];
            path[i] = (1 - pathRate) * path[i] + gain;
        }
        return stalled;
    }

    private void adapt(int[] order, boolean stalled) {
        double kept = 1 - rankOne - rankMu + (stalled ? rankOne * pathRate * (2 - pathRate) : 0);
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < dimension; j++) {
                double mu = 0;
                for (int w = 0; w < weights.length; w++) {
                    double[] direction = directions.get(order[w]);
                    mu += weights[w] * direction[i] * direction[j];
                }
                covariance[i][j] = kept * covariance[i][j] + rankOne * path[i] * path[j] + rankMu * mu;
            }
        }
    }

    private void decompose() {
        for (int i = 0; i < dimension; i++) {
            for (int j = 0; j < i; j++) {
                covariance[i][j] = covariance[j][i];
            }
        }
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(covariance, false));
        axes = eigen.getV().getData();
        lengths = eigen.getRealEigenvalues();
        for (int i = 0; i < dimension; i++) {
            lengths[i] = Math.sqrt(Math.max(lengths[i], 1e-20));
        }
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            product[i] = Cholesky.dot(matrix[i], vector);
        }
        return product;
    }

    private static double[] transposedTimes(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < product.length; j++) {
                product[j] += matrix[i][j] * vector[i];
            }
        }
        return product;
    }

    private static double length(double[] vector) {
        return Math.sqrt(Cholesky.dot(vector, vector));
    }
}
