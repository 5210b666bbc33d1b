package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;
import static headstart.config.schema.Node.Num.NOT_NEGATIVE;
import static headstart.config.schema.Node.Num.POSITIVE;
import static headstart.config.schema.Node.Num.SHARE;

import headstart.model.market.BuyerModel;
import headstart.model.market.TradeRule;
import java.util.List;
import java.util.Map;

/** The keys of the market: who buys, and what the regulator says. */
final class MarketKeys {
    private static final double LONGEST_DAYS = 3650;
    private static final Node DAY = Node.Num.from(-LONGEST_DAYS).upTo(LONGEST_DAYS);
    private static final Node NAMES = new Node.OneOrMore(new Node.Text(false));

    private static final Node SEGMENT = LabelKeys.in(List.of(
            required("chips", POSITIVE, "chips that the segment runs in all"),
            withDefault("buyers", Node.Num.whole(1, 100_000), 200L, "how many buyers, where they are individual"),
            required(
                    "initial",
                    new Node.MapOf("chips", NOT_NEGATIVE, 1),
                    "by chip, what is installed at the start, in proportion"),
            withDefault(
                    "preference",
                    new Node.MapOf("chips", Node.Num.ANY, 0),
                    Map.of(),
                    "by chip, what speaks for it beside throughput and cost, log units"),
            optional("source", new Node.Text(true), "where the numbers come from")));

    private static final Node RULE = new Node.Obj(List.of(
            required("kind", new Node.Choice(ExperimentKeys.words(TradeRule.Kind.values())), "what it does"),
            required("chips", NAMES, "which chips"),
            required("segments", NAMES, "for whom"),
            required("from_day", DAY, "first day"),
            optional(
                    "approved_from",
                    new Node.MapOf("sides", DAY, 1),
                    "for approval: by side, from when it approves; the later one binds"),
            optional("until_day", DAY, "first day on which it is no longer in force; by default it stays"),
            optional("announced_day", DAY, "when it became known; by default it comes suddenly"),
            withDefault(
                    "anticipation",
                    SHARE,
                    0.5,
                    "share of choosers who act on the announcement of a ban as if it were in force"),
            withDefault("amount", NOT_NEGATIVE, 0L, "chips per year for volume_cap, part of the price for tariff"),
            optional("source", new Node.Text(true), "where it is written")));

    private static final Node DIFFUSION = new Node.Obj(List.of(
            required("innovation_per_day", NOT_NEGATIVE, "Bass's p: rate at which buyers enter by themselves"),
            required("imitation_per_day", NOT_NEGATIVE, "Bass's q: the same per share of buyers that have entered"),
            withDefault("entered", SHARE, 0L, "share of buyers that have a chip at the start")));

    static final Node MARKET = new Node.Obj(List.of(
            withDefault(
                    "buyers",
                    new Node.Choice(ExperimentKeys.words(BuyerModel.values())),
                    "aggregate",
                    "agents with luck of their own, or their mean field"),
            withDefault(
                    "review_days",
                    Node.Num.above(0).upTo(LONGEST_DAYS),
                    7L,
                    "days from one procurement round to the next; the first is on the first release day"),
            withDefault("sensitivity", NOT_NEGATIVE, 2L, "beta: what a log advantage in throughput per cost is worth"),
            withDefault("inertia", SHARE, 0.96, "chance that a buyer does not look around in a round"),
            withDefault("switching_cost", NOT_NEGATIVE, 0L, "what another chip has to make up for, log units"),
            withDefault(
                    "following",
                    NOT_NEGATIVE,
                    0L,
                    "how strongly buyers go where others are: weight times installed share to this power"),
            optional(
                    "diffusion",
                    DIFFUSION,
                    "buyers enter one after the other; without it all have a chip at the start"),
            required("segments", new Node.MapOf("segments", SEGMENT, 1), "who buys"),
            withDefault(
                    "prices",
                    new Node.MapOf("chips", POSITIVE, 0),
                    Map.of(),
                    "by chip, US dollars; by default price_usd_est of the chip"),
            withDefault(
                    "supply_per_year",
                    new Node.MapOf("chips", NOT_NEGATIVE, 0),
                    Map.of(),
                    "by chip, how many are made; by default as many as are wanted"),
            withDefault(
                    "smuggled_share",
                    new Node.MapOf("chips", SHARE, 0),
                    Map.of(),
                    "by chip, the share of choosers who can get it where it is forbidden"),
            optional(
                    "queue",
                    new Node.Bool(),
                    "whether whoever chose a chip that is short orders it and waits; by default he chooses again among the others"),
            withDefault("rules", new Node.MapOf("rules", RULE, 0), Map.of(), "what the regulator says")));

    private MarketKeys() {}
}
