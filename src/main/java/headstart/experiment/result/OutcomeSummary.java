package headstart.experiment.result;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.statistics.Percentiles;
import headstart.statistics.Summary;

/**
 * One outcome in one scenario over replications. A waiting time that the horizon cut off counts as censored; its mean is
 * then the restricted mean, with every censored run at the horizon, and percentiles beyond the horizon are infinite.
 *
 * @param column whose outcome, which one and when
 * @param percentiles the intervals of the percentiles
 */
public record OutcomeSummary(String scenario, OutcomeColumn column, Summary summary, Percentiles percentiles) {
    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }
}
