package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.OutcomeColumn;
import headstart.experiment.Scenario;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All figures of a sweep, in the order of the report: heat maps, response curves, main effects, indices. */
public final class SweepFigures {
    private static final int MOST_CURVE_FACTORS = 3;
    private static final int MOST_PANELS = 6;
    private static final int MOST_EFFECT_PANELS = 16;
    private static final int MOST_MAIN_EFFECTS = 2;
    private static final double ROOM = 0.06;

    private final SweepResults results;
    private final Sweep sweep;
    private final Experiment experiment;

    private SweepFigures(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
        this.experiment = sweep.experiment();
    }

    /** The figures. */
    public static List<Figure> of(SweepResults results) {
        return FigureNames.distinct(new SweepFigures(results).all());
    }

    private List<Figure> all() {
        List<Figure> figures = new ArrayList<>(new SweepHeatMaps(results).all());
        List<OutcomeColumn> headline = results.headline(MOST_PANELS);
        for (int f = 0; f < Math.min(MOST_CURVE_FACTORS, sweep.factors().size()); f++) {
            if (!sweep.design().kind().isStructured()) {
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
        return figures;
    }

    /** One factor against every headline outcome, or against its difference from the baseline. */
    private Optional<Figure> response(int factor, List<OutcomeColumn> headline, String baseline) {
        List<Panel> panels = new ArrayList<>();
        for (OutcomeColumn column : headline) {
            List<Series> lines = lines(column, baseline, factor);
            String unit = column.kind().unit().text();
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            panels.add(panel(
                    OutcomeNames.of(column),
                    lines,
                    Axis.of(unit),
                    factor,
                    baseline.isEmpty() ? List.of() : List.of(0.0)));
        }
        Factor own = sweep.factors().get(factor);
        String what = baseline.isEmpty()
                ? "Outcomes against " + own.name()
                : "Difference from " + Results.readable(baseline) + " against " + own.name();
        String over = sweep.factors().size() > 1 ? ", averaged over the other factors" : "";
        String reading = "Line: mean" + over + "; band: its 95 % interval" + unitOfInterval();
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
        double[] values = lines.stream()
                .flatMap(List::stream)
                .flatMap(line -> Stream.of(line.y(), line.low(), line.high()))
                .flatMapToDouble(java.util.Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        double least = values.length == 0 ? 0 : values[0];
        double most = values.length == 0 ? 1 : values[values.length - 1];
        double room = ROOM * Math.max(most - least, 1e-9);
        Axis y = Axis.between(column.kind().unit().text(), least - room, most + room);
        List<Panel> panels = new ArrayList<>();
        for (int f = 0; f < shown; f++) {
            panels.add(panel(sweep.factors().get(f).name(), lines.get(f), y, f, List.of()));
        }
        String title = "What moves " + OutcomeNames.of(column) + ": main effects, all on one scale";
        String reading = "Line: mean at a level of the factor, averaged over all others; band: its 95 % interval"
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
                lines.add(
                        banded
                                ? new Series(
                                        Results.readable(scenario.name()),
                                        style,
                                        x,
                                        y,
                                        own.stream()
                                                .map(Response::summary)
                                                .mapToDouble(Summary::meanLow)
                                                .toArray(),
                                        own.stream()
                                                .map(Response::summary)
                                                .mapToDouble(Summary::meanHigh)
                                                .toArray())
                                : Series.line(Results.readable(scenario.name()), style, x, y));
            }
        }
        return lines;
    }

    private Panel panel(String title, List<Series> lines, Axis y, int factor, List<Double> horizontals) {
        Factor own = sweep.factors().get(factor);
        double[] levels = sweep.levels(factor);
        String label = own.isCategorical()
                ? java.util.Arrays.stream(levels)
                        .mapToObj(level -> (int) level + " " + own.text(level))
                        .collect(java.util.stream.Collectors.joining(", "))
                : own.name();
        Axis x = levels.length > 1 ? Axis.between(label, levels[0], levels[levels.length - 1]) : Axis.of(label);
        return new Panel(title, x, y, lines, List.of(), horizontals, "");
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
