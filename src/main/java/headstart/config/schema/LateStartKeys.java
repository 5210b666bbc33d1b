package headstart.config.schema;

import static headstart.config.schema.Key.required;

import java.util.List;

/** The keys of a start that may come late. */
public final class LateStartKeys {
    public static final Key<Double> PROBABILITY = required("probability", Kinds.SHARE, "that it happens on a release");

    public static final Key<Double> MEAN_DAYS = required(
            "mean_days", Num.above(0).upTo(3650), "mean of the exponential time from access until tuning begins, days");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(PROBABILITY, MEAN_DAYS));

    private LateStartKeys() {}
}
