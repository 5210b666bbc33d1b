package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of buyers that enter one after the other. */
public final class DiffusionKeys {
    public static final Key<Double> INNOVATION_PER_DAY =
            required("innovation_per_day", Kinds.NOT_NEGATIVE, "Bass's p: rate at which buyers enter by themselves");

    public static final Key<Double> IMITATION_PER_DAY = required(
            "imitation_per_day", Kinds.NOT_NEGATIVE, "Bass's q: the same per share of buyers that have entered");

    public static final Key<Double> ENTERED =
            withDefault("entered", Kinds.SHARE, 0L, "share of buyers that have a chip at the start");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(INNOVATION_PER_DAY, IMITATION_PER_DAY, ENTERED));

    private DiffusionKeys() {}
}
