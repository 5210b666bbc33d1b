package headstart.model.market;

import headstart.model.range.Require;

/** Range checks of the records of this package, whose keys all lie below {@code market}. */
final class MarketChecks {
    private static final String ABOVE = "market.";

    private MarketChecks() {}

    static void positive(String key, double value) {
        Require.positive(ABOVE + key, value);
    }

    static void notNegative(String key, double value) {
        Require.notNegative(ABOVE + key, value);
    }

    static void share(String key, double value) {
        Require.share(ABOVE + key, value);
    }
}
