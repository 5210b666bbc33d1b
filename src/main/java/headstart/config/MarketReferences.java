package headstart.config;

import headstart.config.document.Faults;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.MarketKeys;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.Part;
import headstart.config.schema.SegmentKeys;
import headstart.config.schema.TeamKeys;
import headstart.config.schema.TradeRuleKeys;
import headstart.experiment.measure.Outcomes;
import headstart.model.market.TradeRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the market speaks of chips and segments that exist, and that every chip on it has a price. */
final class MarketReferences {
    private final Map<String, Object> tree;
    private final Part market;
    private final Faults faults;
    private final Set<String> sold = new LinkedHashSet<>();

    MarketReferences(Map<String, Object> tree, Faults faults) {
        this.tree = tree;
        this.market = Part.root(tree).at(ExperimentKeys.MARKET);
        this.faults = faults;
        Part.root(tree)
                .at(ExperimentKeys.TEAMS)
                .parts()
                .forEach((name, team) -> sold.add(team.text(TeamKeys.CHIP).orElse(name)));
    }

    void check() {
        if (market.isEmpty()) {
            needless();
            return;
        }
        Part segments = market.at(MarketKeys.SEGMENTS);
        segments.parts().values().forEach(segment -> {
            chips(segment.at(SegmentKeys.INITIAL));
            chips(segment.at(SegmentKeys.PREFERENCE));
        });
        List.of(MarketKeys.PRICES, MarketKeys.SUPPLY_PER_YEAR, MarketKeys.SMUGGLED_SHARE)
                .forEach(key -> chips(market.at(key)));
        waited();
        market.at(MarketKeys.RULES).parts().values().forEach(rule -> {
            approved(rule);
            chips(rule.path(TradeRuleKeys.CHIPS), texts(rule, TradeRuleKeys.CHIPS));
            texts(rule, TradeRuleKeys.SEGMENTS)
                    .forEach(segment ->
                            faults.known(rule.path(TradeRuleKeys.SEGMENTS), segment, segments.names(), "a segment"));
        });
        priced();
    }

    private static List<String> texts(Part rule, Key<?> key) {
        return rule.list(key).stream().map(String::valueOf).toList();
    }

    private void needless() {
        for (String outcome : OutcomeKeys.names(tree)) {
            if (ExperimentKeys.ofMarket().contains(outcome)) {
                faults.add(OutcomeKeys.KEY, " (" + outcome + ") needs a market.", "add market.segments.");
            }
        }
    }

    /** An approval names its sides, and nothing else does. */
    private void approved(Part rule) {
        boolean isApproval = rule.fields()
                .find(TradeRuleKeys.KIND)
                .filter(kind -> kind == TradeRule.Kind.APPROVAL)
                .isPresent();
        boolean hasSides = rule.has(TradeRuleKeys.APPROVED_FROM);
        String path = rule.path(TradeRuleKeys.APPROVED_FROM);
        if (isApproval && !hasSides) {
            faults.add(path, " must say from when each side approves.", "approved_from: {us: -137, china: 60}.");
        } else if (!isApproval && hasSides) {
            faults.add(path, " belongs to kind: approval.", "write kind: approval.");
        } else if (hasSides && rule.has(TradeRuleKeys.UNTIL_DAY)) {
            faults.add(path, " says when the rule ends, so until_day must not.", "leave out until_day.");
        }
    }

    /** Nobody waits where whoever finds a chip short chooses again. */
    private void waited() {
        if (!market.is(MarketKeys.QUEUE, true)) {
            for (String outcome : OutcomeKeys.names(tree)) {
                if (outcome.equals(Outcomes.BACKLOG.key()) || outcome.equals(Outcomes.WAITING_DAYS.key())) {
                    faults.add(
                            OutcomeKeys.KEY, " (" + outcome + ") needs buyers who queue.", "add market.queue: true.");
                }
            }
        }
    }

    private void chips(Part byChip) {
        chips(byChip.path(), byChip.names());
    }

    private void chips(String path, Iterable<String> names) {
        names.forEach(name -> faults.known(path, name, sold, "a chip of a team"));
    }

    private void priced() {
        Set<String> missing = new LinkedHashSet<>(sold);
        missing.removeAll(MarketBuilder.prices(Fields.of(tree), market.fields()).keySet());
        if (!missing.isEmpty()) {
            faults.add(
                    market.path(MarketKeys.PRICES),
                    " must name a price for " + String.join(", ", missing) + ", which the chip table has none for.",
                    "mark it as an assumption under sources.");
        }
    }
}
