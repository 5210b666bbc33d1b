package headstart.report.figure;

import headstart.report.chart.Series;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;

/** Comparisons as readers take them: how many times as fast one is as the other. */
final class Factors {
    private Factors() {}

    /** A gap, {@code 1 - P_B / P_A}, as the ratio {@code P_B / P_A}; blank while B has nothing, but that a band of which some runs have nothing begins at 0. */
    static Series ofGaps(Series gap) {
        DoubleUnaryOperator ratio = value -> value < 1 ? 1 - value : Double.NaN;
        return new Series(
                gap.label(),
                gap.style(),
                gap.role(),
                gap.form(),
                gap.x(),
                all(gap.y(), ratio),
                all(gap.high(), high -> 1 - high),
                all(gap.low(), ratio),
                gap.bound(),
                gap.band(),
                gap.middle().map(middle -> new Series.Middle(all(middle.high(), ratio), all(middle.low(), ratio))));
    }

    /** Logarithms to the base of 2 as the factors that they are of. */
    static Series ofDoublings(Series doublings) {
        return rising(doublings, Factors::of);
    }

    /** What is left of a slowdown, the excess, as how many times as slow as attainable somebody is. */
    static Series ofExcess(Series excess) {
        return rising(excess, Factors::ofExcess);
    }

    private static Series rising(Series line, DoubleUnaryOperator factor) {
        return new Series(
                line.label(),
                line.style(),
                line.role(),
                line.form(),
                line.x(),
                all(line.y(), factor),
                all(line.low(), factor),
                all(line.high(), factor),
                line.bound(),
                line.band(),
                line.middle().map(middle -> new Series.Middle(all(middle.low(), factor), all(middle.high(), factor))));
    }

    static double of(double doublings) {
        return FastMath.pow(2, doublings);
    }

    static double ofExcess(double excess) {
        return 1 + excess;
    }

    private static double[] all(double[] values, DoubleUnaryOperator factor) {
        return Arrays.stream(values).map(factor).toArray();
    }
}
