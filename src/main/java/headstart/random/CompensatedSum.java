package headstart.random;

import java.util.function.IntToDoubleFunction;

/**
 * A compensated sum (Kahan, Communications of the ACM 8, 1965, 40), with the same bits on every JVM and in browsers: the library of a browser
 * adds the numbers of a stream plainly, that of the JVM compensates.
 */
public final class CompensatedSum {
    private CompensatedSum() {}

    /**
     * The sum of terms 0 to count - 1, in that order; 0 where there are none.
     *
     * @param count how many terms there are, 0 or more
     * @param term the term at a place; not finite terms give what plain addition gives
     */
    public static double of(int count, IntToDoubleFunction term) {
        double sum = 0;
        double excess = 0;
        double plain = 0;
        for (int i = 0; i < count; i++) {
            double value = term.applyAsDouble(i);
            double wanted = value - excess;
            double next = sum + wanted;
            double added = next - sum;
            excess = added - wanted;
            sum = next;
            plain += value;
        }
        double exact = sum - excess;
        return Double.isFinite(exact) ? exact : plain;
    }
}
