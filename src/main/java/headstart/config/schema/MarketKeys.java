package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.model.market.BuyerModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of the market: who buys, and what the regulator says. */
public final class MarketKeys {
    public static final Key<BuyerModel> BUYERS = withDefault(
            "buyers",
            Node.Choice.of(BuyerModel.values()),
            "aggregate",
            "agents with luck of their own, or their mean field");

    public static final Key<Double> REVIEW_DAYS = withDefault(
            "review_days",
            Num.above(0).upTo(Kinds.LONGEST_DAYS),
            7L,
            "days from one procurement round to the next; the first is on the first release day");

    public static final Key<Double> SENSITIVITY = withDefault(
            "sensitivity", Kinds.NOT_NEGATIVE, 2L, "beta: what a log advantage in throughput per cost is worth");

    public static final Key<Double> INERTIA =
            withDefault("inertia", Kinds.SHARE, 0.96, "chance that a buyer does not look around in a round");

    public static final Key<Double> SWITCHING_COST =
            withDefault("switching_cost", Kinds.NOT_NEGATIVE, 0L, "what another chip has to make up for, log units");

    public static final Key<Double> FOLLOWING = withDefault(
            "following",
            Kinds.NOT_NEGATIVE,
            0L,
            "how strongly buyers go where others are: weight times installed share to this power");

    public static final Key<Optional<Fields>> DIFFUSION = optional(
            "diffusion",
            DiffusionKeys.NODE,
            "buyers enter one after the other; without it all have a chip at the start");

    public static final Key<Map<String, Fields>> SEGMENTS =
            required("segments", new MapOf<>("segments", SegmentKeys.NODE, 1), "who buys");

    public static final Key<Map<String, Double>> PRICES = withDefault(
            "prices",
            new MapOf<>("chips", Kinds.POSITIVE, 0),
            Map.of(),
            "by chip, US dollars; by default price_usd_est of the chip");

    public static final Key<Map<String, Double>> SUPPLY_PER_YEAR = withDefault(
            "supply_per_year",
            new MapOf<>("chips", Kinds.NOT_NEGATIVE, 0),
            Map.of(),
            "by chip, how many are made; by default as many as are wanted");

    public static final Key<Map<String, Double>> SMUGGLED_SHARE = withDefault(
            "smuggled_share",
            new MapOf<>("chips", Kinds.SHARE, 0),
            Map.of(),
            "by chip, the share of choosers who can get it where it is forbidden");

    public static final Key<Optional<Boolean>> QUEUE = optional(
            "queue",
            new Node.Bool(),
            "whether whoever chose a chip that is short orders it and waits; by default he chooses again among the others");

    public static final Key<Map<String, Fields>> RULES =
            withDefault("rules", new MapOf<>("rules", TradeRuleKeys.NODE, 0), Map.of(), "what the regulator says");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(
            BUYERS,
            REVIEW_DAYS,
            SENSITIVITY,
            INERTIA,
            SWITCHING_COST,
            FOLLOWING,
            DIFFUSION,
            SEGMENTS,
            PRICES,
            SUPPLY_PER_YEAR,
            SMUGGLED_SHARE,
            QUEUE,
            RULES));

    private MarketKeys() {}
}
