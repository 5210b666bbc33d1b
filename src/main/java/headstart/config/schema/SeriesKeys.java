package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;

/** The keys of a measured series. */
public final class SeriesKeys {
    public static final Key<String> METRIC =
            withDefault("metric", Kinds.TEXT, "", "what was measured, with its unit; greater is faster");

    public static final Key<String> SOURCE = withDefault("source", Kinds.TEXT, "", "where it was published");

    public static final Key<String> CONFIDENCE = withDefault("confidence", Kinds.TEXT, "", "how sure it is");

    public static final Key<List<String>> OPERATING_POINTS = withDefault(
            "operating_points",
            new Node.ListOf<>(Kinds.TEXT, 0),
            List.of(),
            "how it was measured; several where its points differ in that");

    public static final Key<List<Double>> DAYS =
            required("days", new Node.ListOf<>(Kinds.DAY, 0), "days after the release");

    public static final Key<List<Double>> VALUES = required("values", new Node.ListOf<>(Num.ANY, 0), "throughputs");

    /** What may stand there. */
    public static final Node.Obj NODE =
            new Node.Obj(List.of(METRIC, SOURCE, CONFIDENCE, OPERATING_POINTS, DAYS, VALUES));

    private SeriesKeys() {}
}
