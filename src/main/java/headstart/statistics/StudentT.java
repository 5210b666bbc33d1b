package headstart.statistics;

import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * Two-sided critical values of Student's t, portable between CPUs (Commons Math's own functions, no JDK intrinsics).
 *
 * <p>P(|T| &le; t) is the regularised incomplete beta function I(t^2/(df + t^2); 1/2, df/2) (Abramowitz and Stegun 26.5.27
 * and 26.7.1), solved by Newton's method from the nine digits of Commons Math. From 1,000 degrees of freedom on that function loses
 * digits and Fisher's expansion in 1/df (26.7.5) has them all.
 */
public final class StudentT {
    static final double CONFIDENCE = 0.95;

    // 0 marks a value not yet computed: no critical value is 0.
    private static final AtomicLongArray CACHE = new AtomicLongArray(1 << 14);

    private StudentT() {}

    /** The 95 % critical value; NaN below one degree of freedom. */
    public static double critical(int degreesOfFreedom) {
        if (degreesOfFreedom < 1 || degreesOfFreedom >= CACHE.length()) {
            return critical(degreesOfFreedom, CONFIDENCE);
        }
        long bits = CACHE.get(degreesOfFreedom);
        if (bits == 0) {
            bits = Double.doubleToRawLongBits(critical(degreesOfFreedom, CONFIDENCE));
            CACHE.set(degreesOfFreedom, bits);
        }
        return Double.longBitsToDouble(bits);
    }

    /** The critical value t with P(|T| &le; t) = confidence; NaN unless there are degrees of freedom. */
    static double critical(double degreesOfFreedom, double confidence) {
        if (!(degreesOfFreedom > 0)) {
            return Double.NaN;
        }
        return degreesOfFreedom < 1000
                ? root(degreesOfFreedom, confidence)
                : expansion(Normal.critical(confidence), degreesOfFreedom);
    }

    private static double root(double degreesOfFreedom, double confidence) {
        TDistribution law = new TDistribution(null, degreesOfFreedom);
        double t = law.inverseCumulativeProbability(0.5 + confidence / 2);
        for (int step = 0; step < 2; step++) {
            double square = t * t;
            double inside = Beta.regularizedBeta(square / (degreesOfFreedom + square), 0.5, degreesOfFreedom / 2);
            t += (confidence - inside) / (2 * law.density(t));
        }
        return t;
    }

    private static double expansion(double z, double v) {
        double s = z * z;
        double g1 = z * (s + 1) / 4;
        double g2 = z * ((5 * s + 16) * s + 3) / 96;
        double g3 = z * (((3 * s + 19) * s + 17) * s - 15) / 384;
        double g4 = z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945) / 92160;
        return z + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v;
    }

    /** P(|T| &ge; |t|), the two-sided p-value; NaN without degrees of freedom. */
    static double p(double t, int degreesOfFreedom) {
        return degreesOfFreedom < 1
                ? Double.NaN
                : Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + t * t), degreesOfFreedom / 2.0, 0.5);
    }
}
