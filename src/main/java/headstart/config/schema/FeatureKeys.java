package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of a step change to come. */
public final class FeatureKeys {
    public static final Key<Long> STAGES = withDefault("stages", Node.Whole.of(1, 1000), 1L, "stages of the delay");

    public static final Key<Double> MEAN_DAYS = required("mean_days", Kinds.SOME_DAYS, "mean delay from access, days");

    public static final Key<Double> SPEEDUP =
            required("speedup", Num.from(1).upTo(1000), "factor on the throughput once it is there");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(STAGES, MEAN_DAYS, SPEEDUP));

    private FeatureKeys() {}
}
