package headstart.experiment;

import java.util.List;
import java.util.Optional;

/**
 * What the runs of a study are made of.
 *
 * @param seed seed of all streams
 * @param replications runs per scenario
 * @param scenarios at least one, names distinct; all have the same teams, release days and horizon
 * @param baseline name of the scenario that the others are compared with
 * @param precision what the number of replications has to reach, where it is still to be chosen
 * @param uncertainty doubt about numbers, which then every replication draws anew
 */
public record Played(
        long seed,
        int replications,
        List<Scenario> scenarios,
        String baseline,
        Optional<PrecisionGoal> precision,
        Optional<Uncertainty> uncertainty) {
    public Played {
        if (scenarios.isEmpty()) {
            throw new IllegalArgumentException("scenarios must name at least one scenario.");
        }
        if (scenarios.stream().noneMatch(scenario -> scenario.name().equals(baseline))) {
            throw new IllegalArgumentException("baseline (" + baseline + ") must be one of the scenarios.");
        }
        if (replications < 1) {
            throw new IllegalArgumentException("replications (" + replications + ") must be 1 or more.");
        }
        scenarios = List.copyOf(scenarios);
        Subjects.requireSameShape(scenarios);
    }

    Played with(List<Scenario> others, String otherBaseline) {
        return new Played(seed, replications, others, otherBaseline, precision, uncertainty);
    }

    Played with(Optional<Uncertainty> doubt) {
        return new Played(seed, replications, scenarios, baseline, precision, doubt);
    }
}
