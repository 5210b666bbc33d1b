package headstart.explorer.engine;

/** Text of numbers in messages of the page, in place of Jackson's class of that name. */
final class NumberOutput {
    private NumberOutput() {}

    /** The shortest text that reads back as the same number. */
    public static String toString(double value, boolean fast) {
        return Double.toString(value);
    }
}
