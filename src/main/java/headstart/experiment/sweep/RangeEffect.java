package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.MeanInterval;

/**
 * What moving a factor from its first level to another does to an outcome. Chosen points meet the same luck, so both levels are
 * compared replication by replication: intervals of each level alone overlap long after the difference is sure.
 *
 * @param scenario name of the scenario
 * @param baseline scenario that it is compared with; empty for the outcome itself
 * @param column which outcome of whom
 * @param factor place of the factor
 * @param level the other level; of the whole range the last one
 * @param interval of the mean difference, the other level less the first; NaN where the replications carry none
 */
public record RangeEffect(
        String scenario, String baseline, OutcomeColumn column, int factor, double level, MeanInterval interval) {
    /** Whether an interval is known. */
    public boolean hasInterval() {
        return interval.low() <= interval.high();
    }

    /** Whether the interval leaves out zero. */
    public boolean isSure() {
        return interval.low() > 0 || interval.high() < 0;
    }
}
