package headstart.experiment.sweep;

import headstart.experiment.measure.OutcomeColumn;
import headstart.statistics.MeanInterval;
import headstart.statistics.Summary;
import java.util.List;

/**
 * An outcome at some levels of some factors, over everything else that the sweep varies.
 *
 * @param scenario name of the scenario
 * @param baseline scenario that it is compared with, run by run under the same luck; empty for the outcome itself
 * @param column which outcome of whom
 * @param factors places of the factors, ascending
 * @param levels number of each of them; the mean of a group of levels where a factor has too many
 * @param points design points at these levels
 * @param lacking runs that failed or have not been played
 * @param unit over what the interval of the mean is taken
 * @param summary over the runs; censored waiting times count as the horizon in mean and interval, and everywhere in a difference
 * @param together the interval of the mean that holds together with those of all primary outcomes at the levels of one factor; NaN for others
 */
public record Response(
        String scenario,
        String baseline,
        OutcomeColumn column,
        List<Integer> factors,
        List<Double> levels,
        int points,
        int lacking,
        Unit unit,
        Summary summary,
        MeanInterval together) {
    public Response {
        factors = List.copyOf(factors);
        levels = List.copyOf(levels);
    }

    /** What is independent of each other, and therefore carries the interval. */
    public enum Unit {
        /** Replications: every one meets all points, which were chosen. */
        REPLICATION,
        /** Design points that were drawn at random, each with luck of its own. */
        DESIGN_POINT,
        /** Replications and the rows or paths of a random design, whose points share the luck of a replication: both errors are added. */
        BOTH,
        /** Nothing: one replication of chosen points has no interval. */
        NONE
    }
}
