package headstart.report.answer;

import headstart.experiment.Labels;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.experiment.result.StoredOutcomes;
import headstart.statistics.Centre;
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

    /** By an interval: what is the same in every run is not told as what chance leaves. */
    private static boolean isSure(StoredDifference d) {
        return d.central().hasInterval() && d.central().isSure();
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
        return shown.stream().allMatch(d -> d.central().isNone());
    }

    /** "9.9 days lower in ten-days than in month". */
    private String sentence(StoredDifference d) {
        CentralValue c = d.central();
        return OutcomeText.of(d.column().kind(), Math.abs(c.value()), c.low(), c.high())
                + (c.value() > 0 ? " higher" : " lower") + " in " + place(d.scenario()) + " than in "
                + place(d.baseline()) + (isMedian(d) ? " in the median of the pairs" : "");
    }

    private static boolean isMedian(StoredDifference d) {
        return d.central().centre() == Centre.MEDIAN;
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
        CentralValue c = d.central();
        boolean turned = size && c.value() < 0;
        return OutcomeText.interval(d.column().kind(), turned ? -c.high() : c.low(), turned ? -c.low() : c.high());
    }

    private String what(StoredDifference d) {
        return OutcomeText.what(names, d.column());
    }

    /** A number for each that the runs carry: the mean, or the median of the pairs where a few of them decide the mean. */
    private List<BigNumber> numbers(List<StoredDifference> shown) {
        return shown.stream()
                .filter(d -> !isUntold(d))
                .map(d -> new BigNumber(
                        (d.central().value() > 0 ? "+" : "") + value(d),
                        what(d) + ": " + place(d.scenario()) + " minus " + place(d.baseline()),
                        d.central().isNone() ? "no run differs" : centre(d)))
                .toList();
    }

    private static String value(StoredDifference d) {
        CentralValue c = d.central();
        return OutcomeText.of(d.column().kind(), c.value(), c.low(), c.high());
    }

    private static String centre(StoredDifference d) {
        String centre = isMedian(d) ? "median of the pairs" : "mean";
        return d.central().hasInterval()
                ? centre + "; sampling error " + interval(d, false)
                : d.n() > 1 ? centre + "; no interval" : "one run: no interval";
    }

    /** Whether a few runs decide the mean, and there are no pairs whose median could be told. */
    private static boolean isUntold(StoredDifference d) {
        return isMedian(d) && !Double.isFinite(d.central().value());
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
        if (d.central().isNone()) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    "No run differs between " + place(d.scenario()) + " and " + place(d.baseline()) + ".");
        }
        if (isUntold(d)) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    "A few runs decide the means, and the runs are not paired: no difference is told.");
        }
        if (!d.central().hasInterval()) {
            return Finding.of(
                    Clause.HOW_FAR,
                    lead,
                    (d.n() <= 1
                                    ? "One run in each scenario"
                                    : isMedian(d)
                                            ? "A few runs decide the mean, and they are too few for an interval of the median"
                                            : "The runs carry no interval of the mean")
                            + ": the difference of " + value(d) + " has no interval.");
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
        cautions.add(
                "Differences of means, or medians of pairs where a few runs decide the mean; their intervals are sampling error, not the spread of the runs.");
        cautions.add(Cautions.OBSERVED);
        return cautions;
    }
}
