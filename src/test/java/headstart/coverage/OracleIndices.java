package headstart.coverage;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.FastMath;

/**
 * The true total indices of {@link SharedLuckOracle}. With one operator and {@code gamma = b = 1} tries fall on the excesses from 0 to the start at the rate
 * {@code s} each, and the excess is the least one met: {@code min(start, Exp(s))} with {@code s} the effort spent so far times the rate of successes. Both teams
 * have luck of their own, so that the mean of the software gap given the factors is {@code 1 - E[1 + X_A] E[1 / (1 + X_B)]}; the variances over the factors are
 * sums over Gauss and Legendre's points.
 */
final class OracleIndices {
    private static final double START = 20;
    private static final double DAY = 21;
    private static final double FIDELITY = 0.7;
    private static final double ELASTICITY = 0.8;
    private static final double REFERENCE = 50;
    private static final int POINTS = 32;
    private static final GaussIntegrator UNIT = new GaussIntegratorFactory().legendre(POINTS, 0, 1);
    /** The density is steep near 0, so the excesses are cut into parts. */
    private static final int PARTS = 20;

    private OracleIndices() {}

    /** Of the rate of successes, the laggard's engineers and the leader's lead, each even between its two ends. */
    static double[] totals(double[][] ranges) {
        double[][][] gap = new double[POINTS][POINTS][POINTS];
        double mean = 0;
        double square = 0;
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < POINTS; j++) {
                for (int k = 0; k < POINTS; k++) {
                    gap[i][j][k] = gap(at(ranges[0], i), at(ranges[1], j), at(ranges[2], k));
                    double weight = UNIT.getWeight(i) * UNIT.getWeight(j) * UNIT.getWeight(k);
                    mean += weight * gap[i][j][k];
                    square += weight * gap[i][j][k] * gap[i][j][k];
                }
            }
        }
        double variance = square - mean * mean;
        double[] totals = new double[3];
        for (int factor = 0; factor < 3; factor++) {
            totals[factor] = (square - squareOfMeans(gap, factor)) / variance;
        }
        return totals;
    }

    /** The mean software gap at a rate of successes, with the laggard's engineers and the leader's lead. */
    static double gap(double rate, double engineers, double lead) {
        double effort = FastMath.pow(engineers / REFERENCE, ELASTICITY);
        return 1 - mean(rate * (DAY + FIDELITY * lead)) * inverse(rate * effort * DAY);
    }

    private static double at(double[] range, int point) {
        return range[0] + (range[1] - range[0]) * UNIT.getPoint(point);
    }

    /** The mean over the other factors of the squared mean over this one. */
    private static double squareOfMeans(double[][][] gap, int over) {
        double sum = 0;
        for (int a = 0; a < POINTS; a++) {
            for (int b = 0; b < POINTS; b++) {
                double mean = 0;
                for (int c = 0; c < POINTS; c++) {
                    double value = over == 0 ? gap[c][a][b] : over == 1 ? gap[a][c][b] : gap[a][b][c];
                    mean += UNIT.getWeight(c) * value;
                }
                sum += UNIT.getWeight(a) * UNIT.getWeight(b) * mean * mean;
            }
        }
        return sum;
    }

    /** {@code E[1 + min(start, Exp(s))]}. */
    private static double mean(double s) {
        return 1 - FastMath.expm1(-s * START) / s;
    }

    /** {@code E[1 / (1 + min(start, Exp(s)))]}. */
    private static double inverse(double s) {
        UnivariateFunction density = x -> s * FastMath.exp(-s * x) / (1 + x);
        double sum = 0;
        for (int part = 0; part < PARTS; part++) {
            double low = START * part / PARTS;
            for (int i = 0; i < POINTS; i++) {
                sum += UNIT.getWeight(i) * START / PARTS * density.value(low + UNIT.getPoint(i) * START / PARTS);
            }
        }
        return sum + FastMath.exp(-s * START) / (1 + START);
    }
}
