package headstart.experiment;

import headstart.statistics.Summary;

/**
 * One outcome in one scenario over replications. A waiting time that the horizon cut off counts as censored; its mean is
 * then the restricted mean, with every censored run at the horizon, and percentiles beyond the horizon are infinite.
 *
 * @param column whose outcome, which one and when
 */
public record OutcomeSummary(String scenario, OutcomeColumn column, Summary summary) {
    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }
}
