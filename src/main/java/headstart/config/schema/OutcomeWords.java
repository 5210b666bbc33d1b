package headstart.config.schema;

import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import java.util.List;

/** Names of outcomes as values of keys. */
final class OutcomeWords {
    static final Node.Choice<Outcome> ALL =
            new Node.Choice<>(Outcomes.all().stream().map(Outcome::key).toList(), Outcomes::named);
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
}
