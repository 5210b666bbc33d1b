package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.WantedFigure;
import headstart.experiment.result.Curve;
import headstart.experiment.result.StudyResults;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SweepResults;
import headstart.model.PluggedIn;
import headstart.plugin.FigurePlugin;
import headstart.plugin.FigureView;
import headstart.plugin.LineFigure;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A figure that a plug-in draws, in the style of all others. */
final class PluggedFigure {
    private final Supplier<FigureView> study;
    private final String basis;
    private final String footnote;
    private final PluggedIn<FigurePlugin> plugged;

    private PluggedFigure(Supplier<FigureView> study, String basis, String footnote, PluggedIn<FigurePlugin> plugged) {
        this.study = study;
        this.basis = basis;
        this.footnote = footnote;
        this.plugged = plugged;
    }

    /** The figures of plug-ins that an experiment asks for; each is drawn when it is asked for. */
    static List<Offer> all(Results results) {
        return all(results.experiment(), () -> view(results.all()), results.basis(), results.footnote());
    }

    /** The same of a sweep. */
    static List<Offer> all(SweepNames names) {
        return all(names.experiment(), () -> view(names.results()), names.basis(), names.footnote());
    }

    private static List<Offer> all(Experiment experiment, Supplier<FigureView> study, String basis, String footnote) {
        List<Offer> offers = new ArrayList<>();
        for (WantedFigure wanted : experiment.figures()) {
            String name = FigureNames.of(wanted.name());
            wanted.plugin()
                    .ifPresent(plugged -> offers.add(new Offer(
                            name,
                            "figure of the plug-in " + plugged,
                            () -> Optional.of(new PluggedFigure(study, basis, footnote, plugged).figure(name)))));
        }
        return offers;
    }

    private Figure figure(String name) {
        FigureView view = study.get();
        LineFigure drawn =
                plugged.ask(() -> plugged.plugin().figure(plugged.settings()).draw(view));
        if (drawn.lines().isEmpty()) {
            throw plugged.refused("drew no line.");
        }
        CsvText csv = new CsvText("line", "x", "y", "low", "high");
        List<Series> lines = new ArrayList<>();
        for (LineFigure.Line line : drawn.lines()) {
            lines.add(plugged.ask(() -> series(line, lines.size(), csv)));
        }
        Panel panel = new Panel("", Axis.of(drawn.x()), Axis.of(drawn.y()), lines, List.of(), List.of(), "");
        return new Figure(
                name,
                drawn.title(),
                drawn.subtitle() + " Drawn by the plug-in " + plugged + ". " + basis + ".",
                drawn.title() + ": " + lines.size() + " lines.",
                new PanelChart(drawn.title(), drawn.subtitle(), footnote, List.of(panel), 1),
                csv.toString());
    }

    private static Series series(LineFigure.Line line, int style, CsvText csv) {
        Series series = new Series(
                line.label(), style, column(line.x()), column(line.y()), column(line.low()), column(line.high()));
        boolean band = !line.low().isEmpty();
        for (int i = 0; i < line.x().size(); i++) {
            csv.row(List.of(
                    line.label(),
                    line.x().get(i),
                    line.y().get(i),
                    band ? line.low().get(i) : Double.NaN,
                    band ? line.high().get(i) : Double.NaN));
        }
        return series;
    }

    private static double[] column(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static FigureView view(StudyResults study) {
        return new FigureView(
                study.experiment().title(),
                study.experiment().baseline(),
                study.experiment().scenarios().stream()
                        .map(scenario -> scenario.name())
                        .toList(),
                study.curves().stream().map(PluggedFigure::curve).toList(),
                study.summaries().stream()
                        .map(row -> new FigureView.Outcome(
                                row.scenario(),
                                row.subject().name(),
                                row.column().name(),
                                summary(row.summary())))
                        .toList(),
                List.of());
    }

    /** A sweep keeps no curves: its outcomes at levels of its factors are what it found. */
    private static FigureView view(SweepResults sweep) {
        Experiment experiment = sweep.sweep().experiment();
        return new FigureView(
                experiment.title(),
                experiment.baseline(),
                experiment.scenarioNames(),
                List.of(),
                List.of(),
                sweep.responses().stream()
                        .map(row -> response(sweep.sweep().factors(), row))
                        .toList());
    }

    private static FigureView.Response response(List<Factor> factors, Response row) {
        Map<String, Double> levels = new LinkedHashMap<>();
        for (int i = 0; i < row.factors().size(); i++) {
            levels.put(factors.get(row.factors().get(i)).name(), row.levels().get(i));
        }
        return new FigureView.Response(
                row.scenario(),
                row.baseline(),
                row.column().subject().name(),
                row.column().name(),
                levels,
                summary(row.summary()));
    }

    private static FigureView.Curve curve(Curve curve) {
        return new FigureView.Curve(
                curve.scenario(),
                curve.subject().name(),
                curve.measure().key(),
                curve.firstDay(),
                curve.days().stream().map(PluggedFigure::summary).toList());
    }

    private static FigureView.Summary summary(Summary s) {
        return new FigureView.Summary(s.n(), s.mean(), s.meanLow(), s.meanHigh(), s.p05(), s.p50(), s.p95());
    }
}
