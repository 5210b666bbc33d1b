package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.experiment.WantedFigure;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that an experiment file asks for beside those of the report. */
public final class FigureKeys {
    private static final double NARROWEST_MM = 60;
    private static final double WIDEST_MM = 1000;
    private static final double LONGEST_DAYS = 100_000;
    private static final Node.Num DAY = Node.Num.from(-LONGEST_DAYS).upTo(LONGEST_DAYS);
    private static final Node.ListOf<String> NAMES = new Node.ListOf<>(new Node.Text(false), 0);

    /** What stands under {@code figures}. */
    static final Node.MapOf<Fields> FIGURES = new Node.MapOf<>(
            "figures",
            new Node.Obj(List.of(
                    required(
                            "kind",
                            new Node.Text(false),
                            "the figure it is a part of, as headstart report DIR --figures lists them"),
                    withDefault("panels", NAMES, List.of(), "pairs, teams, chips or outcomes; all where none is named"),
                    withDefault("scenarios", NAMES, List.of(), "scenarios or lines; all where none is named"),
                    optional(
                            "days",
                            new Node.Obj(List.of(
                                    required("from", DAY, "first day"), required("to", DAY, "last day, a later one"))),
                            "which days; without it as far as something changes"),
                    withDefault(
                            "width_mm",
                            Node.Num.from(NARROWEST_MM).upTo(WIDEST_MM),
                            180L,
                            "printed width, millimetres"),
                    withDefault("title", new Node.Text(true), "", "in place of the figure's own"),
                    withDefault("untitled", new Node.Bool(), false, "without title, subtitle and footnote"),
                    withDefault(
                            "marks", new Node.MapOf<>("days", DAY, 0), Map.of(), "days to be marked, by their name"))),
            0);

    private FigureKeys() {}

    /** Checks what the declarations cannot: kinds, scenarios and the order of days. */
    public static void check(Map<String, Object> root, Faults faults) {
        List<String> scenarios = List.copyOf(Tree.mapAt(root, "scenarios").keySet());
        Tree.mapAt(root, "figures").forEach((name, node) -> {
            String path = "figures." + name;
            Map<String, Object> figure = Tree.map(node);
            String kind = String.valueOf(figure.get("kind"));
            if (!WantedFigure.isKind(kind)) {
                faults.add(
                        path + ".kind",
                        " (" + kind + ") must be a figure of the report: " + String.join(", ", WantedFigure.KINDS)
                                + ", alone or with what it is of behind it.",
                        Nearest.advice(kind, WantedFigure.KINDS));
            }
            Map<String, Object> days = Tree.mapAt(figure, "days");
            if (!days.isEmpty() && !(number(days, "from") < number(days, "to"))) {
                faults.add(
                        path + ".days.to",
                        " (" + Tree.show(days.getOrDefault("to", "")) + ") must be later than from.",
                        "exchange them.");
            }
            boolean byScenario = !kind.startsWith("ratio") && !kind.startsWith("releases");
            for (Object scenario : names(figure, "scenarios")) {
                if (byScenario && !scenarios.isEmpty() && !scenarios.contains(String.valueOf(scenario))) {
                    faults.add(
                            path + ".scenarios",
                            " (" + scenario + ") must be one of " + String.join(", ", scenarios) + ".",
                            Nearest.advice(String.valueOf(scenario), scenarios));
                }
            }
        });
    }

    /** The figures of a file that is right. */
    public static List<WantedFigure> figures(Map<String, Object> root) {
        List<WantedFigure> figures = new ArrayList<>();
        Tree.mapAt(root, "figures").forEach((name, node) -> {
            Map<String, Object> figure = Tree.map(node);
            Map<String, Object> days = Tree.mapAt(figure, "days");
            Map<String, Double> marks = new LinkedHashMap<>();
            Tree.mapAt(figure, "marks")
                    .keySet()
                    .forEach(mark -> marks.put(mark, number(Tree.mapAt(figure, "marks"), mark)));
            String title = String.valueOf(figure.getOrDefault("title", ""));
            figures.add(new WantedFigure(
                    name,
                    String.valueOf(figure.get("kind")),
                    texts(names(figure, "panels")),
                    texts(names(figure, "scenarios")),
                    days.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new WantedFigure.Days(number(days, "from"), number(days, "to"))),
                    number(figure, "width_mm"),
                    title.isEmpty() ? Optional.empty() : Optional.of(title),
                    Boolean.TRUE.equals(figure.get("untitled")),
                    marks));
        });
        return figures;
    }

    private static double number(Map<String, Object> node, String key) {
        return node.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static List<?> names(Map<String, Object> node, String key) {
        return node.get(key) instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }
}
