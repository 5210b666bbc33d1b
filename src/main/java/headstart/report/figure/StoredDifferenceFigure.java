package headstart.report.figure;

import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.report.chart.DotChart.Row;
import headstart.report.chart.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The differences between stored studies as a forest plot. */
public final class StoredDifferenceFigure {
    private StoredDifferenceFigure() {}

    /** One figure with a panel for each outcome that is one number per run; none if there is no such outcome. */
    public static List<Figure> of(StoredComparison comparison, Language language) {
        CsvText csv = new CsvText("outcome", "subject", "scenario", "paired", "difference", "low", "high");
        Map<OutcomeName, Map<String, List<Dot>>> byOutcome = new LinkedHashMap<>();
        List<String> names = comparison.names();
        for (StoredDifference d : comparison.differences()) {
            if (!d.column().kind().isPerDay()) {
                byOutcome
                        .computeIfAbsent(
                                OutcomeName.of(d.column(), comparison.labelsOf(d.column(), language)),
                                unused -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                comparison.labelsOf(d.column(), language).shortOf(d.subject()),
                                unused -> new ArrayList<>())
                        .add(new Dot(names.indexOf(d.scenario()), d.difference(), d.low(), d.high()));
                csv.row(List.of(
                        d.column().name(),
                        d.subject().name(),
                        d.scenario(),
                        d.paired(),
                        d.difference(),
                        d.low(),
                        d.high()));
            }
        }
        List<DotChart.Panel> panels = new ArrayList<>();
        byOutcome.forEach((outcome, bySubject) -> {
            List<Row> rows = new ArrayList<>();
            bySubject.forEach((subject, dots) -> rows.add(new Row(subject, "", dots)));
            String unit = language.say("difference in %s", outcome.axis());
            panels.add(new DotChart.Panel(outcome.label(), unit, 0, rows));
        });
        return panels.isEmpty() ? List.of() : List.of(figure(comparison, panels, csv.toString(), language));
    }

    /** In how many outcomes that are drawn the first scenario that is not the baseline differs from it. */
    private static Optional<String> title(StoredComparison comparison, Language language, String baseline) {
        List<StoredDifference> drawn = comparison.differences().stream()
                .filter(d -> !d.column().kind().isPerDay())
                .toList();
        return drawn.stream()
                .findFirst()
                .map(StoredDifference::scenario)
                .map(scenario -> Results.capital(Apart.ofStored(drawn.stream()
                                .filter(d -> d.scenario().equals(scenario))
                                .toList())
                        .title(language, comparison.label(scenario), baseline)));
    }

    private static Figure figure(
            StoredComparison comparison, List<DotChart.Panel> panels, String csv, Language language) {
        List<String> labels = comparison.labels();
        int base = comparison.names().indexOf(comparison.baseline());
        String baseline = labels.get(base);
        String what = language.say("What differs from %s", baseline);
        String title = title(comparison, language, baseline).orElse(what);
        String reading = language.say(
                comparison.lostPairing().isPresent()
                        ? "Dot: mean difference, scenario minus %s; line: its 95 %% interval, of independent samples where"
                                + " pairing is lost; vertical line: no difference"
                        : "Dot: mean difference, scenario minus %s; line: its 95 %% interval, paired; vertical line: no"
                                + " difference",
                baseline);
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
                        panels),
                csv);
    }
}
