package headstart.statistics;

/** Holm's step-down correction of several p-values (Scandinavian Journal of Statistics 6, 1979): valid whatever their dependence. */
public final class Holm {
    private Holm() {}

    /**
     * Adjusted p-values in the order given: reject where one is at most alpha, and the chance of any false rejection is at most alpha.
     *
     * @param p p-values; NaN stays NaN and is not counted as a test
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public static double[] adjust(double[] p) {
        for (double value : p) {
            if (value < 0 || value > 1) {
                throw new IllegalArgumentException("p-value (" + value + ") must be from 0 to 1.");
            }
        }
        int[] ascending = Ascending.order(p);
        double[] adjusted = p.clone();
        double largest = 0;
        for (int rank = 0; rank < ascending.length; rank++) {
            largest = Math.max(largest, Math.min(1, (ascending.length - rank) * p[ascending[rank]]));
            adjusted[ascending[rank]] = largest;
        }
        return adjusted;
    }
}
