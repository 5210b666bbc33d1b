package headstart.statistics;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/** Critical values of the normal law, portable between CPUs. */
final class Normal {
    /** The two-sided 95 % critical value. */
    static final double Z95 = 1.959963984540054;

    private Normal() {}

    /** The critical value z with P(|Z| &le; z) = confidence. */
    static double critical(double confidence) {
        return FastMath.sqrt(2) * Erf.erfInv(confidence);
    }

    /** The value z with P(Z &le; z) = p. */
    static double quantile(double p) {
        return -FastMath.sqrt(2) * Erf.erfcInv(2 * p);
    }

    /** P(|Z| &ge; |z|), the two-sided p-value. */
    static double p(double z) {
        return Erf.erfc(FastMath.abs(z) / FastMath.sqrt(2));
    }
}
