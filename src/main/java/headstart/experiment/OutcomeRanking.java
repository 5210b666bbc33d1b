package headstart.experiment;

import headstart.statistics.Ranking;
import java.util.List;

/**
 * The scenarios ranked by one outcome. Waiting times enter cut off at the horizon.
 *
 * @param subject gap or team
 * @param scenarios names, by the indices in the ranking
 */
public record OutcomeRanking(String subject, String outcome, List<String> scenarios, Ranking ranking) {
    public OutcomeRanking {
        scenarios = List.copyOf(scenarios);
    }
}
