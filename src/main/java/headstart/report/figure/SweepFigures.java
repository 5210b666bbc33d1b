package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.Axis;
import headstart.report.chart.Language;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All figures of a sweep, in the order of the report: heat maps, response curves, main effects, indices. */
public final class SweepFigures {
    private static final String SAME = "The same at every level, and not drawn: %s.";
    private static final int MOST_CURVE_FACTORS = 3;
    private static final int MOST_PANELS = 6;
    private static final int MOST_EFFECT_PANELS = 16;
    private static final int MOST_MAIN_EFFECTS = 2;
    private static final double ROOM = 0.06;
    private static final double SPREAD = 0.5;

    private final SweepResults results;
    private final Sweep sweep;
    private final Experiment experiment;
    private final SweepNames names;
    private final SweepTitles titles;
    private final SweepLines means;

    private SweepFigures(SweepResults results, Language language, Selection shown) {
        this.results = results;
        this.sweep = results.sweep();
        this.experiment = sweep.experiment();
        this.names = new SweepNames(results, language, shown);
        this.titles = new SweepTitles(names);
        this.means = new SweepLines(results, names);
    }

    /** The figures. */
    public static List<Figure> of(SweepResults results) {
        return of(results, Language.EN, Selection.ALL);
    }

    /**
     * The figures in a language.
     *
     * @param shown which scenarios they show and speak of
     */
    public static List<Figure> of(SweepResults results, Language language, Selection shown) {
        return FigureNames.distinct(new SweepFigures(results, language, shown).all());
    }

    /** What can be asked for by name beyond these: every kind of figure for every outcome of every gap, team and chip. */
    public static List<Offer> more(SweepResults results, Language language, Selection shown) {
        SweepFigures figures = new SweepFigures(results, language, shown);
        SweepNames names = figures.names;
        List<Offer> offers = new ArrayList<>(PluggedFigure.all(names));
        for (OutcomeColumn column : OutcomeTable.of(figures.experiment).columns()) {
            String name = FigureNames.of(column.header());
            String what = names.of(column);
            offers.addAll(new SweepHeatMaps(names).offers(column));
            for (int f = 0; f < figures.sweep.factors().size() && figures.draws(); f++) {
                int factor = f;
                String own = figures.sweep.factors().get(f).name();
                offers.add(new Offer(
                        "response-" + FigureNames.of(own) + "-" + name,
                        names.say(
                                "%s against %s",
                                what, names.of(figures.sweep.factors().get(f))),
                        () -> figures.response(factor, List.of(column), "")
                                .map(figure -> figure.named("response-" + FigureNames.of(own) + "-" + name))));
            }
            if (figures.sweep.factors().size() > 1 && figures.sweep.design().kind() != DesignKind.MORRIS) {
                offers.add(new Offer(
                        "main-effects-" + name,
                        names.say("What moves %s", what),
                        () -> Optional.of(figures.mainEffects(column))));
            }
            if (!results.indices().isEmpty()) {
                offers.add(new Offer(
                        "indices-" + name,
                        names.say("Which factors matter for %s", what),
                        () -> new IndexFigure(names).of(column)));
            }
        }
        return offers;
    }

    /** What keys are called on figures: scenarios, factors and outcomes. */
    public static Map<String, List<String>> names(SweepResults results, Language language) {
        Experiment experiment = results.sweep().experiment();
        SweepNames names = new SweepNames(results, language, Selection.ALL);
        Map<String, List<String>> byKey = new HashMap<>();
        OutcomeTable.of(experiment).columns().forEach(column -> byKey.put(column.header(), List.of(names.of(column))));
        results.sweep().factors().forEach(factor -> byKey.put(factor.name(), List.of(names.of(factor))));
        experiment
                .scenarios()
                .forEach(scenario -> byKey.put(scenario.name(), List.of(names.scenario(scenario.name()))));
        return byKey;
    }

    private boolean draws() {
        return !sweep.design().kind().isStructured();
    }

    private List<Figure> all() {
        SweepHeatMaps maps = new SweepHeatMaps(names);
        List<Figure> figures = new ArrayList<>(maps.all());
        List<OutcomeColumn> headline = results.headline(MOST_PANELS);
        for (int f = 0; f < Math.min(MOST_CURVE_FACTORS, sweep.factors().size()); f++) {
            if (draws()) {
                response(f, headline, "").ifPresent(figures::add);
                response(f, headline, experiment.baseline()).ifPresent(figures::add);
            }
        }
        if (sweep.factors().size() > 1 && sweep.design().kind() != DesignKind.MORRIS) {
            headline.stream().limit(MOST_MAIN_EFFECTS).map(this::mainEffects).forEach(figures::add);
        }
        headline.stream()
                .limit(MOST_MAIN_EFFECTS)
                .flatMap(column -> new IndexFigure(names).of(column).stream())
                .forEach(figures::add);
        if (!figures.isEmpty()) {
            figures.set(0, figures.get(0).remarking(maps.constants()));
        }
        return figures;
    }

    /** One factor against every headline outcome, or against its difference from the baseline. */
    private Optional<Figure> response(int factor, List<OutcomeColumn> headline, String baseline) {
        List<Panel> panels = new ArrayList<>();
        for (OutcomeColumn column : headline) {
            List<Series> lines = means.of(column, baseline, factor);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            panels.add(panel(
                    names.of(column),
                    lines,
                    axis(column, baseline),
                    factor,
                    baseline.isEmpty() ? List.of() : List.of(Mark.at(0))));
        }
        Sameness sameness = Sameness.of(panels);
        Factor own = sweep.factors().get(factor);
        String what = baseline.isEmpty()
                ? names.say("Outcomes against %s", names.of(own))
                : names.say("Difference from %s against %s", names.scenario(baseline), names.of(own));
        String title = titles.response(headline.get(0), factor, baseline);
        String over = sweep.factors().size() > 1 ? names.say(", averaged over the other factors") : "";
        String reading = names.say(
                        own.isCategorical()
                                ? "Dot: mean%s; whisker: its 95 %% interval"
                                : "Line: mean%s; band: its 95 %% interval",
                        over)
                + unitOfInterval()
                + withoutBand(panels.stream().flatMap(panel -> panel.lines().stream()));
        return Optional.of(new Figure(
                "response-" + FigureNames.of(own.name()) + (baseline.isEmpty() ? "" : "-difference"),
                title,
                what + ". " + reading + "; censored waiting times count at the horizon."
                        + sameness.sentence(names.language(), SAME) + " " + names.basis() + ".",
                title + ": a panel for each outcome, a line for each scenario.",
                new PanelChart(
                        title,
                        what + ". " + reading + "." + sameness.sentence(names.language(), SAME),
                        names.footnote(),
                        sameness.panels(),
                        columns(sameness.panels().size())),
                CsvText.of(panels, "level", "mean")));
    }

    /** A band that ends before its line is no fault of the drawing. */
    private String withoutBand(Stream<Series> lines) {
        boolean some = lines.anyMatch(line -> IntStream.range(0, line.y().length)
                .anyMatch(at ->
                        Double.isFinite(line.y()[at]) && (line.low().length == 0 || Double.isNaN(line.low()[at]))));
        return some && experiment.replications() > 1
                ? names.say("; none where a few runs decide the mean or no run differs")
                : "";
    }

    /** Three stand beside each other, four in a square. */
    private static int columns(int panels) {
        return panels == 4 ? 2 : Math.min(panels, 3);
    }

    private String unitOfInterval() {
        return names.say(
                switch (results.responses().isEmpty()
                        ? Response.Unit.NONE
                        : results.responses().get(0).unit()) {
                    case REPLICATION -> " over replications";
                    case DESIGN_POINT -> " over design points";
                    case BOTH -> " over replications and rows of the design";
                    case NONE -> ", of which one replication has none";
                });
    }

    /** Every factor against one outcome, all on one scale. */
    private Figure mainEffects(OutcomeColumn column) {
        int shown = Math.min(MOST_EFFECT_PANELS, sweep.factors().size());
        List<List<Series>> lines = new ArrayList<>();
        for (int f = 0; f < shown; f++) {
            lines.add(means.of(column, "", f));
        }
        Axis y = shared(axis(column, ""), lines);
        List<Panel> panels = new ArrayList<>();
        for (int f = 0; f < shown; f++) {
            panels.add(panel(names.of(sweep.factors().get(f)), lines.get(f), y, f, List.of()));
        }
        String title = Results.capital(titles.mainEffects(column, shown));
        String what = names.say("What moves %s: main effects, all on one scale", names.of(column));
        String reading = names.say(
                        "%s: mean at a level of the factor, averaged over all others; band: its 95 %% interval",
                        names.say(drawn(sweep.factors().subList(0, shown))))
                + unitOfInterval()
                + withoutBand(lines.stream().flatMap(List::stream));
        return new Figure(
                "main-effects-" + FigureNames.of(column.header()),
                title,
                what + ". " + reading + ". "
                        + names.say(
                                "For sure: the difference between both ends of the range has an interval without zero.")
                        + " " + names.basis() + ".",
                title + ": a panel for each of " + shown + " factors.",
                new PanelChart(
                        title,
                        what + ". " + reading + ".",
                        names.footnote(),
                        panels,
                        panels.size() <= 6 ? columns(panels.size()) : 4),
                CsvText.of(panels, "level", "mean"));
    }

    /** What means are drawn as: words have nothing between them. */
    private static String drawn(List<Factor> factors) {
        boolean words = factors.stream().anyMatch(Factor::isCategorical);
        boolean numbers = factors.stream().anyMatch(factor -> !factor.isCategorical());
        return words && numbers ? "Line, or dot where levels are words" : words ? "Dot" : "Line";
    }

    /** The axis of an outcome: shares of themselves have a whole one, differences of shares have not. */
    private Axis axis(OutcomeColumn column, String baseline) {
        String unit = names.axis(column);
        return Shares.isShare(column.kind().unit().text()) && baseline.isEmpty() ? Axis.share(unit) : Axis.of(unit);
    }

    /** An axis with room for all these lines. */
    private static Axis shared(Axis axis, List<List<Series>> lines) {
        double[] values = lines.stream()
                .flatMap(List::stream)
                .flatMap(line -> Stream.of(line.y(), line.low(), line.high()))
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        boolean free = axis.low().isEmpty() && values.length > 0 && values[values.length - 1] > values[0];
        if (!free) {
            return axis;
        }
        double room = ROOM * (values[values.length - 1] - values[0]);
        return axis.within(values[0] - room, values[values.length - 1] + room);
    }

    private Panel panel(String title, List<Series> lines, Axis y, int factor, List<Mark> horizontals) {
        Factor own = sweep.factors().get(factor);
        double[] levels = sweep.levels(factor);
        if (own.isCategorical()) {
            return words(title, lines, y, own, levels, horizontals);
        }
        Axis x = levels.length > 1
                ? Axis.between(names.of(own), levels[0], levels[levels.length - 1])
                : Axis.of(names.of(own));
        return new Panel(title, x, y, lines, List.of(), horizontals, "");
    }

    /** Words are places beside each other with nothing between: dots with their intervals, those of scenarios side by side. */
    private Panel words(
            String title, List<Series> lines, Axis y, Factor factor, double[] levels, List<Mark> horizontals) {
        List<String> words = Arrays.stream(levels)
                .mapToObj(level -> names.level(factor, level))
                .toList();
        List<Series> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double beside = lines.size() < 2 ? 0 : SPREAD * (i / (lines.size() - 1.0) - 0.5);
            placed.add(lines.get(i).at(level -> Arrays.binarySearch(levels, level) + beside));
        }
        return new Panel(title, Axis.words(names.of(factor), words), y, placed, List.of(), horizontals, "");
    }
}
