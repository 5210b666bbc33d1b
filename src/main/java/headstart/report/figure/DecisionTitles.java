package headstart.report.figure;

import headstart.experiment.Decision;
import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.DecisionValue.Quantity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the figures of a decision have found: numbers, each with a word where its interval leaves open whether it is 0. No order is stated. */
final class DecisionTitles {
    private final Results results;

    DecisionTitles(Results results) {
        this.results = results;
    }

    private List<DecisionValue> values(Decision decision, Quantity quantity) {
        return results.all().decisions().stream()
                .filter(value -> value.decision().equals(decision.name()) && value.quantity() == quantity)
                .filter(value -> Double.isFinite(value.value()))
                .toList();
    }

    /** What one more day adds at the shortest lead and at the longest. */
    Optional<String> ofADay(Decision decision, String what) {
        List<DecisionValue> values = values(decision, Quantity.VALUE_OF_A_DAY);
        if (values.isEmpty()) {
            return Optional.empty();
        }
        DecisionValue first = values.get(0);
        DecisionValue last = values.get(values.size() - 1);
        return Optional.of(Results.capital(
                values.size() == 1
                        ? results.say("%s: one more day of lead adds %s", what, text(first))
                        : results.say(
                                "%s: one more day of lead adds %s at a lead of %s days and %s at %s",
                                what, text(first), days(first), text(last), days(last))));
    }

    /** What each factor contributes. */
    Optional<String> ofShares(Decision decision, String what) {
        String parts = values(decision, Quantity.SHARE).stream()
                .map(value -> results.say(Results.readable(value.item())) + " " + text(value))
                .collect(Collectors.joining(results.say(", ")));
        return parts.isEmpty() ? Optional.empty() : Optional.of(Results.capital(what) + results.say(": ") + parts);
    }

    private String days(DecisionValue value) {
        return results.figure(value.x());
    }

    /** The value, and whether its interval leaves out 0. */
    private String text(DecisionValue value) {
        String number = value.value() == 0 ? "0" : results.number("%+.2g", value.value());
        boolean open = value.low() <= 0 && value.high() >= 0 && value.low() < value.high();
        return open ? number + results.say(" (not for sure)") : number;
    }
}
