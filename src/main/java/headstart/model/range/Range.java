package headstart.model.range;

/**
 * What a number may be, declared once: the record whose number it is refuses others, and the key of the experiment file that gives it checks
 * and documents the same range.
 *
 * @param low lower end
 * @param lowIncluded whether the lower end itself may be
 * @param high upper end, which may be
 */
public record Range(double low, boolean lowIncluded, double high) {
    /** From one number to another, both included. */
    public static Range from(double low, double high) {
        return new Range(low, true, high);
    }

    /** Above one number, up to another. */
    public static Range above(double low, double high) {
        return new Range(low, false, high);
    }

    /** Whether a number lies in it. */
    public boolean holds(double value) {
        return (lowIncluded ? value >= low : value > low) && value <= high;
    }

    /**
     * Refuses a number that does not lie in it.
     *
     * @throws IllegalArgumentException that names the key, the number and the range
     */
    public void require(String key, double value) {
        if (!holds(value)) {
            throw new IllegalArgumentException(key + " (" + text(value) + ") must be "
                    + (lowIncluded ? "from " : "greater than ") + text(low) + (lowIncluded ? " to " : " and up to ")
                    + text(high) + ".");
        }
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "not a number";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
