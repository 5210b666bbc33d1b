package headstart.config;

import headstart.calibration.Calibration;
import headstart.calibration.FreeParameter;
import headstart.calibration.Panel;
import headstart.calibration.Settings;
import headstart.calibration.Target;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.LabelKeys;
import headstart.config.schema.Part;
import headstart.experiment.LabelKind;
import headstart.experiment.Labels;
import headstart.experiment.Scenario;
import headstart.experiment.Uncertainty;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Makes the calibration of an experiment that has been read. */
public final class CalibrationBuilder {
    private static final String FREE = free(Map.of()).path() + ".";
    private static final String LEAD = ".lead_days";

    private final Reading.Loaded loaded;
    private final Map<String, Object> effective;
    private final Map<String, Object> node;
    private final Fields fields;
    private final Faults faults = new Faults();

    private CalibrationBuilder(Reading.Loaded loaded) {
        this.loaded = loaded;
        this.effective = loaded.document().tree();
        this.node = Tree.mapAt(effective, ExperimentKeys.CALIBRATION.name());
        this.fields = Fields.of(node);
    }

    /** The calibration that the experiment asks for, or everything that is wrong with it. */
    public static CalibrationReading of(Reading.Loaded loaded) {
        return new CalibrationBuilder(loaded).build();
    }

    private CalibrationReading build() {
        if (node.isEmpty()) {
            faults.add(
                    "calibration",
                    " is missing: a fit needs data, targets and free parameters.",
                    "see experiments/calibrate-v4.yaml.");
            return faulty();
        }
        List<FreeParameter> free = free();
        new PredictedReleases(effective, faults).check();
        TargetPoints points = new TargetPoints(effective, faults);
        List<Target> targets = new TargetReader(effective, points, faults).targets();
        Optional<Panel> panel = new PanelBuilder(effective, targets, faults).panel();
        enough(free, targets);
        int scenario = scenario();
        PointTrees trees = new PointTrees(FREE, effective, factors(free), faults);
        trees.check(loaded.experiment());
        Optional<Calibration.Ridge> ridge = ridge(free);
        if (!faults.isEmpty()) {
            return faulty();
        }
        CalibrationWorlds worlds = CalibrationWorlds.of(
                trees.tree(scenario),
                Tree.mapAt(node, CalibrationKeys.RELEASES.name()),
                free,
                points.points(),
                lastDays(targets));
        Calibration calibration = new Calibration(
                loaded.experiment().name(),
                loaded.experiment().seed(),
                free,
                targets,
                worlds,
                worlds.withoutLead(),
                ridge,
                settings(),
                fields.get(CalibrationKeys.UNSEEN_EXPONENT_SD)
                        .map(OptionalDouble::of)
                        .orElseGet(OptionalDouble::empty),
                classes(targets),
                names(targets),
                panel);
        return new CalibrationReading.Loaded(
                calibration,
                identityText(loaded.experiment().scenarios().get(scenario).name())
                        + EffectiveYaml.text(EffectiveYaml.withoutWords(Map.of("calibration", node))),
                drawn(free, trees, scenario));
    }

    private Optional<CalibrationReading.DrawnStudy> drawn(List<FreeParameter> free, PointTrees trees, int scenario) {
        int[] placed = IntStream.range(0, free.size())
                .filter(p -> !free.get(p).paths().isEmpty())
                .toArray();
        List<String> names =
                Arrays.stream(placed).mapToObj(p -> free.get(p).name()).toList();
        boolean leads =
                free.stream().flatMap(parameter -> parameter.paths().stream()).anyMatch(path -> path.endsWith(LEAD));
        Scenario fitted = loaded.experiment().scenarios().get(scenario);
        return leads
                ? Optional.empty()
                : Optional.of((posterior, replications) -> {
                    double[][] values = Arrays.stream(posterior)
                            .map(draw -> Arrays.stream(placed)
                                    .mapToDouble(p -> draw[p])
                                    .toArray())
                            .toArray(double[][]::new);
                    return loaded.experiment()
                            .with(List.of(fitted), replications)
                            .with(new Uncertainty(names, values, (name, draw) -> trees.at(scenario, values[draw])));
                });
    }

    /** Of the scenarios only the one that is fitted decides the fit. */
    private String identityText(String fitted) {
        Map<String, Object> kept = new LinkedHashMap<>(effective);
        kept.remove(ExperimentKeys.BASELINE.name());
        kept.computeIfPresent(
                ExperimentKeys.SCENARIOS.name(),
                (key, all) -> Map.of(fitted, Tree.map(all).getOrDefault(fitted, Map.of())));
        return EffectiveYaml.identityText(kept);
    }

    private CalibrationReading faulty() {
        return new CalibrationReading.Faulty(faults.list(loaded.document().places()));
    }

    private static Part free(Map<String, Object> effective) {
        return Part.root(effective).at(ExperimentKeys.CALIBRATION).at(CalibrationKeys.FREE);
    }

    private List<FreeParameter> free() {
        Labels labels = Labels.of(loaded.experiment());
        List<FreeParameter> free = new ArrayList<>();
        for (Factor factor : new FactorReader(free(loaded.document().tree()), faults).factors()) {
            boolean discrepancy = factor.name().equals(FreeParameter.DISCREPANCY);
            if (factor.law() instanceof FactorLaw.Between prior && !prior.whole()) {
                free.add(new FreeParameter(
                        factor.name(),
                        discrepancy ? List.of() : factor.paths(),
                        prior,
                        labels.factor(factor.name()).text()));
            } else {
                faults.add(
                        FREE + factor.name(),
                        " must have a continuous prior, not whole numbers or a list of values.",
                        "{low: 1, high: 8, distribution: log_uniform}.");
            }
        }
        return free;
    }

    /** The parameters that stand somewhere in the experiment. */
    private static List<Factor> factors(List<FreeParameter> free) {
        return free.stream()
                .filter(parameter -> !parameter.paths().isEmpty())
                .map(parameter -> new Factor(parameter.name(), parameter.paths(), parameter.prior()))
                .toList();
    }

    /** A series of n points holds n - 1 ratios. */
    private void enough(List<FreeParameter> free, List<Target> targets) {
        int ratios = 0;
        for (Target target : targets) {
            ratios += target.role() == headstart.calibration.Role.CALIBRATION ? target.size() - 1 : 0;
        }
        long series = targets.stream()
                .filter(target -> target.role() == headstart.calibration.Role.CALIBRATION)
                .count();
        if (faults.isEmpty() && series > Calibration.MOST_FITTED) {
            faults.add(
                    "calibration.targets",
                    " fit " + series + " series; there may be " + Calibration.MOST_FITTED + ".",
                    "give some the role validation.");
        }
        if (faults.isEmpty() && ratios < free.size()) {
            faults.add(
                    "calibration.targets",
                    " hold " + ratios + " ratios within series for " + free.size()
                            + " free parameters; there must be as many or more.",
                    "fix some parameters, or add series.");
        }
    }

    private int scenario() {
        List<String> names = loaded.experiment().scenarioNames();
        String name = fields.get(CalibrationKeys.SCENARIO).orElse(names.get(0));
        return faults.known("calibration.scenario", name, names, "a scenario") ? names.indexOf(name) : 0;
    }

    private Optional<Calibration.Ridge> ridge(List<FreeParameter> free) {
        List<String> names = free.stream().map(FreeParameter::name).toList();
        Optional<List<String>> pair = fields.get(CalibrationKeys.RIDGE);
        pair.orElse(List.of()).forEach(name -> faults.known("calibration.ridge", name, names, "a free parameter"));
        return pair.map(two -> new Calibration.Ridge(two.get(0), two.get(1)));
    }

    private static Map<String, Double> lastDays(List<Target> targets) {
        Map<String, Double> lastDays = new LinkedHashMap<>();
        targets.forEach(target -> lastDays.merge(target.release(), target.days()[target.size() - 1], Math::max));
        return lastDays;
    }

    /** What may be left out whole: what a vendor, a model or a kind of measurement shows. */
    private Map<String, Map<String, String>> classes(List<Target> targets) {
        Map<String, Map<String, String>> classes = new LinkedHashMap<>();
        for (Target target : targets) {
            Map<String, Object> team = Tree.mapAt(Tree.mapAt(effective, "teams"), target.team());
            Map<String, Object> series = Tree.mapAt(Tree.mapAt(node, "data"), target.series());
            putClass(classes, "vendor", target, String.valueOf(team.getOrDefault("chipmaker", "")));
            putClass(classes, "model", target, target.release());
            putClass(classes, "kind", target, String.valueOf(series.getOrDefault("metric", "")));
        }
        return classes;
    }

    /** What readers call those whose work the series show, and the AI models that they show it on. */
    private Map<String, String> names(List<Target> targets) {
        Labels labels = Labels.of(loaded.experiment());
        Map<String, String> names = new LinkedHashMap<>();
        loaded.experiment()
                .subjects()
                .teams()
                .forEach(team -> names.put(Calibration.place(LabelKind.TEAMS, team.name()), labels.of(team)));
        LabelKeys.home(LabelKind.ROWS, effective)
                .keySet()
                .forEach(row -> names.put(Calibration.place(LabelKind.ROWS, row), labels.row(row)));
        for (Target target : targets) {
            names.put(Calibration.place(LabelKind.SERIES, target.series()), labels.series(target.series()));
            names.put(
                    Calibration.place(LabelKind.RELEASES, target.release()),
                    labels.release(target.release()).text());
            String maker = String.valueOf(
                    Tree.mapAt(Tree.mapAt(effective, "teams"), target.team()).getOrDefault("chipmaker", ""));
            names.put(
                    Calibration.place(LabelKind.CHIPMAKERS, maker),
                    labels.chipmaker(maker).text());
        }
        return names;
    }

    private static void putClass(
            Map<String, Map<String, String>> classes, String dimension, Target target, String name) {
        classes.computeIfAbsent(dimension, unused -> new LinkedHashMap<>()).put(target.series(), name);
    }

    private Settings settings() {
        return new Settings(
                fields.count(CalibrationKeys.REPLICATIONS),
                fields.count(CalibrationKeys.RESTARTS),
                fields.count(CalibrationKeys.EVALUATIONS),
                fields.count(CalibrationKeys.PARTICLES),
                fields.count(CalibrationKeys.MOVES),
                fields.count(CalibrationKeys.DRAWS),
                fields.count(CalibrationKeys.RIDGE_POINTS),
                fields.get(CalibrationKeys.SCORES),
                fields.count(CalibrationKeys.SCORE_PARTICLES));
    }
}
