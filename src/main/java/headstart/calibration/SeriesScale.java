package headstart.calibration;

/**
 * What a series counts over the output tokens/s of one chip, where that is known: the series then says something of the absolute scale.
 *
 * @param factor value of the series over output tokens/s of a chip, positive
 * @param logSd doubt about the factor, log scale, positive
 */
public record SeriesScale(double factor, double logSd) {}
