package headstart.coverage;

import headstart.random.RandomStream;
import headstart.statistics.Support;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.util.FastMath;

/**
 * Where values come from, and what is true of them.
 *
 * @param name in words
 * @param support what the values can be
 * @param draw one value
 * @param mean their mean
 * @param median their median
 * @param p05 their 5 % percentile
 * @param p95 their 95 % percentile
 */
record Law(
        String name,
        Support support,
        ToDoubleFunction<RandomStream> draw,
        double mean,
        double median,
        double p05,
        double p95) {
    private static final double CUT = 40;
    private static final double WAIT = 30;

    static final Law NORMAL =
            new Law("normal", Support.REAL, Law::normal, 0, 0, -1.6448536269514722, 1.6448536269514722);
    static final Law SKEWED =
            new Law("skewed (exponential)", Support.POSITIVE, Law::exponential, 1, log(2), -log(0.95), -log(0.05));
    static final Law VERY_SKEWED = new Law(
            "very skewed (log-normal)",
            Support.POSITIVE,
            luck -> FastMath.exp(normal(luck)),
            FastMath.exp(0.5),
            1,
            FastMath.exp(-1.6448536269514722),
            FastMath.exp(1.6448536269514722));
    static final Law MANY_ZEROS = new Law(
            "zero-inflated (70 % zeros, else exponential)",
            Support.POSITIVE, luck -> luck.nextDouble() < 0.7 ? 0 : exponential(luck), 0.3, 0, 0, -log(0.05 / 0.3));
    static final Law SHARE = new Law(
            "share (power of a uniform)",
            Support.SHARE,
            luck -> Math.sqrt(Math.sqrt(luck.nextDouble())),
            0.8,
            Math.sqrt(Math.sqrt(0.5)),
            Math.sqrt(Math.sqrt(0.05)),
            Math.sqrt(Math.sqrt(0.95)));
    static final Law EVENT = event(0.3);
    static final Law RARE = event(0.02);
    static final Law CENSORED = new Law(
            "wait cut off at a horizon (26 % censored)",
            Support.POSITIVE,
            luck -> Math.min(CUT, WAIT * exponential(luck)),
            WAIT * (1 - FastMath.exp(-CUT / WAIT)),
            WAIT * log(2),
            -WAIT * log(0.95),
            CUT);
    /** Scenario and baseline in one number: 1 for the event in the scenario alone, -1 in the baseline alone. */
    static final Law PAIRS = new Law(
            "pairs of events (0.30 against 0.12)",
            Support.EVENT,
            luck -> {
                double u = luck.nextDouble();
                return u < 0.25 ? 1 : u < 0.32 ? -1 : 0;
            },
            0.18,
            0,
            -1,
            1);

    private static Law event(double p) {
        return new Law("event (" + p + ")", Support.EVENT, luck -> luck.nextDouble() < p ? 1 : 0, p, Double.NaN, 0, 1);
    }

    private static double log(double x) {
        return FastMath.log(x);
    }

    private static double exponential(RandomStream luck) {
        return -FastMath.log(1 - luck.nextDouble());
    }

    static double normal(RandomStream luck) {
        return FastMath.sqrt(2) * Erf.erfInv(2 * Math.max(luck.nextDouble(), 0x1.0p-54) - 1);
    }

    double[] sample(int n, RandomStream luck) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> draw.applyAsDouble(luck));
        return values;
    }

    /** The end of a wait that is cut off. */
    static double horizon() {
        return CUT;
    }
}
