package headstart.experiment.result;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.statistics.SharedVariance;

/**
 * How much of an outcome's variance is doubt about numbers; the rest is luck.
 *
 * @param column whose outcome, which one and when
 * @param variance variance over replications, waiting times cut off at the horizon
 * @param doubt the share of it that runs with the same numbers and other luck have in common
 */
public record VarianceShare(String scenario, OutcomeColumn column, double variance, SharedVariance doubt) {
    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }
}
