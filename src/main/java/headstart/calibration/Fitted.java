package headstart.calibration;

/**
 * What is known of a parameter after the fit.
 *
 * @param parameter which one
 * @param best value at the greatest posterior density found
 * @param mean posterior mean
 * @param sd posterior standard deviation
 * @param p05 5 % quantile of the posterior
 * @param p25 25 % quantile
 * @param p50 median
 * @param p75 75 % quantile
 * @param p95 95 % quantile
 * @param contraction 1 less the ratio of the standard deviations of posterior and prior, in scores: 1 known exactly, 0 as before
 * @param known what holds it
 * @param atLow share of the posterior in the lowest 5 % of the prior
 * @param atHigh share of the posterior in the highest 5 % of the prior
 */
public record Fitted(
        FreeParameter parameter,
        double best,
        double mean,
        double sd,
        double p05,
        double p25,
        double p50,
        double p75,
        double p95,
        double contraction,
        Known known,
        double atLow,
        double atHigh) {
    private static final double HELD = 0.5;
    private static final double PARTLY = 0.2;

    /** Four times what the prior itself has so near a bound. */
    private static final double BINDING = 0.2;

    /** What holds a parameter. */
    public enum Known {
        /** The data: they leave less than half of the prior's spread. */
        DATA,
        /** Data and prior. */
        BOTH,
        /** The prior: the data leave more than four fifths of its spread. */
        PRIOR,
        /** The prior alone: no value changes what the data can show. */
        UNTOUCHED;

        static Known of(double contraction, boolean touched) {
            if (!touched) {
                return UNTOUCHED;
            }
            if (contraction >= HELD) {
                return DATA;
            }
            return contraction >= PARTLY ? BOTH : PRIOR;
        }
    }

    /** Bounds of the prior that cut the posterior off: the data would take the parameter further if they were let. */
    public enum Bound {
        /** None. */
        NONE,
        /** The lower one. */
        LOW,
        /** The upper one. */
        HIGH,
        /** Both. */
        BOTH
    }

    /** Which bound of its prior cuts the parameter off: a fifth of the posterior or more lies in the last twentieth of the prior there. */
    public Bound bound() {
        if (known == Known.UNTOUCHED || (atLow < BINDING && atHigh < BINDING)) {
            return Bound.NONE;
        }
        if (atLow >= BINDING && atHigh >= BINDING) {
            return Bound.BOTH;
        }
        return atLow >= BINDING ? Bound.LOW : Bound.HIGH;
    }
}
