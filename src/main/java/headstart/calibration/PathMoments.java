package headstart.calibration;

/**
 * What a model says of the log throughput of a team on the days of a {@link SeriesBlock}, but for a scale: its mean and covariance over luck,
 * given that the team has a throughput on the first of the days.
 *
 * @param mean by day
 * @param covariance by day and day
 * @param runs runs that mean and covariance are estimated from; infinite for a formula
 * @param readyDays when the team was ready in each run; none for a model without a bring-up
 */
record PathMoments(double[] mean, double[][] covariance, double runs, double[] readyDays) {
    /** Fewer runs than this with a throughput on the first day say nothing. */
    static final int FEWEST_RUNS = 8;

    /**
     * From runs.
     *
     * @param logs by run and day; only runs that were ready in time
     */
    static PathMoments of(double[][] logs, int days, double[] readyDays) {
        double[] mean = new double[days];
        double[][] covariance = new double[days][days];
        for (int d = 0; d < days; d++) {
            for (double[] run : logs) {
                mean[d] += run[d] / logs.length;
            }
        }
        for (int d = 0; d < days; d++) {
            for (int e = 0; e <= d; e++) {
                double sum = 0;
                for (double[] run : logs) {
                    sum += (run[d] - mean[d]) * (run[e] - mean[e]);
                }
                covariance[d][e] = sum / (logs.length - 1);
                covariance[e][d] = covariance[d][e];
            }
        }
        return new PathMoments(mean, covariance, logs.length, readyDays);
    }
}
