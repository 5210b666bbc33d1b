package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.MeanInterval;

/**
 * What the whole range of a factor does to an outcome, from its first level to its last. Chosen points meet the same luck, so both ends are
 * compared replication by replication: intervals of each end alone overlap long after the difference is sure.
 *
 * @param scenario name of the scenario
 * @param baseline scenario that it is compared with; empty for the outcome itself
 * @param column which outcome of whom
 * @param factor place of the factor
 * @param interval of the mean difference, last level less first; NaN where the replications carry none
 */
public record RangeEffect(String scenario, String baseline, OutcomeColumn column, int factor, MeanInterval interval) {
    /** Whether an interval is known. */
    public boolean hasInterval() {
        return interval.low() <= interval.high();
    }

    /** Whether the interval leaves out zero. */
    public boolean isSure() {
        return interval.low() > 0 || interval.high() < 0;
    }
}
