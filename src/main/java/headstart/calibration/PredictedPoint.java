package headstart.calibration;

/**
 * What the posterior says of a series on a day, given its first measurement, in the unit of the series.
 *
 * @param series name of the series
 * @param day days after the release
 * @param observed what was measured; NaN on a day without a measurement
 * @param p05 5 % quantile of the posterior prediction, with luck, doubt about parameters and measurement noise
 * @param p25 25 % quantile
 * @param p50 median
 * @param p75 75 % quantile
 * @param p95 95 % quantile
 */
public record PredictedPoint(
        String series, double day, double observed, double p05, double p25, double p50, double p75, double p95) {
    /** Whether there is a measurement to hold against it. */
    public boolean isMeasured() {
        return !Double.isNaN(observed);
    }

    /** Whether the measurement lies in the central half. */
    public boolean insideHalf() {
        return observed >= p25 && observed <= p75;
    }

    /** Whether the measurement lies in the central nine tenths. */
    public boolean insideNineTenths() {
        return observed >= p05 && observed <= p95;
    }
}
