package headstart.report.figure;

import headstart.report.chart.Series;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** Comparisons as readers take them: how many times as fast one is as the other. */
final class Factors {
    private Factors() {}

    /** A gap, {@code 1 - P_B / P_A}, as the ratio {@code P_B / P_A}; blank while B has nothing, but that a band of which some runs have nothing begins at 0. */
    static Series ofGaps(Series gap) {
        return new Series(
                gap.label(),
                gap.style(),
                gap.role(),
                gap.form(),
                gap.x(),
                ratios(gap.y()),
                Arrays.stream(gap.high()).map(high -> 1 - high).toArray(),
                ratios(gap.low()),
                gap.bound(),
                gap.band(),
                gap.middle().map(middle -> new Series.Middle(ratios(middle.high()), ratios(middle.low()))));
    }

    /** Logarithms to the base of 2 as the factors that they are of. */
    static Series ofDoublings(Series doublings) {
        return new Series(
                doublings.label(),
                doublings.style(),
                doublings.role(),
                doublings.form(),
                doublings.x(),
                doubled(doublings.y()),
                doubled(doublings.low()),
                doubled(doublings.high()),
                doublings.bound(),
                doublings.band(),
                doublings.middle().map(middle -> new Series.Middle(doubled(middle.low()), doubled(middle.high()))));
    }

    private static double[] doubled(double[] doublings) {
        return Arrays.stream(doublings).map(Factors::of).toArray();
    }

    static double of(double doublings) {
        return FastMath.pow(2, doublings);
    }

    private static double[] ratios(double[] gaps) {
        return Arrays.stream(gaps).map(gap -> gap < 1 ? 1 - gap : Double.NaN).toArray();
    }
}
