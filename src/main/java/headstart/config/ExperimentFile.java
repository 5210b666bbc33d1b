package headstart.config;

import headstart.config.document.Fault;
import headstart.config.document.Faults;
import headstart.config.document.Place;
import headstart.config.document.Places;
import headstart.config.document.TextFile;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.plugin.FoundPlugin;
import headstart.config.plugin.PluginUse;
import headstart.config.schema.AnswerKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.ExploreKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.ScenarioProduct;
import headstart.config.schema.TeamKeys;
import headstart.experiment.Experiment;
import headstart.experiment.Scenario;
import headstart.experiment.measure.Outcome;
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
    /** Characters of what is stored of an experiment, each of which may take four bytes. */
    private static final long LONGEST = TextFile.LARGEST / 4;

    private final Faults faults = new Faults();
    private final Warnings warnings = new Warnings();
    private final Composition composition;
    private Map<String, Object> allChips = Map.of();
    private List<FoundPlugin> plugins = List.of();
    private Places placesOfFile = new Places();

    private ExperimentFile() {
        this.composition = new Composition(faults, warnings);
    }

    /** To check what another one has put together. */
    private ExperimentFile(Composition composition, List<String> warned) {
        this.composition = composition;
        warned.forEach(warnings::add);
    }

    /**
     * Reads an experiment.
     *
     * @param file the experiment file; other files that it names are found from its directory
     * @param sets changes of the form {@code path=value}, later ones last
     * @param overrides what else the command line says
     */
    public static Reading read(Path file, List<String> sets, Overrides overrides) {
        ExperimentFile whole = new ExperimentFile();
        Reading reading = warned(whole.reading(file, sets, overrides));
        return reading instanceof Reading.Faulty faulty && !sets.isEmpty()
                ? whole.blamed(faulty, new ExperimentFile().reading(file, List.of(), overrides))
                : reading;
    }

    /** What is wrong only with what the command line sets is its fault, whichever line of a file that breaks. */
    private Reading blamed(Reading.Faulty faulty, Reading without) {
        List<Fault> ofFile = without instanceof Reading.Faulty bare ? bare.faults() : List.of();
        return new Reading.Faulty(faulty.faults().stream()
                .map(fault -> ofFile.stream().filter(fault::isSame).findFirst().orElseGet(() -> set(fault)))
                .toList());
    }

    private Fault set(Fault fault) {
        boolean isUntouched = fault.place().isPresent() && fault.place().equals(placesOfFile.of(fault.path()));
        return isUntouched ? fault.from(Place.COMMAND_LINE) : fault;
    }

    /** Checks a tree that is composed already. */
    static Reading read(Map<String, Object> tree, Overrides overrides) {
        return warned(readAlternative(tree, overrides));
    }

    /** The same without looking for what has no effect. */
    static Reading readAlternative(Map<String, Object> tree, Overrides overrides) {
        return new ExperimentFile().checked(tree, overrides);
    }

    private static Reading warned(Reading reading) {
        return reading instanceof Reading.Loaded loaded ? loaded.withWhatHasNoEffect() : reading;
    }

    private Reading reading(Path file, List<String> sets, Overrides overrides) {
        Optional<Map<String, Object>> tree = composition.read(file);
        if (tree.isEmpty()) {
            return faulty();
        }
        Map<String, Object> root = tree.get();
        placesOfFile = composition.places().copy();
        for (String set : sets) {
            root = composition.set(root, set);
        }
        if (!root.containsKey(ExperimentKeys.NAME.name())) {
            root.put(ExperimentKeys.NAME.name(), FileNames.studyName(file));
        }
        return faults.isEmpty() && !composition.removed().isEmpty()
                ? withoutFollowers(root, overrides)
                : checked(root, overrides);
    }

    /** Something was taken away: what earlier files say about it goes with it. */
    private Reading withoutFollowers(Map<String, Object> root, Overrides overrides) {
        Followers followers = new Followers(root, composition.removed(), composition.places());
        while (true) {
            List<String> warned = new ArrayList<>(warnings.list());
            warned.addAll(followers.warnings());
            Map<String, Object> left = Tree.map(Tree.deepCopy(root));
            remark(left, followers.warnings());
            Reading reading = new ExperimentFile(composition, warned).checked(left, overrides);
            List<Fault> found = reading instanceof Reading.Loaded loaded
                    ? CompleteCheck.faults(loaded)
                    : ((Reading.Faulty) reading).faults();
            if (!followers.drop(found)) {
                return reading;
            }
        }
    }

    /** What went is remembered with the study: its effective file shows no trace of it. */
    private static void remark(Map<String, Object> root, List<String> warnings) {
        String key = ExperimentKeys.REMARKS.name();
        if (!warnings.isEmpty() && root.getOrDefault(key, List.of()) instanceof List<?> known) {
            List<Object> all = new ArrayList<>(known);
            all.addAll(warnings);
            root.put(key, all);
        }
    }

    private Reading checked(Map<String, Object> root, Overrides overrides) {
        plugins = PluginUse.of(root, overrides.plugins(), faults);
        AlternativeReader alternatives = new AlternativeReader(root, overrides, faults);
        LabelKeys.gather(root, faults);
        ScenarioProduct.expand(root, faults);
        ChipIntervals.resolve(root, faults);
        overrides.baseline().ifPresent(name -> baseline(root, name));
        overrides.replications().ifPresent(n -> root.put(ExperimentKeys.REPLICATIONS.name(), (long) n));
        overrides.seed().ifPresent(n -> root.put(ExperimentKeys.SEED.name(), n));
        boolean composed = faults.isEmpty();
        Map<String, Object> effective = Tree.map(ExperimentKeys.ROOT.check(root, "", faults));
        PosteriorTable.keepIfUsed(effective, faults);
        ServingBuilder.nameBatch(effective);
        if (!root.containsKey(ExperimentKeys.REPORT_DAYS.name())) {
            References.keepDaysWithinHorizon(effective);
        }
        if (composed) {
            new References(effective, faults).check();
            ScenarioProduct.check(effective, faults);
            ExploreKeys.check(effective, faults);
            LabelKeys.check(effective, faults);
            AnswerKeys.check(effective, faults);
            OutcomeKeys.check(effective, faults);
            new StudyReferences(effective, faults).check();
        }
        return finish(effective, overrides.scenarios(), composed, alternatives);
    }

    private void baseline(Map<String, Object> root, String name) {
        if (faults.known(
                "--baseline",
                name,
                Tree.mapAt(root, ExperimentKeys.SCENARIOS.name()).keySet(),
                "a scenario")) {
            root.put(ExperimentKeys.BASELINE.name(), name);
        }
    }

    private Reading finish(
            Map<String, Object> effective, List<String> chosen, boolean composed, AlternativeReader alternatives) {
        if (!effective.containsKey(ExperimentKeys.BASELINE.name())) {
            Tree.mapAt(effective, ExperimentKeys.SCENARIOS.name()).keySet().stream()
                    .findFirst()
                    .ifPresent(first -> effective.put(ExperimentKeys.BASELINE.name(), first));
        }
        inOrder(effective);
        choose(effective, chosen);
        allChips = Tree.mapAt(effective, ExperimentKeys.CHIPS.name());
        keepUsedChips(effective);
        LabelKeys.prune(effective);
        List<Scenario> scenarios = new ScenarioReader(effective, faults, composed).scenarios();
        Optional<Experiment> experiment = faults.isEmpty() ? doubtful(effective, scenarios) : Optional.empty();
        Alternatives read = alternatives.isEmpty() ? Alternatives.NONE : alternatives.read(effective);
        return experiment.isEmpty() || !faults.isEmpty() ? faulty() : loaded(experiment.get(), effective, read);
    }

    private Optional<Experiment> doubtful(Map<String, Object> effective, List<Scenario> scenarios) {
        try {
            StudyBuilder study = new StudyBuilder(effective, scenarios);
            List<Outcome> outcomes = study.outcomes(faults);
            if (!faults.isEmpty()) {
                return Optional.empty();
            }
            Experiment experiment = PosteriorTable.with(study.experiment(outcomes), effective, faults);
            StudyReferences.checkPrimaries(experiment, faults);
            AnswerKeys.checkOutcomes(experiment, faults);
            return Optional.of(experiment);
        } catch (IllegalArgumentException e) {
            faults.add(e);
            return Optional.empty();
        }
    }

    private Reading loaded(Experiment experiment, Map<String, Object> effective, Alternatives alternatives) {
        OnDemand made = OnDemand.of(effective);
        if (EffectiveYaml.mayExceed(effective, LONGEST) && made.yaml().length() > LONGEST) {
            faults.add(
                    experiment.name(),
                    " with its tables (" + made.yaml().length() + " characters) is too large: what is stored of it "
                            + TextFile.TOO_LARGE + ".",
                    "thin out the posterior.");
            return faulty();
        }
        Document document = new Document(effective, composition.places(), allChips);
        return new Reading.Loaded(experiment, made, warnings.list(), document, alternatives, plugins);
    }

    private Reading faulty() {
        return new Reading.Faulty(faults.list(composition.places()));
    }

    private static void inOrder(Map<String, Object> effective) {
        Map<String, Object> given = new LinkedHashMap<>(effective);
        effective.clear();
        ExperimentKeys.ROOT.keys().stream()
                .<String>map(Key::name)
                .filter(given::containsKey)
                .forEach(key -> effective.put(key, given.get(key)));
    }

    /** Keeps the chosen scenarios and the baseline, in the order of the file. */
    private void choose(Map<String, Object> effective, List<String> chosen) {
        Map<String, Object> all = Tree.mapAt(effective, ExperimentKeys.SCENARIOS.name());
        chosen.forEach(name -> faults.known("--scenario", name, all.keySet(), "a scenario of the file"));
        if (!chosen.isEmpty()) {
            Map<String, Object> kept = new LinkedHashMap<>(all);
            kept.keySet()
                    .removeIf(name ->
                            !chosen.contains(name) && !name.equals(effective.get(ExperimentKeys.BASELINE.name())));
            effective.put(ExperimentKeys.SCENARIOS.name(), kept);
            if (faults.isEmpty()) {
                AnswerKeys.prune(effective, all.keySet());
            }
            Tree.mapAt(effective, ScenarioProduct.CHOICES_KEY).keySet().retainAll(kept.keySet());
        }
    }

    private static void keepUsedChips(Map<String, Object> effective) {
        List<String> used = new ArrayList<>();
        Tree.mapAt(effective, ExperimentKeys.TEAMS.name())
                .values()
                .forEach(team -> Fields.of(Tree.map(team)).get(TeamKeys.CHIP).ifPresent(used::add));
        Tree.mapAt(effective, ExperimentKeys.SCENARIOS.name()).values().forEach(difference -> {
            if (difference instanceof Map<?, ?> map) {
                Tree.mapAt(Tree.map(map), ExperimentKeys.TEAMS.name()).values().forEach(team -> {
                    if (team instanceof Map<?, ?> changed && changed.get(TeamKeys.CHIP.name()) != null) {
                        used.add(String.valueOf(changed.get(TeamKeys.CHIP.name())));
                    }
                });
            }
        });
        Map<String, Object> chips = new LinkedHashMap<>(Tree.mapAt(effective, ExperimentKeys.CHIPS.name()));
        chips.keySet().retainAll(used);
        effective.put(ExperimentKeys.CHIPS.name(), chips);
    }
}
