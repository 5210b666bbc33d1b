package headstart.model.market;

/** Range checks of the records of this package, in the vocabulary of the experiment file. */
final class Bounds {
    private Bounds() {}

    static void positive(String key, double value) {
        check(value > 0 && Double.isFinite(value), key, value, "greater than 0");
    }

    static void notNegative(String key, double value) {
        check(value >= 0 && Double.isFinite(value), key, value, "0 or more");
    }

    static void share(String key, double value) {
        check(value >= 0 && value <= 1, key, value, "between 0 and 1");
    }

    private static void check(boolean holds, String key, double value, String range) {
        if (!holds) {
            throw new IllegalArgumentException("market." + key + " (" + value + ") must be " + range + ".");
        }
    }
}
