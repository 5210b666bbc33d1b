package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Tree;
import headstart.config.document.TreeDifference;
import headstart.config.schema.AnswerKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.ScenarioProduct;
import headstart.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts several experiment files together into one study, so that all their scenarios meet the same luck. What the files share
 * is compared: the teams with the same chip and chipmaker, the shortest horizon, the outcomes that all ask for. What that
 * leaves out stands in {@code remarks}. The seed is the first file's, the replications are the largest number.
 */
public final class ComparisonFiles {
    private static final String SCENARIOS = "scenarios";
    private static final String GAPS = "gaps";
    private static final String PRIMARIES = "primary_outcomes";
    private static final String TEAMS = "teams";
    private static final int LONGEST_NAME = 100;
    private static final String REMARKS = "remarks";

    private final List<Part> parts;
    private final List<Object> remarks = new ArrayList<>();
    private final Set<String> shared = new LinkedHashSet<>();

    /** One file. */
    private record Part(String label, Map<String, Object> tree) {
        Map<String, Object> at(String key) {
            return Tree.mapAt(tree, key);
        }

        double number(String key) {
            return tree.get(key) instanceof Number number ? number.doubleValue() : 0;
        }

        List<?> list(String key) {
            return ComparisonFiles.list(tree, key);
        }
    }

    private ComparisonFiles(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * Reads the experiments to be compared.
     *
     * @param files one or more experiment files
     * @param sets changes of the form {@code path=value}, to every file
     * @param overrides what else the command line says; its scenarios and baseline are those of the whole comparison
     */
    public static Reading read(List<Path> files, List<String> sets, Overrides overrides) {
        Overrides ofFiles =
                new Overrides(overrides.replications(), overrides.seed(), List.of()).withPlugins(overrides.plugins());
        List<Fault> faults = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Path file : files) {
            Reading reading = ExperimentFile.read(file, sets, ofFiles);
            if (reading instanceof Reading.Loaded loaded
                    && loaded.experiment().precision().isPresent()) {
                faults.add(new Fault(
                        "replications",
                        file + ": replications (auto) cannot be compared.\nMaybe give --replications N."));
            } else if (reading instanceof Reading.Loaded loaded) {
                parts.add(new Part(
                        label(loaded.experiment().name(), parts),
                        loaded.document().tree()));
            } else if (reading instanceof Reading.Faulty faulty) {
                faulty.faults()
                        .forEach(fault -> faults.add(new Fault(fault.path(), of(file, files, fault), fault.place())));
            }
        }
        if (!faults.isEmpty()) {
            return new Reading.Faulty(faults);
        }
        return read(new ComparisonFiles(parts).together(), overrides);
    }

    /** Reads the files as one study; primary outcomes of whom not all files have are left out. */
    private static Reading read(Map<String, Object> together, Overrides overrides) {
        List<?> named = list(together, PRIMARIES);
        Map<String, Object> without = new LinkedHashMap<>(together);
        without.remove(PRIMARIES);
        Reading reading = ExperimentFile.read(without, overrides);
        if (named.isEmpty() || !(reading instanceof Reading.Loaded loaded)) {
            return reading;
        }
        List<Object> kept = new ArrayList<>(named);
        kept.retainAll(StudyReferences.headers(loaded.experiment()));
        if (kept.isEmpty()) {
            return reading;
        }
        together.put(PRIMARIES, kept);
        return ExperimentFile.read(together, overrides);
    }

    /** Doubt is drawn for all scenarios at once, so it must be the same in all files. */
    private void sameDoubt(Map<String, Object> together) {
        boolean same = parts.stream()
                        .map(part -> List.of(part.tree().getOrDefault("uncertain", ""), part.at("posterior")))
                        .distinct()
                        .count()
                == 1;
        if (!same) {
            together.remove("uncertain");
            together.remove("posterior");
            remarks.add(
                    "The files differ in their posterior: all are compared at their fitted values, without doubt about them.");
        }
    }

    private static String of(Path file, List<Path> files, Fault fault) {
        return files.size() == 1 ? fault.message() : file + ": " + fault.message();
    }

    /** The study's name; with a number where two have the same. */
    private static String label(String name, List<Part> before) {
        String stem = name.replace('.', '-');
        String label = stem;
        for (int i = 2; isTaken(label, before); i++) {
            label = stem + "-" + i;
        }
        return label;
    }

    private static boolean isTaken(String label, List<Part> parts) {
        return parts.stream().anyMatch(part -> part.label().equals(label));
    }

    private Map<String, Object> together() {
        Map<String, Object> first = parts.get(0).tree();
        Map<String, Object> together = new LinkedHashMap<>(first);
        together.put("name", name());
        if (parts.size() > 1) {
            share();
            parts.forEach(part -> restrict(part.tree()));
            together.put("title", "Comparison of " + String.join(", ", labels()));
            together.put("horizon_days", horizon());
            together.put("replications", replications());
            together.put(OutcomeKeys.KEY, asWritten(outcomes()));
            together.put(GAPS, gaps());
            together.put(PRIMARIES, primaries());
            together.put(SCENARIOS, scenarios());
            together.remove(ScenarioProduct.CHOICES_KEY);
            together.remove(AnswerKeys.KEY);
            together.put(LabelKeys.KEY, labelsOfAll());
            together.put("chips", chips());
            together.put("sources", merged("sources"));
            sameForAll("seed");
            sameForAll("parity_tolerance");
            sameDoubt(together);
            keepReportDays(together);
            LabelKeys.prune(together);
        }
        together.remove("baseline");
        if (!remarks.isEmpty()) {
            together.put(REMARKS, remarks);
        }
        return together;
    }

    private List<String> labels() {
        return parts.stream().map(Part::label).toList();
    }

    private String name() {
        String name = "compare-" + String.join("-", labels());
        return name.length() > LONGEST_NAME
                ? "compare-"
                        + labels().get(0)
                                .substring(0, Math.min(60, labels().get(0).length())) + "-and-" + (parts.size() - 1)
                        + "-more"
                : name;
    }

    /** Teams with the same chip and chipmaker everywhere. */
    private void share() {
        Set<String> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(part.at(TEAMS).keySet()));
        for (String team : all) {
            long alike = parts.stream()
                    .filter(part -> part.at(TEAMS).containsKey(team) && isAlike(team, part))
                    .count();
            if (alike == parts.size()) {
                shared.add(team);
            }
        }
        Set<String> left = new TreeSet<>(all);
        left.removeAll(shared);
        if (!left.isEmpty()) {
            remark(
                    "Teams that are not in every file with the same chip and chipmaker are left out, so that nobody learns"
                            + " from them either: " + String.join(", ", left) + ".");
        }
    }

    private boolean isAlike(String team, Part part) {
        Map<String, Object> here = Tree.mapAt(part.at(TEAMS), team);
        Map<String, Object> first = Tree.mapAt(parts.get(0).at(TEAMS), team);
        return Objects.equals(here.get("chip"), first.get("chip"))
                && Objects.equals(here.get("chipmaker"), first.get("chipmaker"));
    }

    private void remark(String text) {
        remarks.add(text);
    }

    /** Takes all other teams out of a tree, wherever they are named. */
    private void restrict(Map<String, Object> tree) {
        Tree.mapAt(tree, TEAMS).keySet().retainAll(shared);
        retain(Tree.mapAt(tree, "access"));
        Tree.mapAt(tree, "releases").values().forEach(release -> {
            if (release instanceof Map<?, ?> map) {
                retain(Tree.mapAt(Tree.map(map), "reference_kernels"));
            }
        });
        Map<String, Object> pairs = Tree.mapAt(Tree.mapAt(Tree.mapAt(tree, "commons"), "portability"), "pairs");
        retain(pairs);
        pairs.keySet().forEach(publisher -> retain(Tree.mapAt(pairs, publisher)));
        Tree.mapAt(tree, SCENARIOS).values().forEach(difference -> {
            if (difference instanceof Map<?, ?> map) {
                restrict(Tree.map(map));
            }
        });
    }

    private void retain(Map<String, Object> byTeam) {
        if (!byTeam.isEmpty()) {
            byTeam.keySet().retainAll(shared);
        }
    }

    private double horizon() {
        double shortest = parts.stream()
                .mapToDouble(part -> part.number("horizon_days"))
                .min()
                .orElseThrow();
        if (parts.stream().anyMatch(part -> part.number("horizon_days") != shortest)) {
            remark("The horizons differ; days after day " + Numbers.toText(shortest) + " are left out.");
        }
        return shortest;
    }

    private long replications() {
        return (long) parts.stream()
                .mapToDouble(part -> part.number("replications"))
                .max()
                .orElseThrow();
    }

    /** Those that every file asks for; of one name and two expressions there is none. */
    private Map<String, Object> outcomes() {
        Map<String, Object> all = new LinkedHashMap<>();
        parts.forEach(part -> entries(part).forEach(all::putIfAbsent));
        Map<String, Object> kept = new LinkedHashMap<>(all);
        parts.forEach(part -> kept.entrySet()
                .removeIf(entry -> !entry.getValue().equals(entries(part).get(entry.getKey()))));
        Set<String> left = new TreeSet<>(all.keySet());
        left.removeAll(kept.keySet());
        if (!left.isEmpty() && !kept.isEmpty()) {
            remark("Outcomes that not every file asks for in the same words are left out: " + String.join(", ", left)
                    + ".");
        }
        return kept.isEmpty() ? all : kept;
    }

    /** A list of names where none has an expression. */
    private static Object asWritten(Map<String, Object> outcomes) {
        boolean plain = outcomes.values().stream().allMatch(Map.of()::equals);
        return plain ? new ArrayList<Object>(outcomes.keySet()) : outcomes;
    }

    private static Map<String, Object> entries(Part part) {
        Map<String, Object> own = Tree.mapAt(part.tree(), OutcomeKeys.KEY);
        Map<String, Object> entries = new LinkedHashMap<>();
        OutcomeKeys.names(part.tree()).forEach(name -> entries.put(name, own.getOrDefault(name, Map.of())));
        return entries;
    }

    /** What all files are about. */
    private List<Object> primaries() {
        List<Object> kept = new ArrayList<>(parts.get(0).list(PRIMARIES));
        parts.forEach(part -> kept.retainAll(part.list(PRIMARIES)));
        return kept;
    }

    private static List<?> list(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof List<?> list ? list : List.of();
    }

    /** The pairs of all files whose sides are still there; the same name for another pair gets the file's name before it. */
    private Map<String, Object> gaps() {
        Set<Object> subjects = new LinkedHashSet<>(shared);
        parts.get(0).at(TEAMS).values().forEach(team -> {
            subjects.add(Tree.map(team).getOrDefault("chip", ""));
            subjects.add(Tree.map(team).getOrDefault("chipmaker", ""));
        });
        Map<String, Object> gaps = new LinkedHashMap<>();
        Set<String> left = new TreeSet<>();
        for (Part part : parts) {
            part.at(GAPS).forEach((name, gap) -> {
                boolean there = subjects.containsAll(Tree.map(gap).values());
                if (!there) {
                    left.add(name);
                } else if (gaps.containsKey(name) && !gaps.get(name).equals(gap)) {
                    gaps.put(part.label() + ":" + name, gap);
                } else {
                    gaps.put(name, gap);
                }
            });
        }
        if (!left.isEmpty()) {
            remark("Pairs with a side that is left out are left out: " + String.join(", ", left) + ".");
        }
        return gaps;
    }

    /** The labels of the first file that states one; scenarios of one name are told apart by their files. */
    private Map<String, Object> labelsOfAll() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Part part : parts) {
            all = Tree.merge(part.at(LabelKeys.KEY), all);
        }
        Map<String, Object> scenarios = new LinkedHashMap<>();
        for (Part part : parts) {
            Tree.mapAt(part.at(LabelKeys.KEY), SCENARIOS).forEach((name, label) -> {
                boolean alone = !part.at(SCENARIOS).containsKey(name) || !collides(name);
                scenarios.put(
                        alone ? name : part.label() + ":" + name, alone ? label : LabelKeys.of(label, part.label()));
            });
        }
        all.put(SCENARIOS, scenarios);
        return all;
    }

    private boolean collides(String scenario) {
        return parts.stream()
                        .filter(other -> other.at(SCENARIOS).containsKey(scenario))
                        .count()
                > 1;
    }

    /** Every scenario of every file as a difference from the first file's base. */
    private Map<String, Object> scenarios() {
        Map<String, Object> base = world(parts.get(0).tree());
        Map<String, Object> scenarios = new LinkedHashMap<>();
        for (Part part : parts) {
            part.at(SCENARIOS).forEach((name, difference) -> {
                Map<String, Object> world = Tree.merge(world(part.tree()), Tree.map(difference));
                scenarios.put(collides(name) ? part.label() + ":" + name : name, TreeDifference.of(base, world));
            });
        }
        return scenarios;
    }

    private static Map<String, Object> world(Map<String, Object> tree) {
        Map<String, Object> world = new LinkedHashMap<>(tree);
        world.keySet().retainAll(ExperimentKeys.WORLD);
        world.remove("chips");
        return world;
    }

    /** Chips belong to the world as well, but a chip that only one file has harms nobody: all of them go into the base. */
    private Map<String, Object> chips() {
        Map<String, Object> chips = merged("chips");
        for (Part part : parts) {
            part.at("chips").forEach((name, chip) -> {
                if (!chip.equals(chips.get(name))) {
                    remark("Chip " + name + " differs between the files; the numbers of " + labels().get(0)
                            + " are used.");
                }
            });
        }
        return chips;
    }

    private Map<String, Object> merged(String key) {
        Map<String, Object> merged = new LinkedHashMap<>();
        parts.forEach(part -> part.at(key).forEach(merged::putIfAbsent));
        return merged;
    }

    private void sameForAll(String key) {
        double first = parts.get(0).number(key);
        if (parts.stream().anyMatch(part -> part.number(key) != first)) {
            remark("The files differ in " + key + "; that of " + labels().get(0) + " (" + Numbers.toText(first)
                    + ") counts for all.");
        }
    }

    private static void keepReportDays(Map<String, Object> together) {
        List<?> before = list(together, "report_days");
        References.keepDaysWithinHorizon(together);
        if (list(together, "report_days").isEmpty()) {
            together.put("report_days", before);
        }
    }
}
