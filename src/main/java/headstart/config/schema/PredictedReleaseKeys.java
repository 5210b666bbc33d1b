package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of another AI model, whose series are predicted. */
public final class PredictedReleaseKeys {
    public static final Key<String> LIKE =
            required("like", Kinds.NAME, "the release whose operators it has, a key of releases");

    public static final Key<Optional<Map<String, Fields>>> OPERATORS = optional(
            "operators",
            new MapOf<>("operators", OperatorKeys.NODE, 1),
            "its operators where they are others, or a CSV file of them");

    public static final Key<Double> NOVELTY = required("novelty", Kinds.SHARE, "novelty of every operator");

    public static final Key<Optional<Map<String, Fields>>> LATE_START = optional(
            "late_start",
            new MapOf<>("teams", LateStartKeys.NODE, 0),
            "teams that may begin to tune it late though it runs");

    public static final Key<Map<String, Fields>> ACCESS = withDefault(
            "access",
            new MapOf<>("teams", new Node.Obj(List.of(AccessKeys.LEAD_DAYS, AccessKeys.FIDELITY)), 0),
            Map.of(),
            "by team, how early it had the model; all others got it at the release");

    /** What may stand there. */
    public static final Node.Obj NODE =
            new Node.Obj(List.of(LIKE, OPERATORS, NOVELTY, ReleaseKeys.NOVELTY_BY_TEAM, LATE_START, ACCESS));

    private PredictedReleaseKeys() {}
}
