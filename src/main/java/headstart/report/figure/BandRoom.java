package headstart.report.figure;

import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.Series;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Room for lines beside bands that a few runs take far away: nobody could tell the lines from the edge of such an axis. */
final class BandRoom {
    /** How far a band may reach beyond the lines, on either side, in spans of these. */
    private static final double MOST = 2;

    private BandRoom() {}

    /** The axis, if it fits the data, without what bands do far beyond the lines. */
    static Axis around(Axis axis, List<Series> lines) {
        boolean isFixed = axis.low().isPresent() && axis.high().isPresent();
        double least = least(lines, Series::y);
        double most = most(lines, Series::y);
        double room = MOST * (most - least);
        double low = Math.min(least, least(lines, Series::drawnLow));
        double high = Math.max(most, most(lines, Series::drawnHigh));
        boolean hasRoom = low >= least - room && high <= most + room;
        return isFixed || hasRoom || room == 0 || axis.kind() == Axis.Kind.RATIO
                ? axis
                : axis.within(
                        axis.low().orElse(Math.max(low, least - room)),
                        axis.high().orElse(Math.min(high, most + room)));
    }

    /** Whether a band of the panel leaves its axis. */
    static boolean isCut(Panel panel) {
        double low = panel.y().low().orElse(Double.NEGATIVE_INFINITY);
        double high = panel.y().high().orElse(Double.POSITIVE_INFINITY);
        return least(panel.lines(), Series::drawnLow) < low || most(panel.lines(), Series::drawnHigh) > high;
    }

    static double[] values(List<Series> lines, Function<Series, double[]> column) {
        return lines.stream()
                .map(column)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    static double least(List<Series> lines, Function<Series, double[]> column) {
        return Arrays.stream(values(lines, column)).min().orElse(0);
    }

    static double most(List<Series> lines, Function<Series, double[]> column) {
        return Arrays.stream(values(lines, column)).max().orElse(0);
    }
}
