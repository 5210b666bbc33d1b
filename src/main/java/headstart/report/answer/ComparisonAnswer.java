package headstart.report.answer;

import headstart.experiment.Labels;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.experiment.result.StoredOutcomes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The answer of stored studies against each other: A against B, where the interval carries it. */
public final class ComparisonAnswer {
    private static final int MOST = 4;
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
        return OutcomeText.rank(difference.column().kind());
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
                .map(d -> Words.capital(what(d)) + ": " + sentence(d))
                .orElseGet(() -> shown.isEmpty()
                        ? "The studies share no outcome that could be compared"
                        : isSame(shown)
                                ? Words.capital(place(shown.get(0).scenario())) + " and "
                                        + place(shown.get(0).baseline())
                                        + " are the same world: no run differs"
                                : "Nothing sure differs from " + place(comparison.baseline())
                                        + " in what readers ask first");
    }

    private static boolean isSame(List<StoredDifference> shown) {
        return shown.stream().allMatch(StoredDifference::isNone);
    }

    /** "9.9 days lower in ten-days than in month". */
    private String sentence(StoredDifference d) {
        return OutcomeText.of(d.column().kind(), Math.abs(d.difference()), d.low(), d.high())
                + (d.difference() > 0 ? " higher" : " lower") + " in " + place(d.scenario()) + " than in "
                + place(d.baseline());
    }

    /** What readers call a scenario of a stored study: the study where it has but one. */
    private String place(String name) {
        for (StoredOutcomes study : comparison.studies()) {
            for (String scenario : study.experiment().scenarioNames()) {
                String own = Labels.of(study.experiment()).shortScenario(scenario);
                if (name.equals(study.label() + ":" + scenario)) {
                    return SpokenNames.quoted(
                            study.experiment().scenarios().size() == 1 ? study.label() : study.label() + ": " + own);
                }
                if (name.equals(scenario)) {
                    return SpokenNames.quoted(own);
                }
            }
        }
        return SpokenNames.quoted(name);
    }

    /** Its interval, of the size where the sentence says the direction. */
    private static String interval(StoredDifference d, boolean size) {
        boolean turned = size && d.difference() < 0;
        return OutcomeText.interval(d.column().kind(), turned ? -d.high() : d.low(), turned ? -d.low() : d.high());
    }

    private String what(StoredDifference d) {
        return OutcomeText.what(names, d.column());
    }

    private List<BigNumber> numbers(List<StoredDifference> shown) {
        return shown.stream()
                .map(d -> new BigNumber(
                        (d.difference() > 0 ? "+" : "")
                                + OutcomeText.of(d.column().kind(), d.difference(), d.low(), d.high()),
                        what(d) + ": " + place(d.scenario()) + " minus " + place(d.baseline()),
                        d.isNone()
                                ? "no run differs"
                                : hasInterval(d)
                                        ? "mean; sampling error " + interval(d, false)
                                        : (d.n() > 1 ? "mean; no interval" : "one run: no interval")))
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
        if (d.isNone()) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    "No run differs between " + place(d.scenario()) + " and " + place(d.baseline()) + ".");
        }
        if (!hasInterval(d)) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    (d.n() > 1 ? "The runs carry no interval of the mean" : "One run in each scenario")
                            + ": the difference of "
                            + OutcomeText.of(d.column().kind(), d.difference(), d.low(), d.high())
                            + " has no interval.");
        }
        return Finding.of(
                Clause.HOW_FAR,
                lead,
                isSure(d)
                        ? Words.capital(sentence(d)) + " (sampling error " + interval(d, true) + ")."
                        : "Whether it differs between " + place(d.scenario()) + " and " + place(d.baseline())
                                + " is open. The sampling error of the difference is " + interval(d, false) + ".");
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
                        "%,d of %,d differences are apart from 0 for sure. What no scenario of these studies changes, no number here can undo.",
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
