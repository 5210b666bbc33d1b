package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Place;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.schema.DesignKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.experiment.Experiment;
import headstart.experiment.Uncertainty;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.sweep.Constraint;
import headstart.experiment.sweep.Design;
import headstart.experiment.sweep.DesignKind;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.OnFailure;
import headstart.experiment.sweep.PointWorld;
import headstart.experiment.sweep.Sweep;
import headstart.model.PluggedIn;
import headstart.model.PluginException;
import headstart.plugin.DesignPlugin;
import headstart.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Makes the sweep of an experiment that has been read. */
public final class SweepBuilder {
    private final Reading.Loaded loaded;
    private final Map<String, Object> effective;
    private final Faults faults = new Faults();

    private SweepBuilder(Reading.Loaded loaded) {
        this.loaded = loaded;
        this.effective = loaded.document().tree();
    }

    /** The sweep of the experiment's factors by its design, or everything that is wrong with them. */
    public static SweepReading of(Reading.Loaded loaded) {
        return new SweepBuilder(loaded).build();
    }

    private SweepReading build() {
        for (Key<?> key : List.of(ExperimentKeys.FACTORS, ExperimentKeys.DESIGN)) {
            if (!Fields.of(effective).has(key)) {
                faults.add(key.name(), " is missing: a sweep needs " + needed(key) + ".", "see docs/sweeps.md.");
            }
        }
        if (!faults.isEmpty()) {
            return missing();
        }
        List<Factor> factors = new FactorReader(effective, faults).factors();
        DesignRows.names(factors, outcomes(), faults);
        DesignRows.paths(factors, faults);
        PointTrees trees = new PointTrees(effective, factors, faults);
        trees.check(loaded.experiment());
        Design design = design(factors);
        List<Constraint> constraints = constraints(factors);
        if (!faults.isEmpty()) {
            return faulty();
        }
        return sweep(factors, trees, design, constraints);
    }

    /** What is missing has no line; what stands there without it has. */
    private SweepReading missing() {
        Places places = loaded.document().places();
        Optional<Place> other =
                places.exactly(ExperimentKeys.FACTORS.name()).or(() -> places.exactly(ExperimentKeys.DESIGN.name()));
        return new SweepReading.Faulty(faults.list().stream()
                .map(fault -> other.map(fault::from).orElse(fault))
                .toList());
    }

    private List<String> outcomes() {
        return OutcomeTable.of(loaded.experiment()).columns().stream()
                .map(OutcomeColumn::header)
                .toList();
    }

    private static String needed(Key<?> key) {
        return key.equals(ExperimentKeys.FACTORS)
                ? "what it varies, such as factors: {access.a_team.lead_days: {from: 0, to: 84, step: 7}}"
                : "which combinations it plays, such as design: {kind: grid}";
    }

    private SweepReading sweep(List<Factor> factors, PointTrees trees, Design design, List<Constraint> constraints) {
        OnFailure onFailure = Fields.of(effective).get(ExperimentKeys.ON_FAILURE);
        Experiment experiment = loaded.experiment();
        Optional<Uncertainty> doubt = experiment.uncertainty();
        PointWorld world = doubt.isEmpty() ? trees : new DrawnPoints(trees, effective, factors, doubt.get());
        try {
            return new SweepReading.Loaded(Sweep.of(
                    told(experiment, factors), factors, design, constraints, trees.current(), onFailure, world));
        } catch (IllegalArgumentException e) {
            faults.add(e);
            return faulty();
        }
    }

    /** The experiment with a remark on numbers that are in doubt and factors as well. */
    private static Experiment told(Experiment experiment, List<Factor> factors) {
        List<String> paths = factors.stream()
                .flatMap(factor -> factor.paths().stream())
                .filter(path -> experiment
                        .uncertainty()
                        .map(doubt -> doubt.paths().contains(path))
                        .orElse(false))
                .toList();
        return paths.isEmpty()
                ? experiment
                : experiment.with("Of the numbers in doubt, the sweep sets " + String.join(", ", paths)
                        + " itself; every run draws the others, the same at all points that share their luck.");
    }

    private SweepReading faulty() {
        return new SweepReading.Faulty(faults.list(loaded.document().places()));
    }

    private Fields designNode() {
        return Fields.of(effective).get(ExperimentKeys.DESIGN).orElseThrow();
    }

    private Design design(List<Factor> factors) {
        Fields node = designNode();
        DesignKind kind = node.get(DesignKeys.KIND).builtInOr(DesignKind.LIST);
        int levels = node.count(DesignKeys.LEVELS);
        if (kind == DesignKind.MORRIS && levels % 2 != 0) {
            faults.add("design.levels", " (" + levels + ") must be an even number.", levels + 1 + ".");
        }
        return new Design(
                kind,
                node.count(DesignKeys.POINTS),
                node.count(DesignKeys.TRAJECTORIES),
                levels,
                node.get(DesignKeys.MAXIMIN),
                rows(node, factors));
    }

    /** The rows of a table, or those that a plug-in chooses. */
    private double[][] rows(Fields node, List<Factor> factors) {
        Optional<PluggedIn<DesignPlugin>> plugged = WorldBuilder.plugged(node.get(DesignKeys.KIND), DesignPlugin.class);
        if (plugged.isEmpty() || !faults.isEmpty()) {
            return new DesignRows(effective, factors, faults).points();
        }
        try {
            return new PluggedDesign(plugged.get(), factors)
                    .points(loaded.experiment().seed());
        } catch (PluginException e) {
            faults.add("design.kind", ": " + e.getMessage(), "");
            return new double[0][];
        }
    }

    private List<Constraint> constraints(List<Factor> factors) {
        List<Constraint> constraints = new ArrayList<>();
        designNode()
                .get(DesignKeys.WHERE)
                .forEach(text -> constraint(text, factors).ifPresent(constraints::add));
        return constraints;
    }

    private Optional<Constraint> constraint(String text, List<Factor> factors) {
        for (Constraint.Relation relation : Constraint.Relation.values()) {
            int at = text.indexOf(relation.sign());
            if (at > 0) {
                Optional<ToDoubleFunction<double[]>> left = side(text, text.substring(0, at), factors);
                Optional<ToDoubleFunction<double[]>> right =
                        side(text, text.substring(at + relation.sign().length()), factors);
                return left.isPresent() && right.isPresent()
                        ? Optional.of(new Constraint(text, left.get(), relation, right.get()))
                        : Optional.empty();
            }
        }
        faults.add(
                "design.where",
                " (" + text + ") must be two sides with <=, >=, ==, !=, < or > between them.",
                "access.a_team.lead_days <= access.b_team.lead_days.");
        return Optional.empty();
    }

    /** A factor, a number of the experiment, or a number. */
    private Optional<ToDoubleFunction<double[]>> side(String text, String side, List<Factor> factors) {
        String name = side.strip();
        for (int f = 0; f < factors.size(); f++) {
            if (factors.get(f).name().equals(name)) {
                int place = f;
                return Optional.of(point -> point[place]);
            }
        }
        Object value = Tree.at(effective, name).orElseGet(() -> Literal.value(Literal.number(name)));
        if (value instanceof Number number) {
            return Optional.of(point -> number.doubleValue());
        }
        List<String> names = factors.stream().map(Factor::name).toList();
        faults.add(
                "design.where",
                " (" + text + "): " + name + " must be a factor, a number of the experiment or a number; factors are "
                        + String.join(", ", names) + ".",
                Nearest.advice(name, names));
        return Optional.empty();
    }
}
