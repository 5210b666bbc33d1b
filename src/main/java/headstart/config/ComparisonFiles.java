package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Tree;
import headstart.config.schema.AnswerKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Key;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.Part;
import headstart.config.schema.ScenarioProduct;
import headstart.config.schema.TeamKeys;
import headstart.text.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts several experiment files together into one study, so that all their scenarios meet the same luck. What the files share
 * is compared: the teams with the same chip and chipmaker, the shortest horizon, the outcomes that all ask for. What that
 * leaves out stands in {@code remarks}. The seed is the first file's, the replications are the largest number.
 */
public final class ComparisonFiles {
    private static final int LONGEST_NAME = 100;

    private final List<ComparedFile> parts;
    private final List<Object> remarks = new ArrayList<>();
    private final SharedTeams shared;

    private ComparisonFiles(List<ComparedFile> parts) {
        this.parts = parts;
        this.shared = SharedTeams.of(parts);
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
        List<ComparedFile> parts = new ArrayList<>();
        for (Path file : files) {
            Reading reading = ExperimentFile.read(file, sets, ofFiles);
            if (reading instanceof Reading.Loaded loaded
                    && loaded.experiment().precision().isPresent()) {
                faults.add(new Fault(
                        "replications",
                        file + ": replications (auto) cannot be compared.\nMaybe give --replications N."));
            } else if (reading instanceof Reading.Loaded loaded) {
                parts.add(new ComparedFile(
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
        List<Object> named = Part.root(together).list(ExperimentKeys.PRIMARY_OUTCOMES);
        Map<String, Object> without = new LinkedHashMap<>(together);
        without.remove(ExperimentKeys.PRIMARY_OUTCOMES.name());
        Reading reading = ExperimentFile.read(without, overrides);
        if (named.isEmpty() || !(reading instanceof Reading.Loaded loaded)) {
            return reading;
        }
        List<Object> kept = new ArrayList<>(named);
        kept.retainAll(StudyReferences.headers(loaded.experiment()));
        if (kept.isEmpty()) {
            return reading;
        }
        together.put(ExperimentKeys.PRIMARY_OUTCOMES.name(), kept);
        return ExperimentFile.read(together, overrides);
    }

    /** Doubt is drawn for all scenarios at once, so it must be the same in all files. */
    private void sameDoubt(Map<String, Object> together) {
        boolean same = parts.stream()
                        .map(part -> List.of(
                                part.root().text(ExperimentKeys.UNCERTAIN).orElse(""),
                                part.at(ExperimentKeys.POSTERIOR)))
                        .distinct()
                        .count()
                == 1;
        if (!same) {
            together.remove(ExperimentKeys.UNCERTAIN.name());
            together.remove(ExperimentKeys.POSTERIOR.name());
            remarks.add(
                    "The files differ in their posterior: all are compared at their fitted values, without doubt about them.");
        }
    }

    /** An alternative is a difference from its own file: laid under the scenarios of another it would change some of them and not others. */
    private void withoutAlternatives(Map<String, Object> together) {
        List<String> with = parts.stream()
                .filter(part -> !Tree.mapAt(part.tree(), AlternativeReader.KEY).isEmpty())
                .map(ComparedFile::label)
                .toList();
        if (!with.isEmpty()) {
            together.remove(AlternativeReader.KEY);
            remark("Alternatives of " + String.join(", ", with)
                    + " are left out: each is a difference from its own file, so there is no range over models here. Run the files"
                    + " one by one for theirs.");
        }
    }

    private static String of(Path file, List<Path> files, Fault fault) {
        return files.size() == 1 ? fault.message() : file + ": " + fault.message();
    }

    /** The study's name; with a number where two have the same. */
    private static String label(String name, List<ComparedFile> before) {
        return ComparedFile.free(
                name.replace('.', '-'),
                label -> before.stream().anyMatch(part -> part.label().equals(label)));
    }

    private Map<String, Object> together() {
        Map<String, Object> first = parts.get(0).tree();
        Map<String, Object> together = new LinkedHashMap<>(first);
        together.put(ExperimentKeys.NAME.name(), name());
        if (parts.size() > 1) {
            leaveOut();
            ComparedScenarios compared = new ComparedScenarios(parts);
            together.put(ExperimentKeys.TITLE.name(), "Comparison of " + String.join(", ", labels()));
            together.put(ExperimentKeys.HORIZON_DAYS.name(), horizon());
            together.put(ExperimentKeys.REPLICATIONS.name(), replications());
            together.put(OutcomeKeys.KEY, asWritten(outcomes()));
            together.put(ExperimentKeys.GAPS.name(), gaps());
            together.put(ExperimentKeys.PRIMARY_OUTCOMES.name(), primaries());
            together.put(ExperimentKeys.SCENARIOS.name(), compared.scenarios());
            together.put(ExperimentKeys.FIGURES.name(), new ComparedFigures(parts, compared).all());
            together.put(ExperimentKeys.RELATIVE_LEVELS.name(), relativeLevels());
            together.remove(ScenarioProduct.CHOICES_KEY);
            together.remove(AnswerKeys.KEY);
            withoutAlternatives(together);
            together.put(LabelKeys.KEY, compared.labels());
            together.put(ExperimentKeys.CHIPS.name(), chips());
            together.put(ExperimentKeys.SOURCES.name(), merged(ExperimentKeys.SOURCES));
            sameForAll(ExperimentKeys.SEED);
            sameForAll(ExperimentKeys.PARITY_TOLERANCE);
            sameDoubt(together);
            keepReportDays(together);
            LabelKeys.prune(together);
        }
        together.remove(ExperimentKeys.BASELINE.name());
        if (!remarks.isEmpty()) {
            together.put(ExperimentKeys.REMARKS.name(), remarks);
        }
        return together;
    }

    private List<String> labels() {
        return parts.stream().map(ComparedFile::label).toList();
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

    private void leaveOut() {
        if (!shared.left().isEmpty()) {
            remark(
                    "Teams that are not in every file with the same chip and chipmaker are left out, so that nobody learns"
                            + " from them either: " + String.join(", ", shared.left()) + ".");
        }
        parts.forEach(part -> shared.restrict(part.tree()));
    }

    private void remark(String text) {
        remarks.add(text);
    }

    private double horizon() {
        double shortest = parts.stream()
                .mapToDouble(part -> part.number(ExperimentKeys.HORIZON_DAYS))
                .min()
                .orElseThrow();
        if (parts.stream().anyMatch(part -> part.number(ExperimentKeys.HORIZON_DAYS) != shortest)) {
            remark("The horizons differ; days after day " + Numbers.toText(shortest) + " are left out.");
        }
        return shortest;
    }

    private long replications() {
        return (long) parts.stream()
                .mapToDouble(part -> part.number(ExperimentKeys.REPLICATIONS))
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

    private static Map<String, Object> entries(ComparedFile part) {
        Map<String, Object> own = Tree.mapAt(part.tree(), OutcomeKeys.KEY);
        Map<String, Object> entries = new LinkedHashMap<>();
        OutcomeKeys.names(part.tree()).forEach(name -> entries.put(name, own.getOrDefault(name, Map.of())));
        return entries;
    }

    /** What all files are about. */
    private List<Object> primaries() {
        List<Object> kept = new ArrayList<>(parts.get(0).root().list(ExperimentKeys.PRIMARY_OUTCOMES));
        parts.forEach(part -> kept.retainAll(part.root().list(ExperimentKeys.PRIMARY_OUTCOMES)));
        return kept;
    }

    /** The teams that any file says it of, of those that are still there. */
    private List<Object> relativeLevels() {
        Set<Object> all = new LinkedHashSet<>();
        parts.forEach(part -> all.addAll(part.root().list(ExperimentKeys.RELATIVE_LEVELS)));
        all.retainAll(shared.names());
        return new ArrayList<>(all);
    }

    /** The pairs of all files whose sides are still there; the same name for another pair gets the file's name before it. */
    private Map<String, Object> gaps() {
        Set<Object> subjects = new LinkedHashSet<>(shared.names());
        Part teams = parts.get(0).root().at(ExperimentKeys.TEAMS);
        Stream.of(TeamKeys.CHIP, TeamKeys.CHIPMAKER)
                .forEach(key -> teams.texts(key).forEach(subjects::add));
        Map<String, Object> gaps = new LinkedHashMap<>();
        Set<String> left = new TreeSet<>();
        for (ComparedFile part : parts) {
            part.at(ExperimentKeys.GAPS).forEach((name, gap) -> {
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

    /** Chips belong to the world as well, but a chip that only one file has harms nobody: all of them go into the base. */
    private Map<String, Object> chips() {
        Map<String, Object> chips = merged(ExperimentKeys.CHIPS);
        for (ComparedFile part : parts) {
            part.at(ExperimentKeys.CHIPS).forEach((name, chip) -> {
                if (!chip.equals(chips.get(name))) {
                    remark("Chip " + name + " differs between the files; the numbers of " + labels().get(0)
                            + " are used.");
                }
            });
        }
        return chips;
    }

    private Map<String, Object> merged(Key<?> key) {
        Map<String, Object> merged = new LinkedHashMap<>();
        parts.forEach(part -> part.at(key).forEach(merged::putIfAbsent));
        return merged;
    }

    private void sameForAll(Key<?> key) {
        double first = parts.get(0).number(key);
        if (parts.stream().anyMatch(part -> part.number(key) != first)) {
            remark("The files differ in " + key.name() + "; that of " + labels().get(0) + " (" + Numbers.toText(first)
                    + ") counts for all.");
        }
    }

    private static void keepReportDays(Map<String, Object> together) {
        List<Object> before = Part.root(together).list(ExperimentKeys.REPORT_DAYS);
        References.keepDaysWithinHorizon(together);
        if (Part.root(together).list(ExperimentKeys.REPORT_DAYS).isEmpty()) {
            together.put(ExperimentKeys.REPORT_DAYS.name(), before);
        }
    }
}
