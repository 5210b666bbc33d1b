package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.Bound;
import headstart.experiment.result.BoundSummary;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.report.chart.DotChart.Row;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every scenario between its bounds: what perfect tuning, no tuning and an unlimited lead would have come to. */
final class BoundsFigure {
    private static final String PLAYED = "played";
    /** The other one is so far away that its dots would press all others together. */
    private static final List<Bound> SHOWN = List.of(Bound.PERFECT_TUNER, Bound.UNLIMITED_LEAD);

    private final Results results;
    private final CsvText csv =
            new CsvText("subject", "scenario", "bound", "n", "censored", "mean", "mean_low", "mean_high");

    private BoundsFigure(Results results) {
        this.results = results;
    }

    /** The figure, where the area of the gaps is among the outcomes. */
    static Optional<Figure> of(Results results) {
        return new BoundsFigure(results).figure();
    }

    private Optional<Figure> figure() {
        List<DotChart.Panel> panels = new ArrayList<>();
        for (Gap gap : results.gaps()) {
            List<Row> rows = rows(gap);
            if (!rows.isEmpty()) {
                panels.add(new DotChart.Panel(
                        results.subject(gap),
                        results.say("%s, %s", results.labels().of(Outcomes.GAP_AREA), results.axis(Outcomes.GAP_AREA)),
                        0,
                        rows));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String what = results.say("Every scenario between its bounds");
        OutcomeTitles titles = new OutcomeTitles(results);
        String title = results.gaps().stream()
                .flatMap(gap -> titles.bounds(gap).stream())
                .findFirst()
                .orElse(what);
        String reading =
                results.say("Dot: mean gap area from release to horizon; line: its 95 %% interval, often narrower than"
                        + " the dot; vertical line: level in sum; on the right the mean without any tuning after the release, off the"
                        + " axis");
        return Optional.of(new Figure(
                "bounds",
                title,
                what + ". " + reading
                        + ". Perfect tuner: every team at its attainable roof from access on, so that only silicon is"
                        + " left. No tuning: the level of the release day for ever. Unlimited lead: teams that have a"
                        + " lead are at their roof from the release on, the others as played."
                        + " " + results.basis() + ".",
                title + ": a panel for each pair, a row for each scenario, a dot for the scenario and for each bound.",
                new DotChart(title, what + ". " + reading + ".", results.footnote(), legend(), panels),
                csv.toString()));
    }

    private List<String> legend() {
        List<String> names = new ArrayList<>(List.of(results.say("as played")));
        SHOWN.forEach(bound -> names.add(results.say(Results.readable(bound.key()))));
        return names;
    }

    private List<Row> rows(Gap gap) {
        List<Row> rows = new ArrayList<>();
        for (String scenario : results.scenarios()) {
            results.summary(scenario, gap, Outcomes.GAP_AREA)
                    .map(played -> row(gap, scenario, played))
                    .ifPresent(rows::add);
        }
        return rows;
    }

    private Row row(Gap gap, String scenario, Summary played) {
        List<Dot> dots = new ArrayList<>(List.of(dot(0, played)));
        csv(gap, scenario, PLAYED, played);
        String note = "";
        for (BoundSummary row : results.all().bounds()) {
            if (row.outcome().scenario().equals(scenario)
                    && row.outcome().subject().equals(gap)
                    && row.outcome().column().kind() == Outcomes.GAP_AREA) {
                Summary at = row.outcome().summary();
                csv(gap, scenario, row.bound().key(), at);
                if (SHOWN.contains(row.bound())) {
                    dots.add(dot(1 + SHOWN.indexOf(row.bound()), at));
                } else if (Double.isFinite(at.mean())) {
                    note = results.say("no tuning: %s", results.number("%,.0f", at.mean()));
                }
            }
        }
        return new Row(results.line(scenario), note, dots);
    }

    private void csv(Gap gap, String scenario, String what, Summary s) {
        csv.row(List.of(gap.name(), scenario, what, s.n(), s.censored(), s.mean(), s.meanLow(), s.meanHigh()));
    }

    private static Dot dot(int style, Summary s) {
        return new Dot(style, s.mean(), s.meanLow(), s.meanHigh());
    }
}
