package headstart.calibration;

/**
 * How well a model predicts a series from all others.
 *
 * @param model which model
 * @param series the series that was left out
 * @param logDensity logarithm of the predictive density of the ratios within the series
 */
public record Score(String model, String series, double logDensity) {}
