package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of another AI model, whose series are predicted. */
public final class PredictedReleaseKeys {
    public static final Key<String> LIKE =
            required("like", Kinds.NAME, "the release whose operators it has, a key of releases");

    public static final Key<Optional<Map<String, Fields>>> OPERATORS = optional(
            "operators",
            new Node.MapOf<>("operators", OperatorKeys.NODE, 1),
            "its operators where they are others, or a CSV file of them");

    public static final Key<Double> NOVELTY = required("novelty", Kinds.SHARE, "novelty of every operator");

    public static final Key<Optional<Map<String, Fields>>> LATE_START = optional(
            "late_start",
            new Node.MapOf<>("teams", LateStartKeys.NODE, 0),
            "teams that may begin to tune it late though it runs");

    /** What may stand there. */
    public static final Node.Obj NODE =
            new Node.Obj(List.of(LIKE, OPERATORS, NOVELTY, ReleaseKeys.NOVELTY_BY_TEAM, LATE_START));

    private PredictedReleaseKeys() {}
}
