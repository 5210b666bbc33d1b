package headstart.config.schema;

import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;

/** The keys of who may learn from whom. */
public final class CommonsKeys {
    public static final Key<Double> COPY_RATE_PER_DAY = withDefault(
            "copy_rate_per_day", Kinds.PER_DAY, 0.05, "rate per operator at which fully portable work is taken up");

    public static final Key<Fields> PORTABILITY =
            withDefault("portability", PortabilityKeys.NODE, Map.of(), "how well work carries over");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(COPY_RATE_PER_DAY, PORTABILITY));

    private CommonsKeys() {}
}
