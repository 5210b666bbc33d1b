package headstart.experiment;

import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whoever has a performance curve: teams, chips and chipmakers. A chip or chipmaker is as fast as its best team.
 *
 * @param teams names of the teams in order
 * @param chips chip names with their teams' indices
 * @param chipmakers chipmakers with their teams' indices
 */
public record Subjects(List<String> teams, Map<String, List<Integer>> chips, Map<String, List<Integer>> chipmakers) {
    /** The subjects of a scenario. */
    static Subjects of(Parameters parameters) {
        Map<String, List<Integer>> chips = new LinkedHashMap<>();
        Map<String, List<Integer>> chipmakers = new LinkedHashMap<>();
        List<Team> teams = parameters.teams();
        for (int i = 0; i < teams.size(); i++) {
            Team team = teams.get(i);
            chips.computeIfAbsent(team.hardware().name(), unused -> new ArrayList<>())
                    .add(i);
            chipmakers
                    .computeIfAbsent(team.chipmaker(), unused -> new ArrayList<>())
                    .add(i);
        }
        return new Subjects(teams.stream().map(Team::name).toList(), chips, chipmakers);
    }

    /** All names, teams first, then chips, then chipmakers. */
    public List<String> names() {
        List<String> names = new ArrayList<>(teams);
        names.addAll(chips.keySet());
        names.addAll(chipmakers.keySet());
        return names;
    }

    /**
     * Indices of the teams behind a name.
     *
     * @throws IllegalArgumentException if nobody has that name
     */
    public List<Integer> teamsOf(String name) {
        if (teams.contains(name)) {
            return List.of(teams.indexOf(name));
        }
        List<Integer> members = chips.getOrDefault(name, chipmakers.getOrDefault(name, List.of()));
        if (members.isEmpty()) {
            throw new IllegalArgumentException("subject (" + name + ") must be a team, a chip or a chipmaker: "
                    + String.join(", ", names()) + ".");
        }
        return members;
    }

    static void requireSameShape(List<Scenario> scenarios) {
        Parameters first = scenarios.get(0).parameters();
        for (Scenario scenario : scenarios) {
            Parameters other = scenario.parameters();
            boolean same = Subjects.of(first).equals(Subjects.of(other))
                    && first.horizonDays() == other.horizonDays()
                    && days(first).equals(days(other))
                    && first.cadence().equals(other.cadence())
                    && sizes(first).equals(sizes(other));
            if (!same) {
                throw new IllegalArgumentException(
                        "scenarios." + scenario.name()
                                + " must have the teams, chips, release days, cadence, horizon and segments of buyers of the other scenarios.");
            }
        }
    }

    private static Map<String, Double> sizes(Parameters parameters) {
        Map<String, Double> sizes = new LinkedHashMap<>();
        parameters
                .market()
                .ifPresent(market -> market.segments().forEach(segment -> sizes.put(segment.name(), segment.chips())));
        return sizes;
    }

    private static List<Double> days(Parameters parameters) {
        return parameters.releases().stream().map(Release::day).toList();
    }
}
