package headstart.report.figure;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.report.chart.Language;
import headstart.statistics.Centre;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The differences between stored studies as a forest plot. */
public final class StoredDifferenceFigure {
    private final StoredComparison comparison;
    private final Language language;
    private final List<Row> rows;

    private StoredDifferenceFigure(StoredComparison comparison, Language language) {
        this.comparison = comparison;
        this.language = language;
        this.rows = comparison.differences().stream()
                .filter(d -> !d.column().kind().isPerDay())
                .collect(Collectors.groupingBy(StoredDifference::column, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Row.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The differences of one outcome of one subject, a scenario each, all of them means or all medians. */
    private record Row(OutcomeColumn column, Centre centre, List<StoredDifference> scenarios) {
        static Row of(OutcomeColumn column, List<StoredDifference> scenarios) {
            return new Row(column, CentralValue.centreOf(scenarios.stream().map(StoredDifference::note)), scenarios);
        }

        /** Whether a few runs decide the mean of one whose runs are not paired, so that it has no median either. */
        boolean isAnyUntold() {
            return centre == Centre.MEDIAN
                    && scenarios.stream().anyMatch(d -> d.median().isEmpty());
        }
    }

    /** One figure with a panel for each outcome that is one number per run; none if there is no such outcome. */
    public static List<Figure> of(StoredComparison comparison, Language language) {
        StoredDifferenceFigure figure = new StoredDifferenceFigure(comparison, language);
        return figure.rows.isEmpty() ? List.of() : List.of(figure.figure());
    }

    private List<DotChart.Panel> panels() {
        Map<OutcomeName, List<Row>> byOutcome = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> OutcomeName.of(row.column(), comparison.labelsOf(row.column(), language)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<DotChart.Panel> panels = new ArrayList<>();
        byOutcome.forEach((outcome, own) -> {
            boolean medians = ReadingOfDifferences.isOfMediansAlone(own.stream()
                    .flatMap(row -> row.scenarios().stream().map(d -> d.by(row.centre())))
                    .toList());
            String unit = language.say(medians ? "median difference in %s" : "difference in %s", outcome.axis());
            panels.add(new DotChart.Panel(
                    outcome.label(),
                    unit,
                    0,
                    own.stream().map(row -> drawn(row, medians)).toList()));
        });
        return panels;
    }

    private DotChart.Row drawn(Row row, boolean isSaid) {
        List<String> names = comparison.names();
        List<Dot> dots = row.scenarios().stream()
                .map(d -> {
                    CentralValue c = d.by(row.centre());
                    return new Dot(names.indexOf(d.scenario()), c.value(), c.low(), c.high());
                })
                .toList();
        String note = row.isAnyUntold()
                ? language.say("a few runs decide the mean, and runs are not paired")
                : row.centre() == Centre.MEDIAN && !isSaid ? language.say("median") : "";
        String subject =
                comparison.labelsOf(row.column(), language).shortOf(row.column().subject());
        return new DotChart.Row(subject, note, dots);
    }

    private List<CentralValue> drawn(String scenario) {
        return rows.stream()
                .flatMap(row -> row.scenarios().stream()
                        .filter(d -> scenario.isEmpty() || d.scenario().equals(scenario))
                        .map(d -> d.by(row.centre())))
                .toList();
    }

    /** In how many outcomes that are drawn the first scenario that is not the baseline differs from it. */
    private Optional<String> title(String baseline) {
        return rows.stream()
                .flatMap(row -> row.scenarios().stream())
                .findFirst()
                .map(StoredDifference::scenario)
                .map(scenario -> Results.capital(
                        Apart.of(drawn(scenario)).title(language, comparison.label(scenario), baseline)));
    }

    private String reading(String baseline) {
        List<CentralValue> all = drawn("");
        return language.say(
                        comparison.lostPairing().isPresent()
                                ? "Dot: mean difference, scenario minus %s; line: its 95 %% interval, of independent samples where"
                                        + " pairing is lost; vertical line: no difference"
                                : "Dot: mean difference, scenario minus %s; line: its 95 %% interval, paired; vertical line: no"
                                        + " difference",
                        baseline)
                + new ReadingOfDifferences(language, all).more();
    }

    private String csv() {
        CsvText csv = new CsvText("outcome", "subject", "scenario", "paired", "statistic", "difference", "low", "high");
        for (Row row : rows) {
            for (StoredDifference d : row.scenarios()) {
                CentralValue c = d.by(row.centre());
                csv.row(List.of(
                        d.column().name(),
                        d.subject().name(),
                        d.scenario(),
                        d.paired(),
                        row.centre().key(),
                        c.value(),
                        c.low(),
                        c.high()));
            }
        }
        return csv.toString();
    }

    private Figure figure() {
        List<String> labels = comparison.labels();
        int base = comparison.names().indexOf(comparison.baseline());
        String baseline = labels.get(base);
        String what = language.say("What differs from %s", baseline);
        String title = title(baseline).orElse(what);
        String reading = reading(baseline);
        List<String> legend = new ArrayList<>(labels);
        legend.set(base, "");
        return new Figure(
                "stored-differences",
                title,
                what + ". " + reading + ". Waiting times enter cut off at the horizon.",
                title + ": a panel for each outcome, a row for each pair or team, a dot for each scenario.",
                new DotChart(
                        title,
                        what + ". " + reading + ".",
                        language.say("Headstart, comparison of stored results."),
                        legend,
                        panels()),
                csv());
    }
}
