package headstart.experiment;

import headstart.statistics.DayRange;
import headstart.statistics.SimultaneousBand;
import java.util.List;

/**
 * What a scenario changes against the baseline over time, in the mean over paired replications; 0 is no effect.
 *
 * @param subject team, chip of several teams, or gap
 * @param measure one of {@link #OF_TEAMS} or {@link #OF_GAPS}
 * @param firstDay the day of the first entry of the band; one follows for each whole day
 * @param band mean difference with its pointwise and simultaneous 95 % intervals
 */
public record DifferenceCurve(
        String scenario, String baseline, String subject, Measure measure, int firstDay, SimultaneousBand band) {
    /** Of teams and chips: throughput over the baseline's, minus 1, and roofline share minus the baseline's. */
    public static final List<Measure> OF_TEAMS = List.of(Measure.HEAD_START_EFFECT, Measure.SOFTWARE_DIFFERENCE);

    /** Of gaps: here minus in the baseline. */
    public static final List<Measure> OF_GAPS = List.of(Measure.GAP, Measure.SOFTWARE_GAP, Measure.DAYS_BEHIND);

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
