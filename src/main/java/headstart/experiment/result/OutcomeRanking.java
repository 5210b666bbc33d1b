package headstart.experiment.result;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.statistics.Ranking;
import java.util.List;

/**
 * The scenarios ranked by one outcome. Waiting times enter cut off at the horizon.
 *
 * @param column whose outcome, which one and when
 * @param scenarios names, by the indices in the ranking
 */
public record OutcomeRanking(OutcomeColumn column, List<String> scenarios, Ranking ranking) {
    public OutcomeRanking {
        scenarios = List.copyOf(scenarios);
    }

    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }
}
