package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a segment of buyers. */
public final class SegmentKeys {
    public static final Key<Double> CHIPS = required("chips", Kinds.POSITIVE, "chips that the segment runs in all");

    public static final Key<Long> BUYERS =
            withDefault("buyers", Node.Whole.of(1, 100_000), 200L, "how many buyers, where they are individual");

    public static final Key<Map<String, Double>> INITIAL = required(
            "initial",
            new MapOf<>("chips", Kinds.NOT_NEGATIVE, 1),
            "by chip, what is installed at the start, in proportion");

    public static final Key<Map<String, Double>> PREFERENCE = withDefault(
            "preference",
            new MapOf<>("chips", Num.ANY, 0),
            Map.of(),
            "by chip, what speaks for it beside throughput and cost, log units");

    public static final Key<Optional<String>> SOURCE =
            optional("source", new Text(true), "where the numbers come from");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(CHIPS, BUYERS, INITIAL, PREFERENCE, SOURCE));

    private SegmentKeys() {}
}
