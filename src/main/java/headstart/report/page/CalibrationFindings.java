package headstart.report.page;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.calibration.PredictedPoint;
import headstart.calibration.Role;
import headstart.calibration.Score;
import headstart.calibration.ScoreLead;
import headstart.calibration.Target;
import headstart.report.answer.Answer;
import headstart.report.answer.BigNumber;
import headstart.report.answer.Clause;
import headstart.report.answer.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The answer of a calibration in words. */
final class CalibrationFindings {
    static final List<String> METHODS = List.of(
            "Series are compared with the model on log throughput with a free scale each, integrated out under a flat prior. The likelihood"
                    + " is synthetic (Wood 2010; Price, Drovandi, Lee and Nott 2018): Gaussian around the mean path of the runs, with"
                    + " their covariance, which holds the luck of tuning, and the noise of measuring. The error of that covariance is"
                    + " integrated out, which gives a t (Sellentin and Heavens 2016). Runs meet the same luck at all values.",
            "Search: CMA-ES (Hansen 2016) with restarts. Posterior: sequential Monte Carlo from the prior (Del Moral, Doucet and Jasra"
                    + " 2006) with Crank-Nicolson moves. A series is left out by leading the particles from the whole posterior to the one"
                    + " without it; the ratio of normalising constants is its predictive density.",
            "Null models: nobody early, fitted like the model; growth by a constant rate; a power law that levels off at a floor under the"
                    + " time per token. In the last two every team draws its rate or its start from one population.");

    private static final int MOST_NAMED = 4;

    private final CalibrationResults results;

    CalibrationFindings(CalibrationResults results) {
        this.results = results;
    }

    /** What a reader gets first. */
    Answer answer() {
        return new Answer(headline(), numbers(), findings(), cautions());
    }

    List<String> methods() {
        List<String> methods = new ArrayList<>(METHODS);
        results.panel().ifPresent(panel -> methods.add(PanelTexts.METHOD));
        return methods;
    }

    private String headline() {
        return results.panel().map(panel -> new PanelTexts(panel).headline()).orElseGet(this::headlineOfFit);
    }

    private String headlineOfFit() {
        Role role = measured(Role.VALIDATION).isEmpty() ? Role.CALIBRATION : Role.VALIDATION;
        List<PredictedPoint> points = measured(role);
        if (points.isEmpty()) {
            return "No series has a second point that could test the model";
        }
        long inside = points.stream().filter(PredictedPoint::insideNineTenths).count();
        return "The model’s 90 % band holds " + inside + " of " + points.size() + " measurements of the series it was "
                + (role == Role.VALIDATION ? "never fitted to" : "fitted to");
    }

    private List<BigNumber> numbers() {
        List<BigNumber> numbers = new ArrayList<>();
        if (results.panel().isPresent()) {
            return new PanelTexts(results.panel().get()).numbers();
        }
        for (Role role : List.of(Role.CALIBRATION, Role.VALIDATION)) {
            List<PredictedPoint> points = measured(role);
            long inside =
                    points.stream().filter(PredictedPoint::insideNineTenths).count();
            if (!points.isEmpty()) {
                numbers.add(new BigNumber(
                        inside + " of " + points.size(),
                        "measurements in the 90 % band, of series "
                                + (role == Role.CALIBRATION ? "fitted" : "never fitted"),
                        "from the first point of each series"));
            }
        }
        long held = results.fitted().stream()
                .filter(row -> row.known() == Fitted.Known.DATA || row.known() == Fitted.Known.BOTH)
                .count();
        numbers.add(new BigNumber(
                held + " of " + results.fitted().size(),
                "parameters that the data hold, or hold in part",
                "the rest is prior"));
        return numbers;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<String> told = new ArrayList<>();
        results.panel()
                .ifPresent(panel -> new PanelTexts(panel)
                        .told()
                        .forEach(part ->
                                findings.add(new Finding(Clause.HOW_FAR, part.lead(), part.text(), List.of()))));
        coverage(Role.CALIBRATION, "fitted", told);
        coverage(Role.VALIDATION, "never fitted", told);
        add(findings, "Does it fit?", told);
        held(Fitted.Known.DATA, "The data hold ", told);
        held(Fitted.Known.BOTH, "The data hold in part ", told);
        bounds(told);
        add(findings, "What is known.", told);
        held(Fitted.Known.PRIOR, "The data say little of ", told);
        held(Fitted.Known.UNTOUCHED, "Ratios within series cannot speak of ", told);
        add(findings, "What is not.", told);
        scores(told);
        SensitivityTexts sensitivity = new SensitivityTexts(results);
        if (!sensitivity.isEmpty()) {
            told.add(sensitivity.finding());
        }
        if (results.scores().isEmpty()) {
            told.add("No other model was scored against this one; a null model that predicts as well would.");
        }
        findings.add(new Finding(Clause.UNDO, "What would undo it.", String.join(" ", told), List.of()));
        return findings;
    }

    private static void add(List<Finding> findings, String lead, List<String> told) {
        if (!told.isEmpty()) {
            findings.add(new Finding(Clause.HOW_FAR, lead, String.join(" ", told), List.of()));
            told.clear();
        }
    }

    private List<String> cautions() {
        return List.of(
                "Bands are drawn by the model from the first point of each series.",
                "Only ratios within a series count; the scale of a series says nothing here.",
                "Early access is confounded with the strength of an ecosystem.");
    }

    /** Measured points that are predicted: all but the first. */
    static List<PredictedPoint> measured(CalibrationResults results, Target target) {
        return results.predictions().stream()
                .filter(point ->
                        point.series().equals(target.series()) && point.isMeasured() && point.day() > target.days()[0])
                .toList();
    }

    private List<PredictedPoint> measured(Role role) {
        return results.calibration().targets().stream()
                .filter(target -> target.role() == role)
                .flatMap(target -> measured(results, target).stream())
                .toList();
    }

    private void coverage(Role role, String what, List<String> sentences) {
        List<PredictedPoint> points = measured(role);
        if (!points.isEmpty()) {
            long half = points.stream().filter(PredictedPoint::insideHalf).count();
            long most = points.stream().filter(PredictedPoint::insideNineTenths).count();
            sentences.add(String.format(
                    Locale.ROOT,
                    "Of %d measurement%s in series %s, %d lie%s in the 90 %% band and %d in the 50 %% band.",
                    points.size(),
                    points.size() == 1 ? "" : "s",
                    what,
                    most,
                    most == 1 ? "s" : "",
                    half));
        }
    }

    /** The first of them by name; all of them, with their numbers, stand in the table. */
    private void held(Fitted.Known known, String head, List<String> sentences) {
        List<Fitted> rows =
                results.fitted().stream().filter(row -> row.known() == known).toList();
        if (!rows.isEmpty()) {
            sentences.add(head
                    + named(rows)
                    + (known == Fitted.Known.UNTOUCHED ? ": the prior alone stands for them." : "."));
        }
    }

    private static String named(List<Fitted> rows) {
        List<String> labels = rows.stream()
                .limit(rows.size() == MOST_NAMED + 1 ? MOST_NAMED + 1 : MOST_NAMED)
                .map(row -> row.parameter().label())
                .toList();
        int more = rows.size() - labels.size();
        return String.join(", ", labels) + (more > 0 ? " and " + more + " more" : "");
    }

    /** Which bounds of priors the data would go beyond. */
    private void bounds(List<String> sentences) {
        List<Fitted> bound = cut();
        if (!bound.isEmpty()) {
            sentences.add("The prior’s range cuts off " + named(bound) + ". A wider prior would move what rests on "
                    + (bound.size() == 1 ? "it." : "them."));
        }
    }

    private List<Fitted> cut() {
        return results.fitted().stream()
                .filter(row -> row.bound() != Fitted.Bound.NONE)
                .toList();
    }

    /** Which bounds of priors the data would go beyond; empty if none. */
    Optional<String> cutOff() {
        List<Fitted> bound = cut();
        return bound.isEmpty()
                ? Optional.empty()
                : Optional.of("The prior's range cuts off "
                        + bound.stream()
                                .map(row -> row.parameter().label() + " (" + bound(row) + ", beside it "
                                        + NumberText.of(100 * Math.max(row.atLow(), row.atHigh()))
                                        + " % of the posterior)")
                                .collect(Collectors.joining(", "))
                        + ": a wider prior would move what rests on "
                        + (bound.size() == 1 ? "it." : "them."));
    }

    /** The bound of the prior that cuts a parameter off; nothing if none does. */
    static String bound(Fitted row) {
        String low = "its lower bound " + NumberText.of(row.parameter().prior().low());
        String high = "its upper bound " + NumberText.of(row.parameter().prior().high());
        return switch (row.bound()) {
            case NONE -> "";
            case LOW -> low;
            case HIGH -> high;
            case BOTH -> low + " and " + high;
        };
    }

    private void scores(List<String> sentences) {
        Map<String, Double> sums = new LinkedHashMap<>();
        results.scores().forEach(score -> sums.merge(score.model(), score.logDensity(), Double::sum));
        if (!sums.isEmpty()) {
            sentences.add("Each model predicts every series from all others; higher scores are better.");
            sentences.add("Summed log predictive densities: "
                    + sums.entrySet().stream()
                            .map(sum -> Score.nameOf(sum.getKey()) + " "
                                    + String.format(Locale.ROOT, "%.1f", sum.getValue()))
                            .collect(Collectors.joining(", "))
                    + "." + lead(sums));
        }
    }

    /** How far the model is before the best null model, against what differs from series to series. */
    private String lead(Map<String, Double> sums) {
        String own = results.scores().get(0).model();
        Optional<String> best = sums.keySet().stream()
                .filter(model -> !model.equals(own))
                .max(Comparator.comparingDouble(model -> sums.getOrDefault(model, Double.NaN)));
        if (best.isEmpty()) {
            return "";
        }
        ScoreLead lead = ScoreLead.of(results, own, results, best.get());
        return String.format(
                Locale.ROOT,
                " Against %s that is %+.1f with a standard error of %.1f.%s",
                Score.nameOf(best.get()),
                lead.sum(),
                lead.error(),
                lead.isClear() ? "" : " The data cannot tell the two apart.");
    }

    /** A lead with its errors, in words. */
    static String text(ScoreLead lead) {
        return String.format(
                Locale.ROOT,
                "%+.1f with a standard error of %.1f over %d series%s, %.1f of it chance of the sampler%s",
                lead.sum(),
                lead.error(),
                lead.series(),
                lead.isOfFew()
                        ? String.format(
                                Locale.ROOT,
                                " (few: hardly known itself, so 95 %% is %.1f either way)",
                                lead.halfWidth())
                        : "",
                lead.monteCarloError(),
                lead.isClear() ? "" : ": the data cannot tell the two apart");
    }

    static String words(Fitted.Known known) {
        return switch (known) {
            case DATA -> "the data";
            case BOTH -> "data and prior";
            case PRIOR -> "the prior mostly";
            case UNTOUCHED -> "the prior alone";
        };
    }
}
