package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Node;
import headstart.config.schema.SettingPath;
import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.experiment.measure.Subject;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import headstart.experiment.sweep.PointWorld;
import headstart.model.Parameters;
import headstart.model.PluginException;
import headstart.model.Release;
import headstart.model.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The worlds of a sweep: every scenario's checked tree with the values of a design point laid over it. */
final class PointTrees implements PointWorld {
    private final String prefix;
    private final Map<String, Object> effective;
    private final List<Factor> factors;
    private final Faults faults;
    private final List<Map<String, Object>> scenarios = new ArrayList<>();
    private final Map<Integer, Optional<BuiltWorld>> built = new ConcurrentHashMap<>();
    private final Map<Integer, Simulation> simulations = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    PointTrees(Map<String, Object> effective, List<Factor> factors, Faults faults) {
        this("factors.", effective, factors, faults);
    }

    /** Worlds of factors that stand elsewhere; messages begin with that prefix. */
    PointTrees(String prefix, Map<String, Object> effective, List<Factor> factors, Faults faults) {
        this.prefix = prefix;
        this.effective = effective;
        this.factors = factors;
        this.faults = faults;
        Tree.mapAt(effective, "scenarios").forEach((name, difference) -> scenarios.add(scenario(name, difference)));
    }

    /** The scenario's tree with every default that a factor's path brings with it. */
    private Map<String, Object> scenario(String name, Object difference) {
        Map<String, Object> merged = new LinkedHashMap<>(Tree.merge(effective, Tree.map(difference)));
        merged.put("scenarios", Map.of(name, Map.of()));
        merged.put("baseline", name);
        merged.remove("decisions");
        merged.remove("figures");
        merged.remove("posterior");
        merged.remove(AlternativeReader.KEY);
        for (Factor factor : factors) {
            for (String path : factor.paths()) {
                if (Tree.at(Tree.map(difference), path).isPresent()) {
                    faults.add(
                            "scenarios." + name + "." + path,
                            " sets what the factor " + factor.name() + " varies.",
                            "leave it out of the scenario.");
                }
                if (Tree.at(merged, path).isEmpty()) {
                    merged = Tree.with(merged, path, factor.value(factor.law().at(0)));
                }
            }
        }
        return Tree.map(ExperimentKeys.ROOT.check(merged, "", new Faults()));
    }

    /** The checked tree of a scenario. */
    Map<String, Object> tree(int scenario) {
        return scenarios.get(scenario);
    }

    @Override
    public Parameters at(int scenario, double[] point) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int f = 0; f < point.length; f++) {
            Factor factor = factors.get(f);
            Object value = factor.value(point[f]);
            factor.paths().forEach(path -> values.put(path, value));
        }
        return new ParametersBuilder(Tree.withAll(scenarios.get(scenario), values), built(scenario)).build();
    }

    private Optional<BuiltWorld> built(int scenario) {
        return built.computeIfAbsent(scenario, asked -> BuiltWorld.tried(scenarios.get(asked)));
    }

    private static Map<String, Object> with(Map<String, Object> tree, Factor factor, double code) {
        Map<String, Object> changed = tree;
        for (String path : factor.paths()) {
            changed = Tree.with(changed, path, factor.value(code));
        }
        return changed;
    }

    /** The experiment's own values as numbers of the factors; NaN where its paths differ or it has none of the levels. */
    double[] current() {
        double[] current = new double[factors.size()];
        for (int f = 0; f < current.length; f++) {
            Factor factor = factors.get(f);
            List<Optional<Object>> values = factor.paths().stream()
                    .map(path -> Tree.at(effective, path))
                    .distinct()
                    .toList();
            current[f] = values.size() == 1 && values.get(0).isPresent()
                    ? FactorReader.code(factor, values.get(0).get())
                    : Double.NaN;
        }
        return current;
    }

    /** Notes what is wrong with any factor's path or values, taken one factor at a time. */
    void check(Experiment experiment) {
        Map<Integer, Set<String>> unseen = new HashMap<>();
        for (int s = 0; s < scenarios.size(); s++) {
            unseen.put(s, unseen(scenarios.get(s)));
        }
        for (Factor factor : factors) {
            int known = faults.list().size();
            factor.paths().forEach(path -> checkPath(factor, path));
            if (faults.list().size() == known) {
                told.clear();
                for (double code : extremes(factor)) {
                    checkWorlds(experiment, factor, code, unseen);
                }
            }
        }
    }

    private void checkPath(Factor factor, String path) {
        String where = prefix + factor.name();
        if (!ExperimentKeys.WORLD.contains(path.split("\\.", 2)[0])) {
            faults.add(
                    where,
                    " (" + path + ") must lie in " + String.join(", ", ExperimentKeys.WORLD) + ".",
                    factor.paths().contains(factor.name())
                            ? "give the factor paths: [..] if this is only a name for it."
                            : "");
            return;
        }
        Optional<Node<?>> node = new SettingPath(effective, where + ": ", faults).node(path);
        node.ifPresent(place -> {
            for (double code : values(factor)) {
                place.check(factor.value(code), where, faults);
            }
        });
    }

    /** All levels of words; the smallest and the largest number. */
    private static double[] extremes(Factor factor) {
        if (factor.isCategorical()) {
            return factor.law().grid();
        }
        if (factor.law() instanceof FactorLaw.Between between) {
            return new double[] {between.low(), between.high()};
        }
        double[] levels = factor.law().grid().clone();
        Arrays.sort(levels);
        return new double[] {levels[0], levels[levels.length - 1]};
    }

    /** What the factor's place must hold: all levels, the bounds of what lies between. */
    private static double[] values(Factor factor) {
        return factor.law() instanceof FactorLaw.Between between
                ? new double[] {between.low(), between.high()}
                : factor.law().grid();
    }

    /** Paths of numbers that what parts say about each other does not hang on, in a scenario in which that is right. */
    private Set<String> unseen(Map<String, Object> scenario) {
        Map<String, Object> watched = new LinkedHashMap<>();
        for (Factor factor : factors) {
            for (String path : factor.paths()) {
                if (!factor.isCategorical() && Tree.at(scenario, path).orElse("") instanceof Number number) {
                    watched.put(path, new WatchedNumber(number));
                }
            }
        }
        Faults own = new Faults();
        new References(Tree.withAll(scenario, watched), own).check();
        watched.values().removeIf(number -> !own.isEmpty() || ((WatchedNumber) number).isSeen());
        return watched.keySet();
    }

    private void checkWorlds(Experiment experiment, Factor factor, double code, Map<Integer, Set<String>> unseen) {
        String where = prefix + factor.name() + " (" + factor.text(code) + ")";
        for (int s = 0; s < scenarios.size(); s++) {
            Map<String, Object> tree = with(scenarios.get(s), factor, code);
            Faults own = new Faults();
            if (!unseen.getOrDefault(s, Set.of()).containsAll(factor.paths())) {
                new References(tree, own).check();
            }
            own.list().forEach(fault -> leadsTo(where, fault.message()));
            if (own.isEmpty()) {
                checkShape(experiment, s, tree, where);
            }
        }
    }

    private void checkShape(Experiment experiment, int scenario, Map<String, Object> tree, String where) {
        try {
            Parameters parameters = new ParametersBuilder(tree, built(scenario)).build();
            Simulation known = simulations.get(scenario);
            simulations.put(scenario, known == null ? Simulation.of(parameters) : known.with(parameters));
            Scenario own = experiment.scenarios().get(scenario);
            if (!days(parameters).equals(days(own.parameters()))) {
                faults.add(where, " must leave the days of the releases as they are.", "use two files.");
            }
            if (namesChipsInGaps(experiment) && !chips(parameters).equals(chips(own.parameters()))) {
                faults.add(
                        where,
                        " must leave the chips of the teams as they are, for gaps name chips.",
                        "name teams in gaps.");
            }
        } catch (IllegalArgumentException | PluginException e) {
            leadsTo(where, String.valueOf(e.getMessage()));
        }
    }

    /** The message of a fault with its advice in a line of its own: once for a factor, whatever value and scenario have it. */
    private void leadsTo(String where, String message) {
        if (!told.add(message)) {
            return;
        }
        String[] parts = message.split("\nMaybe ", 2);
        faults.add(where, " leads to: " + parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static List<Double> days(Parameters parameters) {
        return parameters.releases().stream().map(Release::day).toList();
    }

    private static List<String> chips(Parameters parameters) {
        return parameters.teams().stream().map(team -> team.hardware().name()).toList();
    }

    private static boolean namesChipsInGaps(Experiment experiment) {
        return experiment.gaps().stream()
                .anyMatch(gap -> !(gap.leader() instanceof Subject.Team && gap.laggard() instanceof Subject.Team));
    }
}
