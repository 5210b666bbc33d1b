package headstart.validation;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * All stochastic claims that are judged together: the family-wise false-alarm rate alpha is shared out evenly (Bonferroni).
 *
 * @param size m, how many there are
 */
record Family(int size) {
    /** The chance that any law is rejected although all hold. */
    static final double ALPHA = 1e-3;
    /** Normal quantile of the stated power, 99 %. */
    static final double Z_POWER = 2.3263478740408408;

    Family {
        if (size < 1) {
            throw new IllegalArgumentException("size (" + size + ") must be 1 or more.");
        }
    }

    /** The p-value below which one claim is rejected. */
    double level() {
        return ALPHA / size;
    }

    /** The two-sided critical value of z. */
    double critical() {
        return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - level() / 2);
    }

    static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
