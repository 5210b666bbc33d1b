package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Place;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.ExploreKeys;
import headstart.config.schema.FactorKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.GapKeys;
import headstart.config.schema.Key;
import headstart.config.schema.Node;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.Part;
import headstart.config.schema.SettingPath;
import headstart.config.schema.SliderKeys;
import headstart.config.schema.Units;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A study as it travels in a page: its checked tree, where every scenario names whole what differs in it, and every number that a
 * reader may change.
 *
 * @param tree what {@link Variations} reads
 * @param differences by scenario, what the file says of it
 * @param numbers every number of the world, in the order of the file
 * @param sliders what {@code explore} asks for; empty if it asks for nothing
 * @param swept by path, the range of numbers that the study's factors cover
 */
public record PageStudy(
        Map<String, Object> tree,
        Map<String, Object> differences,
        List<Place> numbers,
        List<Slider> sliders,
        Map<String, Range> swept) {
    private static final String ACCESS = ExperimentKeys.ACCESS.name();
    /** What the page measures besides what the study asks for. */
    private static final List<String> SHOWN = Stream.of(
                    Outcomes.DAYS_TO_PARITY, Outcomes.DAYS_TO_SOFTWARE_PARITY, Outcomes.TOKENS_SERVED)
            .map(Outcome::key)
            .toList();

    public PageStudy {
        tree = Collections.unmodifiableMap(new LinkedHashMap<>(tree));
        differences = Collections.unmodifiableMap(new LinkedHashMap<>(differences));
        swept = Collections.unmodifiableMap(new LinkedHashMap<>(swept));
        numbers = List.copyOf(numbers);
        sliders = List.copyOf(sliders);
    }

    /**
     * A number that may be changed.
     *
     * @param path its place in the experiment
     * @param low the smallest value allowed
     * @param lowIncluded whether it is itself allowed
     * @param high the largest value allowed
     * @param whole whether only whole numbers are
     * @param range that in words, as messages say it
     * @param unit unit of the number; {@code 1} for a pure number
     */
    public record Place(
            String path, double low, boolean lowIncluded, double high, boolean whole, String range, String unit) {}

    /**
     * A slider.
     *
     * @param label what it says
     * @param group the heading it stands under
     * @param paths the numbers it moves, at least one
     * @param from its lowest value
     * @param to its highest value
     * @param step from value to value
     * @param unit of the values; empty for a pure number
     */
    public record Slider(
            String label, String group, List<String> paths, double from, double to, double step, String unit) {
        public Slider {
            paths = List.copyOf(paths);
        }
    }

    /** From one number to another. */
    public record Range(double from, double to) {}

    /** The same study with other sliders. */
    public PageStudy with(List<Slider> others) {
        return new PageStudy(tree, differences, numbers, others, swept);
    }

    /** The study of a file that has been read and is right. */
    public static PageStudy of(Reading.Loaded loaded) {
        Map<String, Object> effective = loaded.document().tree();
        Map<String, Object> tree = new LinkedHashMap<>();
        for (String key : effective.keySet()) {
            if (TRAVELS.contains(key) || ExperimentKeys.WORLD.contains(key)) {
                tree.put(key, effective.get(key));
            }
        }
        tree.put(ACCESS, everybody(effective));
        tree.put(ExperimentKeys.SCENARIOS.name(), scenarios(effective, tree));
        gaps(tree);
        outcomes(tree);
        List<Place> places = new ArrayList<>();
        for (String key : ExperimentKeys.WORLD) {
            if (tree.containsKey(key)) {
                walk(key, tree.get(key), tree, places);
            }
        }
        return new PageStudy(
                tree,
                Tree.mapAt(effective, ExperimentKeys.SCENARIOS.name()),
                places,
                sliders(effective),
                swept(effective));
    }

    private static final Set<String> TRAVELS = Stream.of(
                    ExperimentKeys.NAME,
                    ExperimentKeys.TITLE,
                    ExperimentKeys.QUESTION,
                    ExperimentKeys.SEED,
                    ExperimentKeys.REPLICATIONS,
                    ExperimentKeys.HORIZON_DAYS,
                    ExperimentKeys.PARITY_TOLERANCE,
                    ExperimentKeys.REPORT_DAYS,
                    ExperimentKeys.GAPS,
                    ExperimentKeys.BASELINE,
                    ExperimentKeys.OUTCOMES,
                    ExperimentKeys.POSTERIOR)
            .<String>map(Key::name)
            .collect(Collectors.toUnmodifiableSet());

    /** Access of every team, so that each can be given some, unless a policy gives it. */
    private static Map<String, Object> everybody(Map<String, Object> effective) {
        Map<String, Object> access = new LinkedHashMap<>(Tree.mapAt(effective, ACCESS));
        if (!effective.containsKey(ExperimentKeys.ACCESS_RULE.name())) {
            Tree.mapAt(effective, ExperimentKeys.TEAMS.name())
                    .keySet()
                    .forEach(team -> access.putIfAbsent(team, Map.of()));
        }
        Map<String, Object> whole = new LinkedHashMap<>(effective);
        whole.put(ACCESS, access);
        return Tree.mapAt(Tree.map(ExperimentKeys.ROOT.check(whole, "", new Faults())), ACCESS);
    }

    /** By scenario, the parts of the world that differ from the base's, whole; an empty map where there is none. */
    private static Map<String, Object> scenarios(Map<String, Object> effective, Map<String, Object> base) {
        Map<String, Object> all = new LinkedHashMap<>();
        Tree.mapAt(effective, ExperimentKeys.SCENARIOS.name()).forEach((name, difference) -> {
            Map<String, Object> merged = Tree.merge(effective, Tree.map(difference));
            merged.put(ExperimentKeys.SCENARIOS.name(), Map.of(name, Map.of()));
            merged.put(ExperimentKeys.BASELINE.name(), name);
            merged.remove(ExperimentKeys.DECISIONS.name());
            merged.remove(ExperimentKeys.POSTERIOR.name());
            Map<String, Object> checked = Tree.map(ExperimentKeys.ROOT.check(merged, "", new Faults()));
            Map<String, Object> other = new LinkedHashMap<>();
            for (String key : ExperimentKeys.WORLD) {
                Object value = key.equals(ACCESS) ? everybody(checked) : checked.getOrDefault(key, Map.of());
                if (!value.equals(base.getOrDefault(key, Map.of()))) {
                    other.put(key, value);
                }
            }
            all.put(name, other);
        });
        return all;
    }

    /** Where the study compares nobody, everybody is compared with the first team. */
    private static void gaps(Map<String, Object> tree) {
        if (Tree.mapAt(tree, ExperimentKeys.GAPS.name()).isEmpty()) {
            List<String> teams =
                    List.copyOf(Tree.mapAt(tree, ExperimentKeys.TEAMS.name()).keySet());
            Map<String, Object> gaps = new LinkedHashMap<>();
            for (String team : teams.subList(1, teams.size())) {
                Map<String, Object> gap = new LinkedHashMap<>();
                gap.put(GapKeys.LEADER.name(), teams.get(0));
                gap.put(GapKeys.LAGGARD.name(), team);
                gaps.put(teams.get(0) + "_over_" + team, gap);
            }
            tree.put(ExperimentKeys.GAPS.name(), gaps);
        }
    }

    private static void outcomes(Map<String, Object> tree) {
        Set<Object> outcomes = new LinkedHashSet<>(OutcomeKeys.builtIn(tree));
        outcomes.addAll(SHOWN);
        tree.put(OutcomeKeys.KEY, List.copyOf(outcomes));
    }

    private static void walk(String path, Object node, Map<String, Object> tree, List<Place> places) {
        if (node instanceof Map<?, ?> map) {
            Tree.map(map).forEach((key, child) -> {
                if (key.indexOf('.') < 0) {
                    walk(path + "." + key, child, tree, places);
                }
            });
        } else if (node instanceof Number) {
            new SettingPath(tree, "", new Faults())
                    .node(path)
                    .flatMap(Node::numbers)
                    .filter(number -> !path.matches("releases\\.[^.]+\\.day"))
                    .ifPresent(number -> places.add(new Place(
                            path,
                            number.low(),
                            number.lowIncluded(),
                            number.high(),
                            number.whole(),
                            number.range(),
                            Units.of(path))));
        }
    }

    private static List<Slider> sliders(Map<String, Object> effective) {
        List<Slider> sliders = new ArrayList<>();
        Tree.mapAt(effective, ExploreKeys.KEY).forEach((name, node) -> {
            Fields slider = Fields.of(Tree.map(node));
            sliders.add(new Slider(
                    slider.get(SliderKeys.LABEL).orElse(name),
                    slider.get(SliderKeys.GROUP),
                    slider.get(SliderKeys.PATHS).orElse(List.of(name)),
                    slider.get(SliderKeys.FROM),
                    slider.get(SliderKeys.TO),
                    slider.get(SliderKeys.STEP),
                    slider.get(SliderKeys.UNIT)));
        });
        return sliders;
    }

    private static Map<String, Range> swept(Map<String, Object> effective) {
        Map<String, Range> swept = new LinkedHashMap<>();
        Part.root(effective).at(ExperimentKeys.FACTORS).parts().forEach((name, factor) -> {
            List<Double> bounds = new ArrayList<>();
            Stream.of(FactorKeys.FROM, FactorKeys.TO, FactorKeys.LOW, FactorKeys.HIGH)
                    .flatMap(key -> factor.number(key).stream())
                    .forEach(number -> bounds.add(number.doubleValue()));
            factor.list(FactorKeys.VALUES).stream()
                    .filter(Number.class::isInstance)
                    .forEach(value -> bounds.add(((Number) value).doubleValue()));
            List<String> paths = factor.fields().get(FactorKeys.PATHS).orElse(List.of(name));
            if (bounds.size() > 1) {
                Range range = new Range(Collections.min(bounds), Collections.max(bounds));
                paths.forEach(path -> swept.put(path, range));
            }
        });
        return swept;
    }
}
