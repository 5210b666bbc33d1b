package headstart.calibration;

/**
 * What a panel says of a number.
 *
 * @param question what was asked
 * @param rows whose rows were used: {@code all}, all without a vendor's, or all under wider effects
 * @param quantity the number: the question's own, {@code log_share_per_day}, {@code lead_days.ROW}, {@code vendor_sd}, {@code model_sd}, {@code team_sd} or
 *     {@code error_sd}
 * @param priorLow 5 % quantile of its prior
 * @param priorMedian median of its prior
 * @param priorHigh 95 % quantile of its prior
 * @param low 5 % quantile of its posterior
 * @param median median
 * @param high 95 % quantile
 * @param mean mean
 * @param sd standard deviation
 * @param contraction 1 less the ratio of the widths of the 90 % intervals of posterior and prior: 0 as before, 1 known exactly
 * @param monteCarloSd how far the mean may be off by chance of the sampler
 * @param shares shares that it rests on
 */
public record PanelEstimate(
        PanelQuestion question,
        String rows,
        String quantity,
        double priorLow,
        double priorMedian,
        double priorHigh,
        double low,
        double median,
        double high,
        double mean,
        double sd,
        double contraction,
        double monteCarloSd,
        int shares) {
    /** What stands for every row. */
    public static final String ALL = "all";

    /** What stands for every row, with effects of vendors, models and teams three times as large as was thought. */
    public static final String WIDER = "all, effects three times as wide";

    /** The worth of a day: log share per day of access. */
    public static final String PER_DAY = "log_share_per_day";

    /** Whether it is the answer to its question. */
    public boolean isAnswer() {
        return quantity.equals(question.key());
    }

    /** Whether the data leave at least four fifths of the prior's interval: then it is the prior that is quoted. */
    public boolean isPrior() {
        return contraction < 0.2;
    }
}
