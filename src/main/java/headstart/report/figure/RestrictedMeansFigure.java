package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.result.WaitingTime;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Mean waiting times against the day tau that they are cut off at (Royston and Parmar, BMC Medical Research Methodology 13, 2013): the mean
 * alone hangs on the horizon, and where two curves keep their order for every tau, it does not.
 */
final class RestrictedMeansFigure {
    private final Results results;
    private final Experiment experiment;
    private final Outcome outcome;
    private final List<WaitingTime> waiting;

    private RestrictedMeansFigure(Results results, Outcome outcome) {
        this.results = results;
        this.experiment = results.experiment();
        this.outcome = outcome;
        this.waiting = results.all().waitingTimes();
    }

    /** The figure for that outcome; empty if the study did not ask for it. */
    static Optional<Figure> of(Results results, Outcome outcome, String name, String what) {
        boolean asked = results.experiment().outcomes().contains(outcome);
        return asked && !results.experiment().gaps().isEmpty()
                ? Optional.of(new RestrictedMeansFigure(results, outcome).figure(name, what))
                : Optional.empty();
    }

    private Figure figure(String name, String what) {
        List<Panel> panels = experiment.gaps().stream().map(this::panel).toList();
        String title = finding(what);
        String reading =
                "Area above the curve of the runs at parity, up to tau; band: pointwise 95 % interval, of the first scenario"
                        + " and the baseline. On the diagonal nobody is level yet; a flat line: all are";
        PanelChart chart =
                new PanelChart(title, reading + ".", results.footnote(), panels, Results.columns(panels.size()));
        return new Figure(
                name,
                title,
                "Restricted mean of the days to parity " + what + " against the day tau at which every run is cut off. "
                        + reading + ". " + results.basis() + ".",
                title + ": one panel for each pair, one rising curve for each scenario.",
                chart,
                CsvText.of(panels, "tau", "restricted_mean"));
    }

    /** The first pair's mean over all days, in the main scenario and in the baseline. */
    private String finding(String what) {
        Gap gap = experiment.gaps().get(0);
        String days = new Headlines(results)
                .both(scenario -> row(scenario, gap)
                        .map(row -> results.figure(Math.rint(row.estimate()
                                        .restrictedMean(row.horizonDays())
                                        .mean()))
                                + " "
                                + results.say("days"))
                        .orElse(results.say("without a value")));
        return Results.capital(results.name(gap.laggard())) + " is level with " + results.name(gap.leader()) + " "
                + what + " after " + days + " in the mean";
    }

    private Optional<WaitingTime> row(String scenario, Gap gap) {
        return waiting.stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.subject().equals(gap)
                        && row.column().kind() == outcome
                        && row.estimate().n() > 0)
                .findFirst();
    }

    private Panel panel(Gap gap) {
        List<Series> lines = new ArrayList<>();
        for (String scenario : results.scenarios()) {
            row(scenario, gap).ifPresent(found -> lines.add(line(scenario, found)));
        }
        return new Panel(
                results.subject(gap),
                Axis.days("tau, days after release", 0, experiment.lastDay() - experiment.releaseDay()),
                Axis.of(results.say("days")),
                lines,
                List.of(),
                List.of(),
                "");
    }

    private Series line(String scenario, WaitingTime row) {
        List<KaplanMeier.RestrictedMean> means = IntStream.rangeClosed(0, (int) row.horizonDays())
                .mapToObj(tau -> row.estimate().restrictedMean(tau))
                .toList();
        Series line = new Series(
                        results.name(scenario),
                        experiment.indexOf(scenario),
                        means.stream()
                                .mapToDouble(KaplanMeier.RestrictedMean::tau)
                                .toArray(),
                        means.stream()
                                .mapToDouble(KaplanMeier.RestrictedMean::mean)
                                .toArray(),
                        means.stream()
                                .mapToDouble(KaplanMeier.RestrictedMean::low)
                                .toArray(),
                        means.stream()
                                .mapToDouble(KaplanMeier.RestrictedMean::high)
                                .toArray())
                .as(results.role(scenario));
        return line.role() == Series.Role.OTHER ? line.withHiddenBand() : line;
    }
}
