package headstart.report.figure;

import headstart.experiment.measure.Subject.Seller;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.StudyResults;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What scenarios do to the shares of chipmakers, in words. */
public final class MarketAnswers {
    private final MarketFigures market;
    private final Optional<RuleGrid> grid;

    MarketAnswers(MarketFigures market) {
        this.market = market;
        Results results = market.results();
        this.grid = RuleGrid.of(results.experiment()).filter(RuleGrid::startsWithBothChanged);
    }

    /** A sentence for each chipmaker about all segments; none where a study has no buyers or no other scenario. */
    public static List<String> of(StudyResults study) {
        MarketFigures market = new MarketFigures(new Results(study));
        return market.segments().stream()
                .limit(1)
                .flatMap(segment -> new MarketAnswers(market).sentences(segment).stream())
                .toList();
    }

    /** The same about one segment. */
    List<String> sentences(String segment) {
        return market.sellersIn(segment).stream()
                .flatMap(seller -> sentence(seller, segment).stream())
                .toList();
    }

    private Optional<String> sentence(Seller seller, String segment) {
        return grid.isPresent() ? both(seller, segment, grid.get()) : first(seller, segment);
    }

    /** Each of the two rules of the first scenario alone, and how far they are apart. */
    private Optional<String> both(Seller seller, String segment, RuleGrid rules) {
        Optional<CentralValue> model = market.won(seller, rules.firstRowAlone());
        Optional<CentralValue> chips = market.won(seller, rules.firstColumnAlone());
        if (model.isEmpty() || chips.isEmpty()) {
            return Optional.empty();
        }
        CentralValue apart = market.won(seller, rules.firstColumnAlone(), rules.firstRowAlone());
        return Optional.of(String.format(
                Locale.ROOT,
                "%s in %s, in share-days against %s with 95 %% intervals: %s alone %s, %s alone %s, the second minus"
                        + " the first %s.",
                market.seller(seller),
                market.segment(segment),
                baseline(),
                choice(rules.rows()),
                market.text(model.get()),
                choice(rules.columns()),
                market.text(chips.get()),
                market.text(apart)));
    }

    private Optional<String> first(Seller seller, String segment) {
        return market.won(seller).stream()
                .findFirst()
                .map(row -> String.format(
                        Locale.ROOT,
                        "Against %s, %s moves the share of %s in %s by %s share-days (95 %% interval in brackets).",
                        baseline(),
                        market.results().name(row.scenario()),
                        market.seller(seller),
                        market.segment(segment),
                        market.text(row.by(market.centre(seller)))));
    }

    private String choice(RuleGrid.Line line) {
        return market.results()
                .labels()
                .choice(line.axis(), line.choices().get(0))
                .text();
    }

    private String baseline() {
        return market.results().name(market.results().baseline());
    }
}
