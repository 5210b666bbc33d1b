package headstart.report.chart;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * One vertical axis for panels that show the same, so that they can be compared by eye. A panel that would fill less than a third of it keeps its own:
 * on the common one nobody could read it.
 *
 * @param panels with the axes that they are drawn on
 * @param own whether some have an axis of their own beside others that share one
 */
record OneAxis(List<Panel> panels, boolean own) {
    /** How many times as far as a panel's own axis the common one may reach. */
    static final double MOST = 3;

    OneAxis {
        panels = List.copyOf(panels);
    }

    static OneAxis of(List<Panel> all) {
        List<Panel> drawn = all.stream().map(panel -> on(panel, all)).toList();
        boolean own = all.stream().anyMatch(panel -> isApart(panel, all));
        return new OneAxis(drawn, own);
    }

    private static boolean isApart(Panel panel, List<Panel> all) {
        return !isReadable(panel, all) && alike(panel, all).size() > 1;
    }

    private static Panel on(Panel panel, List<Panel> all) {
        Scale common = common(panel, all);
        return !hasData(panel) || !isReadable(panel, all) ? panel : panel.between(common.low(), common.high());
    }

    private static boolean isReadable(Panel panel, List<Panel> all) {
        return span(common(panel, all)) <= MOST * span(panel.yScale());
    }

    private static boolean hasData(Panel panel) {
        return panel.lines().stream().anyMatch(line -> !line.isBlank());
    }

    /** Those that show the same; factors are the same whatever they are of. */
    private static List<Panel> alike(Panel panel, List<Panel> all) {
        return all.stream()
                .filter(other -> hasData(panel) && hasData(other))
                .filter(other -> other.y().kind() == panel.y().kind()
                        && (panel.y().kind() == Axis.Kind.RATIO
                                || other.y().label().equals(panel.y().label())))
                .toList();
    }

    private static Scale common(Panel panel, List<Panel> all) {
        Scale own = panel.yScale();
        List<Scale> scales = alike(panel, all).stream().map(Panel::yScale).toList();
        double low = scales.stream().mapToDouble(Scale::low).reduce(own.low(), FastMath::min);
        double high = scales.stream().mapToDouble(Scale::high).reduce(own.high(), FastMath::max);
        return new Scale(own.kind(), low, high, own.words());
    }

    private static double span(Scale scale) {
        return scale.isOfFactors() ? FastMath.log(scale.high() / scale.low()) : scale.high() - scale.low();
    }
}
