package headstart.model.market;

import headstart.random.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small market, built step by step: one segment unless more are named, all prices 1, no rules. */
final class Scene {
    private final List<String> chips;
    private BuyerModel buyers = BuyerModel.AGGREGATE;
    private double reviewDays = 7;
    private Choice choice = new Choice(1, 0, 0, 0);
    private Optional<Diffusion> diffusion = Optional.empty();
    private List<Segment> segments;
    private Map<String, Double> supply = Map.of();
    private Map<String, Double> smuggled = Map.of();
    private List<TradeRule> rules = List.of();
    private boolean queue;

    Scene(String... chips) {
        this.chips = List.of(chips);
        this.segments = List.of(segment("all", 1000, 1000, 1));
    }

    static Scene of(String... chips) {
        return new Scene(chips);
    }

    /** A segment whose chips are installed in those proportions, 0 where none is given. */
    Segment segment(String name, double size, int count, double... initial) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int j = 0; j < initial.length; j++) {
            shares.put(chips.get(j), initial[j]);
        }
        return new Segment(name, size, count, shares, Map.of());
    }

    Scene individual(int count, double... initial) {
        buyers = BuyerModel.INDIVIDUAL;
        return in(segment("all", 1000, count, initial));
    }

    Scene in(Segment... all) {
        segments = List.of(all);
        return this;
    }

    Scene choice(double sensitivity, double inertia, double switchingCost, double following) {
        choice = new Choice(sensitivity, inertia, switchingCost, following);
        return this;
    }

    Scene every(double days) {
        reviewDays = days;
        return this;
    }

    Scene diffusion(double p, double q, double entered) {
        diffusion = Optional.of(new Diffusion(p, q, entered));
        return this;
    }

    Scene supply(String chip, double perRound) {
        supply = new LinkedHashMap<>(supply);
        supply.put(chip, perRound * 365 / reviewDays);
        return this;
    }

    Scene smuggled(String chip, double share) {
        smuggled = new LinkedHashMap<>(smuggled);
        smuggled.put(chip, share);
        return this;
    }

    Scene rule(TradeRule.Kind kind, String chip, double from, double announced, double amount) {
        rules = new java.util.ArrayList<>(rules);
        rules.add(new TradeRule(
                "rule" + rules.size(),
                kind,
                List.of(chip),
                List.of("all"),
                from,
                Double.POSITIVE_INFINITY,
                announced,
                0.3,
                amount));
        return this;
    }

    Scene queueing() {
        queue = true;
        return this;
    }

    Scene approval(String chip, double from, double approved) {
        rules = new java.util.ArrayList<>(rules);
        rules.add(new TradeRule(
                "approval", TradeRule.Kind.APPROVAL, List.of(chip), List.of("all"), from, approved, from, 0, 0));
        return this;
    }

    Market market() {
        Map<String, Double> prices = new LinkedHashMap<>();
        chips.forEach(chip -> prices.put(chip, 1.0));
        return new Market(buyers, reviewDays, choice, diffusion, segments, prices, supply, smuggled, rules, queue);
    }

    Trading open() {
        return open(0);
    }

    Trading open(int replication) {
        return market().plan(chips).open(Streams.of(8).replication(replication));
    }

    /** Plays that many rounds from day 0 on under the same throughput. */
    Trading after(int rounds, int replication, double... throughput) {
        Trading trading = open(replication);
        for (int round = 0; round < rounds; round++) {
            trading.round(round * reviewDays, throughput);
            if (!trading.breach().isEmpty()) {
                throw new AssertionError(trading.breach());
            }
        }
        return trading;
    }
}
