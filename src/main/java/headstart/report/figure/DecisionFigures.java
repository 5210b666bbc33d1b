package headstart.report.figure;

import headstart.experiment.Decision;
import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.DecisionValue.Quantity;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What decisions hang on: outcome and value of a day by lead, and what the outcome is made of. */
final class DecisionFigures {
    private final Results results;
    private final List<Decision> decisions;
    private final DecisionTitles titles;

    DecisionFigures(Results results) {
        this.results = results;
        this.decisions = results.experiment().decisions();
        this.titles = new DecisionTitles(results);
    }

    List<Figure> all() {
        return decisions.isEmpty() ? List.of() : List.of(valueOfADay(), shares());
    }

    private List<DecisionValue> values(Decision decision, Quantity quantity) {
        return results.all().decisions().stream()
                .filter(value -> value.decision().equals(decision.name()) && value.quantity() == quantity)
                .toList();
    }

    private String name(Decision decision) {
        String outcome = results.labels().of(decision.outcome());
        return results.say(
                "%s, %s",
                decision.outcome().isPerDay() ? results.say("%s on day %s", outcome, decision.day()) : outcome,
                results.subject(results.gap(decision.gap())));
    }

    private Figure valueOfADay() {
        List<Panel> panels = new ArrayList<>();
        for (Decision decision : decisions) {
            panels.add(
                    panel(decision, Quantity.OUTCOME_BY_LEAD, results.say("Outcome: %s", name(decision)), List.of()));
            panels.add(panel(
                    decision,
                    Quantity.VALUE_OF_A_DAY,
                    results.say("What one more day of lead adds"),
                    List.of(Mark.at(0))));
        }
        String what = results.say("What a day of early access is worth, by the leader's lead");
        String title = titles.ofADay(decisions.get(0), name(decisions.get(0))).orElse(what);
        String reading = results.say("Left: mean outcome by lead; right: its paired change per day of lead, between"
                + " neighbouring leads; bands: 95 %% intervals");
        return new Figure(
                "value-of-a-day",
                title,
                what + ". " + reading + ". " + runs() + ".",
                title + ": two panels for each decision.",
                new PanelChart(title, what + ". " + reading + "." + unbanded(panels), footnote(), panels, 2),
                CsvText.of(panels, "lead_days", "mean"));
    }

    private Panel panel(Decision decision, Quantity quantity, String title, List<Mark> horizontals) {
        List<DecisionValue> values = values(decision, quantity);
        Series line = new Series(
                Results.readable(decision.name()),
                decisions.indexOf(decision),
                values.stream().mapToDouble(DecisionValue::x).toArray(),
                values.stream().mapToDouble(DecisionValue::value).toArray(),
                values.stream().mapToDouble(DecisionValue::low).toArray(),
                values.stream().mapToDouble(DecisionValue::high).toArray());
        double longest = decision.leads().get(decision.leads().size() - 1);
        return new Panel(
                title,
                Axis.between(
                        results.say("lead of the leader, days"),
                        decision.leads().get(0),
                        longest),
                Axis.of(upwards(decision, quantity)),
                List.of(line),
                List.of(),
                horizontals,
                "");
    }

    private String upwards(Decision decision, Quantity quantity) {
        return quantity == Quantity.VALUE_OF_A_DAY
                ? results.say("%s per day", results.unit(decision.outcome()))
                : results.axis(decision.outcome());
    }

    /** Lines without a band, as a sentence that follows another; empty where all have one. */
    private String unbanded(List<Panel> panels) {
        boolean none = panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .anyMatch(line -> Arrays.stream(line.low()).anyMatch(Double::isNaN));
        return none
                ? " " + results.say("A line without a band: a few runs decide the mean, which has no interval.")
                : "";
    }

    private Figure shares() {
        List<DotChart.Panel> panels = new ArrayList<>();
        CsvText csv = new CsvText("decision", "factor", "share", "low", "high");
        for (Decision decision : decisions) {
            List<DotChart.Row> rows = new ArrayList<>();
            List<DecisionValue> all = new ArrayList<>(values(decision, Quantity.SHARE));
            all.addAll(values(decision, Quantity.SHARES_TOTAL));
            for (DecisionValue value : all) {
                String label =
                        results.say(value.item().isEmpty() ? "all four together" : Results.readable(value.item()));
                String note = value.value() == 0 ? "0" : results.number("%+.3g", value.value());
                rows.add(new DotChart.Row(
                        label,
                        note,
                        List.of(new DotChart.Dot(
                                decisions.indexOf(decision), value.value(), value.low(), value.high()))));
                csv.row(List.of(decision.name(), label, value.value(), value.low(), value.high()));
            }
            panels.add(new DotChart.Panel(name(decision), results.say("contribution to the outcome"), 0, rows));
        }
        String what = results.say("What the gap is made of: silicon, start, lead, effort");
        String title = titles.ofShares(decisions.get(0), name(decisions.get(0))).orElse(what);
        String reading = results.say("Dot: mean Shapley share, the contribution averaged over every order of giving the"
                + " leader what is its own in place of the laggard's; line: 95 %% interval");
        return new Figure(
                "attribution",
                title,
                what + ". " + reading + ". The shares add up. " + runs() + ".",
                title + ": a row for each factor.",
                new DotChart(title, what + ". " + reading + ".", footnote(), List.of(), panels),
                csv.toString());
    }

    private String runs() {
        return results.say(
                "n = %s paired runs at every point; seed %s",
                results.number("%,d", decisions.get(0).replications()),
                results.experiment().seed());
    }

    private String footnote() {
        return results.say("Headstart, study %s; %s.", results.experiment().name(), runs());
    }
}
