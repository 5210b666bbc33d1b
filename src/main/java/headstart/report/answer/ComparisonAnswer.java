package headstart.report.answer;

import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The answer of stored studies against each other: A against B, where the interval carries it. */
public final class ComparisonAnswer {
    private static final int MOST = 4;
    /** What readers ask first. */
    private static final List<Outcome> ORDER = List.of(
            Outcomes.LEVEL_FOR_GOOD, Outcomes.DAYS_TO_PARITY, Outcomes.DAYS_TO_SOFTWARE_PARITY, Outcomes.GAP_AREA);

    private final StoredComparison comparison;
    private final SpokenNames names;

    private ComparisonAnswer(StoredComparison comparison) {
        this.comparison = comparison;
        this.names = new SpokenNames(comparison.studies().get(0).experiment());
    }

    /** The answer; the same results give the same words. */
    public static Answer of(StoredComparison comparison) {
        ComparisonAnswer answer = new ComparisonAnswer(comparison);
        List<StoredDifference> shown = answer.shown();
        return new Answer(answer.headline(shown), answer.numbers(shown), answer.findings(shown), answer.cautions());
    }

    private List<StoredDifference> shown() {
        return comparison.differences().stream()
                .sorted(Comparator.comparingInt(ComparisonAnswer::rank))
                .limit(MOST)
                .toList();
    }

    private static int rank(StoredDifference difference) {
        if (difference.isPrimary()) {
            return -1;
        }
        int place = ORDER.indexOf(difference.column().kind());
        return place < 0 ? ORDER.size() : place;
    }

    private static boolean isSure(StoredDifference d) {
        return d.low() > 0 || d.high() < 0;
    }

    private static boolean hasInterval(StoredDifference d) {
        return !Double.isNaN(d.low()) && !Double.isNaN(d.high());
    }

    private String headline(List<StoredDifference> shown) {
        return shown.stream()
                .filter(ComparisonAnswer::isSure)
                .findFirst()
                .map(d -> Words.capital(sentence(d)))
                .orElseGet(() -> shown.isEmpty()
                        ? "The studies share no outcome that could be compared"
                        : isSame(shown)
                                ? Words.capital(names.scenario(shown.get(0).scenario())) + " and "
                                        + names.scenario(shown.get(0).baseline())
                                        + " are the same world: no run differs"
                                : "Nothing sure differs from " + names.scenario(comparison.baseline())
                                        + " in what readers ask first");
    }

    private static boolean isSame(List<StoredDifference> shown) {
        return shown.stream().allMatch(d -> d.paired() && d.n() > 1 && d.low() == 0 && d.high() == 0);
    }

    private String sentence(StoredDifference d) {
        return "in " + names.scenario(d.scenario()) + " " + what(d) + " is " + Words.number(Math.abs(d.difference()))
                + (d.difference() > 0 ? " higher" : " lower") + " than in " + names.scenario(d.baseline());
    }

    private String what(StoredDifference d) {
        return names.outcome(d.column()) + " of " + names.of(d.subject());
    }

    private List<BigNumber> numbers(List<StoredDifference> shown) {
        return shown.stream()
                .map(d -> new BigNumber(
                        (d.difference() > 0 ? "+" : "") + Words.number(d.difference()),
                        what(d) + ": " + names.scenario(d.scenario()) + " minus " + names.scenario(d.baseline()),
                        hasInterval(d)
                                ? "mean; sampling error " + Words.number(d.low()) + " to " + Words.number(d.high())
                                : "one run: no interval"))
                .toList();
    }

    private List<Finding> findings(List<StoredDifference> shown) {
        List<Finding> findings = new ArrayList<>();
        comparison.lostPairing().ifPresent(lost -> findings.add(Finding.of(Clause.HOW_FAR, "", lost)));
        shown.forEach(d -> findings.add(finding(d)));
        findings.add(undo());
        return findings;
    }

    private Finding finding(StoredDifference d) {
        String lead = Words.capital(what(d)) + ".";
        String numbers = Words.number(d.difference()) + ", sampling error " + Words.number(d.low()) + " to "
                + Words.number(d.high());
        if (!hasInterval(d)) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    "One run in each scenario: the difference of " + Words.number(d.difference())
                            + " has no interval.");
        }
        if (d.low() == 0 && d.high() == 0) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    "No run differs between " + names.scenario(d.scenario()) + " and " + names.scenario(d.baseline())
                            + ".");
        }
        return Finding.of(
                Clause.HOW_FAR,
                lead,
                isSure(d)
                        ? Words.capital(sentence(d)) + " (" + numbers + ")."
                        : "Whether it differs between " + names.scenario(d.scenario()) + " and "
                                + names.scenario(d.baseline()) + " is open (" + numbers + ").");
    }

    private Finding undo() {
        long sure = comparison.differences().stream()
                .filter(ComparisonAnswer::isSure)
                .count();
        return Finding.of(
                Clause.UNDO,
                "What would undo it.",
                String.format(
                        Locale.ROOT,
                        "%,d of %,d differences are apart from 0 for sure; what no scenario of these studies changes, no number here can undo.",
                        sure,
                        comparison.differences().size()));
    }

    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        comparison
                .lostPairing()
                .ifPresent(lost -> cautions.add("Pairing is lost: intervals are wider than they need be."));
        cautions.add("Differences of means; their intervals are sampling error, not the spread of the runs.");
        cautions.add(Cautions.OBSERVED);
        return cautions;
    }
}
