package headstart.experiment;

import headstart.model.PluggedIn;
import headstart.plugin.FigurePlugin;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure that an author asks for, beside those of the report.
 *
 * @param name its name, also of its files
 * @param kind the figure of the report that it is a part of
 * @param panels what of it is drawn; all where there are none
 * @param scenarios which scenarios or lines are drawn; all where there are none
 * @param days first and last day, if not as far as something changes
 * @param look what it is laid out for
 * @param title in place of the figure's own
 * @param marks days with a name, marked in it
 * @param plugin who draws it, where no figure of the report is asked for
 */
public record WantedFigure(
        String name,
        String kind,
        List<String> panels,
        List<String> scenarios,
        Optional<Days> days,
        FigureLook look,
        Optional<String> title,
        Map<String, Double> marks,
        Optional<PluggedIn<FigurePlugin>> plugin) {
    /** What the figures of a report are called, or begin with. */
    public static final List<String> KINDS = List.of(
            "ratio",
            "against",
            "share-kept",
            "timeline",
            "releases",
            "by-release",
            "throughput",
            "roofline-share",
            "gap",
            "software-gap",
            "days-behind",
            "head-start-effect",
            "difference",
            "outcome-differences",
            "outcome",
            "ranking",
            "range-over-models",
            "frontier",
            "adoption",
            "share-days",
            "bounds",
            "value-of-a-day",
            "attribution",
            "days-to-parity",
            "days-to-software-parity",
            "restricted-means",
            "curves",
            "heat",
            "response",
            "main-effects",
            "indices",
            "fit",
            "validation",
            "access-panel",
            "corner",
            "ridge",
            "scores");

    /** From one day to a later one. */
    public record Days(double from, double to) {
        public Days {
            if (!(from < to)) {
                throw new IllegalArgumentException("days must go from a day to a later one.");
            }
        }
    }

    public WantedFigure {
        panels = List.copyOf(panels);
        scenarios = List.copyOf(scenarios);
        marks = Map.copyOf(marks);
    }

    /** Whether that can be the name of a figure of a report. */
    public static boolean isKind(String name) {
        return KINDS.stream().anyMatch(kind -> name.equals(kind) || name.startsWith(kind + "-"))
                || name.matches("[a-z0-9-]+-by-[a-z0-9-]+");
    }
}
