package headstart.config;

import headstart.config.document.Tree;
import headstart.model.market.BuyerModel;
import headstart.model.market.Choice;
import headstart.model.market.Diffusion;
import headstart.model.market.Market;
import headstart.model.market.Segment;
import headstart.model.market.TradeRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the market from a checked tree. */
final class MarketBuilder {
    /** By side, the day from which it approves. */
    static final String APPROVED_FROM = "approved_from";

    private MarketBuilder() {}

    /** The market of the whole file, if it has one. */
    static Optional<Market> market(Map<String, Object> root) {
        Map<String, Object> node = Tree.mapAt(root, "market");
        return node.isEmpty() ? Optional.empty() : Optional.of(market(node, prices(root, node)));
    }

    /** Of all chips that teams are on: the market's own price, else that of the chip table. */
    static Map<String, Double> prices(Map<String, Object> root, Map<String, Object> node) {
        Map<String, Double> prices = new LinkedHashMap<>();
        Tree.mapAt(root, "chips").forEach((chip, data) -> {
            if (Tree.map(data).containsKey("price_usd_est")) {
                prices.put(chip, ParametersBuilder.number(Tree.map(data), "price_usd_est"));
            }
        });
        prices.putAll(numbers(node, "prices"));
        return prices;
    }

    private static Market market(Map<String, Object> node, Map<String, Double> prices) {
        List<Segment> segments = new ArrayList<>();
        Tree.mapAt(node, "segments").forEach((name, segment) -> segments.add(segment(name, Tree.map(segment))));
        List<TradeRule> rules = new ArrayList<>();
        Tree.mapAt(node, "rules").forEach((name, rule) -> rules.add(rule(name, Tree.map(rule))));
        return new Market(
                BuyerModel.valueOf(ParametersBuilder.text(node, "buyers").toUpperCase(Locale.ROOT)),
                ParametersBuilder.number(node, "review_days"),
                new Choice(
                        ParametersBuilder.number(node, "sensitivity"),
                        ParametersBuilder.number(node, "inertia"),
                        ParametersBuilder.number(node, "switching_cost"),
                        ParametersBuilder.number(node, "following")),
                Optional.of(Tree.mapAt(node, "diffusion"))
                        .filter(map -> !map.isEmpty())
                        .map(MarketBuilder::diffusion),
                segments,
                prices,
                numbers(node, "supply_per_year"),
                numbers(node, "smuggled_share"),
                rules,
                Boolean.TRUE.equals(node.get("queue")));
    }

    private static Diffusion diffusion(Map<String, Object> node) {
        return new Diffusion(
                ParametersBuilder.number(node, "innovation_per_day"),
                ParametersBuilder.number(node, "imitation_per_day"),
                ParametersBuilder.number(node, "entered"));
    }

    private static Segment segment(String name, Map<String, Object> node) {
        return new Segment(
                name,
                ParametersBuilder.number(node, "chips"),
                (int) ParametersBuilder.number(node, "buyers"),
                numbers(node, "initial"),
                numbers(node, "preference"));
    }

    private static TradeRule rule(String name, Map<String, Object> node) {
        double from = ParametersBuilder.number(node, "from_day");
        return new TradeRule(
                name,
                TradeRule.Kind.valueOf(ParametersBuilder.text(node, "kind").toUpperCase(Locale.ROOT)),
                names(node, "chips"),
                names(node, "segments"),
                from,
                until(node),
                node.containsKey("announced_day") ? ParametersBuilder.number(node, "announced_day") : from,
                ParametersBuilder.number(node, "anticipation"),
                ParametersBuilder.number(node, "amount"));
    }

    /** The first day on which a rule is no longer in force: of several sides that have to approve, the last one's. */
    private static double until(Map<String, Object> node) {
        double own =
                node.containsKey("until_day") ? ParametersBuilder.number(node, "until_day") : Double.POSITIVE_INFINITY;
        return numbers(node, APPROVED_FROM).values().stream().reduce(Math::max).orElse(own);
    }

    private static Map<String, Double> numbers(Map<String, Object> node, String key) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Tree.mapAt(node, key).forEach((name, value) -> numbers.put(name, ((Number) value).doubleValue()));
        return numbers;
    }

    static List<String> names(Map<String, Object> node, String key) {
        return node.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
