package headstart.report.figure;

import headstart.experiment.measure.Subject.Seller;
import headstart.experiment.result.CentralValue;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What figures of share-days have found: means of the chipmaker whose share moves most, each with a word where its interval leaves 0 open. */
final class MarketTitles {
    private final MarketFigures market;
    private final Results results;
    private final String segment;

    MarketTitles(MarketFigures market, String segment) {
        this.market = market;
        this.results = market.results();
        this.segment = segment;
    }

    /** Share-days that are won in the first scenario that is not the baseline; empty where there is none. */
    Optional<String> first() {
        return results.other()
                .flatMap(scenario -> most(seller -> size(seller, scenario))
                        .map(seller -> results.say(
                                "%s, %s: %s share-days with %s, against %s",
                                market.seller(seller),
                                market.segment(segment),
                                text(seller, scenario),
                                results.name(scenario),
                                results.name(results.baseline()))));
    }

    /** What each of the two rules of the first scenario does alone; what the first scenario does where it changes one rule. */
    Optional<String> alone(RuleGrid rules) {
        if (!rules.startsWithBothChanged()) {
            return first();
        }
        String row = rules.firstRowAlone();
        String column = rules.firstColumnAlone();
        return most(seller -> Math.max(size(seller, row), size(seller, column)))
                .map(seller -> results.say(
                        "%s, %s: %s share-days by “%s” alone, %s by “%s” alone",
                        market.seller(seller),
                        market.segment(segment),
                        text(seller, row),
                        choice(rules.rows()),
                        text(seller, column),
                        choice(rules.columns())));
    }

    private Optional<Seller> most(ToDoubleFunction<Seller> size) {
        return market.sellersIn(segment).stream()
                .filter(seller -> Double.isFinite(size.applyAsDouble(seller)))
                .max(Comparator.comparingDouble(size));
    }

    private double size(Seller seller, String scenario) {
        return market.won(seller, scenario).map(d -> Math.abs(d.value())).orElse(Double.NaN);
    }

    private String text(Seller seller, String scenario) {
        CentralValue won = market.won(seller, scenario).orElseThrow();
        boolean open = won.low() <= 0 && won.high() >= 0 && won.low() < won.high();
        return market.value(won) + (open ? results.say(" (not for sure)") : "");
    }

    private String choice(RuleGrid.Line line) {
        return results.labels().choice(line.axis(), line.choices().get(0)).text();
    }
}
