package headstart.config;

import headstart.config.schema.ChipKeys;
import headstart.config.schema.DiffusionKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.MarketKeys;
import headstart.config.schema.SegmentKeys;
import headstart.config.schema.TradeRuleKeys;
import headstart.model.market.Choice;
import headstart.model.market.Diffusion;
import headstart.model.market.Market;
import headstart.model.market.Segment;
import headstart.model.market.TradeRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Makes the market from a checked tree. */
final class MarketBuilder {
    private MarketBuilder() {}

    /** The market of the whole file, if it has one. */
    static Optional<Market> market(Fields root) {
        return root.part(ExperimentKeys.MARKET).map(node -> market(node, prices(root, node)));
    }

    /** Of all chips that teams are on: the market's own price, else that of the chip table. */
    static Map<String, Double> prices(Fields root, Fields market) {
        Map<String, Double> prices = new LinkedHashMap<>();
        root.get(ExperimentKeys.CHIPS)
                .forEach((chip, node) -> node.get(ChipKeys.PRICE_USD_EST).ifPresent(price -> prices.put(chip, price)));
        prices.putAll(market.get(MarketKeys.PRICES));
        return prices;
    }

    private static Market market(Fields node, Map<String, Double> prices) {
        return new Market(
                node.get(MarketKeys.BUYERS),
                node.get(MarketKeys.REVIEW_DAYS),
                new Choice(
                        node.get(MarketKeys.SENSITIVITY),
                        node.get(MarketKeys.INERTIA),
                        node.get(MarketKeys.SWITCHING_COST),
                        node.get(MarketKeys.FOLLOWING)),
                node.part(MarketKeys.DIFFUSION).map(MarketBuilder::diffusion),
                ParametersBuilder.list(node.get(MarketKeys.SEGMENTS), MarketBuilder::segment),
                prices,
                node.get(MarketKeys.SUPPLY_PER_YEAR),
                node.get(MarketKeys.SMUGGLED_SHARE),
                ParametersBuilder.list(node.get(MarketKeys.RULES), MarketBuilder::rule),
                node.get(MarketKeys.QUEUE).orElse(false));
    }

    private static Diffusion diffusion(Fields node) {
        return new Diffusion(
                node.get(DiffusionKeys.INNOVATION_PER_DAY),
                node.get(DiffusionKeys.IMITATION_PER_DAY),
                node.get(DiffusionKeys.ENTERED));
    }

    private static Segment segment(String name, Fields node) {
        return new Segment(
                name,
                node.get(SegmentKeys.CHIPS),
                node.count(SegmentKeys.BUYERS),
                node.get(SegmentKeys.INITIAL),
                node.get(SegmentKeys.PREFERENCE));
    }

    private static TradeRule rule(String name, Fields node) {
        double from = node.get(TradeRuleKeys.FROM_DAY);
        return new TradeRule(
                name,
                node.get(TradeRuleKeys.KIND),
                node.get(TradeRuleKeys.CHIPS),
                node.get(TradeRuleKeys.SEGMENTS),
                from,
                until(node),
                node.get(TradeRuleKeys.ANNOUNCED_DAY).orElse(from),
                node.get(TradeRuleKeys.ANTICIPATION),
                node.get(TradeRuleKeys.AMOUNT));
    }

    /** The first day on which a rule is no longer in force: of several sides that have to approve, the last one's. */
    private static double until(Fields node) {
        double own = node.get(TradeRuleKeys.UNTIL_DAY).orElse(Double.POSITIVE_INFINITY);
        return node.get(TradeRuleKeys.APPROVED_FROM).orElse(Map.of()).values().stream()
                .reduce(Math::max)
                .orElse(own);
    }
}
