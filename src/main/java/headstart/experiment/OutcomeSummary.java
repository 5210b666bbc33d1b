package headstart.experiment;

import headstart.statistics.Summary;

/**
 * One outcome in one scenario over replications. A waiting time that the horizon cut off counts as censored; its mean is
 * then the restricted mean, with every censored run at the horizon, and percentiles beyond the horizon are infinite.
 *
 * @param subject gap or team
 */
public record OutcomeSummary(String scenario, String subject, String outcome, Summary summary) {}
