package headstart.report.page;

import headstart.experiment.Decision;
import headstart.experiment.DecisionValue;
import headstart.experiment.DecisionValue.Quantity;
import headstart.experiment.Gap;
import headstart.experiment.StudyResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What decisions hang on, in words and as a table. */
final class DecisionTexts {
    private final StudyResults results;

    DecisionTexts(StudyResults results) {
        this.results = results;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Decision decision : results.experiment().decisions()) {
            find(decision, Quantity.EQUAL_EFFORT).ifPresent(value -> sentences.add(effort(decision, value)));
            find(decision, Quantity.BREAK_EVEN_LEAD).ifPresent(value -> sentences.add(lead(decision, value)));
        }
        return sentences;
    }

    private Optional<DecisionValue> find(Decision decision, Quantity quantity) {
        return results.decisions().stream()
                .filter(value -> value.decision().equals(decision.name()) && value.quantity() == quantity)
                .findFirst();
    }

    private String effort(Decision decision, DecisionValue value) {
        Gap gap = results.experiment().gaps().stream()
                .filter(candidate -> candidate.name().equals(decision.gap()))
                .findFirst()
                .orElseThrow();
        String start = "In scenario " + Findings.readable(decision.scenario()) + ", by " + outcome(decision) + ", ";
        return Double.isNaN(value.value())
                ? start + "no number of engineers up to 64 times as many makes up for the access of "
                        + Findings.readable(gap.leader().name()) + " for "
                        + Findings.readable(gap.laggard().name()) + "."
                : String.format(
                        Locale.ROOT,
                        "%s%s would need %.2f times as many engineers to be where the access of %s would put it"
                                + " (95 %% interval %s to %s).",
                        start,
                        Findings.readable(gap.laggard().name()),
                        value.value(),
                        Findings.readable(gap.leader().name()),
                        NumberText.of(value.low()),
                        NumberText.of(value.high()));
    }

    private String lead(Decision decision, DecisionValue value) {
        String target =
                outcome(decision) + " of " + NumberText.of(decision.target().orElse(Double.NaN));
        double longest = decision.leads().get(decision.leads().size() - 1);
        return Double.isNaN(value.value())
                ? "No lead from 0 to " + NumberText.of(longest) + " days gives a mean " + target + "."
                : String.format(
                        Locale.ROOT,
                        "A lead of %.1f days gives a mean %s (95 %% interval %s to %s days).",
                        value.value(),
                        target,
                        NumberText.of(value.low()),
                        NumberText.of(value.high()));
    }

    private static String outcome(Decision decision) {
        String day = decision.outcome().isPerDay() ? " on day " + decision.day() : "";
        return Findings.readable(decision.outcome().key()) + day;
    }

    Tables table() {
        List<List<String>> rows = new ArrayList<>();
        for (DecisionValue value : results.decisions()) {
            String what = value.quantity().name().toLowerCase(Locale.ROOT);
            rows.add(List.of(
                    Findings.readable(value.decision()),
                    Findings.readable(what) + (value.item().isEmpty() ? "" : " of " + Findings.readable(value.item())),
                    NumberText.of(value.x()),
                    Integer.toString(value.n()),
                    NumberText.of(value.value()),
                    NumberText.of(value.low()) + " to " + NumberText.of(value.high())));
        }
        return new Tables(
                "decisions",
                "What decisions hang on",
                "Played for this table under the same luck. Equal effort: factor on the laggard's engineers at which the"
                        + " outcome is what the leader's access would give it, searched from 1 to 64; break-even lead: the"
                        + " lead of the leader at which the mean outcome is the target; shares: Shapley's, silicon with"
                        + " attainable share and features, starting excess with bring-up and reference kernels. A dash: none"
                        + " in the range. All digits: decisions.csv.",
                List.of("decision", "quantity", "lead, days", "n", "value", "95 % interval"),
                rows);
    }
}
