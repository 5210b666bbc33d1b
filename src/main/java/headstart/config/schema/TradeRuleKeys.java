package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.model.market.TradeRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a rule of trade. */
public final class TradeRuleKeys {
    public static final Key<TradeRule.Kind> KIND =
            required("kind", Node.Choice.of(TradeRule.Kind.values()), "what it does");

    public static final Key<List<String>> CHIPS = required("chips", Kinds.NAMES, "which chips");

    public static final Key<List<String>> SEGMENTS = required("segments", Kinds.NAMES, "for whom");

    public static final Key<Double> FROM_DAY = required("from_day", Kinds.DAY, "first day");

    public static final Key<Optional<Map<String, Double>>> APPROVED_FROM = optional(
            "approved_from",
            new MapOf<>("sides", Kinds.DAY, 1),
            "for approval: by side, from when it approves; the later one binds");

    public static final Key<Optional<Double>> UNTIL_DAY =
            optional("until_day", Kinds.DAY, "first day on which it is no longer in force; by default it stays");

    public static final Key<Optional<Double>> ANNOUNCED_DAY =
            optional("announced_day", Kinds.DAY, "when it became known; by default it comes suddenly");

    public static final Key<Double> ANTICIPATION = withDefault(
            "anticipation",
            Kinds.SHARE,
            0.5,
            "share of choosers who act on the announcement of a ban as if it were in force");

    public static final Key<Double> AMOUNT = withDefault(
            "amount", Kinds.NOT_NEGATIVE, 0L, "chips per year for volume_cap, part of the price for tariff");

    public static final Key<Optional<String>> SOURCE = optional("source", new Text(true), "where it is written");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(
            KIND, CHIPS, SEGMENTS, FROM_DAY, APPROVED_FROM, UNTIL_DAY, ANNOUNCED_DAY, ANTICIPATION, AMOUNT, SOURCE));

    private TradeRuleKeys() {}
}
