package headstart.calibration;

/**
 * The scores of a model over all series together: they come from one sampler, so that their Monte Carlo errors are not independent.
 *
 * @param model which model
 * @param logDensity sum over the series
 * @param monteCarloSd standard deviation of the sum from sampler to sampler
 */
public record ScoreTotal(String model, double logDensity, double monteCarloSd) {}
