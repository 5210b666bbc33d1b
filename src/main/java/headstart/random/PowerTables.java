package headstart.random;

/**
 * Tables of exponentials and logarithms, each value in a high and a low part: those of Commons Math's {@code FastMath}, bit for bit,
 * worked out where that holds 7,100 numbers. The arithmetic is that of Commons Math's {@code FastMathCalc} (Apache License 2.0),
 * operation by operation, since the last digit of every value counts.
 */
public final class PowerTables {
    static final int LARGEST_POWER = 750;
    private static final int FRACTIONS = 1024;
    private static final double TWO_TO_30 = 0x1p30;
    private static final double E_HIGH = 2.718281828459045;
    private static final double E_LOW = 1.4456468917292502E-16;
    private static final double[] FACTORIALS = new double[20];
    /** Coefficients of a polynomial for the logarithm, in pairs. */
    private static final double[] LOG_COEFFICIENTS = {
        2.0, 0.0,
        0.6666666269302368, 3.9736429850260626E-8,
        0.3999999761581421, 2.3841857910019882E-8,
        0.2857142686843872, 1.7029898543501842E-8,
        0.2222222089767456, 1.3245471311735498E-8,
        0.1818181574344635, 2.4384203044354907E-8,
        0.1538461446762085, 9.140260083262505E-9,
        0.13333332538604736, 9.220590270857665E-9,
        0.11764700710773468, 1.2393345855018391E-8,
        0.10526403784751892, 8.251545029714408E-9,
        0.0952233225107193, 1.2675934823758863E-8,
        0.08713622391223907, 1.1430250008909141E-8,
        0.07842259109020233, 2.404307984052299E-9,
        0.08371849358081818, 1.176342548272881E-8,
        0.030589580535888672, 1.2958646899018938E-9,
        0.14982303977012634, 1.225743062930824E-8,
    };

    private static final double[] INT_A = new double[2 * LARGEST_POWER];
    private static final double[] INT_B = new double[2 * LARGEST_POWER];
    private static final double[] FRACTION_A = new double[FRACTIONS + 1];
    private static final double[] FRACTION_B = new double[FRACTIONS + 1];
    private static final double[][] LOG = new double[FRACTIONS][];

    static {
        FACTORIALS[0] = 1;
        for (int i = 1; i < FACTORIALS.length; i++) {
            FACTORIALS[i] = i * FACTORIALS[i - 1];
        }
        for (int power = 0; power < LARGEST_POWER; power++) {
            double[] value = wholePower(power);
            put(value, INT_A, INT_B, LARGEST_POWER + power);
            if (power > 0) {
                put(reciprocalOfAny(value), INT_A, INT_B, LARGEST_POWER - power);
            }
        }
        for (int i = 0; i <= FRACTIONS; i++) {
            put(exponential(i * (1d / FRACTIONS)), FRACTION_A, FRACTION_B, i);
        }
        for (int i = 0; i < FRACTIONS; i++) {
            LOG[i] = logarithm(Double.longBitsToDouble(((long) i << 42) | 0x3ff0000000000000L));
        }
    }

    private PowerTables() {}

    /** High parts of {@code e^i} for whole i from -750. */
    public static double[] wholeHigh() {
        return INT_A;
    }

    /** Low parts of {@code e^i} for whole i from -750. */
    public static double[] wholeLow() {
        return INT_B;
    }

    /** High parts of {@code e^(i/1024)}. */
    public static double[] fractionHigh() {
        return FRACTION_A;
    }

    /** Low parts of {@code e^(i/1024)}. */
    public static double[] fractionLow() {
        return FRACTION_B;
    }

    /** Pairs of {@code ln(1 + i/1024)}. */
    public static double[][] logarithms() {
        return LOG;
    }

    private static void put(double[] pair, double[] high, double[] low, int at) {
        high[at] = pair[0];
        low[at] = pair[1];
    }

    private static double[] split(double d) {
        if (d < 8e298 && d > -8e298) {
            double a = d * TWO_TO_30;
            double high = (d + a) - a;
            return new double[] {high, d - high};
        }
        double high = (d + d * 0x1p-30 - d) * TWO_TO_30;
        return new double[] {high, d - high};
    }

    private static double[] normal(double high, double low) {
        double sum = high + low;
        double rest = -(sum - high - low);
        double part;
        if (sum < 8e298 && sum > -8e298) {
            double z = sum * TWO_TO_30;
            part = (sum + z) - z;
        } else {
            part = (sum + sum * 0x1p-30 - sum) * TWO_TO_30;
        }
        return new double[] {part, sum - part + rest};
    }

    private static double[] times(double[] a, double[] b) {
        return normal(a[0] * b[0], a[0] * b[1] + a[1] * b[0] + a[1] * b[1]);
    }

    private static double[] plus(double[] a, double[] b) {
        return normal(a[0] + b[0], a[1] + b[1]);
    }

    /** From the 501st power on the library's table was made with a wider range of exponents, where no square is an infinity. */
    private static double[] reciprocalOfAny(double[] in) {
        if (!(in[0] > 2e217) || in[0] == Double.POSITIVE_INFINITY) {
            return reciprocal(in);
        }
        double[] scaled = reciprocal(new double[] {in[0] * 0x1p-600, in[1] * 0x1p-600});
        return new double[] {scaled[0] * 0x1p-600, scaled[1] * 0x1p-600};
    }

    private static double[] reciprocal(double[] in) {
        double b = 0x1p-22;
        double a = 1 - b;
        double high = in[0] == 0 ? in[1] : in[0];
        double low = in[0] == 0 ? 0 : in[1];
        double rest = (b * high - a * low) / (high * high + high * low);
        double[] result = normal(a / high, Double.isNaN(rest) ? 0 : rest);
        for (int i = 0; i < 2; i++) {
            double error = 1.0 - result[0] * high - result[0] * low - result[1] * high - result[1] * low;
            error *= result[0] + result[1];
            result[1] += error;
        }
        return result;
    }

    private static double[] exactly(double[] a, double[] b) {
        double[] product = times(split(a[0]), split(b[0]));
        add(product, times(split(a[0]), split(b[1])));
        add(product, times(split(a[1]), split(b[0])));
        add(product, times(split(a[1]), split(b[1])));
        return product;
    }

    private static void add(double[] sum, double[] terms) {
        for (double term : terms) {
            double next = sum[0] + term;
            sum[1] -= next - sum[0] - term;
            sum[0] = next;
        }
    }

    private static double[] wholePower(int power) {
        double[] square = {E_HIGH, E_LOW};
        double[] value = split(1);
        for (int p = power; p > 0; p >>= 1) {
            if ((p & 1) != 0) {
                value = exactly(value, square);
            }
            square = exactly(square, square);
        }
        return normal(value[0], value[1]);
    }

    private static double[] exponential(double x) {
        double[] xs = split(x);
        double[] sum = {0, 0};
        for (int i = FACTORIALS.length - 1; i >= 0; i--) {
            sum = plus(times(xs, sum), reciprocal(split(FACTORIALS[i])));
        }
        return sum;
    }

    private static double[] logarithm(double value) {
        double[] x = split(value);
        x = normal(x[0] + 1, x[1]);
        double[] inverse = reciprocal(x);
        x = times(normal(x[0] - 2, x[1]), inverse);
        double[] square = times(x, x);
        int last = LOG_COEFFICIENTS.length - 2;
        double[] sum = {LOG_COEFFICIENTS[last], LOG_COEFFICIENTS[last + 1]};
        for (int i = last - 2; i >= 0; i -= 2) {
            sum = plus(times(sum, square), new double[] {LOG_COEFFICIENTS[i], LOG_COEFFICIENTS[i + 1]});
        }
        return times(sum, x);
    }
}
