package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of the slowdown that a team starts with. */
public final class StartingExcessKeys {
    public static final Key<Double> CARRIED_OVER =
            withDefault("carried_over", Kinds.EXCESS, 0.4, "slowdown over the roofline of an operator that is mature");

    public static final Key<Double> NOVEL =
            required("novel", Kinds.EXCESS, "slowdown over the roofline of an operator that must be written anew");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(CARRIED_OVER, NOVEL));

    private StartingExcessKeys() {}
}
