package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.experiment.run.OutcomeMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scenarios that differ in the market alone, such as in export rules that come back to no team: in every run their teams do exactly the
 * same. What is said of the teams is said once for all of them.
 */
final class TeamsAlone {
    private final StudyResults all;
    private final Experiment experiment;
    /** By scenario kept, the name for its whole group. */
    private final Map<String, String> names = new LinkedHashMap<>();
    /** By scenario kept, what its group has in common, where that is enough to tell the groups apart. */
    private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();

    private TeamsAlone(StudyResults all) {
        this.all = all;
        this.experiment = all.experiment();
        List<List<Integer>> groups = groups();
        List<String> labels = groups.stream().map(this::name).toList();
        boolean unique = new LinkedHashSet<>(labels).size() == labels.size();
        for (int g = 0; g < groups.size(); g++) {
            String kept = experiment.scenarioNames().get(representative(groups.get(g)));
            names.put(kept, unique ? labels.get(g) : kept);
            if (unique) {
                choices.put(kept, common(groups.get(g)));
            }
        }
    }

    /** The study with one scenario for each group of those; the study itself if there are none. */
    static StudyResults merged(StudyResults all) {
        if (all.experiment().marketSubjects().chips().isEmpty()) {
            return all;
        }
        TeamsAlone alone = new TeamsAlone(all);
        return alone.names.size() < all.experiment().scenarios().size() ? alone.study() : all;
    }

    private List<List<Integer>> groups() {
        Map<String, List<Curve>> curves = new LinkedHashMap<>();
        for (Curve curve : all.curves()) {
            if (!curve.measure().isOfMarket()) {
                curves.computeIfAbsent(curve.scenario(), unused -> new ArrayList<>())
                        .add(renamed(curve, ""));
            }
        }
        List<List<Integer>> groups = new ArrayList<>();
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            int scenario = s;
            Optional<List<Integer>> same = groups.stream()
                    .filter(group -> sameRuns(group.get(0), scenario)
                            && of(curves, group.get(0)).equals(of(curves, scenario)))
                    .findFirst();
            same.ifPresentOrElse(group -> group.add(scenario), () -> groups.add(new ArrayList<>(List.of(scenario))));
        }
        return groups;
    }

    private List<Curve> of(Map<String, List<Curve>> curves, int scenario) {
        return curves.getOrDefault(experiment.scenarioNames().get(scenario), List.of());
    }

    private boolean sameRuns(int one, int other) {
        double[][][] values = all.outcomes().values();
        return IntStream.range(0, all.outcomes().columns().size())
                .filter(c -> !all.outcomes().columns().get(c).kind().isOfMarket())
                .allMatch(c -> Arrays.equals(values[one][c], values[other][c]));
    }

    private int representative(List<Integer> group) {
        return group.contains(experiment.baselineIndex()) ? experiment.baselineIndex() : group.get(0);
    }

    /** The choices that the scenarios of a product have in common. */
    private Map<String, String> common(List<Integer> group) {
        Map<String, String> common = new LinkedHashMap<>(
                experiment.scenarios().get(representative(group)).choices());
        group.forEach(s -> common.entrySet()
                .retainAll(experiment.scenarios().get(s).choices().entrySet()));
        return common;
    }

    /** The name of a group: what its scenarios have in common, or else the name of the one that stands for all. */
    private String name(List<Integer> group) {
        Map<String, String> common = common(group);
        return common.isEmpty()
                ? experiment.scenarioNames().get(representative(group))
                : String.join(Scenario.BETWEEN, common.values());
    }

    private StudyResults study() {
        Experiment smaller = experiment.with(
                names.keySet().stream()
                        .map(name -> experiment.scenarios().get(experiment.indexOf(name)))
                        .map(scenario -> scenario.named(
                                name(scenario.name()), choices.getOrDefault(scenario.name(), scenario.choices())))
                        .toList(),
                name(experiment.baseline()));
        OutcomeMatrix outcomes = new OutcomeMatrix(
                all.outcomes().columns(),
                all.outcomes().supports(),
                names.keySet().stream()
                        .map(name -> all.outcomes().values()[experiment.indexOf(name)])
                        .toArray(double[][][]::new));
        return new StudyResults(
                smaller,
                outcomes,
                all.curves().stream()
                        .filter(curve -> names.containsKey(curve.scenario()))
                        .map(curve -> renamed(curve, name(curve.scenario())))
                        .toList(),
                differences(),
                OutcomeStatistics.summaries(smaller, outcomes),
                bounds(),
                OutcomeStatistics.comparisons(smaller, outcomes),
                OutcomeStatistics.rankings(smaller, outcomes, 1),
                all.decisions(),
                List.of(),
                all.failures());
    }

    private List<DifferenceCurve> differences() {
        return all.differences().stream()
                .filter(curve -> names.containsKey(curve.scenario()))
                .map(curve -> new DifferenceCurve(
                        name(curve.scenario()),
                        name(curve.baseline()),
                        curve.subject(),
                        curve.measure(),
                        curve.firstDay(),
                        curve.band()))
                .toList();
    }

    private List<BoundSummary> bounds() {
        return all.bounds().stream()
                .filter(row -> names.containsKey(row.outcome().scenario()))
                .map(row -> new BoundSummary(
                        row.bound(),
                        new OutcomeSummary(
                                name(row.outcome().scenario()),
                                row.outcome().column(),
                                row.outcome().summary(),
                                row.outcome().percentiles())))
                .toList();
    }

    private String name(String scenario) {
        return names.getOrDefault(scenario, scenario);
    }

    private static Curve renamed(Curve curve, String scenario) {
        return new Curve(scenario, curve.subject(), curve.measure(), curve.firstDay(), curve.days());
    }
}
