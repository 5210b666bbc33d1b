package headstart.report.page;

import headstart.calibration.Calibration;
import headstart.calibration.PanelEstimate;
import headstart.calibration.PanelEvidence;
import headstart.calibration.PanelQuestion;
import headstart.calibration.PanelResults;
import headstart.calibration.PanelRow;
import headstart.experiment.LabelKind;
import headstart.report.answer.BigNumber;
import headstart.report.answer.SpokenNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.math3.util.FastMath;

/** What an access panel says, in words. */
final class PanelTexts {
    static final String QUESTION =
            "What is a day of early access worth, and how much of a day’s work counts before a release?";

    static final String METHOD =
            "Access panel: the logarithm of an early over a late measurement of one recipe is what the simulator predicts for these two days at the row’s"
                    + " access, plus what its vendor, its AI model and its team on that model have of their own (half-normal priors), plus an error. The"
                    + " prediction is made before the data: worlds with values from the priors and luck of their own, whose mean and covariance stand for it."
                    + " Effects are integrated out, days of access are drawn within their intervals; sequential Monte Carlo leads from the prior to the posterior.";

    private static final Pattern DAY_0 = Pattern.compile("(?i)day[- ]0 support");

    private final PanelResults results;

    PanelTexts(PanelResults results) {
        this.results = results;
    }

    private Optional<PanelEstimate> answer(PanelQuestion question) {
        return results.of(question);
    }

    String headline() {
        return answer(PanelQuestion.FIDELITY)
                .map(fidelity -> String.format(
                        Locale.ROOT,
                        "A day’s work before release counts for %s to %s of one after it, as far as %d series know: %s",
                        NumberText.of(rounded(fidelity.low())),
                        NumberText.of(rounded(fidelity.high())),
                        fidelity.shares(),
                        fidelity.isPrior() ? "no more than was assumed" : "a wide interval"))
                .orElse("No row of the panel can speak of early access");
    }

    List<BigNumber> numbers() {
        List<BigNumber> numbers = new ArrayList<>();
        answer(PanelQuestion.FIDELITY)
                .ifPresent(one -> numbers.add(new BigNumber(
                        interval(one), "of a day’s work counts before release (fidelity, 90 %)", before(one))));
        results.of(PanelQuestion.WORTH, PanelEstimate.PER_DAY)
                .ifPresent(one -> numbers.add(new BigNumber(
                        percent(one.low()) + " to " + percent(one.high()) + " %",
                        "further in the first days for each day of access (90 %)",
                        percent(one.priorLow()) + " to " + percent(one.priorHigh()) + " % before the data")));
        answer(PanelQuestion.PLACEBO)
                .ifPresent(one -> numbers.add(new BigNumber(
                        interval(one),
                        "of the predicted lift in rows that had no access for it (placebo, 90 %)",
                        "0 is expected")));
        return numbers;
    }

    /** What is said, each part with its first words. */
    List<Told> told() {
        List<Told> told = new ArrayList<>(List.of(new Told("What early access did.", shares())));
        answer(PanelQuestion.WORTH).ifPresent(one -> told.add(new Told("What a day is worth.", worth(one))));
        answer(PanelQuestion.FIDELITY)
                .ifPresent(one -> told.add(new Told("What is known of fidelity.", fidelity(one))));
        answer(PanelQuestion.PLACEBO).ifPresent(one -> told.add(new Told("The placebo.", placebo(one))));
        dayZero().ifPresent(text -> told.add(new Told("What it is not.", text)));
        return told;
    }

    /**
     * A part of the answer.
     *
     * @param lead its first words
     * @param text the rest
     */
    record Told(String lead, String text) {}

    /** How far those with and without access were. */
    private String shares() {
        long all = evidence(PanelEvidence.Kind.SERIES).size();
        long counted = evidence(PanelEvidence.Kind.SERIES).stream()
                .filter(PanelEvidence::counts)
                .count();
        return range("Teams with early access began at ", row -> row.lowDays() > 0)
                + range("Teams without began at ", row -> row.highDays() == 0 && !row.placebo())
                + range("Placebos began at ", PanelRow::placebo)
                + String.format(
                        Locale.ROOT,
                        "%d of %d series hold an early and a late measurement of one recipe; of %d statements about access none does.",
                        counted,
                        all,
                        evidence(PanelEvidence.Kind.STATEMENT).size());
    }

    private String range(String head, Predicate<PanelRow> which) {
        double[] shares = results.panel().rows().stream()
                .filter(which)
                .flatMap(row -> row.shares().stream())
                .mapToDouble(share -> FastMath.exp(share.log()))
                .sorted()
                .toArray();
        return shares.length == 0
                ? ""
                : head + percent(shares[0]) + " to " + percent(shares[shares.length - 1]) + " % of their later level. ";
    }

    private String fidelity(PanelEstimate one) {
        return String.format(
                Locale.ROOT,
                "Fidelity is %s in 90 %%; before the data it was %s. %s%s",
                interval(one),
                NumberText.of(rounded(one.priorLow())) + " to " + NumberText.of(rounded(one.priorHigh())),
                one.isPrior()
                        ? "These data do not carry an interval of their own: what is quoted is the prior."
                        : "The data take away " + percent(one.contraction()) + " % of its width.",
                others(PanelQuestion.FIDELITY));
    }

    private String worth(PanelEstimate one) {
        return String.format(
                Locale.ROOT,
                "Access lifted shares %s times as far as the simulator predicts (90 %%).%s",
                interval(one),
                others(PanelQuestion.WORTH));
    }

    /** The same from other rows. */
    private String others(PanelQuestion question) {
        return results.estimates().stream()
                .filter(one -> one.question() == question
                        && one.isAnswer()
                        && !one.rows().equals(PanelEstimate.ALL))
                .map(one -> " "
                        + (one.rows().equals(PanelEstimate.WIDER)
                                ? "With vendors three times as far apart"
                                : one.rows().replaceFirst("^without", "Without the rows of"))
                        + " it is " + interval(one) + (one.isPrior() ? ", which is the prior." : "."))
                .collect(Collectors.joining());
    }

    private static String placebo(PanelEstimate one) {
        boolean holds = one.low() <= 0 && one.high() >= 0;
        return String.format(
                Locale.ROOT,
                "Rows whose company was kept out while its stack was ready show %s of the lift (90 %%): %s.",
                interval(one),
                holds ? "0 is in it, as it should be" : "0 is not in it, so something else than access is at work");
    }

    /** That support on day 0 is no lead, by the recipe that gained most after it. */
    Optional<String> dayZero() {
        List<PanelEvidence> claimed = evidence(PanelEvidence.Kind.STATEMENT).stream()
                .filter(one -> DAY_0.matcher(one.access()).find())
                .toList();
        return claimed.stream()
                .filter(one -> one.gain() > 1)
                .max(Comparator.comparingDouble(PanelEvidence::gain))
                .map(one -> String.format(
                        Locale.ROOT,
                        "Day-0 support is not a lead: %s on %s, said to be supported on day 0, still became %s times as fast afterwards.",
                        one.model(),
                        one.who(),
                        NumberText.of(rounded(one.gain()))));
    }

    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (results.panel().rows().stream()
                        .filter(row -> row.lowDays() > 0)
                        .map(PanelRow::vendor)
                        .distinct()
                        .count()
                == 1) {
            doubts.add(
                    "All rows that surely had access are of one vendor: what access did and what that vendor is like are told apart by the prior of"
                            + " effects alone.");
        }
        return doubts;
    }

    private List<PanelEvidence> evidence(PanelEvidence.Kind kind) {
        return results.panel().evidence().stream()
                .filter(one -> one.kind() == kind)
                .toList();
    }

    List<PageTable> tables(Calibration calibration) {
        return List.of(rows(calibration), estimates(), evidences());
    }

    private PageTable rows(Calibration calibration) {
        List<List<String>> cells = new ArrayList<>();
        for (PanelRow row : results.panel().rows()) {
            for (PanelRow.Share share : row.shares()) {
                cells.add(List.of(
                        calibration.nameOf(LabelKind.ROWS, row.name()) + (row.placebo() ? " (placebo)" : ""),
                        calibration.nameOf(LabelKind.SERIES, share.series()),
                        NumberText.of(row.lowDays()) + " to " + NumberText.of(row.highDays()),
                        NumberText.of(share.earlyDay()) + " over " + NumberText.of(share.lateDay()),
                        percent(FastMath.exp(share.log()))));
            }
        }
        return new PageTable(
                "panel",
                "The access panel",
                "Early over late measurement of the same recipe, per cent. All digits: panel.csv.",
                List.of("row", "series", "days of access", "days measured", "share, %"),
                cells,
                "panel.csv");
    }

    private PageTable estimates() {
        List<List<String>> cells = results.estimates().stream()
                .map(one -> List.of(
                        one.question().key(),
                        one.rows(),
                        SpokenNames.readable(one.quantity()),
                        NumberText.of(one.priorLow()) + " to " + NumberText.of(one.priorHigh()),
                        NumberText.of(one.median()),
                        NumberText.of(one.low()) + " to " + NumberText.of(one.high()),
                        NumberText.of(one.contraction()),
                        NumberText.of(one.monteCarloSd())))
                .toList();
        return new PageTable(
                "panel-estimates",
                "What the panel says",
                "90 % intervals. Contraction: how much narrower the interval is than before the data. All digits: panel_estimates.csv.",
                List.of(
                        "question",
                        "rows",
                        "number",
                        "before",
                        "median",
                        "90 % interval",
                        "contraction",
                        "Monte Carlo sd"),
                cells,
                "panel_estimates.csv");
    }

    private PageTable evidences() {
        List<List<String>> cells = results.panel().evidence().stream()
                .map(one -> List.of(
                        one.name(),
                        one.who(),
                        one.model(),
                        one.days(),
                        one.access(),
                        one.counts() ? "yes" : "no",
                        one.why()))
                .toList();
        return new PageTable(
                "panel-evidence",
                "Every series and statement, and why it counts or not",
                "With sources: panel_evidence.csv.",
                List.of("name", "who", "AI model", "days", "access", "counts", "why"),
                cells,
                "panel_evidence.csv");
    }

    private static String interval(PanelEstimate one) {
        return NumberText.of(rounded(one.low())) + " to " + NumberText.of(rounded(one.high()));
    }

    private static String before(PanelEstimate one) {
        return NumberText.of(rounded(one.priorLow())) + " to " + NumberText.of(rounded(one.priorHigh()))
                + " before the data";
    }

    private static double rounded(double value) {
        double digits = Math.abs(value) < 10 ? 100 : 1;
        return Math.rint(value * digits) / digits;
    }

    private static String percent(double share) {
        double digits = Math.abs(share) < 0.1 ? 10 : 1;
        return NumberText.of(Math.rint(100 * share * digits) / digits);
    }
}
