package headstart.store;

import static headstart.store.Columns.PURE;

import headstart.calibration.Calibration;
import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.calibration.FreeParameter;
import headstart.calibration.PredictedPoint;
import headstart.calibration.PriorSensitivity;
import headstart.calibration.RidgePoint;
import headstart.calibration.Score;
import headstart.calibration.SearchStep;
import headstart.calibration.SmcStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a calibration, each declared once. */
final class CalibrationColumns {
    static final String OF_THE_PARAMETER = "that of the parameter's path";
    private static final String THROUGHPUT = "that of the series' metric";
    static final String LOG = "log density";
    static final String SERIES = "series";
    static final String FAMILY = "family";
    private static final String OF_THE_QUANTITY = "that of the quantity";

    /** A number about the fit as a whole. */
    record Diagnostic(String quantity, double value) {}

    static final Columns<Fitted> FIT = Columns.<Fitted>of(CalibrationTables.FIT, "one fitted parameter")
            .text(
                    "parameter",
                    "its path, or its own name",
                    row -> row.parameter().name())
            .number(
                    "low",
                    OF_THE_PARAMETER,
                    "lower bound of its prior",
                    row -> row.parameter().prior().low())
            .number(
                    "high",
                    OF_THE_PARAMETER,
                    "upper bound of its prior",
                    row -> row.parameter().prior().high())
            .text(
                    "distribution",
                    "law of its prior",
                    row -> row.parameter().prior().shape().name().toLowerCase(Locale.ROOT))
            .number("best", OF_THE_PARAMETER, "value of the highest density found", Fitted::best)
            .number("mean", OF_THE_PARAMETER, "mean of the posterior", Fitted::mean)
            .number("sd", OF_THE_PARAMETER, "standard deviation of the posterior", Fitted::sd)
            .number("p05", OF_THE_PARAMETER, "value that 5 % of the posterior are below", Fitted::p05)
            .number("p25", OF_THE_PARAMETER, "lower quartile of the posterior", Fitted::p25)
            .number("p50", OF_THE_PARAMETER, "median of the posterior", Fitted::p50)
            .number("p75", OF_THE_PARAMETER, "upper quartile of the posterior", Fitted::p75)
            .number("p95", OF_THE_PARAMETER, "value that 95 % of the posterior are below", Fitted::p95)
            .number(
                    "contraction",
                    PURE,
                    "how much narrower than the prior: 0 not at all, 1 to a point",
                    Fitted::contraction)
            .text("known", "whether the data tell it", row -> row.known().name().toLowerCase(Locale.ROOT))
            .number("at_low", PURE, "share of the posterior at the lower bound", Fitted::atLow)
            .number("at_high", PURE, "share of the posterior at the upper bound", Fitted::atHigh)
            .text(
                    "bound",
                    "which bound cuts it off; empty where none does",
                    row -> row.bound() == Fitted.Bound.NONE
                            ? ""
                            : row.bound().name().toLowerCase(Locale.ROOT));

    static final Columns<SearchStep> SEARCH = Columns.<SearchStep>of(
                    CalibrationTables.SEARCH, "one step of the search for the best values")
            .count("start", "which start", SearchStep::start)
            .count("evaluations", "evaluations so far", SearchStep::evaluations)
            .number("best", LOG, "highest density so far", SearchStep::best)
            .number("spread", PURE, "width of the search, prior ranges", SearchStep::spread);

    static final Columns<SmcStep> SAMPLING = Columns.<SmcStep>of(
                    CalibrationTables.SAMPLING, "one step from the prior to the posterior")
            .number("reached", PURE, "power of the likelihood, 1 at the posterior", SmcStep::reached)
            .number("effective", PURE, "effective number of particles", SmcStep::effective)
            .number("acceptance", PURE, "share of moves that were taken", SmcStep::acceptance)
            .number("reach", PURE, "length of a move, posterior widths", SmcStep::reach);

    static final Columns<PredictedPoint> PREDICTIONS = Columns.<PredictedPoint>of(
                    CalibrationTables.PREDICTIONS, "one day of one measured series")
            .text("series", "the series", PredictedPoint::series)
            .number("day", "days", "days from the release", PredictedPoint::day)
            .number("observed", THROUGHPUT, "what was measured; empty on other days", PredictedPoint::observed)
            .number("p05", THROUGHPUT, "value that 5 % of the predictions are below", PredictedPoint::p05)
            .number("p25", THROUGHPUT, "lower quartile of the predictions", PredictedPoint::p25)
            .number("p50", THROUGHPUT, "median of the predictions", PredictedPoint::p50)
            .number("p75", THROUGHPUT, "upper quartile of the predictions", PredictedPoint::p75)
            .number("p95", THROUGHPUT, "value that 95 % of the predictions are below", PredictedPoint::p95)
            .flag(
                    "inside_50",
                    "whether what was measured lies between the quartiles",
                    row -> row.isMeasured() ? Boolean.toString(row.insideHalf()) : "")
            .flag(
                    "inside_90",
                    "whether it lies between p05 and p95",
                    row -> row.isMeasured() ? Boolean.toString(row.insideNineTenths()) : "");

    static final Columns<Score> SCORES = scores(CalibrationTables.SCORES, SERIES);
    static final Columns<Score> FAMILY_SCORES = scores(CalibrationTables.FAMILY_SCORES, FAMILY);

    static final Columns<PriorSensitivity> PRIOR_SENSITIVITY = Columns.<PriorSensitivity>of(
                    CalibrationTables.PRIOR_SENSITIVITY, "how much one number hangs on priors and data (power-scaling)")
            .text(
                    "quantity",
                    "a fitted parameter, a series on its last measured day, or a number of the study's own runs",
                    PriorSensitivity::quantity)
            .text("label", "what readers call it", PriorSensitivity::label)
            .text("kind", "parameter, prediction or headline", row -> row.kind().key())
            .number("prior", PURE, "sensitivity to the priors: 0.05 or more moves it", PriorSensitivity::prior)
            .number("likelihood", PURE, "sensitivity to the data", PriorSensitivity::likelihood)
            .text("most_by", "the parameter whose prior alone moves it most", PriorSensitivity::mostBy)
            .number("most_prior", PURE, "sensitivity to that prior alone", PriorSensitivity::mostPrior)
            .number("median", OF_THE_QUANTITY, "as it stands", PriorSensitivity::median)
            .number(
                    "weaker_prior",
                    OF_THE_QUANTITY,
                    "median, priors to the power of 0.8",
                    PriorSensitivity::weakerPrior)
            .number("stronger_prior", OF_THE_QUANTITY, "priors to the power of 1.25", PriorSensitivity::strongerPrior)
            .number(
                    "weaker_likelihood",
                    OF_THE_QUANTITY,
                    "likelihood to the power of 0.8",
                    PriorSensitivity::weakerLikelihood)
            .number(
                    "stronger_likelihood",
                    OF_THE_QUANTITY,
                    "likelihood to the power of 1.25",
                    PriorSensitivity::strongerLikelihood)
            .number("effective", PURE, "smallest effective share of the draws under these", PriorSensitivity::effective)
            .text(
                    "verdict",
                    "stays, prior_decides, conflict (prior and data pull apart) or unknown (too few draws)",
                    row -> row.verdict().key());

    static final Columns<RidgePoint> RIDGE = Columns.<RidgePoint>of(
                    CalibrationTables.RIDGE, "one point of the profile of two parameters")
            .number("along", OF_THE_PARAMETER, "value at which the first is held", RidgePoint::along)
            .number("against", OF_THE_PARAMETER, "best value of the second there", RidgePoint::against)
            .number("log_posterior", LOG, "density there", RidgePoint::logPosterior);

    static final Columns<Diagnostic> DIAGNOSTICS = Columns.<Diagnostic>of(
                    CalibrationTables.DIAGNOSTICS, "one number about the fit as a whole")
            .text("quantity", "which number", Diagnostic::quantity)
            .number("value", OF_THE_QUANTITY, "the number", Diagnostic::value);

    private CalibrationColumns() {}

    private static Columns<Score> scores(String file, String leftOut) {
        return Columns.<Score>of(file, "how well one model predicts one " + leftOut + " that it did not see")
                .text("model", "the fit, or a null model", Score::model)
                .text(leftOut, "what was left out", Score::series)
                .number("log_density", LOG, "log density of what was measured", Score::logDensity)
                .number("monte_carlo_sd", LOG, "how far that may be off by chance of the sampler", Score::monteCarloSd);
    }

    /** The columns of a parameter in the posterior: its paths, or its name where it has none. */
    static List<String> names(FreeParameter parameter) {
        return parameter.paths().isEmpty() ? List.of(parameter.name()) : parameter.paths();
    }

    /** Draws of the posterior: a column for every place of the experiment, and one for the discrepancy. */
    static Columns<double[]> posterior(Calibration calibration) {
        Columns<double[]> columns = Columns.of(CalibrationTables.POSTERIOR, "one draw of the posterior");
        for (int p = 0; p < calibration.parameters().size(); p++) {
            int place = p;
            FreeParameter parameter = calibration.parameters().get(p);
            for (String column : names(parameter)) {
                columns = columns.number(
                        column, OF_THE_PARAMETER, "the parameter " + parameter.name(), draw -> draw[place]);
            }
        }
        return columns;
    }

    /** What is said of the fit as a whole. */
    static List<Diagnostic> diagnostics(CalibrationResults results) {
        List<Diagnostic> all = new ArrayList<>(List.of(
                new Diagnostic("log_likelihood", results.logLikelihood()),
                new Diagnostic("log_likelihood_sd", results.logLikelihoodSd()),
                new Diagnostic("log_evidence", results.logEvidence()),
                new Diagnostic("distinct_particles", results.distinct()),
                new Diagnostic("unseen_exponent_sd", results.unseen().exponentSd()),
                new Diagnostic("unseen_exponent_sd_low", results.unseen().low()),
                new Diagnostic("unseen_exponent_sd_high", results.unseen().high())));
        results.totals().forEach(total -> {
            all.add(new Diagnostic(CalibrationTables.SCORE + total.model(), total.logDensity()));
            all.add(new Diagnostic(
                    CalibrationTables.SCORE + total.model() + CalibrationTables.MONTE_CARLO, total.monteCarloSd()));
        });
        return all;
    }

    /** All tables of a calibration without alternatives. */
    static List<Columns<?>> all(Calibration calibration) {
        return all(calibration, posterior(calibration));
    }

    /** All tables of a calibration with that posterior, and what it has besides. */
    static List<Columns<?>> all(Calibration calibration, Columns<?> posterior, Columns<?>... more) {
        List<Columns<?>> all = new ArrayList<>(List.of(
                FIT,
                posterior,
                SEARCH,
                SAMPLING,
                PREDICTIONS,
                SCORES,
                FAMILY_SCORES,
                RIDGE,
                PRIOR_SENSITIVITY,
                DIAGNOSTICS));
        if (calibration.panel().isPresent()) {
            all.addAll(PanelColumns.ALL);
        }
        all.addAll(List.of(more));
        return all;
    }
}
