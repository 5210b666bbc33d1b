package headstart.config;

import headstart.experiment.About;
import headstart.experiment.Asked;
import headstart.experiment.Experiment;
import headstart.experiment.Gap;
import headstart.experiment.Outcomes;
import headstart.experiment.Played;
import headstart.experiment.PrecisionGoal;
import headstart.experiment.Scenario;
import headstart.experiment.Subjects;
import headstart.model.OperatingPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads experiment files. Everything that is wrong is found in one go: unreadable files, keys that do not exist, values out of
 * range, references to nothing, in the base and in every scenario.
 */
public final class ExperimentFile {
    private final Faults faults = new Faults();
    private final Composition composition = new Composition(faults);

    private ExperimentFile() {}

    /**
     * Reads an experiment.
     *
     * @param file the experiment file; other files that it names are found from its directory
     * @param sets changes of the form {@code path=value}, later ones last
     * @param overrides what else the command line says
     */
    public static Reading read(Path file, List<String> sets, Overrides overrides) {
        return new ExperimentFile().reading(file, sets, overrides);
    }

    /** Checks a tree that is composed already. */
    static Reading read(Map<String, Object> tree, Overrides overrides) {
        return new ExperimentFile().checked(tree, overrides);
    }

    private Reading reading(Path file, List<String> sets, Overrides overrides) {
        Optional<Map<String, Object>> tree = composition.read(file);
        if (tree.isEmpty()) {
            return new Reading.Faulty(faults.list());
        }
        Map<String, Object> root = tree.get();
        if (!root.containsKey("name")) {
            root.put("name", stem(file));
        }
        sets.forEach(set -> composition.set(root, set));
        return checked(root, overrides);
    }

    private Reading checked(Map<String, Object> root, Overrides overrides) {
        LabelKeys.gather(root, faults);
        ScenarioProduct.expand(root, faults);
        ChipIntervals.resolve(root, faults);
        overrides.baseline().ifPresent(name -> baseline(root, name));
        overrides.replications().ifPresent(n -> root.put("replications", (long) n));
        overrides.seed().ifPresent(n -> root.put("seed", n));
        boolean composed = faults.isEmpty();
        Map<String, Object> effective = Tree.map(ExperimentKeys.ROOT.check(root, "", faults));
        PosteriorTable.keepIfUsed(effective, faults);
        ServingBuilder.nameBatch(effective);
        if (!root.containsKey("report_days")) {
            References.keepDaysWithinHorizon(effective);
        }
        if (composed) {
            new References(effective, faults).check();
            ScenarioProduct.check(effective, faults);
            ExploreKeys.check(effective, faults);
            LabelKeys.check(effective, faults);
        }
        return finish(effective, overrides.scenarios());
    }

    private void baseline(Map<String, Object> root, String name) {
        List<String> names = List.copyOf(Tree.mapAt(root, "scenarios").keySet());
        if (!names.contains(name)) {
            faults.add(
                    "--baseline",
                    " (" + name + ") must be a scenario: " + String.join(", ", names) + ".",
                    Nearest.advice(name, names));
        } else {
            root.put("baseline", name);
        }
    }

    static String stem(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Reading finish(Map<String, Object> effective, List<String> chosen) {
        if (!effective.containsKey("baseline")) {
            Tree.mapAt(effective, "scenarios").keySet().stream()
                    .findFirst()
                    .ifPresent(first -> effective.put("baseline", first));
        }
        inOrder(effective);
        choose(effective, chosen);
        keepUsedChips(effective);
        LabelKeys.prune(effective);
        List<Scenario> scenarios = scenarios(effective);
        if (!faults.isEmpty()) {
            return new Reading.Faulty(faults.list());
        }
        try {
            Experiment experiment = PosteriorTable.with(experiment(effective, scenarios), effective, faults);
            if (!faults.isEmpty()) {
                return new Reading.Faulty(faults.list());
            }
            String yaml = EffectiveYaml.text(effective);
            return new Reading.Loaded(
                    experiment, yaml, EffectiveYaml.identityText(effective), SourceNotes.of(effective));
        } catch (IllegalArgumentException e) {
            faults.add("", String.valueOf(e.getMessage()), "");
            return new Reading.Faulty(faults.list());
        }
    }

    private static void inOrder(Map<String, Object> effective) {
        Map<String, Object> given = new LinkedHashMap<>(effective);
        effective.clear();
        ExperimentKeys.ROOT.keys().stream()
                .map(Key::name)
                .filter(given::containsKey)
                .forEach(key -> effective.put(key, given.get(key)));
    }

    /** Keeps the chosen scenarios and the baseline, in the order of the file. */
    private void choose(Map<String, Object> effective, List<String> chosen) {
        Map<String, Object> all = Tree.mapAt(effective, "scenarios");
        for (String name : chosen) {
            if (!all.containsKey(name)) {
                faults.add(
                        "--scenario",
                        " (" + name + ") must be a scenario of the file: " + String.join(", ", all.keySet()) + ".",
                        Nearest.advice(name, List.copyOf(all.keySet())));
            }
        }
        if (!chosen.isEmpty()) {
            Map<String, Object> kept = new LinkedHashMap<>(all);
            kept.keySet().removeIf(name -> !chosen.contains(name) && !name.equals(effective.get("baseline")));
            effective.put("scenarios", kept);
            Tree.mapAt(effective, ScenarioProduct.CHOICES_KEY).keySet().retainAll(kept.keySet());
        }
    }

    private static void keepUsedChips(Map<String, Object> effective) {
        List<Object> used = new ArrayList<>();
        Tree.mapAt(effective, "teams")
                .values()
                .forEach(team -> used.add(Tree.map(team).get("chip")));
        Tree.mapAt(effective, "scenarios").values().forEach(difference -> {
            if (difference instanceof Map<?, ?> map) {
                Tree.mapAt(Tree.map(map), "teams").values().forEach(team -> {
                    if (team instanceof Map<?, ?> changed && changed.get("chip") != null) {
                        used.add(changed.get("chip"));
                    }
                });
            }
        });
        Map<String, Object> chips = new LinkedHashMap<>(Tree.mapAt(effective, "chips"));
        chips.keySet().retainAll(used);
        effective.put("chips", chips);
    }

    private List<Scenario> scenarios(Map<String, Object> effective) {
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, Object> base = new LinkedHashMap<>(effective);
        Map<String, Object> differences = Tree.mapAt(effective, "scenarios");
        base.remove("scenarios");
        base.remove(ScenarioProduct.CHOICES_KEY);
        base.remove(LabelKeys.KEY);
        base.remove("posterior");
        differences.forEach((name, difference) -> {
            if (!(difference instanceof Map<?, ?> map)) {
                faults.add(
                        "scenarios." + name,
                        " (" + Tree.show(difference) + ") must be a map of differences from the base.",
                        "write {} for none.");
                return;
            }
            onlyWorldKeys("scenarios." + name, Tree.map(map));
            Map<String, Object> checked = scenario(name, base, Tree.map(map));
            if (faults.isEmpty()) {
                scenarios.add(new Scenario(
                        name, ScenarioProduct.choices(effective, name), new ParametersBuilder(checked).build()));
            }
        });
        return scenarios;
    }

    private void onlyWorldKeys(String path, Map<String, Object> difference) {
        for (String key : difference.keySet()) {
            boolean known = ExperimentKeys.ROOT.keys().stream()
                    .anyMatch(candidate -> candidate.name().equals(key));
            if (known && !ExperimentKeys.WORLD.contains(key)) {
                faults.add(
                        path + "." + key,
                        " is the same in all scenarios: they may change " + String.join(", ", ExperimentKeys.WORLD)
                                + ".",
                        "set it once for the whole file, or use two files.");
            }
        }
    }

    /** The scenario's whole tree, checked; only what the base does not have wrong as well is the scenario's fault. */
    private Map<String, Object> scenario(String name, Map<String, Object> base, Map<String, Object> difference) {
        Faults own = new Faults();
        Map<String, Object> merged = Tree.merge(base, difference);
        Map<String, Object> checked = Tree.map(ExperimentKeys.ROOT.check(merged, "", own));
        checked.put("scenarios", Map.of(String.valueOf(base.getOrDefault("baseline", name)), Map.of()));
        if (own.isEmpty()) {
            new References(checked, own).check();
        }
        for (Fault fault : own.list()) {
            String place = fault.path().split("[.\\[ ]", 2)[0];
            boolean ofScenario = ExperimentKeys.WORLD.contains(place) || difference.containsKey(place);
            if (ofScenario && !faults.at(fault.path())) {
                faults.add("scenarios." + name + "." + fault.path(), suffix(fault), "");
            }
        }
        return checked;
    }

    private static String suffix(Fault fault) {
        return fault.message().substring(fault.path().length());
    }

    /** The study of a checked tree, without doubt about numbers. */
    static Experiment experiment(Map<String, Object> effective, List<Scenario> scenarios) {
        String name = ParametersBuilder.text(effective, "name");
        String title = ParametersBuilder.text(effective, "title");
        return new Experiment(
                new About(
                        name,
                        title.isEmpty() ? name : title,
                        ParametersBuilder.text(effective, "question"),
                        list(effective, "remarks").stream().map(String::valueOf).toList(),
                        LabelKeys.book(effective)),
                asked(effective, scenarios),
                new Played(
                        effective.get("seed") instanceof Number seed ? seed.longValue() : 0,
                        isAuto(effective) ? 1 : (int) ParametersBuilder.number(effective, "replications"),
                        scenarios,
                        ParametersBuilder.text(effective, "baseline"),
                        precision(effective),
                        Optional.empty()));
    }

    private static Asked asked(Map<String, Object> effective, List<Scenario> scenarios) {
        Subjects subjects = Subjects.of(scenarios.get(0).parameters());
        List<Gap> gaps = new ArrayList<>();
        List<OperatingPoint> points = scenarios.get(0).parameters().points();
        Tree.mapAt(effective, "gaps").forEach((name, node) -> {
            int point = ServingBuilder.place(points, ParametersBuilder.text(Tree.map(node), "point"));
            gaps.add(new Gap(
                    name,
                    subjects.named(ParametersBuilder.text(Tree.map(node), "leader"))
                            .at(points, point),
                    subjects.named(ParametersBuilder.text(Tree.map(node), "laggard"))
                            .at(points, point)));
        });
        return new Asked(
                gaps,
                list(effective, "outcomes").stream()
                        .map(word -> Outcomes.named(String.valueOf(word)))
                        .distinct()
                        .toList(),
                ParametersBuilder.number(effective, "parity_tolerance"),
                list(effective, "report_days").stream()
                        .map(day -> ((Number) day).intValue())
                        .sorted()
                        .distinct()
                        .toList(),
                DecisionBuilder.decisions(effective, scenarios));
    }

    private static boolean isAuto(Map<String, Object> effective) {
        return Node.AutoOr.AUTO.equals(effective.get("replications"));
    }

    private static Optional<PrecisionGoal> precision(Map<String, Object> effective) {
        Map<String, Object> node = Tree.mapAt(effective, "precision");
        if (!isAuto(effective)) {
            return Optional.empty();
        }
        if (node.isEmpty()) {
            throw new IllegalArgumentException("replications (auto) needs precision, which says how narrow an interval"
                    + " has to be.\nMaybe precision: {outcome: a_over_b.gap_area, half_width: 0.5}.");
        }
        return Optional.of(new PrecisionGoal(
                ParametersBuilder.text(node, "outcome"),
                node.get("scenario") instanceof String scenario ? Optional.of(scenario) : Optional.empty(),
                ParametersBuilder.number(node, "half_width"),
                ParametersBuilder.number(node, "confidence"),
                (int) ParametersBuilder.number(node, "max")));
    }

    private static List<?> list(Map<String, Object> node, String key) {
        return node.get(key) instanceof List<?> list ? list : List.of();
    }
}
