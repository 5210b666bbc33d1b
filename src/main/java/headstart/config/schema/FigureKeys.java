package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.plugin.PluginKind;
import headstart.experiment.FigureLook;
import headstart.experiment.WantedFigure;
import headstart.model.PluggedIn;
import headstart.plugin.FigurePlugin;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures that an experiment file asks for beside those of the report. */
public final class FigureKeys {
    private static final double LONGEST_DAYS = 100_000;
    /** Kinds whose lines are chips or stacks, each under one scenario. */
    private static final List<String> OF_LINES = List.of("ratio", "against", "share-kept", "releases");

    private static final Num DAY = Num.from(-LONGEST_DAYS).upTo(LONGEST_DAYS);
    private static final Node.ListOf<String> NAMES = new Node.ListOf<>(new Text(false), 0);

    private static final Key<Chosen<String>> KIND = required(
            "kind",
            new Pluggable<>(new Text(false), PluginKind.FIGURE),
            "the figure it is a part of, as headstart report DIR --figures lists them");
    private static final Key<List<String>> PANELS =
            withDefault("panels", NAMES, List.of(), "pairs, teams, chips or outcomes; all where none is named");
    private static final Key<List<String>> SCENARIOS =
            withDefault("scenarios", NAMES, List.of(), "scenarios or lines; all where none is named");
    private static final Key<Double> FROM = required("from", DAY, "first day");
    private static final Key<Double> TO = required("to", DAY, "last day, a later one");
    private static final Key<Optional<Fields>> DAYS =
            optional("days", new Node.Obj(List.of(FROM, TO)), "which days; without it as far as something changes");
    private static final Key<Optional<Double>> WIDTH_MM = optional(
            "width_mm",
            Num.from(FigureLook.NARROWEST_MM).upTo(FigureLook.LARGEST_MM),
            "printed width, millimetres; by default 180");
    private static final Key<Optional<Double>> HEIGHT_MM = optional(
            "height_mm",
            Num.from(FigureLook.LOWEST_MM).upTo(FigureLook.LARGEST_MM),
            "printed height, millimetres; by default as high as it needs, up to a page");
    private static final Key<Boolean> SLIDE =
            withDefault("slide", new Node.Bool(), false, "for a slide of 16 to 9, with text of at least 18 points");
    private static final Key<Optional<String>> LABELS = optional(
            "labels",
            Node.Choice.ofWords(FigureLook.LABELS),
            "where lines are named; by default at their ends for up to five, where there is room");
    private static final Key<Optional<String>> THEME =
            optional("theme", Node.Choice.ofWords(FigureLook.THEMES), "its colours; by default light");
    private static final Key<String> LANGUAGE =
            withDefault("language", Node.Choice.ofWords(FigureLook.LANGUAGES), "en", "of its words and numbers");
    private static final Key<Optional<String>> TITLE =
            optional("title", new Text(true), "in place of the figure's own, as long as the sheet has room for it");
    private static final Key<Boolean> UNTITLED =
            withDefault("untitled", new Node.Bool(), false, "without title, subtitle and footnote");
    private static final Key<Map<String, Double>> MARKS = withDefault(
            "marks",
            new MapOf<>("days", DAY, 0),
            Map.of(),
            "days to be marked, by their name, of those that the figure shows");

    /** What stands under {@code figures}. */
    static final MapOf<Fields> FIGURES = new MapOf<>(
            "figures",
            new Node.Obj(List.of(
                    KIND, PANELS, SCENARIOS, DAYS, WIDTH_MM, HEIGHT_MM, SLIDE, TITLE, UNTITLED, LABELS, THEME, LANGUAGE,
                    MARKS)),
            0);

    private FigureKeys() {}

    /** Checks what the declarations cannot: kinds, scenarios and the order of days. */
    public static void check(Map<String, Object> tree, Faults faults) {
        Part root = Part.root(tree);
        List<String> scenarios = List.copyOf(root.at(ExperimentKeys.SCENARIOS).names());
        root.at(ExperimentKeys.FIGURES).parts().values().forEach(figure -> {
            String kind = figure.text(KIND).orElse("");
            if (!kind.isEmpty() && figure.at(KIND).isEmpty() && !WantedFigure.isKind(kind)) {
                faults.add(
                        figure.path(KIND),
                        " (" + kind + ") must be a figure of the report: " + String.join(", ", WantedFigure.KINDS)
                                + ", alone or with what it is of behind it.",
                        Nearest.advice(kind, WantedFigure.KINDS));
            }
            Part days = figure.at(DAYS);
            if (!days.isEmpty() && !(day(days, FROM) < day(days, TO))) {
                faults.add(
                        days.path(TO),
                        " (" + days.number(TO).map(Tree::show).orElse("") + ") must be later than from.",
                        "exchange them.");
            }
            if (figure.is(UNTITLED, true) && !figure.text(TITLE).orElse("").isEmpty()) {
                faults.add(
                        figure.path(UNTITLED),
                        " (true) leaves out every title, and title ("
                                + figure.text(TITLE).orElse("") + ") gives one.",
                        "leave out one of them.");
            }
            if (figure.text(TITLE).filter(String::isBlank).isPresent()) {
                faults.add(
                        figure.path(TITLE),
                        " () must not be empty.",
                        "leave it out: the figure has a title of its own, and untitled: true leaves that out.");
            }
            boolean sized = figure.number(WIDTH_MM).isPresent()
                    || figure.number(HEIGHT_MM).isPresent();
            if (figure.is(SLIDE, true) && sized) {
                faults.add(
                        figure.path(SLIDE),
                        " (true) has a size of its own, so that width_mm and height_mm must not be given.",
                        "leave out slide or the size.");
            }
            boolean byScenario = OF_LINES.stream().noneMatch(kind::startsWith);
            for (Object scenario : figure.list(SCENARIOS)) {
                if (byScenario && !scenarios.isEmpty() && !scenarios.contains(String.valueOf(scenario))) {
                    faults.add(
                            figure.path(SCENARIOS),
                            " (" + scenario + ") must be one of " + String.join(", ", scenarios) + ".",
                            Nearest.advice(String.valueOf(scenario), scenarios));
                }
            }
        });
    }

    private static double day(Part days, Key<Double> key) {
        return days.number(key).map(Number::doubleValue).orElse(Double.NaN);
    }

    /** The figures of a file that is right. */
    public static List<WantedFigure> figures(Map<String, Object> root) {
        List<WantedFigure> figures = new ArrayList<>();
        Fields.of(root)
                .find(ExperimentKeys.FIGURES)
                .flatMap(asked -> asked)
                .ifPresent(asked -> asked.forEach((name, figure) -> figures.add(figure(name, figure))));
        return figures;
    }

    private static FigureLook look(Fields figure) {
        return new FigureLook(
                figure.get(WIDTH_MM),
                figure.get(HEIGHT_MM),
                figure.get(SLIDE),
                figure.get(UNTITLED),
                figure.get(LABELS),
                figure.get(THEME),
                figure.get(LANGUAGE));
    }

    private static WantedFigure figure(String name, Fields figure) {
        Optional<PluggedIn<FigurePlugin>> plugin = figure.get(KIND) instanceof Chosen.Own<?> own
                ? Optional.of(own.as(FigurePlugin.class))
                : Optional.empty();
        return new WantedFigure(
                name,
                figure.get(KIND).builtInOr(name),
                figure.get(PANELS),
                figure.get(SCENARIOS),
                figure.get(DAYS).map(days -> new WantedFigure.Days(days.get(FROM), days.get(TO))),
                look(figure),
                figure.get(TITLE),
                figure.get(MARKS),
                plugin);
    }
}
