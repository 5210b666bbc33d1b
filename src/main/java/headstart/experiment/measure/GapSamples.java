package headstart.experiment.measure;

import org.apache.commons.math3.util.FastMath;

/** Leader and laggard on a grid of days. */
public final class GapSamples implements Samples {
    private final DayGrid grid;
    private final double[] leader;
    private final double[] laggard;
    private final double[] leaderShare;
    private final double[] laggardShare;
    private final double[] daysBehind;

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
        this.daysBehind = new double[grid.count()];
        for (int d = 0; d < daysBehind.length; d++) {
            daysBehind[d] = pair.daysBehindOn(grid.day(d));
        }
    }

    double[] gap() {
        return daily(d -> PairView.gap(leader[d], laggard[d]));
    }

    double[] softwareGap() {
        return daily(d -> PairView.gap(leaderShare[d], laggardShare[d]));
    }

    double[] logGap() {
        return daily(d -> leader[d] > 0 && laggard[d] > 0 ? FastMath.log(leader[d] / laggard[d]) : Double.NaN);
    }

    double[] ratio() {
        return daily(d -> PairView.log2Ratio(leader[d], laggard[d]));
    }

    double[] softwareRatio() {
        return daily(d -> PairView.log2Ratio(leaderShare[d], laggardShare[d]));
    }

    double[] daysBehind() {
        return daysBehind;
    }

    double[] daysBehindCensored() {
        return daily(d -> Double.isNaN(daysBehind[d]) ? Double.NaN : laggardShare[d] == 0 ? 1 : 0);
    }

    private double[] daily(Daily value) {
        double[] values = new double[grid.count()];
        for (int d = 0; d < values.length; d++) {
            values[d] = value.on(d);
        }
        return values;
    }

    /** A value by place on the grid. */
    @FunctionalInterface
    private interface Daily {
        double on(int d);
    }
}
