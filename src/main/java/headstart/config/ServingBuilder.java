package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.LateStartKeys;
import headstart.config.schema.OperatorKeys;
import headstart.config.schema.PointKeys;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.ServingKeys;
import headstart.config.schema.TuningKeys;
import headstart.model.LateStart;
import headstart.model.OperatingPoint;
import headstart.model.StepWork;
import headstart.model.Tuning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes operating points, work per step and what comes late from a checked tree. */
final class ServingBuilder {
    /** Between two kernels of a captured graph, on any chip; an assumption of the size of 1 to 5. */
    static final double DEFAULT_LAUNCH_US = 2;

    private static final double DEFAULT_JUMP_MEAN_LOG = 0.5;

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
                root.get(ExperimentKeys.OPERATING_POINTS).orElse(Map.of()), ServingBuilder::point);
    }

    private static OperatingPoint point(String name, Fields node) {
        boolean features = node.get(PointKeys.FEATURES);
        return node.get(PointKeys.TOKENS_PER_S_PER_USER)
                .map(speed -> new OperatingPoint(name, OperatingPoint.Load.TOKENS_PER_S_PER_USER, speed, features))
                .orElseGet(() -> new OperatingPoint(
                        name,
                        OperatingPoint.Load.SEQUENCES_PER_CHIP,
                        ParametersBuilder.amount(node, PointKeys.SEQUENCES_PER_CHIP),
                        features));
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
        Tree.mapAt(root, ExperimentKeys.OPERATING_POINTS.name()).forEach((name, point) -> {
            Map<String, Object> node = Tree.map(point);
            if (node.containsKey(PointKeys.SEQUENCES_PER_CHIP.name())
                    == node.containsKey(PointKeys.TOKENS_PER_S_PER_USER.name())) {
                faults.add(
                        "operating_points." + name,
                        " must have either sequences_per_chip or tokens_per_s_per_user"
                                + (node.containsKey(PointKeys.TOKENS_PER_S_PER_USER.name()) ? ", not both." : "."),
                        "write {sequences_per_chip: 32} or {tokens_per_s_per_user: 20}.");
            }
            if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
                faults.add(
                        "operating_points." + name,
                        " must be a name of letters, digits and _ that begins with a letter: it becomes part of column names.",
                        "write interactive_20.");
            }
        });
    }
}
