package headstart.calibration;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/** Priors of a panel's numbers, as functions of normal scores. */
final class PanelPriors {
    /** Error of a row beyond noise and luck: recipes, versions, operating points. */
    private static final double LEAST_ERROR = 0.02;

    private static final double MOST_ERROR = 0.5;
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private PanelPriors() {}

    /** Even between two numbers. */
    static double between(double low, double high, double score) {
        return low + NORMAL.cumulativeProbability(score) * (high - low);
    }

    /** The absolute value of a normal number of that standard deviation. */
    static double halfNormal(double sd, double score) {
        double upper = NORMAL.cumulativeProbability(-score);
        return upper > 0 ? -sd * NORMAL.inverseCumulativeProbability(upper / 2) : sd * score;
    }

    /** Standard deviation of a row's own error, even on the log scale. */
    static double error(double score) {
        return LEAST_ERROR * FastMath.pow(MOST_ERROR / LEAST_ERROR, NORMAL.cumulativeProbability(score));
    }
}
