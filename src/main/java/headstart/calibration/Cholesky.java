package headstart.calibration;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/** The lower triangular root of a symmetric positive definite matrix. */
final class Cholesky {
    private final double[][] root;

    private Cholesky(double[][] root) {
        this.root = root;
    }

    /** The root; empty if the matrix is not positive definite. */
    static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                if (i == j && !(sum > 0)) {
                    return Optional.empty();
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
        }
        return Optional.of(new Cholesky(root));
    }

    /** Logarithm of the determinant of the matrix. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < root.length; i++) {
            sum += 2 * FastMath.log(root[i][i]);
        }
        return sum;
    }

    /** The solution of {@code root * x = vector}. */
    double[] solve(double[] vector) {
        double[] x = new double[vector.length];
        for (int i = 0; i < x.length; i++) {
            double sum = vector[i];
            for (int k = 0; k < i; k++) {
                sum -= root[i][k] * x[k];
            }
            x[i] = sum / root[i][i];
        }
        return x;
    }

    /** The product {@code root * vector}. */
    double[] times(double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            for (int k = 0; k <= i; k++) {
                product[i] += root[i][k] * vector[k];
            }
        }
        return product;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
