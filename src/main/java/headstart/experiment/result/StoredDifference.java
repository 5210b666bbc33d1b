package headstart.experiment.result;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.statistics.MeanInterval;
import headstart.statistics.MeanNote;
import java.util.Optional;

/**
 * The difference of one outcome between two scenarios of stored studies. Waiting times enter cut off at the horizon.
 *
 * @param column whose outcome, which one and when
 * @param paired whether replications were paired; else the interval is Welch's, of two independent samples
 * @param n defined values of the scenario, or pairs
 * @param baselineN defined values of the baseline, or pairs
 * @param difference mean of the scenario minus mean of the baseline
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param note why there is no interval, if there is none
 * @param together interval that holds together with those of all primary outcomes; none for others
 * @param censored how many of the waits on either side the horizon cut off
 */
public record StoredDifference(
        String scenario,
        String baseline,
        OutcomeColumn column,
        boolean paired,
        int n,
        int baselineN,
        double difference,
        double low,
        double high,
        MeanNote note,
        Optional<MeanInterval> together,
        CensoredShares censored) {
    /** Whether one of the studies is about this outcome. */
    public boolean isPrimary() {
        return together.isPresent();
    }

    /** Whether pairs are the same by any amount, 0 or not: no pair differs from another. */
    public boolean isConstant() {
        return paired && n > 1 && note == MeanNote.CONSTANT;
    }

    /** Whether no run differs. */
    public boolean isNone() {
        return isConstant() && difference == 0;
    }

    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }
}
