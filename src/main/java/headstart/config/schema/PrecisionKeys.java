package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.statistics.Centre;
import java.util.List;
import java.util.Optional;

/** The keys of the precision goal. */
public final class PrecisionKeys {
    public static final Key<String> OUTCOME =
            required("outcome", Kinds.NAME, "column of runs.csv, such as a_over_b.gap_area");

    public static final Key<Optional<String>> SCENARIO = optional(
            "scenario", Kinds.NAME, "whose difference from the baseline counts; by default the first other one");

    public static final Key<Optional<Centre>> OF = optional(
            "of",
            Node.Choice.of(Centre.values()),
            "what of the differences; by default the share of an outcome that happens or not, else the median");

    public static final Key<Double> HALF_WIDTH =
            required("half_width", Kinds.POSITIVE, "half the width of the difference's interval, unit of the outcome");

    public static final Key<Double> CONFIDENCE =
            withDefault("confidence", Num.from(0.5).upTo(0.9999), 0.95, "confidence of that interval");

    public static final Key<Long> MAX =
            withDefault("max", Node.Whole.of(20, Kinds.MOST_REPLICATIONS), 10_000L, "replications at most");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(OUTCOME, SCENARIO, OF, HALF_WIDTH, CONFIDENCE, MAX));

    private PrecisionKeys() {}
}
