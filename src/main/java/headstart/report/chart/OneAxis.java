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
        List<Alone> panels = all.stream().map(Alone::of).toList();
        List<Placed> placed =
                panels.stream().map(panel -> placed(panel, panels)).toList();
        return new OneAxis(
                placed.stream().map(Placed::panel).toList(), placed.stream().anyMatch(Placed::isApart));
    }

    /** A panel, how far its axis would reach if it stood alone, and whether it has anything to show. */
    private record Alone(Panel panel, Scale scale, boolean hasData) {
        static Alone of(Panel panel) {
            return new Alone(panel, panel.yScale(), panel.lines().stream().anyMatch(line -> !line.isBlank()));
        }

        /** Whether both show the same; factors are the same whatever they are of. */
        boolean isLike(Alone other) {
            Axis own = panel.y();
            Axis theirs = other.panel.y();
            return hasData
                    && other.hasData
                    && theirs.kind() == own.kind()
                    && (own.kind() == Axis.Kind.RATIO || theirs.label().equals(own.label()));
        }
    }

    /** A panel as it is drawn, and whether it keeps an axis of its own beside others that share one. */
    private record Placed(Panel panel, boolean isApart) {}

    private static Placed placed(Alone panel, List<Alone> all) {
        List<Alone> alike = all.stream().filter(panel::isLike).toList();
        Scale own = panel.scale;
        double low = alike.stream().mapToDouble(other -> other.scale.low()).reduce(own.low(), FastMath::min);
        double high = alike.stream().mapToDouble(other -> other.scale.high()).reduce(own.high(), FastMath::max);
        boolean isReadable = span(new Scale(own.kind(), low, high, own.words())) <= MOST * span(own);
        return new Placed(
                panel.hasData && isReadable ? panel.panel.between(low, high) : panel.panel,
                !isReadable && alike.size() > 1);
    }

    private static double span(Scale scale) {
        return scale.isOfFactors() ? FastMath.log(scale.high() / scale.low()) : scale.high() - scale.low();
    }
}
