package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.schema.ServingKeys;
import headstart.model.LateStart;
import headstart.model.OperatingPoint;
import headstart.model.StepWork;
import headstart.model.Tuning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes operating points, work per step and what comes late from a checked tree. */
final class ServingBuilder {
    /** Between two kernels of a captured graph, on any chip; an assumption of the size of 1 to 5. */
    static final double DEFAULT_LAUNCH_US = 2;

    private static final double DEFAULT_JUMP_MEAN_LOG = 0.5;
    private static final String SEQUENCES = "sequences_per_chip";
    private static final String SPEED = "tokens_per_s_per_user";

    /** The keys of an operator that state its work per decoding step. */
    static final List<String> PER_STEP = List.of(
            "gflop_per_sequence",
            "hbm_mb_fixed",
            "hbm_mb_per_sequence",
            "network_mb_fixed",
            "network_mb_per_sequence",
            "launches");

    private ServingBuilder() {}

    static boolean isPerStep(Map<String, Object> operator) {
        return PER_STEP.stream().anyMatch(operator::containsKey);
    }

    static double numberOr(Map<String, Object> node, String key, double byDefault) {
        return node.containsKey(key) ? ParametersBuilder.number(node, key) : byDefault;
    }

    static StepWork stepWork(Map<String, Object> node) {
        return new StepWork(
                ParametersBuilder.precision(node),
                ParametersBuilder.number(node, "gflop_per_sequence"),
                ParametersBuilder.number(node, "hbm_mb_fixed"),
                ParametersBuilder.number(node, "hbm_mb_per_sequence"),
                ParametersBuilder.number(node, "network_mb_fixed"),
                ParametersBuilder.number(node, "network_mb_per_sequence"),
                ParametersBuilder.number(node, "launches"),
                numberOr(node, "touched_share", 1),
                numberOr(node, "group_chips", 1));
    }

    static List<OperatingPoint> points(Map<String, Object> nodes) {
        List<OperatingPoint> points = new ArrayList<>();
        nodes.forEach((name, node) -> points.add(point(name, Tree.map(node))));
        return points;
    }

    private static OperatingPoint point(String name, Map<String, Object> node) {
        boolean features = !"none".equals(node.get("features"));
        return node.containsKey(SPEED)
                ? new OperatingPoint(
                        name,
                        OperatingPoint.Load.TOKENS_PER_S_PER_USER,
                        ParametersBuilder.number(node, SPEED),
                        features)
                : new OperatingPoint(
                        name,
                        OperatingPoint.Load.SEQUENCES_PER_CHIP,
                        ParametersBuilder.number(node, SEQUENCES),
                        features);
    }

    /** Place of the point of that name; 0 for none. */
    static int place(List<OperatingPoint> points, String name) {
        return Math.max(0, points.stream().map(OperatingPoint::name).toList().indexOf(name));
    }

    static Optional<LateStart> lateStart(Map<String, Object> node) {
        return node.isEmpty()
                ? Optional.empty()
                : Optional.of(new LateStart(
                        ParametersBuilder.number(node, "probability"), ParametersBuilder.number(node, "mean_days")));
    }

    static Tuning.Jumps jumps(Map<String, Object> node) {
        return new Tuning.Jumps(
                ParametersBuilder.number(node, "jump_rate_per_day"),
                numberOr(node, "jump_mean_log", DEFAULT_JUMP_MEAN_LOG));
    }

    /** Names a batch where work is stated per step and the file names no point, so that the effective experiment says which. */
    static void nameBatch(Map<String, Object> effective) {
        boolean perStep = Tree.mapAt(effective, "releases").values().stream()
                .flatMap(release -> Tree.mapAt(Tree.map(release), "operators").values().stream())
                .anyMatch(operator -> isPerStep(Tree.map(operator)));
        if (perStep && !effective.containsKey("operating_points")) {
            Map<String, Object> batch = new LinkedHashMap<>();
            batch.put(SEQUENCES, ServingKeys.DEFAULT_SEQUENCES_PER_CHIP);
            batch.put("features", "all");
            effective.put("operating_points", Map.of("batch", batch));
        }
    }

    /** Notes what is wrong with points and operators. */
    static void check(Map<String, Object> root, Faults faults) {
        Tree.mapAt(root, "operating_points").forEach((name, point) -> {
            Map<String, Object> node = Tree.map(point);
            if (node.containsKey(SEQUENCES) == node.containsKey(SPEED)) {
                faults.add(
                        "operating_points." + name,
                        " must have either sequences_per_chip or tokens_per_s_per_user"
                                + (node.containsKey(SPEED) ? ", not both." : "."),
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
