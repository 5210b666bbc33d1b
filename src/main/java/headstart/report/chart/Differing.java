package headstart.report.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * How much differs within a part of a chart, by which the parts are chosen where there is no room for all: one in which all lines are the same says least.
 * Numbers are parts of the axis; what intervals tell apart counts for 1 more than any distance.
 */
final class Differing {
    private Differing() {}

    /** The mean distance of the two lines that lie furthest apart; from the baseline, where there is one. */
    static double of(Panel panel) {
        Scale across = panel.xScale();
        Scale upwards = panel.yScale();
        List<Series> lines = panel.lines().stream()
                .filter(line -> line.isLine() && !line.isBlank())
                .toList();
        List<Series> baselines = lines.stream()
                .filter(line -> line.role() == Series.Role.BASELINE)
                .toList();
        List<Series> from = baselines.isEmpty() ? lines : baselines;
        return from.stream()
                .flatMapToDouble(one -> lines.stream().mapToDouble(other -> between(one, other, across, upwards)))
                .max()
                .orElse(0);
    }

    private static double between(Series one, Series other, Scale across, Scale upwards) {
        return Arrays.equals(one.x(), other.x())
                ? IntStream.range(0, one.x().length)
                        .filter(i -> one.x()[i] >= across.low() && one.x()[i] <= across.high())
                        .filter(i -> upwards.holds(one.y()[i]) && upwards.holds(other.y()[i]))
                        .mapToDouble(i -> FastMath.abs(within(upwards, one.y()[i]) - within(upwards, other.y()[i])))
                        .average()
                        .orElse(0)
                : 0;
    }

    /** The mean of its rows. */
    static double of(DotChart.Panel panel) {
        return panel.rows().stream()
                .mapToDouble(row -> of(row, panel))
                .average()
                .orElse(0);
    }

    /** The distance of the two dots that lie furthest apart, or of the dot that lies furthest from the reference. */
    static double of(DotChart.Row row, DotChart.Panel panel) {
        Scale scale = panel.scale();
        List<DotChart.Dot> dots =
                row.dots().stream().filter(dot -> !dot.isBlank()).toList();
        DotChart.Dot reference = new DotChart.Dot(0, panel.reference(), panel.reference(), panel.reference());
        List<DotChart.Dot> from = reference.isBlank() ? dots : List.of(reference);
        return from.stream()
                .flatMapToDouble(one -> dots.stream().mapToDouble(other -> between(one, other, scale)))
                .max()
                .orElse(0);
    }

    private static double between(DotChart.Dot one, DotChart.Dot other, Scale scale) {
        boolean apart =
                one.hasInterval() && other.hasInterval() && (one.high() < other.low() || other.high() < one.low());
        return (apart ? 1 : 0) + FastMath.abs(within(scale, one.value()) - within(scale, other.value()));
    }

    private static double within(Scale scale, double value) {
        return FastMath.max(0, FastMath.min(1, scale.part(value)));
    }
}
