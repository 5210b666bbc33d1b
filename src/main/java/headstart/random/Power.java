package headstart.random;

import org.apache.commons.math3.util.FastMath;

/**
 * Powers with the same bits on every machine, in browsers too: those of Commons Math's {@code FastMath.pow} (Apache License 2.0), whose
 * arithmetic this is for fractional exponents. A compiler for browsers takes {@code a + (b - c)} for {@code (a + b) - c}, which that one
 * contains; here no sum ends in brackets.
 */
public final class Power {
    private static final double TWO_TO_30 = 0x1p30;
    private static final double TWO_TO_52 = 0x1p52;
    private static final long ABOVE = 0x000ffc0000000000L;
    private static final long BELOW = 0x3ffffffffffL;
    private static final double LN_2_HIGH = 0.6931470632553101;
    private static final double LN_2_LOW = 1.1730463525082348e-7;
    private static final double LARGEST_EXPONENT = 709;
    private static final double[] HIGH = {
        1.0, -0.25, 0.3333333134651184, -0.2499999701976776, 0.19999954104423523, -0.16624879837036133
    };
    private static final double[] LOW = {
        -6.032174644509064E-23,
        -0.25,
        1.9868161777724352E-8,
        -2.957007209750105E-8,
        1.5830993332061267E-10,
        -2.6033824355191673E-8
    };
    private static final double[] WHOLE_HIGH = PowerTables.wholeHigh();
    private static final double[] WHOLE_LOW = PowerTables.wholeLow();
    private static final double[] FRACTION_HIGH = PowerTables.fractionHigh();
    private static final double[] FRACTION_LOW = PowerTables.fractionLow();
    private static final double[][] LOGARITHMS = PowerTables.logarithms();

    private Power() {}

    /** The base to the power of the exponent. */
    public static double of(double base, double exponent) {
        boolean normal = base >= Double.MIN_NORMAL && base <= Double.MAX_VALUE;
        if (!normal || exponent == Math.rint(exponent) || Double.isNaN(exponent)) {
            return FastMath.pow(base, exponent);
        }
        Two log = logarithm(base);
        double part = log.high * TWO_TO_30;
        double logHigh = log.high + part - part;
        double logLow = log.high - logHigh + log.low;
        double split = exponent * TWO_TO_30;
        double high = exponent + split - split;
        double low = exponent - high;
        double product = logHigh * high;
        double rest = logHigh * low + logLow * high + logLow * low;
        double sum = product + rest;
        if (!(Math.abs(sum) < LARGEST_EXPONENT)) {
            return FastMath.pow(base, exponent);
        }
        double lost = -(sum - product - rest);
        double z = 1.0 / 120.0;
        z = z * lost + 1.0 / 24.0;
        z = z * lost + 1.0 / 6.0;
        z = z * lost + 0.5;
        z = z * lost + 1.0;
        return exponential(sum, z * lost);
    }

    /** A number in two parts. */
    private record Two(double high, double low) {}

    private static Two logarithm(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >> 52) - 1023;
        double[] table = LOGARITHMS[(int) ((bits & ABOVE) >> 42)];
        double numerator = bits & BELOW;
        double denominator = TWO_TO_52 + (bits & ABOVE);
        Two rest = nearOne(numerator, denominator);
        double[] terms = {table[0], rest.high, LN_2_LOW * exponent, table[1], rest.low};
        double high = LN_2_HIGH * exponent;
        double low = 0;
        for (double term : terms) {
            double sum = high + term;
            low += -(sum - high - term);
            high = sum;
        }
        return new Two(high, low);
    }

    /** The logarithm of {@code 1 + numerator / denominator}, by a polynomial. */
    private static Two nearOne(double numerator, double denominator) {
        double epsilon = numerator / denominator;
        double tmp = epsilon * TWO_TO_30;
        double xHigh = epsilon + tmp - tmp;
        double xLow = epsilon - xHigh;
        xLow += (numerator - xHigh * denominator - xLow * denominator) / denominator;
        int last = HIGH.length - 1;
        double yHigh = HIGH[last];
        double yLow = LOW[last];
        for (int i = last - 1; i >= 0; i--) {
            double high = yHigh * xHigh;
            double low = yHigh * xLow + yLow * xHigh + yLow * xLow;
            tmp = high * TWO_TO_30;
            yHigh = high + tmp - tmp;
            yLow = high - yHigh + low;
            high = yHigh + HIGH[i];
            low = yLow + LOW[i];
            tmp = high * TWO_TO_30;
            yHigh = high + tmp - tmp;
            yLow = high - yHigh + low;
        }
        double high = yHigh * xHigh;
        double low = yHigh * xLow + yLow * xHigh + yLow * xLow;
        double sum = high + low;
        return new Two(sum, -(sum - high - low));
    }

    /** {@code e^x (1 + extra)} for |x| below 709. */
    private static double exponential(double x, double extra) {
        int whole = (int) x - (x < 0 ? 1 : 0);
        double wholeHigh = WHOLE_HIGH[PowerTables.LARGEST_POWER + whole];
        double wholeLow = WHOLE_LOW[PowerTables.LARGEST_POWER + whole];
        int fraction = (int) ((x - whole) * 1024.0);
        double fractionHigh = FRACTION_HIGH[fraction];
        double fractionLow = FRACTION_LOW[fraction];
        double epsilon = x - (whole + fraction / 1024.0);
        double z = 0.04168701738764507;
        z = z * epsilon + 0.1666666505023083;
        z = z * epsilon + 0.5000000000042687;
        z = z * epsilon + 1.0;
        z = z * epsilon + -3.940510424527919E-20;
        double high = wholeHigh * fractionHigh;
        double low = wholeHigh * fractionLow + wholeLow * fractionHigh + wholeLow * fractionLow;
        double both = low + high;
        return extra == 0 ? both * z + low + high : both * extra * z + both * extra + both * z + low + high;
    }
}
