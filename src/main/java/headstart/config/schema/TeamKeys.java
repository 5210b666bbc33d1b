package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.model.Team;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a team. */
public final class TeamKeys {
    public static final Key<String> CHIPMAKER = required("chipmaker", Kinds.NAME, "whose engineers they are");

    public static final Key<Optional<String>> TIER =
            optional("tier", new Word(), "group for access_rule, such as domestic; by default none");

    public static final Key<Optional<String>> CHIP = optional("chip", Kinds.NAME, "the chip they tune, a key of chips");

    public static final Key<Optional<Double>> ROOFLINE_TOKENS_PER_S =
            optional("roofline_tokens_per_s", Kinds.POSITIVE, "instead of a chip: roofline of one chip, tokens/s");

    public static final Key<Double> ENGINEERS = withDefault(
            "engineers", Num.from(0).upTo(100_000), 50L, "head count, relative to tuning.reference_engineers");

    public static final Key<Double> ATTAINABLE_SHARE = withDefault(
            "attainable_share", Num.in(Team.ATTAINABLE_SHARE), 0.65, "what a mature stack reaches of the roofline");

    public static final Key<Fields> STARTING_EXCESS =
            required("starting_excess", StartingExcessKeys.NODE, "slowdown at the start");

    public static final Key<Optional<Fields>> BRING_UP =
            optional("bring_up", BringUpKeys.NODE, "time from access until the model runs; without it, at access");

    public static final Key<Boolean> PUBLISHES =
            withDefault("publishes", new Node.Bool(), false, "whether others may copy its work from release on");

    public static final Key<Map<String, Fields>> FEATURES =
            withDefault("features", new MapOf<>("features", FeatureKeys.NODE, 0), Map.of(), "step changes to come");

    public static final Key<Optional<Fields>> LATE_START = optional(
            "late_start", LateStartKeys.NODE, "whether tuning may begin late though the model runs; without it never");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(
            CHIPMAKER,
            TIER,
            CHIP,
            ROOFLINE_TOKENS_PER_S,
            ENGINEERS,
            ATTAINABLE_SHARE,
            STARTING_EXCESS,
            BRING_UP,
            PUBLISHES,
            FEATURES,
            LATE_START));

    private TeamKeys() {}
}
