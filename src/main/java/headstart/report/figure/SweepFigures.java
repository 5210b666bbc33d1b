package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.Labels;
import headstart.experiment.Scenario;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.Axis;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All figures of a sweep, in the order of the report: heat maps, response curves, main effects, indices. */
public final class SweepFigures {
    private static final int MOST_CURVE_FACTORS = 3;
    private static final int MOST_PANELS = 6;
    private static final int MOST_EFFECT_PANELS = 16;
    private static final int MOST_MAIN_EFFECTS = 2;
    private static final double ROOM = 0.06;
    private static final double SPREAD = 0.5;

    private final SweepResults results;
    private final Sweep sweep;
    private final Experiment experiment;
    private final Labels labels;

    private SweepFigures(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
        this.experiment = sweep.experiment();
        this.labels = Labels.of(experiment);
    }

    /** The figures. */
    public static List<Figure> of(SweepResults results) {
        return FigureNames.distinct(new SweepFigures(results).all());
    }

    /** What can be asked for by name beyond these: every kind of figure for every outcome of every gap, team and chip. */
    public static List<Offer> more(SweepResults results) {
        SweepFigures figures = new SweepFigures(results);
        List<Offer> offers = new ArrayList<>(PluggedFigure.all(results));
        for (OutcomeColumn column : OutcomeTable.of(figures.experiment).columns()) {
            String name = FigureNames.of(column.header());
            String what = OutcomeNames.of(column, figures.labels);
            offers.addAll(new SweepHeatMaps(results).offers(column));
            for (int f = 0; f < figures.sweep.factors().size() && figures.draws(); f++) {
                int factor = f;
                String own = figures.sweep.factors().get(f).name();
                offers.add(new Offer(
                        "response-" + FigureNames.of(own) + "-" + name,
                        what + " against "
                                + figures.label(figures.sweep.factors().get(f)),
                        () -> figures.response(factor, List.of(column), "")
                                .map(figure -> figure.named("response-" + FigureNames.of(own) + "-" + name))));
            }
            if (figures.sweep.factors().size() > 1 && figures.sweep.design().kind() != DesignKind.MORRIS) {
                offers.add(new Offer(
                        "main-effects-" + name, "What moves " + what, () -> Optional.of(figures.mainEffects(column))));
            }
            if (!results.indices().isEmpty()) {
                offers.add(new Offer(
                        "indices-" + name,
                        "Which factors matter for " + what,
                        () -> new IndexFigure(results).of(column)));
            }
        }
        return offers;
    }

    /** What keys are called on figures: scenarios, factors and outcomes. */
    public static Map<String, List<String>> names(SweepResults results) {
        Experiment experiment = results.sweep().experiment();
        Labels labels = Labels.of(experiment);
        Map<String, List<String>> names = new HashMap<>();
        OutcomeTable.of(experiment)
                .columns()
                .forEach(column -> names.put(column.header(), List.of(OutcomeNames.of(column, labels))));
        results.sweep()
                .factors()
                .forEach(factor -> names.put(
                        factor.name(), List.of(labels.factor(factor.name()).text())));
        experiment
                .scenarios()
                .forEach(scenario -> names.put(scenario.name(), List.of(labels.shortScenario(scenario.name()))));
        return names;
    }

    private boolean draws() {
        return !sweep.design().kind().isStructured();
    }

    private List<Figure> all() {
        SweepHeatMaps maps = new SweepHeatMaps(results);
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
                .flatMap(column -> new IndexFigure(results).of(column).stream())
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
            List<Series> lines = lines(column, baseline, factor);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            panels.add(panel(
                    OutcomeNames.of(column, labels),
                    lines,
                    axis(column, baseline),
                    factor,
                    baseline.isEmpty() ? List.of() : List.of(Mark.at(0))));
        }
        Factor own = sweep.factors().get(factor);
        String what = baseline.isEmpty()
                ? "Outcomes against " + label(own)
                : "Difference from " + labels.shortScenario(baseline) + " against " + label(own);
        String over = sweep.factors().size() > 1 ? ", averaged over the other factors" : "";
        String reading = (own.isCategorical()
                        ? "Dot: mean" + over + "; whisker: its 95 % interval"
                        : "Line: mean" + over + "; band: its 95 % interval")
                + unitOfInterval();
        return Optional.of(new Figure(
                "response-" + FigureNames.of(own.name()) + (baseline.isEmpty() ? "" : "-difference"),
                what,
                what + ". " + reading + "; censored waiting times count at the horizon. " + basis() + ".",
                what + ": a panel for each outcome, a line for each scenario.",
                new PanelChart(
                        what, reading + ".", footnote(), panels, panels.size() == 1 ? 1 : panels.size() <= 4 ? 2 : 3),
                CsvText.of(panels, "level", "mean")));
    }

    private String unitOfInterval() {
        return switch (results.responses().isEmpty()
                ? Response.Unit.NONE
                : results.responses().get(0).unit()) {
            case REPLICATION -> " over replications";
            case DESIGN_POINT -> " over design points";
            case BOTH -> " over replications and rows of the design";
            case NONE -> ", of which one replication has none";
        };
    }

    /** Every factor against one outcome, all on one scale. */
    private Figure mainEffects(OutcomeColumn column) {
        int shown = Math.min(MOST_EFFECT_PANELS, sweep.factors().size());
        List<List<Series>> lines = new ArrayList<>();
        for (int f = 0; f < shown; f++) {
            lines.add(lines(column, "", f));
        }
        Axis y = shared(axis(column, ""), lines);
        List<Panel> panels = new ArrayList<>();
        for (int f = 0; f < shown; f++) {
            panels.add(panel(label(sweep.factors().get(f)), lines.get(f), y, f, List.of()));
        }
        String title = "What moves " + OutcomeNames.of(column, labels) + ": main effects, all on one scale";
        String reading = drawn(sweep.factors().subList(0, shown))
                + ": mean at a level of the factor, averaged over all others; band: its 95 % interval"
                + unitOfInterval();
        return new Figure(
                "main-effects-" + FigureNames.of(column.header()),
                title,
                title + ". " + reading + ". " + basis() + ".",
                title + ": a panel for each of " + shown + " factors.",
                new PanelChart(
                        title, reading + ".", footnote(), panels, panels.size() <= 4 ? 2 : panels.size() <= 6 ? 3 : 4),
                CsvText.of(panels, "level", "mean"));
    }

    /** What means are drawn as: words have nothing between them. */
    private static String drawn(List<Factor> factors) {
        boolean words = factors.stream().anyMatch(Factor::isCategorical);
        boolean numbers = factors.stream().anyMatch(factor -> !factor.isCategorical());
        return words && numbers ? "Line, or dot where levels are words" : words ? "Dot" : "Line";
    }

    /** The axis of an outcome: shares of themselves have a whole one, differences of shares have not. */
    private static Axis axis(OutcomeColumn column, String baseline) {
        String unit = column.kind().unit().text();
        return Shares.isShare(unit) && baseline.isEmpty() ? Axis.share(unit) : Axis.of(unit);
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

    private List<Series> lines(OutcomeColumn column, String baseline, int factor) {
        List<Series> lines = new ArrayList<>();
        for (Scenario scenario : experiment.scenarios()) {
            List<Response> own = results.responses(scenario.name(), baseline, column, factor);
            if (!own.isEmpty()) {
                double[] x =
                        own.stream().mapToDouble(row -> row.levels().get(0)).toArray();
                double[] y =
                        own.stream().mapToDouble(row -> row.summary().mean()).toArray();
                int style = experiment.indexOf(scenario.name());
                boolean banded = own.stream().map(Response::summary).anyMatch(s -> !Double.isNaN(s.meanLow()));
                Series line = banded
                        ? new Series(
                                labels.shortScenario(scenario.name()),
                                style,
                                x,
                                y,
                                ends(own, summary -> low(summary, column, baseline)),
                                ends(own, summary -> high(summary, column, baseline)))
                        : Series.line(labels.shortScenario(scenario.name()), style, x, y);
                boolean words = sweep.factors().get(factor).isCategorical();
                lines.add(words ? line.as(Series.Form.DOTS) : line.as(role(scenario.name())));
            }
        }
        return lines;
    }

    private Series.Role role(String scenario) {
        return experiment.indexOf(scenario) == 0
                ? Series.Role.MAIN
                : scenario.equals(experiment.baseline()) ? Series.Role.BASELINE : Series.Role.OTHER;
    }

    private static double[] ends(List<Response> own, ToDoubleFunction<Summary> end) {
        return own.stream().map(Response::summary).mapToDouble(end).toArray();
    }

    private static double low(Summary summary, OutcomeColumn column, String baseline) {
        return baseline.isEmpty() ? Shares.low(summary, column.kind().unit().text()) : summary.meanLow();
    }

    private static double high(Summary summary, OutcomeColumn column, String baseline) {
        return baseline.isEmpty() ? Shares.high(summary, column.kind().unit().text()) : summary.meanHigh();
    }

    private Panel panel(String title, List<Series> lines, Axis y, int factor, List<Mark> horizontals) {
        Factor own = sweep.factors().get(factor);
        double[] levels = sweep.levels(factor);
        if (own.isCategorical()) {
            return words(title, lines, y, own, levels, horizontals);
        }
        Axis x = levels.length > 1
                ? Axis.between(label(own), levels[0], levels[levels.length - 1])
                : Axis.of(label(own));
        return new Panel(title, x, y, lines, List.of(), horizontals, "");
    }

    /** Words are places beside each other with nothing between: dots with their intervals, those of scenarios side by side. */
    private Panel words(
            String title, List<Series> lines, Axis y, Factor factor, double[] levels, List<Mark> horizontals) {
        List<String> words =
                Arrays.stream(levels).mapToObj(level -> level(factor, level)).toList();
        List<Series> placed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            double beside = lines.size() < 2 ? 0 : SPREAD * (i / (lines.size() - 1.0) - 0.5);
            placed.add(lines.get(i).at(level -> Arrays.binarySearch(levels, level) + beside));
        }
        return new Panel(title, Axis.words(label(factor), words), y, placed, List.of(), horizontals, "");
    }

    /** What a factor is called on an axis. */
    private String label(Factor factor) {
        return labels.factor(factor.name()).text();
    }

    /** A level of a factor as readers see it. */
    static String level(Factor factor, double level) {
        return factor.isCategorical() ? Labels.readable(factor.text(level)) : factor.text(level);
    }

    private String basis() {
        return basis(results);
    }

    static String basis(SweepResults results) {
        return String.format(
                Locale.ROOT,
                "n = %,d runs at %,d design points, %,d %s of each%s; seed %d",
                results.completed(),
                results.sweep().points().length,
                results.sweep().experiment().replications(),
                results.sweep().experiment().replications() == 1 ? "replication" : "replications",
                results.missing() > 0
                        ? String.format(Locale.ROOT, " (partial: %,d runs missing)", results.missing())
                        : "",
                results.sweep().experiment().seed());
    }

    private String footnote() {
        return footnote(results);
    }

    static String footnote(SweepResults results) {
        return "Headstart, sweep " + results.sweep().experiment().name() + "; " + basis(results) + ".";
    }
}
