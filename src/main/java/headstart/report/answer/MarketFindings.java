package headstart.report.answer;

import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject.Seller;
import headstart.experiment.result.Comparison;
import headstart.model.market.Segment;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What scenarios do to the shares of chipmakers: share-days over the days, in points of the market on average. */
final class MarketFindings {
    private static final int MOST_SELLERS = 3;

    private final Facts facts;
    private final List<Seller> sellers;

    MarketFindings(Facts facts) {
        this.facts = facts;
        List<Seller> all = facts.experiment().marketSubjects().chipmakers();
        boolean whole = all.stream().anyMatch(seller -> seller.segment().equals(Segment.ALL));
        this.sellers = all.stream()
                .filter(seller -> whole
                        ? seller.segment().equals(Segment.ALL)
                        : seller.segment().equals(all.get(0).segment()))
                .toList();
    }

    /** Whether somebody buys, and a scenario can be compared with the baseline. */
    boolean isMarket() {
        return sellers.stream().anyMatch(seller -> !won(seller).isEmpty());
    }

    private List<Comparison> won(Seller seller) {
        return facts.results().comparisons().stream()
                .filter(row -> row.subject().equals(seller) && row.column().kind() == Outcomes.SHARE_DAYS)
                .filter(row -> !Double.isNaN(row.difference().difference()))
                .toList();
    }

    private static boolean isSure(Comparison row) {
        return row.difference().low() > 0 || row.difference().high() < 0;
    }

    private static double size(Comparison row) {
        return Math.abs(row.difference().difference());
    }

    /** A share of the market on average over the days, "+3.2 points". */
    private String points(double shareDays) {
        double points = 100 * shareDays / facts.horizon();
        return (points > 0 ? "+" : "") + Words.digits(points, 1) + " points";
    }

    /** The row of the main scenario in which a share moves most. */
    private Optional<Comparison> most() {
        return sellers.stream()
                .flatMap(seller -> won(seller).stream())
                .filter(row -> row.scenario().equals(facts.scenario()))
                .max(Comparator.comparingDouble(MarketFindings::size));
    }

    Optional<String> headline() {
        return most().map(row -> isSure(row)
                ? "Under " + told(row.scenario()) + " " + seller(row) + "’s share of " + segment() + " is "
                        + moved(row) + " than under " + told(row.baseline()) + ", on average over "
                        + SpokenUnit.DAYS.text(facts.horizon())
                : "No sure change in anybody’s share of " + segment() + " under " + told(row.scenario()));
    }

    private String told(String scenario) {
        return facts.names().told(scenario);
    }

    /** "4.1 points higher". */
    private String moved(Comparison row) {
        double difference = row.difference().difference();
        return points(Math.abs(difference)).replace("+", "") + (difference < 0 ? " lower" : " higher");
    }

    /** What of the headline is left under the other scenarios: the smallest change first. */
    Finding undo() {
        String lead = "What would undo it.";
        Optional<Comparison> first = most().filter(MarketFindings::isSure);
        if (first.isEmpty()) {
            return Finding.of(Clause.UNDO, lead, "No sure change is there to be undone.");
        }
        List<String> others = won((Seller) first.get().subject()).stream()
                .filter(row -> !row.scenario().equals(first.get().scenario()))
                .sorted(Comparator.comparingDouble(MarketFindings::size))
                .limit(MOST_SELLERS)
                .map(row -> " Under " + told(row.scenario()) + " it is " + moved(row)
                        + (isSure(row) ? "." : ", not for sure."))
                .toList();
        return Finding.of(
                Clause.UNDO,
                lead,
                Words.capital(told(first.get().baseline())) + " would: " + seller(first.get()) + "’s "
                        + moved(first.get()).replaceAll(" (lower|higher)$", "") + " are counted against it."
                        + (others.isEmpty() ? " No other scenario is played." : String.join("", others)));
    }

    private String seller(Comparison row) {
        return facts.names().seller((Seller) row.subject());
    }

    private String segment() {
        return facts.names().segment(sellers.get(0).segment());
    }

    /** For each seller the scenario that moves it most, and the one that moves it least for sure. */
    List<Finding> findings() {
        return sellers.stream()
                .filter(seller -> !won(seller).isEmpty())
                .sorted(Comparator.comparingDouble((Seller seller) -> -won(seller).stream()
                        .mapToDouble(MarketFindings::size)
                        .max()
                        .orElse(0)))
                .limit(MOST_SELLERS)
                .map(this::finding)
                .toList();
    }

    private Finding finding(Seller seller) {
        Comparison up = won(seller).stream()
                .max(Comparator.comparingDouble(row -> row.difference().difference()))
                .orElseThrow();
        Comparison down = won(seller).stream()
                .min(Comparator.comparingDouble(row -> row.difference().difference()))
                .orElseThrow();
        String text = up.scenario().equals(down.scenario())
                ? "Against " + told(up.baseline()) + ", " + change(up) + "."
                : "Against " + told(up.baseline()) + ", most " + change(up) + ". Least " + change(down) + ".";
        return Finding.of(Clause.HOW_FAR, facts.names().seller(seller) + " in " + segment() + ".", text);
    }

    private String change(Comparison row) {
        return points(row.difference().difference()) + " under " + told(row.scenario())
                + (isSure(row) ? "" : ", not for sure");
    }

    List<BigNumber> numbers() {
        return sellers.stream()
                .flatMap(seller -> won(seller).stream()
                        .filter(row -> row.scenario()
                                .equals(most().map(Comparison::scenario).orElse("")))
                        .map(row -> new BigNumber(
                                points(row.difference().difference()),
                                "of " + segment() + " on average: "
                                        + facts.names().seller(seller),
                                "mean; sampling error "
                                        + points(row.difference().low()).replace(" points", "") + " to "
                                        + points(row.difference().high()))))
                .limit(4)
                .toList();
    }
}
