package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.TradeRuleKeys;
import headstart.experiment.measure.Outcomes;
import headstart.text.Nearest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the market speaks of chips and segments that exist, and that every chip on it has a price. */
final class MarketReferences {
    private final Map<String, Object> root;
    private final Map<String, Object> market;
    private final Faults faults;
    private final Set<String> sold = new LinkedHashSet<>();

    MarketReferences(Map<String, Object> root, Faults faults) {
        this.root = root;
        this.market = Tree.mapAt(root, "market");
        this.faults = faults;
        Tree.mapAt(root, "teams")
                .forEach((name, team) -> sold.add(Tree.map(team).get("chip") instanceof String chip ? chip : name));
    }

    void check() {
        if (market.isEmpty()) {
            needless();
            return;
        }
        Map<String, Object> segments = Tree.mapAt(market, "segments");
        segments.forEach((name, segment) -> {
            String path = "market.segments." + name;
            chips(path + ".initial", Tree.mapAt(Tree.map(segment), "initial").keySet());
            chips(
                    path + ".preference",
                    Tree.mapAt(Tree.map(segment), "preference").keySet());
        });
        for (String key : List.of("prices", "supply_per_year", "smuggled_share")) {
            chips("market." + key, Tree.mapAt(market, key).keySet());
        }
        waited();
        Tree.mapAt(market, "rules").forEach((name, rule) -> {
            String path = "market.rules." + name;
            approved(path, Tree.map(rule));
            chips(
                    path + ".chips",
                    Fields.of(Tree.map(rule)).find(TradeRuleKeys.CHIPS).orElse(List.of()));
            Fields.of(Tree.map(rule))
                    .find(TradeRuleKeys.SEGMENTS)
                    .orElse(List.of())
                    .forEach(segment -> known(path + ".segments", segment, segments.keySet(), "segment"));
        });
        priced();
    }

    private void needless() {
        for (String outcome : OutcomeKeys.names(root)) {
            if (ExperimentKeys.ofMarket().contains(outcome)) {
                faults.add(OutcomeKeys.KEY, " (" + outcome + ") needs a market.", "add market.segments.");
            }
        }
    }

    /** An approval names its sides, and nothing else does. */
    private void approved(String path, Map<String, Object> rule) {
        boolean isApproval = "approval".equals(rule.get("kind"));
        boolean hasSides = rule.containsKey(TradeRuleKeys.APPROVED_FROM.name());
        String key = path + "." + TradeRuleKeys.APPROVED_FROM.name();
        if (isApproval && !hasSides) {
            faults.add(key, " must say from when each side approves.", "approved_from: {us: -137, china: 60}.");
        } else if (!isApproval && hasSides) {
            faults.add(key, " belongs to kind: approval.", "write kind: approval.");
        } else if (hasSides && rule.containsKey("until_day")) {
            faults.add(key, " says when the rule ends, so until_day must not.", "leave out until_day.");
        }
    }

    /** Nobody waits where whoever finds a chip short chooses again. */
    private void waited() {
        if (!Boolean.TRUE.equals(market.get("queue"))) {
            for (String outcome : OutcomeKeys.names(root)) {
                if (outcome.equals(Outcomes.BACKLOG.key()) || outcome.equals(Outcomes.WAITING_DAYS.key())) {
                    faults.add(
                            OutcomeKeys.KEY, " (" + outcome + ") needs buyers who queue.", "add market.queue: true.");
                }
            }
        }
    }

    private void chips(String path, Iterable<String> names) {
        names.forEach(name -> known(path, name, sold, "chip of a team"));
    }

    private void known(String path, String name, Set<String> names, String what) {
        if (!names.contains(name)) {
            faults.add(
                    path,
                    " (" + name + ") must be a " + what + ": " + String.join(", ", names) + ".",
                    Nearest.advice(name, List.copyOf(names)));
        }
    }

    private void priced() {
        Set<String> missing = new LinkedHashSet<>(sold);
        missing.removeAll(
                MarketBuilder.prices(Fields.of(root), Fields.of(market)).keySet());
        if (!missing.isEmpty()) {
            faults.add(
                    "market.prices",
                    " must name a price for " + String.join(", ", missing) + ", which the chip table has none for.",
                    "mark it as an assumption under sources.");
        }
    }
}
