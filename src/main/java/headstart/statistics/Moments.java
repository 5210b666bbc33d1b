package headstart.statistics;

/**
 * Count, mean and unbiased variance of the values that are defined.
 *
 * <p>Sums run over deviations, first from the first value and then from the mean (the corrected two-pass algorithm, Chan, Golub
 * and LeVeque 1983), so that equal values have a variance of exactly 0.
 */
record Moments(int n, double mean, double variance) {
    /** Of all values that are not NaN; an infinite value makes mean and variance NaN. */
    static Moments of(double[] values) {
        double[] defined = definedOf(values);
        return of(defined, defined.length);
    }

    /** Of the first n values, none of which is NaN. */
    static Moments of(double[] values, int n) {
        if (n == 0) {
            return new Moments(0, Double.NaN, Double.NaN);
        }
        double mean = mean(values, n);
        return Double.isFinite(mean)
                ? new Moments(n, mean, variance(values, n, mean))
                : new Moments(n, Double.NaN, Double.NaN);
    }

    private static double mean(double[] values, int n) {
        double first = values[0];
        double sum = 0;
        for (int i = 1; i < n; i++) {
            sum += values[i] - first;
        }
        return first + sum / n;
    }

    private static double variance(double[] values, int n, double mean) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double deviation = values[i] - mean;
            sum += deviation;
            squares += deviation * deviation;
        }
        return n == 1 ? Double.NaN : Math.max(0, squares - sum * sum / n) / (n - 1);
    }

    double sd() {
        return Math.sqrt(variance);
    }

    double standardError() {
        return Math.sqrt(variance / n);
    }

    /** Half the width of Student's 95 % interval of the mean; NaN below two values. */
    double halfWidth() {
        return StudentT.critical(n - 1) * standardError();
    }

    /** A copy without the blank values, in order. */
    static double[] defined(double[] values) {
        double[] defined = definedOf(values);
        return defined == values ? values.clone() : defined;
    }

    /** The same, or the values themselves where none is blank: to be looked at only. */
    static double[] definedOf(double[] values) {
        int count = count(values);
        if (count == values.length) {
            return values;
        }
        double[] defined = new double[count];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                defined[n++] = value;
            }
        }
        return defined;
    }

    private static int count(double[] values) {
        int n = 0;
        for (double value : values) {
            n += Double.isNaN(value) ? 0 : 1;
        }
        return n;
    }
}
