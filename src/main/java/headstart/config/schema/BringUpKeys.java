package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of the time until a model runs. */
public final class BringUpKeys {
    public static final Key<Long> STAGES =
            withDefault("stages", Node.Whole.of(1, 1000), 3L, "stages that are passed one after the other");

    public static final Key<Double> MEAN_DAYS =
            required("mean_days", Kinds.SOME_DAYS, "mean of the whole at reference effort, days");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(STAGES, MEAN_DAYS));

    private BringUpKeys() {}
}
