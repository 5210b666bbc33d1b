package headstart.config;

import headstart.config.document.Tree;
import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.BringUp;
import headstart.model.Chip;
import headstart.model.Commons;
import headstart.model.Feature;
import headstart.model.FixedRoofline;
import headstart.model.Hardware;
import headstart.model.Operator;
import headstart.model.OperatorCost;
import headstart.model.Parameters;
import headstart.model.Precision;
import headstart.model.Release;
import headstart.model.RooflineShare;
import headstart.model.StartingExcess;
import headstart.model.Team;
import headstart.model.Tuning;
import headstart.model.Work;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the records of the model from a checked tree. */
final class ParametersBuilder {
    private final Map<String, Object> root;

    ParametersBuilder(Map<String, Object> root) {
        this.root = root;
    }

    Parameters build() {
        Map<String, Access> access = WorldBuilder.byRule(root);
        access.putAll(byName(Tree.mapAt(root, "access"), ParametersBuilder::access));
        return new Parameters(
                all("teams", this::team),
                all("releases", this::release),
                tuning(Tree.mapAt(root, "tuning")),
                commons(Tree.mapAt(root, "commons")),
                access,
                number(root, "horizon_days"),
                WorldBuilder.staffing(root),
                MarketBuilder.market(root),
                WorldBuilder.cadence(root),
                ServingBuilder.points(Tree.mapAt(root, "operating_points")));
    }

    private <T> List<T> all(String key, BiFunction<String, Map<String, Object>, T> builder) {
        return list(Tree.mapAt(root, key), builder);
    }

    private static <T> List<T> list(Map<String, Object> nodes, BiFunction<String, Map<String, Object>, T> builder) {
        return new ArrayList<>(byName(nodes, builder).values());
    }

    private static <T> Map<String, T> byName(
            Map<String, Object> nodes, BiFunction<String, Map<String, Object>, T> builder) {
        Map<String, T> built = new LinkedHashMap<>();
        nodes.forEach((name, node) -> built.put(name, builder.apply(name, Tree.map(node))));
        return built;
    }

    static double number(Map<String, Object> node, String key) {
        return node.get(key) instanceof Number number ? number.doubleValue() : 0;
    }

    private static int whole(Map<String, Object> node, String key) {
        return (int) number(node, key);
    }

    static String text(Map<String, Object> node, String key) {
        return String.valueOf(node.getOrDefault(key, ""));
    }

    private Team team(String name, Map<String, Object> node) {
        return new Team(
                name,
                text(node, "chipmaker"),
                hardware(name, node),
                number(node, "engineers"),
                number(node, "attainable_share"),
                startingExcess(Tree.mapAt(node, "starting_excess")),
                Optional.of(Tree.mapAt(node, "bring_up"))
                        .filter(map -> !map.isEmpty())
                        .map(ParametersBuilder::bringUp),
                Boolean.TRUE.equals(node.get("publishes")),
                list(Tree.mapAt(node, "features"), ParametersBuilder::feature),
                ServingBuilder.lateStart(Tree.mapAt(node, "late_start")));
    }

    private Hardware hardware(String team, Map<String, Object> node) {
        if (node.get("chip") instanceof String chip) {
            return chip(chip, Tree.mapAt(Tree.mapAt(root, "chips"), chip));
        }
        return new FixedRoofline(team, number(node, "roofline_tokens_per_s"));
    }

    static Chip chip(String name, Map<String, Object> node) {
        Map<Precision, Double> peaks = new EnumMap<>(Precision.class);
        for (Precision precision : Precision.values()) {
            String key = precision.key() + "_tflops_dense";
            if (node.containsKey(key)) {
                peaks.put(precision, number(node, key));
            }
        }
        Optional<Double> price =
                node.containsKey("price_usd_est") ? Optional.of(number(node, "price_usd_est")) : Optional.empty();
        return new Chip(
                name,
                text(node, "vendor"),
                peaks,
                number(node, "hbm_tb_s"),
                number(node, "scaleup_gb_s"),
                ServingBuilder.numberOr(node, "launch_us", ServingBuilder.DEFAULT_LAUNCH_US),
                price);
    }

    private static StartingExcess startingExcess(Map<String, Object> node) {
        return new StartingExcess(number(node, "carried_over"), number(node, "novel"));
    }

    private static BringUp bringUp(Map<String, Object> node) {
        return new BringUp(whole(node, "stages"), number(node, "mean_days"));
    }

    private static Feature feature(String name, Map<String, Object> node) {
        return new Feature(name, whole(node, "stages"), number(node, "mean_days"), number(node, "speedup"));
    }

    private Release release(String name, Map<String, Object> node) {
        return new Release(
                name,
                number(node, "day"),
                list(Tree.mapAt(node, "operators"), ParametersBuilder::operator),
                WorldBuilder.numbers(node, "reference_kernels"),
                WorldBuilder.numbers(node, "novelty_by_team"));
    }

    private static Operator operator(String name, Map<String, Object> node) {
        return new Operator(name, number(node, "novelty"), cost(node));
    }

    private static OperatorCost cost(Map<String, Object> node) {
        if (node.containsKey("share")) {
            return new RooflineShare(number(node, "share"));
        }
        if (ServingBuilder.isPerStep(node)) {
            return ServingBuilder.stepWork(node);
        }
        return new Work(
                precision(node),
                number(node, "gflop_per_token"),
                number(node, "hbm_mb_per_token"),
                number(node, "network_mb_per_token"),
                number(node, "latency_us_per_token"));
    }

    static Precision precision(Map<String, Object> node) {
        return Precision.valueOf(
                String.valueOf(node.getOrDefault("precision", "none")).toUpperCase(Locale.ROOT));
    }

    private static Tuning tuning(Map<String, Object> node) {
        return new Tuning(
                number(node, "difficulty_exponent"),
                number(node, "step_shape"),
                number(node, "successes_per_day"),
                number(node, "reference_engineers"),
                number(node, "staff_elasticity"),
                Allocation.valueOf(text(node, "allocation").toUpperCase(Locale.ROOT)),
                new Tuning.Regression(
                        number(node, "regression_rate_per_day"),
                        number(node, "regression_mean_log_jump"),
                        number(node, "repair_rate_per_day")),
                ServingBuilder.jumps(node));
    }

    private static Commons commons(Map<String, Object> node) {
        Map<String, Object> portability = Tree.mapAt(node, "portability");
        Map<String, Map<String, Double>> pairs = new LinkedHashMap<>();
        Tree.mapAt(portability, "pairs").forEach((publisher, row) -> {
            Map<String, Double> copiers = new LinkedHashMap<>();
            Tree.map(row).forEach((copier, p) -> copiers.put(copier, ((Number) p).doubleValue()));
            pairs.put(publisher, copiers);
        });
        return new Commons(
                number(node, "copy_rate_per_day"),
                number(portability, "default"),
                number(portability, "within_chipmaker"),
                pairs);
    }

    private static Access access(String team, Map<String, Object> node) {
        return new Access(
                number(node, "lead_days"),
                number(node, "fidelity"),
                number(node, "leak_rate_per_day"),
                number(node, "leak_fidelity"),
                WorldBuilder.numbers(node, "releases"));
    }
}
