package headstart.config.schema;

import static headstart.config.schema.Key.optional;

import java.util.List;
import java.util.Optional;

/** The keys of the batches that are tried where users must see a speed: of a study, a point or a series. */
public final class BatchKeys {
    public static final Key<Optional<Double>> LEAST_SEQUENCES_PER_CHIP = optional(
            "least_sequences_per_chip",
            Kinds.POSITIVE,
            "at a speed, the least batch that is tried; without it one sequence on all chips that serve together");

    public static final Key<Optional<Double>> MOST_SEQUENCES_PER_CHIP = optional(
            "most_sequences_per_chip",
            Kinds.POSITIVE,
            "at a speed, the largest batch that is tried; without it as many as the speed allows");

    /** What may stand there. */
    static final Node.Obj NODE = new Node.Obj(List.of(LEAST_SEQUENCES_PER_CHIP, MOST_SEQUENCES_PER_CHIP));

    private BatchKeys() {}
}
