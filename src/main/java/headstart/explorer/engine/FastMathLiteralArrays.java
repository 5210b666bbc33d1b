package headstart.explorer.engine;

import headstart.random.PowerTables;

/** The tables of Commons Math's {@code FastMath}, worked out when a page begins: in place of its class of that name. */
final class FastMathLiteralArrays {
    private FastMathLiteralArrays() {}

    public static double[] loadExpIntA() {
        return PowerTables.wholeHigh();
    }

    public static double[] loadExpIntB() {
        return PowerTables.wholeLow();
    }

    public static double[] loadExpFracA() {
        return PowerTables.fractionHigh();
    }

    public static double[] loadExpFracB() {
        return PowerTables.fractionLow();
    }

    public static double[][] loadLnMant() {
        return PowerTables.logarithms();
    }
}
