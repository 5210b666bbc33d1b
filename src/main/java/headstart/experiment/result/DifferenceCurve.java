package headstart.experiment.result;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.statistics.DayRange;
import headstart.statistics.SimultaneousBand;
import java.util.List;

/**
 * What a scenario changes against the baseline over time, in the mean over paired replications; 0 is no effect.
 *
 * @param subject team, chip of several teams, or gap
 * @param measure one that is {@linkplain Measure#isCompared() compared}
 * @param firstDay the day of the first entry of the band; one follows for each whole day
 * @param band mean difference with its pointwise and simultaneous 95 % intervals
 */
public record DifferenceCurve(
        String scenario, String baseline, Subject subject, Measure measure, int firstDay, SimultaneousBand band) {
    /** Last day. */
    public int lastDay() {
        return firstDay + band.days().size() - 1;
    }

    /** The entry on a day. */
    public SimultaneousBand.Day on(int day) {
        return band.days().get(day - firstDay);
    }

    /** Days on which the whole simultaneous band lies above no effect. */
    public List<DayRange> daysAbove() {
        return band.daysAbove();
    }

    /** Days on which the whole simultaneous band lies below no effect. */
    public List<DayRange> daysBelow() {
        return band.daysBelow();
    }
}
