package headstart.text;

import tools.jackson.core.io.NumberOutput;

/** Text of numbers in result files: the same characters on every JDK, in every locale. */
public final class Numbers {
    private Numbers() {}

    /**
     * The shortest decimal text that reads back as the same double; whole numbers without a fraction, NaN as empty text, infinities as
     * {@code inf} and {@code -inf}.
     *
     * <p>{@link Double#toString(double)} changed its digits in JDK 19, so it is not used for files.
     */
    public static String toText(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return NumberOutput.toString(value, true);
    }
}
