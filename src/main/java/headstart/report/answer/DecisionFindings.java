package headstart.report.answer;

import headstart.experiment.Decision;
import headstart.experiment.measure.Gap;
import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.DecisionValue.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What decisions hang on: how much effort makes up for access, and how much lead is enough. */
final class DecisionFindings {
    private final Facts facts;

    DecisionFindings(Facts facts) {
        this.facts = facts;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Decision decision : facts.experiment().decisions()) {
            find(decision, Quantity.EQUAL_EFFORT).ifPresent(value -> findings.add(effort(decision, value)));
            find(decision, Quantity.BREAK_EVEN_LEAD).ifPresent(value -> findings.add(lead(decision, value)));
        }
        return findings;
    }

    private Optional<DecisionValue> find(Decision decision, Quantity quantity) {
        return facts.results().decisions().stream()
                .filter(value -> value.decision().equals(decision.name()) && value.quantity() == quantity)
                .findFirst();
    }

    private Finding effort(Decision decision, DecisionValue value) {
        Gap gap = facts.experiment().gaps().stream()
                .filter(candidate -> candidate.name().equals(decision.gap()))
                .findFirst()
                .orElseThrow();
        String laggard = facts.names().brief(gap.laggard());
        String leader = facts.names().brief(gap.leader());
        String by = ", by " + outcome(decision);
        return Double.isNaN(value.value())
                ? Finding.of(
                        Clause.UNDO,
                        "More engineers do not.",
                        "Up to 64 times as many do not make up for the access of " + leader + " for " + laggard + by
                                + ".")
                : Finding.of(
                        Clause.UNDO,
                        Words.digits(value.value(), 2) + " times as many engineers.",
                        "With so many, " + laggard + " would be where the access of " + leader + " would put it" + by
                                + interval(value, "") + ".");
    }

    private Finding lead(Decision decision, DecisionValue value) {
        String day = decision.outcome().isPerDay() ? " on day " + decision.day() : "";
        String target = facts.names().outcome(decision.outcome()) + " of "
                + Words.number(decision.target().orElse(Double.NaN)) + day;
        double longest = decision.leads().get(decision.leads().size() - 1);
        return Double.isNaN(value.value())
                ? Finding.of(
                        Clause.UNDO,
                        "No lead is enough.",
                        "None from 0 to " + Words.number(longest) + " days gives a mean " + target + ".")
                : Finding.of(
                        Clause.UNDO,
                        "A lead of " + Words.digits(value.value(), 1) + " days.",
                        "It gives a mean " + target + interval(value, " days") + ".");
    }

    /** Only where there is one; it is the sampling error of the runs played for it. */
    private static String interval(DecisionValue value, String unit) {
        boolean open = !Double.isFinite(value.low()) || !Double.isFinite(value.high());
        return open
                ? ""
                : " (sampling error of " + value.n() + " runs: " + Words.rounded(value.low(), value.low(), value.high())
                        + " to " + Words.rounded(value.high(), value.low(), value.high()) + unit + ")";
    }

    private String outcome(Decision decision) {
        String day = decision.outcome().isPerDay() ? " on day " + decision.day() : "";
        return facts.names().outcome(decision.outcome()) + day;
    }
}
