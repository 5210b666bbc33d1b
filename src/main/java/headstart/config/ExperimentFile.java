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
import headstart.config.schema.FigureKeys;
import headstart.config.schema.GapKeys;
import headstart.config.schema.Key;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.OutcomeKeys;
import headstart.config.schema.PrecisionKeys;
import headstart.config.schema.ScenarioProduct;
import headstart.config.schema.TeamKeys;
import headstart.experiment.About;
import headstart.experiment.Asked;
import headstart.experiment.Experiment;
import headstart.experiment.Played;
import headstart.experiment.PrecisionGoal;
import headstart.experiment.Scenario;
import headstart.experiment.Subjects;
import headstart.experiment.expression.Names;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.model.OperatingPoint;
import headstart.text.Nearest;
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
        Reading reading = whole.reading(file, sets, overrides);
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
        return new ExperimentFile().checked(tree, overrides);
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
        if (!root.containsKey("name")) {
            root.put("name", FileNames.studyName(file));
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
            Reading reading = new ExperimentFile(composition, warned).checked(Tree.map(Tree.deepCopy(root)), overrides);
            List<Fault> found = reading instanceof Reading.Loaded loaded
                    ? CompleteCheck.faults(loaded)
                    : ((Reading.Faulty) reading).faults();
            if (!followers.drop(found)) {
                return reading;
            }
        }
    }

    private Reading checked(Map<String, Object> root, Overrides overrides) {
        plugins = PluginUse.of(root, overrides.plugins(), faults);
        AlternativeReader alternatives = new AlternativeReader(root, overrides, faults);
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
            AnswerKeys.check(effective, faults);
            OutcomeKeys.check(effective, faults);
            new StudyReferences(effective, faults).check();
        }
        return finish(effective, overrides.scenarios(), composed, alternatives);
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

    private Reading finish(
            Map<String, Object> effective, List<String> chosen, boolean composed, AlternativeReader alternatives) {
        if (!effective.containsKey("baseline")) {
            Tree.mapAt(effective, "scenarios").keySet().stream()
                    .findFirst()
                    .ifPresent(first -> effective.put("baseline", first));
        }
        inOrder(effective);
        choose(effective, chosen);
        allChips = Tree.mapAt(effective, "chips");
        keepUsedChips(effective);
        LabelKeys.prune(effective);
        List<Scenario> scenarios = new ScenarioReader(effective, faults, composed).scenarios();
        Optional<Experiment> experiment = faults.isEmpty() ? doubtful(effective, scenarios) : Optional.empty();
        Alternatives read = alternatives.isEmpty() ? Alternatives.NONE : alternatives.read(effective);
        return experiment.isEmpty() || !faults.isEmpty() ? faulty() : loaded(experiment.get(), effective, read);
    }

    private Optional<Experiment> doubtful(Map<String, Object> effective, List<Scenario> scenarios) {
        try {
            List<Outcome> outcomes = outcomes(effective, scenarios);
            if (!faults.isEmpty()) {
                return Optional.empty();
            }
            Experiment experiment = PosteriorTable.with(experiment(effective, scenarios, outcomes), effective, faults);
            StudyReferences.checkPrimaries(experiment, faults);
            AnswerKeys.checkOutcomes(experiment, faults);
            return Optional.of(experiment);
        } catch (IllegalArgumentException e) {
            faults.add(e);
            return Optional.empty();
        }
    }

    private Reading loaded(Experiment experiment, Map<String, Object> effective, Alternatives alternatives) {
        String yaml = EffectiveYaml.text(effective);
        if (yaml.length() > TextFile.LARGEST / 4) {
            faults.add(
                    experiment.name(),
                    " with its tables (" + yaml.length() + " characters) is too large: what is stored of it "
                            + TextFile.TOO_LARGE + ".",
                    "thin out the posterior.");
            return faulty();
        }
        List<String> idle = NoEffect.of(effective);
        idle.forEach(warnings::add);
        return new Reading.Loaded(
                experiment.warned(idle),
                yaml,
                EffectiveYaml.identityText(effective),
                SourceNotes.of(effective),
                warnings.list(),
                new Document(effective, composition.places(), allChips),
                alternatives,
                plugins);
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
            if (faults.isEmpty()) {
                AnswerKeys.prune(effective, all.keySet());
            }
            Tree.mapAt(effective, ScenarioProduct.CHOICES_KEY).keySet().retainAll(kept.keySet());
        }
    }

    private static void keepUsedChips(Map<String, Object> effective) {
        List<String> used = new ArrayList<>();
        Tree.mapAt(effective, "teams")
                .values()
                .forEach(team -> Fields.of(Tree.map(team)).get(TeamKeys.CHIP).ifPresent(used::add));
        Tree.mapAt(effective, "scenarios").values().forEach(difference -> {
            if (difference instanceof Map<?, ?> map) {
                Tree.mapAt(Tree.map(map), "teams").values().forEach(team -> {
                    if (team instanceof Map<?, ?> changed && changed.get("chip") != null) {
                        used.add(String.valueOf(changed.get("chip")));
                    }
                });
            }
        });
        Map<String, Object> chips = new LinkedHashMap<>(Tree.mapAt(effective, "chips"));
        chips.keySet().retainAll(used);
        effective.put("chips", chips);
    }

    private List<Outcome> outcomes(Map<String, Object> effective, List<Scenario> scenarios) {
        Fields root = Fields.of(effective);
        Names names = Names.of(scenarios.get(0).parameters(), gaps(root, scenarios));
        return new OutcomeBuilder(names, faults).outcomes(root);
    }

    /** The study of a checked tree, without doubt about numbers and without outcomes of the author. */
    static Experiment experiment(Map<String, Object> effective, List<Scenario> scenarios) {
        return experiment(
                effective, scenarios, OutcomeKeys.builtIn(Fields.of(effective).get(ExperimentKeys.OUTCOMES)));
    }

    private static Experiment experiment(
            Map<String, Object> effective, List<Scenario> scenarios, List<Outcome> outcomes) {
        Fields root = Fields.of(effective);
        String name = root.get(ExperimentKeys.NAME).orElse("");
        String title = root.get(ExperimentKeys.TITLE);
        return new Experiment(
                new About(
                        name,
                        title.isEmpty() ? name : title,
                        root.get(ExperimentKeys.QUESTION),
                        root.get(ExperimentKeys.REMARKS).orElse(List.of()),
                        List.of(),
                        LabelKeys.book(effective),
                        FigureKeys.figures(effective),
                        AnswerKeys.answers(effective)),
                asked(root, scenarios, outcomes),
                new Played(
                        root.get(ExperimentKeys.SEED),
                        root.get(ExperimentKeys.REPLICATIONS)
                                .map(Math::toIntExact)
                                .orElse(1),
                        scenarios,
                        root.get(ExperimentKeys.BASELINE).orElse(""),
                        precision(root),
                        Optional.empty()));
    }

    private static List<Gap> gaps(Fields root, List<Scenario> scenarios) {
        Subjects subjects = Subjects.of(scenarios.get(0).parameters());
        List<OperatingPoint> points = scenarios.get(0).parameters().points();
        return ParametersBuilder.list(root.get(ExperimentKeys.GAPS), (name, node) -> {
            int point = ServingBuilder.place(points, node.get(GapKeys.POINT).orElse(""));
            return new Gap(
                    name,
                    subjects.named(node.get(GapKeys.LEADER)).at(points, point),
                    subjects.named(node.get(GapKeys.LAGGARD)).at(points, point));
        });
    }

    private static Asked asked(Fields root, List<Scenario> scenarios, List<Outcome> outcomes) {
        return new Asked(
                gaps(root, scenarios),
                outcomes,
                root.get(ExperimentKeys.PARITY_TOLERANCE),
                root.get(ExperimentKeys.REPORT_DAYS).stream()
                        .map(Math::toIntExact)
                        .sorted()
                        .distinct()
                        .toList(),
                root.get(ExperimentKeys.PRIMARY_OUTCOMES).orElse(List.of()),
                DecisionBuilder.decisions(root, scenarios, outcomes));
    }

    /** The goal of a study whose number of replications it decides. */
    private static Optional<PrecisionGoal> precision(Fields root) {
        boolean isAuto = root.get(ExperimentKeys.REPLICATIONS).isEmpty();
        return root.get(ExperimentKeys.PRECISION)
                .filter(unused -> isAuto)
                .map(node -> new PrecisionGoal(
                        node.get(PrecisionKeys.OUTCOME),
                        node.get(PrecisionKeys.SCENARIO),
                        node.get(PrecisionKeys.OF),
                        node.get(PrecisionKeys.HALF_WIDTH),
                        node.get(PrecisionKeys.CONFIDENCE),
                        node.count(PrecisionKeys.MAX)));
    }
}
