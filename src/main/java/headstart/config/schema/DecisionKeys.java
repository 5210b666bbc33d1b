package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Optional;

/** The keys of a decision. */
public final class DecisionKeys {
    public static final Key<String> GAP = required("gap", Kinds.NAME, "the pair of teams, a key of gaps");

    public static final Key<String> OUTCOME =
            withDefault("outcome", Kinds.NAME, "gap_area", "the outcome that counts: of gaps, built in or your own");

    public static final Key<Long> DAY = withDefault(
            "day", Node.Whole.of(0, Kinds.LATEST_DAY), 0L, "days after release, for outcomes at fixed days");

    public static final Key<Optional<String>> SCENARIO =
            optional("scenario", Kinds.NAME, "the world in which lead and effort vary; by default the first scenario");

    public static final Key<List<Double>> LEADS = withDefault(
            "leads",
            new Node.ListOf<>(Kinds.DAYS, 2),
            List.of(0L, 14L, 28L, 42L, 56L),
            "lead times of the leader, days, for the value of a day");

    public static final Key<Optional<Double>> TARGET =
            optional("target", Num.ANY, "value of the outcome whose shortest lead is asked for");

    public static final Key<Long> REPLICATIONS =
            withDefault("replications", Node.Whole.of(2, Kinds.MOST_REPLICATIONS), 200L, "runs at every point");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(GAP, OUTCOME, DAY, SCENARIO, LEADS, TARGET, REPLICATIONS));

    private DecisionKeys() {}
}
