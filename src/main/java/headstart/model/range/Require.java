package headstart.model.range;

/** Range checks of the records of the model, in the vocabulary of the experiment file: each throws what a reader of the file understands. */
public final class Require {
    private Require() {}

    /** A finite number above 0. */
    public static void positive(String key, double value) {
        check(value > 0 && Double.isFinite(value), key, value, "greater than 0");
    }

    /** A finite number, 0 or more. */
    public static void notNegative(String key, double value) {
        check(value >= 0 && Double.isFinite(value), key, value, "0 or more");
    }

    /** A number from 0 to 1. */
    public static void share(String key, double value) {
        check(value >= 0 && value <= 1, key, value, "between 0 and 1");
    }

    private static void check(boolean holds, String key, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException(key + " (" + text(value) + ") must be " + range + ".");
        }
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "not a number" : Double.toString(value);
    }
}
