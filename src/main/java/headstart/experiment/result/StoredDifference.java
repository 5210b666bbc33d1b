package headstart.experiment.result;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.statistics.Centre;
import headstart.statistics.MeanInterval;
import headstart.statistics.MeanNote;
import headstart.statistics.MedianDifference;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param median the median of the pairs' differences; none where replications are not paired
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
        Optional<MedianDifference> median,
        Optional<MeanInterval> together,
        CensoredShares censored) {
    /** Whether one of the studies is about this outcome. */
    public boolean isPrimary() {
        return together.isPresent();
    }

    /** What is drawn and said of it. */
    public CentralValue central() {
        return by(CentralValue.centreOf(Stream.of(note)));
    }

    /** The mean or the median of the differences; of the median nothing is known where replications are not paired. */
    public CentralValue by(Centre centre) {
        return centre == Centre.MEAN
                ? new CentralValue(centre, difference, low, high, note)
                : median.map(pairs -> CentralValue.of(pairs, note))
                        .orElseGet(() -> new CentralValue(centre, Double.NaN, Double.NaN, Double.NaN, note));
    }

    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }
}
