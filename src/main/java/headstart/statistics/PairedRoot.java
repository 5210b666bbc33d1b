package headstart.statistics;

import java.util.function.DoubleFunction;

/**
 * Where a monotone function that is only seen through replications has mean 0.
 *
 * <p>The same replications are used at every x (common random numbers), so that the mean over them is itself a monotone function and
 * has a root: the estimate, by Brent's method (1973). The interval holds every x at which the 95 % interval of the mean
 * ({@link TransformedT}) holds 0: the paired test inverted. It has the coverage of that test at the true root whatever the slope, as Fieller's interval does;
 * a bootstrap of the root would have to search anew in every resample and leans on the slope being well behaved.
 */
public sealed interface PairedRoot permits PairedRoot.Found, PairedRoot.Absent {
    /**
     * A root.
     *
     * @param estimate where the mean is 0
     * @param low lower end of the 95 % interval; negative infinity if it reaches beyond the range searched, NaN below two values or where
     *     no value differs at the root
     * @param high upper end of the 95 % interval; positive infinity if it reaches beyond the range searched, NaN as the lower end
     * @param n values behind the mean at the estimate
     * @param evaluations calls of the function, estimate and interval together
     */
    record Found(double estimate, double low, double high, int n, int evaluations) implements PairedRoot {}

    /**
     * No root: the mean has the same sign at both ends of the range, is the same at both, or is blank at one.
     *
     * @param meanAtFrom the mean at the lower end
     * @param meanAtTo the mean at the upper end
     */
    record Absent(double from, double to, double meanAtFrom, double meanAtTo) implements PairedRoot {}

    /**
     * Searches for the root between from and to.
     *
     * @param function x to one value per replication, NaN for blank, in mean monotone in x (rising or falling)
     * @param from lower end of the range
     * @param to upper end of the range, above from
     * @param accuracy absolute, in units of x, above 0
     * @throws IllegalArgumentException if the range is empty or the accuracy not positive
     * @throws IllegalStateException if all values are blank somewhere inside the range
     */
    static PairedRoot find(DoubleFunction<double[]> function, double from, double to, double accuracy) {
        if (!(from < to && accuracy > 0)) {
            throw new IllegalArgumentException(
                    "from (" + from + ") must be below to (" + to + ") and accuracy (" + accuracy + ") above 0.");
        }
        return new RootSearch(function, accuracy).between(from, to);
    }
}
