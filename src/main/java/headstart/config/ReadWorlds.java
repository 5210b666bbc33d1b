package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.ExploreKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Part;
import headstart.config.schema.SettingPath;
import headstart.config.schema.SliderKeys;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import headstart.model.InEffect;
import headstart.model.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * All worlds that an experiment can lead to, by its scenarios, the ends of its factors, sliders, priors and posterior, its alternatives and its
 * decisions: what none of them reads has no effect.
 */
final class ReadWorlds {
    /** So many values are built into worlds at most; what a larger experiment does not read is not looked for, which would take minutes. */
    private static final long MOST_EFFORT = 3_000_000;

    private final List<World> worlds = new ArrayList<>();
    private long effort;

    /**
     * One of them.
     *
     * @param stated what its scenario states itself
     * @param setting which of the settings it is of
     * @param tree the checked tree
     * @param size how many values it has
     * @param inEffect what its runs read
     */
    private record World(
            String scenario,
            Map<String, Object> stated,
            int setting,
            Map<String, Object> tree,
            long size,
            Optional<Parameters> inEffect) {}

    private ReadWorlds() {}

    static ReadWorlds of(Map<String, Object> effective) {
        ReadWorlds all = new ReadWorlds();
        Map<String, Object> base = new LinkedHashMap<>(effective);
        base.keySet().removeIf(key -> !ExperimentKeys.WORLD.contains(key) && !MORE.contains(key));
        List<Map<String, Object>> settings = settings(effective);
        Tree.mapAt(effective, "scenarios").forEach((name, difference) -> {
            Map<String, Object> stated = Tree.map(difference);
            Map<String, Object> plain = Tree.merge(base, stated);
            for (int s = 0; s < settings.size(); s++) {
                Map<String, Object> set = Tree.merge(plain, settings.get(s));
                Map<String, Object> tree = Tree.map(ExperimentKeys.ROOT.check(set, "", new Faults()));
                all.worlds.add(new World(name, stated, s, tree, size(tree), inEffect(tree)));
            }
        });
        return all;
    }

    private static final List<String> MORE =
            List.of(ExperimentKeys.HORIZON_DAYS.name(), ExperimentKeys.OPERATING_POINTS.name());

    /** Differences from the experiment as it stands, which is the first. */
    private static List<Map<String, Object>> settings(Map<String, Object> effective) {
        List<Map<String, Object>> settings = new ArrayList<>();
        settings.add(Map.of());
        Places places = new Places(effective);
        places.ends(new FactorReader(effective, new Faults()).factors(), settings);
        Part root = Part.root(effective);
        Part free = root.at(ExperimentKeys.CALIBRATION).at(CalibrationKeys.FREE);
        places.ends(new FactorReader(free, new Faults()).factors(), settings);
        Map<String, Object> low = new LinkedHashMap<>();
        Map<String, Object> high = new LinkedHashMap<>();
        root.at(ExploreKeys.key()).parts().forEach((name, node) -> {
            Fields slider = node.fields();
            for (String path : slider.get(SliderKeys.PATHS).orElse(List.of(name))) {
                places.put(low, path, slider.get(SliderKeys.FROM));
                places.put(high, path, slider.get(SliderKeys.TO));
            }
        });
        add(low, settings);
        add(high, settings);
        Tree.mapAt(effective, AlternativeReader.KEY).values().forEach(other -> {
            Map<String, Object> changes = new LinkedHashMap<>(Tree.map(other));
            changes.keySet().retainAll(ExperimentKeys.WORLD);
            add(changes, settings);
        });
        add(decided(effective), settings);
        return settings;
    }

    private static void add(Map<String, Object> setting, List<Map<String, Object>> settings) {
        if (!setting.isEmpty()) {
            settings.add(setting);
        }
    }

    /** Where something can be set. */
    private record Places(Map<String, Object> effective) {
        void put(Map<String, Object> setting, String path, Object value) {
            Faults faults = new Faults();
            new SettingPath(effective, "", faults).node(path).ifPresent(node -> node.check(value, path, faults));
            if (faults.isEmpty()) {
                Tree.put(setting, path, value);
            }
        }

        void ends(List<Factor> factors, List<Map<String, Object>> settings) {
            Map<String, Object> low = new LinkedHashMap<>();
            Map<String, Object> high = new LinkedHashMap<>();
            for (Factor factor : factors) {
                List<Object> values = some(factor);
                factor.paths().forEach(path -> put(low, path, values.get(0)));
                factor.paths().forEach(path -> put(high, path, values.get(values.size() - 1)));
            }
            add(low, settings);
            add(high, settings);
        }
    }

    /** Decisions give every team another lead and more engineers. */
    private static Map<String, Object> decided(Map<String, Object> effective) {
        Map<String, Object> changes = new LinkedHashMap<>();
        if (!Tree.mapAt(effective, ExperimentKeys.DECISIONS.name()).isEmpty()) {
            Tree.mapAt(effective, ExperimentKeys.TEAMS.name())
                    .keySet()
                    .forEach(team -> Tree.put(changes, "access." + team + ".lead_days", 1L));
        }
        return changes;
    }

    /** Some values of a factor: all words, or the ends and one between them. */
    static List<Object> some(Factor factor) {
        if (factor.law() instanceof FactorLaw.Between between) {
            return List.of(factor.value(between.low()), factor.value(between.high()));
        }
        List<Object> values = ((FactorLaw.Levels) factor.law()).values();
        int last = values.size() - 1;
        return factor.isCategorical() ? values : List.of(values.get(0), values.get(last / 2), values.get(last));
    }

    private static Optional<Parameters> inEffect(Map<String, Object> tree) {
        try {
            return Optional.of(InEffect.of(new ParametersBuilder(tree).build()));
        } catch (IllegalArgumentException | IllegalStateException | NoSuchElementException | ClassCastException e) {
            // A world that cannot be is a fault, or a corner that nothing leads to; it counts as another one. Values of
            // factors may be of
            // another kind than their place: whoever plays the sweep is told.
            return Optional.empty();
        }
    }

    /** Whether any world that does not state the path itself becomes another one by any of these values there. */
    boolean isRead(String path, List<Object> values) {
        return worlds.stream()
                .filter(world -> Tree.at(world.stated(), path).isEmpty())
                .anyMatch(world -> values.stream().anyMatch(value -> isChanged(world, List.of(path), value)));
    }

    /** Whether one more world may be built. */
    private boolean isSpent(World world) {
        effort += world.size();
        return effort > MOST_EFFORT;
    }

    private static long size(Object tree) {
        return tree instanceof Map<?, ?> map
                ? 1 + map.values().stream().mapToLong(ReadWorlds::size).sum()
                : 1;
    }

    /** The same for what a scenario states. */
    boolean isRead(String scenario, String path, List<Object> values) {
        return worlds.stream()
                .filter(world -> world.scenario().equals(scenario))
                .anyMatch(world -> values.stream().anyMatch(value -> isChanged(world, List.of(path), value)));
    }

    /** Whether any world becomes another one between these values at all the paths together. */
    boolean isRead(List<String> paths, List<Object> values) {
        return worlds.stream().anyMatch(world -> {
            Optional<Parameters> first = inEffect(with(world.tree(), paths, values.get(0)));
            return isSpent(world)
                    || first.isEmpty()
                    || values.stream()
                            .anyMatch(value ->
                                    !inEffect(with(world.tree(), paths, value)).equals(first));
        });
    }

    /** Whether any world becomes another one without what stands at the path. */
    boolean isReadWhole(String path) {
        return worlds.stream().anyMatch(world -> {
            Map<String, Object> without = Tree.map(Tree.deepCopy(world.tree()));
            Tree.remove(without, path);
            return Tree.at(world.tree(), path).isPresent()
                    && (isSpent(world) || !inEffect(without).equals(world.inEffect()));
        });
    }

    private boolean isChanged(World world, List<String> paths, Object value) {
        if (isSpent(world)) {
            return true;
        }
        Optional<Parameters> changed = inEffect(with(world.tree(), paths, value));
        return changed.isEmpty() || !changed.equals(world.inEffect());
    }

    private static Map<String, Object> with(Map<String, Object> tree, List<String> paths, Object value) {
        Map<String, Object> changed = tree;
        for (String path : paths) {
            changed = Tree.with(changed, path, value);
        }
        return changed;
    }

    /** By scenario, an earlier one that is played alike whatever is set. */
    Map<String, String> alike() {
        Map<String, List<Optional<Parameters>>> all = new LinkedHashMap<>();
        worlds.forEach(world -> all.computeIfAbsent(world.scenario(), unused -> new ArrayList<>())
                .add(world.inEffect()));
        Map<List<Optional<Parameters>>, String> first = new HashMap<>();
        Map<String, String> alike = new LinkedHashMap<>();
        all.forEach((name, played) -> {
            String other = first.putIfAbsent(played, name);
            if (other != null) {
                alike.put(name, other);
            }
        });
        return alike;
    }

    /** Whether every scenario has a value of its own there. */
    boolean isStatedByAll(String path) {
        return worlds.stream().allMatch(world -> Tree.at(world.stated(), path).isPresent());
    }
}
