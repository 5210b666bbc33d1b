package headstart.calibration;

import java.util.List;
import java.util.Optional;

/**
 * All that a calibration has found.
 *
 * @param calibration what was asked for
 * @param fitted by parameter
 * @param posterior equally likely sets of values, by draw and parameter
 * @param best values at the greatest posterior density found
 * @param logLikelihood log likelihood there
 * @param logLikelihoodSd its standard deviation from luck to luck, with the replications of the fit
 * @param logEvidence logarithm of the marginal likelihood
 * @param distinct different particles at the end
 * @param search how the search went
 * @param sampling how the sampler went
 * @param predictions posterior predictions of every series
 * @param scores predictive scores of every model; none if not asked for
 * @param familyScores the same with whole families of series left out
 * @param unseen how far series stray that were never fitted
 * @param ridge profile along the ridge; none if not asked for
 * @param totals the scores of every model over all series together, with their Monte Carlo error
 * @param sensitivities how much parameters and predictions hang on the strength of priors and data
 * @param panel what the access panel says; none without one
 */
public record CalibrationResults(
        Calibration calibration,
        List<Fitted> fitted,
        double[][] posterior,
        double[] best,
        double logLikelihood,
        double logLikelihoodSd,
        double logEvidence,
        int distinct,
        List<SearchStep> search,
        List<SmcStep> sampling,
        List<PredictedPoint> predictions,
        List<Score> scores,
        List<Score> familyScores,
        UnseenDiscrepancy unseen,
        List<RidgePoint> ridge,
        List<ScoreTotal> totals,
        List<PriorSensitivity> sensitivities,
        Optional<PanelResults> panel) {
    public CalibrationResults {
        totals = List.copyOf(totals);
        sensitivities = List.copyOf(sensitivities);
        fitted = List.copyOf(fitted);
        search = List.copyOf(search);
        sampling = List.copyOf(sampling);
        predictions = List.copyOf(predictions);
        scores = List.copyOf(scores);
        familyScores = List.copyOf(familyScores);
        ridge = List.copyOf(ridge);
    }
}
