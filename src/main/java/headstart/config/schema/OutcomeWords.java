package headstart.config.schema;

import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import java.util.List;
import java.util.function.Predicate;

/** Names of outcomes as values of keys. */
final class OutcomeWords {
    static final Node.Choice<Outcome> ALL = of(outcome -> true);
    /** Those of pairs that are not taken release by release. */
    static final Node.Choice<Outcome> OF_GAPS = of(outcome -> outcome.isOfGap() && !outcome.isPerRelease());
    /** What is taken from each run where the file names nothing. */
    static final List<String> DEFAULT = List.of(
            "day0_gap",
            "peak_gap",
            "gap_area",
            "days_to_parity",
            "overtake",
            "days_behind",
            "ready_day",
            "tokens_served");

    private OutcomeWords() {}

    private static Node.Choice<Outcome> of(Predicate<Outcome> wanted) {
        return new Node.Choice<>(
                Outcomes.all().stream().filter(wanted).map(Outcome::key).toList(), Outcomes::named);
    }
}
