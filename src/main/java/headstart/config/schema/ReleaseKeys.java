package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a release. */
public final class ReleaseKeys {
    public static final Key<Double> DAY = withDefault(
            "day",
            Num.from(-Kinds.LONGEST_DAYS).upTo(Kinds.LONGEST_DAYS),
            0L,
            "release day; day 0 is the release the study is about");

    public static final Key<Map<String, Fields>> OPERATORS = required(
            "operators",
            new MapOf<>("operators", OperatorKeys.NODE, 1),
            "operators of the serving step, or a CSV file of them");

    public static final Key<Map<String, Double>> REFERENCE_KERNELS = withDefault(
            "reference_kernels",
            new MapOf<>("teams", Kinds.SHARE, 0),
            Map.of(),
            "by team, the quality of the kernels that the developer ships for it");

    public static final Key<Optional<Map<String, Double>>> NOVELTY_BY_TEAM = optional(
            "novelty_by_team",
            new MapOf<>("teams", Kinds.SHARE, 0),
            "by team, novelty of every operator where it differs from the operators' own");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(DAY, OPERATORS, REFERENCE_KERNELS, NOVELTY_BY_TEAM));

    private ReleaseKeys() {}
}
