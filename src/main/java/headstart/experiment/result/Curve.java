package headstart.experiment.result;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.statistics.Summary;
import java.util.List;

/**
 * One measure of one subject in one scenario over time, summarised over replications.
 *
 * @param subject team, chip or gap
 * @param firstDay the day of the first summary; one follows for each whole day
 */
public record Curve(String scenario, Subject subject, Measure measure, int firstDay, List<Summary> days) {
    public Curve {
        days = List.copyOf(days);
    }

    /** The summary on a day. */
    public Summary on(int day) {
        return days.get(day - firstDay);
    }

    /** Last day. */
    public int lastDay() {
        return firstDay + days.size() - 1;
    }
}
