package headstart.experiment;

import headstart.experiment.measure.Subject;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whoever has a performance curve: teams, chips and chipmakers. A chip or chipmaker is as fast as its best team.
 *
 * @param teams in order
 * @param chips by first team
 * @param chipmakers likewise
 */
public record Subjects(List<Subject.Team> teams, List<Subject.Chip> chips, List<Subject.Chipmaker> chipmakers) {
    public Subjects {
        teams = List.copyOf(teams);
        chips = List.copyOf(chips);
        chipmakers = List.copyOf(chipmakers);
    }

    /** The subjects of a scenario. */
    public static Subjects of(Parameters parameters) {
        List<Subject.Team> teams = new ArrayList<>();
        Map<String, List<Integer>> chips = new LinkedHashMap<>();
        Map<String, List<Integer>> chipmakers = new LinkedHashMap<>();
        for (Team team : parameters.teams()) {
            int index = teams.size();
            teams.add(new Subject.Team(team.name(), index));
            chips.computeIfAbsent(team.hardware().name(), unused -> new ArrayList<>())
                    .add(index);
            chipmakers
                    .computeIfAbsent(team.chipmaker(), unused -> new ArrayList<>())
                    .add(index);
        }
        return new Subjects(
                teams,
                chips.entrySet().stream()
                        .map(chip -> new Subject.Chip(chip.getKey(), chip.getValue()))
                        .toList(),
                chipmakers.entrySet().stream()
                        .map(house -> new Subject.Chipmaker(house.getKey(), house.getValue()))
                        .toList());
    }

    /** Names of the teams in order. */
    public List<String> teamNames() {
        return teams.stream().map(Subject.Team::name).toList();
    }

    /** Everybody, teams first, then chips, then chipmakers. */
    private Stream<Subject.Performer> all() {
        return Stream.of(teams, chips, chipmakers).flatMap(List::stream);
    }

    /**
     * Who has that name: a team before a chip, and that before a chipmaker.
     *
     * @throws IllegalArgumentException if nobody has that name
     */
    public Subject.Performer named(String name) {
        return all().filter(subject -> subject.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("subject (" + name
                        + ") must be a team, a chip or a chipmaker: "
                        + all().map(Subject::name).collect(Collectors.joining(", ")) + "."));
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
