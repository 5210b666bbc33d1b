package headstart.experiment.measure;

import java.util.function.DoubleBinaryOperator;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/** Leader and laggard on a grid of days. */
public final class GapSamples implements Samples {
    private final DayGrid grid;
    private final double[] leader;
    private final double[] laggard;
    private final double[] leaderShare;
    private final double[] laggardShare;
    private final PairView pair;
    private final double[] logGap;
    private double @Nullable [] daysBehind;

    /**
     * The pair on a grid.
     *
     * @param leader the curves of its leader
     * @param laggard the curves of its laggard
     */
    public GapSamples(PairView pair, CurvesOnDays leader, CurvesOnDays laggard, DayGrid grid) {
        this.grid = grid;
        this.leader = leader.throughput();
        this.laggard = laggard.throughput();
        this.leaderShare = leader.share();
        this.laggardShare = laggard.share();
        this.pair = pair;
        this.logGap = changing(this.leader, this.laggard, (a, b) -> a > 0 && b > 0 ? FastMath.log(a / b) : Double.NaN);
    }

    double[] gap() {
        return daily(d -> PairView.gap(leader[d], laggard[d]));
    }

    double[] softwareGap() {
        return daily(d -> PairView.gap(leaderShare[d], laggardShare[d]));
    }

    double[] logGap() {
        return logGap;
    }

    double[] ratio() {
        return daily(d -> PairView.log2(logGap[d]));
    }

    double[] softwareRatio() {
        return changing(leaderShare, laggardShare, PairView::log2Ratio);
    }

    double[] daysBehind() {
        double[] known = daysBehind;
        if (known == null) {
            DaysBehind behind = pair.daysBehind();
            known = daily(d -> behind.on(grid.day(d)));
            daysBehind = known;
        }
        return known;
    }

    double[] daysBehindCensored() {
        double[] days = daysBehind();
        return daily(d -> Double.isNaN(days[d]) ? Double.NaN : laggardShare[d] == 0 ? 1 : 0);
    }

    private double[] daily(Daily value) {
        double[] values = new double[grid.count()];
        for (int d = 0; d < values.length; d++) {
            values[d] = value.on(d);
        }
        return values;
    }

    /** A value of two levels, which are those of the day before on most days. */
    private static double[] changing(double[] leader, double[] laggard, DoubleBinaryOperator value) {
        double[] values = new double[leader.length];
        for (int d = 0; d < values.length; d++) {
            boolean same = d > 0 && leader[d] == leader[d - 1] && laggard[d] == laggard[d - 1];
            values[d] = same ? values[d - 1] : value.applyAsDouble(leader[d], laggard[d]);
        }
        return values;
    }

    /** A value by place on the grid. */
    @FunctionalInterface
    private interface Daily {
        double on(int d);
    }
}
