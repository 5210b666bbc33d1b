package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.BatchKeys;
import headstart.config.schema.CalibrationKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.LateStartKeys;
import headstart.config.schema.OperatorKeys;
import headstart.config.schema.PointKeys;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.ServingKeys;
import headstart.config.schema.TargetKeys;
import headstart.config.schema.TuningKeys;
import headstart.model.BatchRange;
import headstart.model.LateStart;
import headstart.model.OperatingPoint;
import headstart.model.StepWork;
import headstart.model.Tuning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes operating points, work per step and what comes late from a checked tree. */
final class ServingBuilder {
    /** Between two kernels of a captured graph, on any chip; an assumption of the size of 1 to 5. */
    static final double DEFAULT_LAUNCH_US = 2;

    private static final double DEFAULT_JUMP_MEAN_LOG = 0.5;

    private static final String LEAST = BatchKeys.LEAST_SEQUENCES_PER_CHIP.name();
    private static final String MOST = BatchKeys.MOST_SEQUENCES_PER_CHIP.name();
    private static final List<Key<Optional<Double>>> ENDS =
            List.of(BatchKeys.LEAST_SEQUENCES_PER_CHIP, BatchKeys.MOST_SEQUENCES_PER_CHIP);

    private ServingBuilder() {}

    static boolean isPerStep(Fields operator) {
        return OperatorKeys.perStep().stream().anyMatch(operator::has);
    }

    static StepWork stepWork(Fields node) {
        return new StepWork(
                ParametersBuilder.precision(node),
                ParametersBuilder.amount(node, OperatorKeys.GFLOP_PER_SEQUENCE),
                ParametersBuilder.amount(node, OperatorKeys.HBM_MB_FIXED),
                ParametersBuilder.amount(node, OperatorKeys.HBM_MB_PER_SEQUENCE),
                ParametersBuilder.amount(node, OperatorKeys.NETWORK_MB_FIXED),
                ParametersBuilder.amount(node, OperatorKeys.NETWORK_MB_PER_SEQUENCE),
                ParametersBuilder.amount(node, OperatorKeys.LAUNCHES),
                node.get(OperatorKeys.TOUCHED_SHARE).orElse(1.0),
                node.get(OperatorKeys.GROUP_CHIPS).orElse(1.0));
    }

    static List<OperatingPoint> points(Fields root) {
        return ParametersBuilder.list(
                root.get(ExperimentKeys.OPERATING_POINTS).orElse(Map.of()), (name, node) -> point(name, node, root));
    }

    private static OperatingPoint point(String name, Fields node, Fields root) {
        boolean features = node.get(PointKeys.FEATURES);
        return node.get(PointKeys.TOKENS_PER_S_PER_USER)
                .map(speed -> new OperatingPoint(name, OperatingPoint.Load.TOKENS_PER_S_PER_USER, speed, features)
                        .within(batches(node, root)))
                .orElseGet(() -> new OperatingPoint(
                        name,
                        OperatingPoint.Load.SEQUENCES_PER_CHIP,
                        ParametersBuilder.amount(node, PointKeys.SEQUENCES_PER_CHIP),
                        features));
    }

    /** The batches that are tried at a speed: as the point or series says, or else the study. */
    static BatchRange batches(Fields node, Fields root) {
        return new BatchRange(
                end(node, root, BatchKeys.LEAST_SEQUENCES_PER_CHIP).orElse(BatchRange.ANY.leastSequencesPerChip()),
                end(node, root, BatchKeys.MOST_SEQUENCES_PER_CHIP).orElse(BatchRange.ANY.mostSequencesPerChip()));
    }

    private static Optional<Double> end(Fields node, Fields root, Key<Optional<Double>> key) {
        return node.get(key).or(() -> root.get(ExperimentKeys.BATCHES).flatMap(batches -> batches.get(key)));
    }

    /** Place of the point of that name; 0 for none. */
    static int place(List<OperatingPoint> points, String name) {
        return Math.max(0, points.stream().map(OperatingPoint::name).toList().indexOf(name));
    }

    static LateStart lateStart(Fields node) {
        return new LateStart(node.get(LateStartKeys.PROBABILITY), node.get(LateStartKeys.MEAN_DAYS));
    }

    static Tuning.Jumps jumps(Fields tuning) {
        return new Tuning.Jumps(
                ParametersBuilder.amount(tuning, TuningKeys.JUMP_RATE_PER_DAY),
                tuning.get(TuningKeys.JUMP_MEAN_LOG).orElse(DEFAULT_JUMP_MEAN_LOG));
    }

    /** Names a batch where work is stated per step and the file names no point, so that the effective experiment says which. */
    static void nameBatch(Map<String, Object> effective) {
        boolean perStep = Tree.mapAt(effective, ExperimentKeys.RELEASES.name()).values().stream()
                .flatMap(release -> Tree.mapAt(Tree.map(release), ReleaseKeys.OPERATORS.name()).values().stream())
                .anyMatch(operator -> isPerStep(Fields.of(Tree.map(operator))));
        if (perStep && !effective.containsKey(ExperimentKeys.OPERATING_POINTS.name())) {
            Map<String, Object> batch = new LinkedHashMap<>();
            batch.put(PointKeys.SEQUENCES_PER_CHIP.name(), ServingKeys.DEFAULT_SEQUENCES_PER_CHIP);
            batch.put(PointKeys.FEATURES.name(), "all");
            effective.put(ExperimentKeys.OPERATING_POINTS.name(), Map.of("batch", batch));
        }
    }

    /** Notes what is wrong with points and operators. */
    static void check(Map<String, Object> root, Faults faults) {
        Map<String, Object> study = Tree.mapAt(root, ExperimentKeys.BATCHES.name());
        range(ExperimentKeys.BATCHES.name(), study, Map.of(), faults);
        Tree.mapAt(root, ExperimentKeys.OPERATING_POINTS.name()).forEach((name, point) -> {
            Map<String, Object> node = Tree.map(point);
            boolean hasSpeed = node.containsKey(PointKeys.TOKENS_PER_S_PER_USER.name());
            if (node.containsKey(PointKeys.SEQUENCES_PER_CHIP.name()) == hasSpeed) {
                faults.add(
                        "operating_points." + name,
                        " must have either sequences_per_chip or tokens_per_s_per_user"
                                + (hasSpeed ? ", not both." : "."),
                        "write {sequences_per_chip: 32} or {tokens_per_s_per_user: 20}.");
            }
            if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
                faults.add(
                        "operating_points." + name,
                        " must be a name of letters, digits and _ that begins with a letter: it becomes part of column names.",
                        "write interactive_20.");
            }
            batches("operating_points." + name, node, study, hasSpeed, faults);
        });
        Tree.mapAt(Tree.mapAt(root, ExperimentKeys.CALIBRATION.name()), CalibrationKeys.TARGETS.name())
                .forEach((name, target) -> {
                    Map<String, Object> node = Tree.map(target);
                    boolean hasSpeed = node.containsKey(TargetKeys.TOKENS_PER_S_PER_USER.name());
                    batches("calibration.targets." + name, node, study, hasSpeed, faults);
                });
    }

    private static void batches(
            String path, Map<String, Object> node, Map<String, Object> study, boolean hasSpeed, Faults faults) {
        for (Key<?> key : ENDS) {
            if (node.containsKey(key.name()) && !hasSpeed) {
                faults.add(
                        path + "." + key.name(),
                        " (" + Tree.show(node.get(key.name())) + ") must not stand where no speed is held.",
                        "add tokens_per_s_per_user: 20, or leave it out.");
            }
        }
        if (hasSpeed && ENDS.stream().anyMatch(key -> node.containsKey(key.name()))) {
            range(path, node, study, faults);
        }
    }

    private static void range(String path, Map<String, Object> node, Map<String, Object> study, Faults faults) {
        Object least = node.getOrDefault(LEAST, study.get(LEAST));
        Object most = node.getOrDefault(MOST, study.get(MOST));
        if (least instanceof Number low && most instanceof Number high && low.doubleValue() > high.doubleValue()) {
            faults.add(
                    path,
                    " must not have least_sequences_per_chip (" + Tree.show(least) + ") above most_sequences_per_chip ("
                            + Tree.show(most) + ").",
                    "swap them.");
        }
    }
}
