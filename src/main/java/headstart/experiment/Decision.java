package headstart.experiment;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Subject;
import headstart.model.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a decision about access hangs on, worked out for one pair of teams in one scenario by runs of its own.
 *
 * @param name key of the decision
 * @param gap name of the pair; both sides are single teams
 * @param outcome what counts, an outcome of gaps
 * @param day days after release, for outcomes at fixed days
 * @param scenario the world in which lead and effort are varied
 * @param leads lead times of the leader in days, ascending, two or more
 * @param target the value of the outcome whose shortest lead is asked for, if it is
 * @param replications runs at every point
 */
public record Decision(
        String name,
        String gap,
        Outcome outcome,
        int day,
        String scenario,
        List<Double> leads,
        Optional<Double> target,
        int replications) {
    public Decision {
        leads = leads.stream().distinct().sorted().toList();
        if (!outcome.isOfGap()) {
            throw new IllegalArgumentException("decisions." + name + ".outcome (" + outcome.key()
                    + ") must be an outcome of gaps.\nMaybe gap_area.");
        }
        if (outcome.isPerRelease()) {
            throw new IllegalArgumentException("decisions." + name + ".outcome (" + outcome.key()
                    + ") must not be taken release by release.\nMaybe gap_area.");
        }
        if (leads.size() < 2) {
            throw new IllegalArgumentException(
                    "decisions." + name + ".leads (" + leads + ") must hold two different lead times or more.");
        }
    }

    /** Fails where the study has no such scenario or pair, the pair is not between two teams, or the day is beyond the horizon. */
    void requireFits(List<Scenario> scenarios, List<Gap> gaps) {
        String path = "decisions." + name;
        Parameters world = scenarios.stream()
                .filter(candidate -> candidate.name().equals(scenario))
                .findFirst()
                .map(Scenario::parameters)
                .orElseThrow(() -> new IllegalArgumentException(path + ".scenario (" + scenario
                        + ") must be one of the scenarios: "
                        + scenarios.stream().map(Scenario::name).collect(Collectors.joining(", ")) + "."));
        Gap pair = gaps.stream()
                .filter(candidate -> candidate.name().equals(gap))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path + ".gap (" + gap + ") must be one of the gaps: "
                        + gaps.stream().map(Gap::name).collect(Collectors.joining(", ")) + "."));
        for (Subject.Performer side : List.of(pair.leader(), pair.laggard())) {
            if (side.teams().size() != 1) {
                throw new IllegalArgumentException(path + ".gap (" + gap + ") must be between two teams, but "
                        + side.name() + " has several.\nMaybe add a gap between two of the teams.");
            }
        }
        double last = world.horizonDays() - world.releases().get(0).day();
        if (day < 0 || day > last) {
            throw new IllegalArgumentException(path + ".day (" + day + ") must be from 0 to " + (int) last
                    + ", the days from release to horizon_days.");
        }
    }
}
