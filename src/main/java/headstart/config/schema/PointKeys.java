package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Optional;

/** The keys of an operating point. */
public final class PointKeys {
    public static final Key<Optional<Double>> SEQUENCES_PER_CHIP =
            optional("sequences_per_chip", Kinds.POSITIVE, "the batch that is held fixed");

    public static final Key<Optional<Double>> TOKENS_PER_S_PER_USER = optional(
            "tokens_per_s_per_user", Kinds.POSITIVE, "instead: the speed that every user sees; the batch follows");

    public static final Key<Boolean> FEATURES = withDefault(
            "features",
            ServingKeys.FEATURES,
            "all",
            "all: step changes and late jumps count; none: one recipe for ever");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(
            SEQUENCES_PER_CHIP,
            TOKENS_PER_S_PER_USER,
            FEATURES,
            BatchKeys.LEAST_SEQUENCES_PER_CHIP,
            BatchKeys.MOST_SEQUENCES_PER_CHIP));

    private PointKeys() {}
}
