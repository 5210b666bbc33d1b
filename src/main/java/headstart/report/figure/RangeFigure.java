package headstart.report.figure;

import headstart.experiment.AlternativeResults;
import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.report.chart.Language;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What becomes of a study's first numbers under its alternatives: a row for each number, all in days, and a dot for each alternative with the 95 % interval of the
 * median. Where intervals of one row lie apart, the number hangs on a choice that the data do not settle.
 */
final class RangeFigure {
    /** Rows that the title names. */
    private static final int NAMED = 2;

    private static final List<Outcome> SHOWN = List.of(
            Outcomes.LEVEL_FOR_GOOD,
            Outcomes.LEVEL_FOR_GOOD_IN_SOFTWARE,
            Outcomes.DAYS_TO_PARITY,
            Outcomes.DAYS_TO_SOFTWARE_PARITY);

    private final List<AlternativeResults<StudyResults>> all;
    private final Results results;
    private final Experiment experiment;
    private final Gap gap;
    private final CsvText csv = new CsvText("number", "alternative", "median", "low", "high");

    private RangeFigure(List<AlternativeResults<StudyResults>> all, Language language) {
        this.all = List.copyOf(all);
        this.results = new Results(all.get(0).results(), language);
        this.experiment = all.get(0).results().experiment();
        this.gap = experiment.gaps().get(0);
    }

    /** The figure; none without alternatives, or where no pair has one of these numbers. */
    static Optional<Figure> of(List<AlternativeResults<StudyResults>> all, Language language) {
        if (all.size() < 2 || all.get(0).results().experiment().gaps().isEmpty()) {
            return Optional.empty();
        }
        RangeFigure figure = new RangeFigure(all, language);
        List<DotChart.Row> rows = figure.rows();
        return rows.isEmpty() ? Optional.empty() : Optional.of(figure.figure(rows));
    }

    private Figure figure(List<DotChart.Row> rows) {
        String title = results.say(
                "%s: %s over all alternatives",
                results.subject(gap),
                rows.stream().limit(NAMED).map(this::span).collect(Collectors.joining(results.say("; "))));
        String reading =
                results.say("Dot: median over the runs of an alternative; line: its 95 %% interval. All alternatives"
                        + " meet the same luck. Where there is no dot, half of the runs or more had not come so far");
        List<String> legend = all.stream()
                .map(varied -> varied.about().label() + " (n = "
                        + results.figure(varied.results().experiment().replications()) + ")")
                .toList();
        DotChart chart = new DotChart(
                title,
                reading + ".",
                results.footnote(),
                legend,
                List.of(new DotChart.Panel(results.name(scenario()), results.say("days"), Double.NaN, rows)));
        return new Figure(
                "range-over-models",
                title,
                title + ". " + reading + ". " + results.basis() + ".",
                title + ": a row for each number, a dot for each of " + all.size() + " alternatives.",
                chart,
                csv.toString());
    }

    /** "days until level for good 8 to 11". */
    private String span(DotChart.Row row) {
        DoubleSummaryStatistics medians = row.dots().stream()
                .mapToDouble(Dot::value)
                .filter(Double::isFinite)
                .summaryStatistics();
        String low = results.figure(Math.rint(medians.getMin()));
        String high = results.figure(Math.rint(medians.getMax()));
        boolean open = medians.getCount() < row.dots().size();
        String days = low.equals(high) ? low : results.say("%s to %s", low, high);
        return row.label() + " " + (open ? results.say("%s or more", days) : days);
    }

    private String scenario() {
        return experiment.mainScenario();
    }

    private List<DotChart.Row> rows() {
        List<DotChart.Row> rows = new ArrayList<>();
        for (Outcome outcome : SHOWN) {
            add(rows, results.labels().of(outcome), level(outcome));
        }
        if (experiment.scenarios().size() > 1) {
            add(
                    rows,
                    results.say(
                            "%s, “%s” less “%s”",
                            results.labels().of(Outcomes.SLOW_DAYS),
                            results.name(scenario()),
                            results.name(experiment.baseline())),
                    difference(scenario()));
        }
        return rows;
    }

    private void add(List<DotChart.Row> rows, String label, List<Dot> dots) {
        if (dots.size() == all.size() && dots.stream().anyMatch(dot -> Double.isFinite(dot.value()))) {
            rows.add(new DotChart.Row(label, "", dots));
            for (Dot dot : dots) {
                csv.row(List.of(label, all.get(dot.style()).about().name(), dot.value(), dot.low(), dot.high()));
            }
        }
    }

    private List<Dot> level(Outcome outcome) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int style = i;
            all.get(i).results().summaries().stream()
                    .filter(row -> row.scenario().equals(scenario())
                            && row.column().subject().equals(gap)
                            && row.column().kind() == outcome)
                    .findFirst()
                    .ifPresent(row -> dots.add(dot(style, row)));
        }
        return dots;
    }

    private static Dot dot(int style, OutcomeSummary row) {
        return new Dot(
                style,
                row.summary().p50(),
                row.percentiles().p50().low(),
                row.percentiles().p50().high());
    }

    private List<Dot> difference(String scenario) {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int style = i;
            all.get(i).results().comparisons().stream()
                    .filter(row -> row.scenario().equals(scenario)
                            && row.column().subject().equals(gap)
                            && row.column().kind() == Outcomes.SLOW_DAYS)
                    .findFirst()
                    .map(Comparison::median)
                    .ifPresent(median -> dots.add(new Dot(style, median.median(), median.low(), median.high())));
        }
        return dots;
    }
}
