package headstart.config;

import headstart.config.schema.AccessKeys;
import headstart.config.schema.BringUpKeys;
import headstart.config.schema.ChipKeys;
import headstart.config.schema.CommonsKeys;
import headstart.config.schema.ExperimentKeys;
import headstart.config.schema.FeatureKeys;
import headstart.config.schema.Fields;
import headstart.config.schema.Key;
import headstart.config.schema.OperatorKeys;
import headstart.config.schema.PortabilityKeys;
import headstart.config.schema.ReleaseKeys;
import headstart.config.schema.StartingExcessKeys;
import headstart.config.schema.TeamKeys;
import headstart.config.schema.TuningKeys;
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
import headstart.model.OwnLaw;
import headstart.model.Parameters;
import headstart.model.Precision;
import headstart.model.Release;
import headstart.model.RooflineShare;
import headstart.model.StartingExcess;
import headstart.model.Team;
import headstart.model.Tuning;
import headstart.model.Work;
import headstart.model.WorkAndShare;
import headstart.plugin.AllocationPlugin;
import headstart.plugin.StepLawPlugin;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Makes the records of the model from a checked tree. */
final class ParametersBuilder {
    private static final Map<Precision, Key<Optional<Double>>> PEAKS = new EnumMap<>(Map.of(
            Precision.BF16, ChipKeys.BF16_TFLOPS_DENSE,
            Precision.FP8, ChipKeys.FP8_TFLOPS_DENSE,
            Precision.FP4, ChipKeys.FP4_TFLOPS_DENSE));

    private final Map<String, Object> tree;
    private final Fields root;
    private final Optional<BuiltWorld> like;

    ParametersBuilder(Map<String, Object> tree) {
        this(tree, Optional.empty());
    }

    /** The same, with what can be taken from a world whose tree shares parts with this one. */
    ParametersBuilder(Map<String, Object> tree, Optional<BuiltWorld> like) {
        this.tree = tree;
        this.root = Fields.of(tree);
        this.like = like;
    }

    Parameters build() {
        Map<String, Access> access = WorldBuilder.byRule(root);
        access.putAll(byName(root.get(ExperimentKeys.ACCESS), ParametersBuilder::access));
        return new Parameters(
                list(root.get(ExperimentKeys.TEAMS), this::team),
                shared(ExperimentKeys.RELEASES)
                        .map(other -> other.world().releases())
                        .orElseGet(() -> list(root.get(ExperimentKeys.RELEASES), ParametersBuilder::release)),
                tuning(root.get(ExperimentKeys.TUNING)),
                commons(root.get(ExperimentKeys.COMMONS)),
                access,
                root.get(ExperimentKeys.HORIZON_DAYS),
                WorldBuilder.staffing(root),
                MarketBuilder.market(root),
                WorldBuilder.cadence(root),
                ServingBuilder.points(root));
    }

    private Optional<BuiltWorld> shared(Key<?> key) {
        return like.filter(other -> other.shares(key, tree));
    }

    /** What is built of each entry, in order. */
    static <T> List<T> list(Map<String, Fields> nodes, BiFunction<String, Fields, T> builder) {
        return new ArrayList<>(byName(nodes, builder).values());
    }

    private static <T> Map<String, T> byName(Map<String, Fields> nodes, BiFunction<String, Fields, T> builder) {
        Map<String, T> built = new LinkedHashMap<>();
        nodes.forEach((name, node) -> built.put(name, builder.apply(name, node)));
        return built;
    }

    private Team team(String name, Fields node) {
        return new Team(
                name,
                node.get(TeamKeys.CHIPMAKER),
                hardware(name, node),
                node.get(TeamKeys.ENGINEERS),
                node.get(TeamKeys.ATTAINABLE_SHARE),
                startingExcess(node.get(TeamKeys.STARTING_EXCESS)),
                node.part(TeamKeys.BRING_UP).map(ParametersBuilder::bringUp),
                node.get(TeamKeys.PUBLISHES),
                list(node.get(TeamKeys.FEATURES), ParametersBuilder::feature),
                node.part(TeamKeys.LATE_START).map(ServingBuilder::lateStart));
    }

    private Hardware hardware(String team, Fields node) {
        Optional<String> chip = node.get(TeamKeys.CHIP);
        Optional<Hardware> known = shared(ExperimentKeys.CHIPS)
                .flatMap(other -> other.team(team))
                .map(Team::hardware)
                .filter(hardware -> hardware instanceof Chip && chip.equals(Optional.of(hardware.name())));
        if (known.isPresent()) {
            return known.get();
        }
        Map<String, Fields> chips = root.get(ExperimentKeys.CHIPS);
        return chip.map(name -> onChip(name, chips.getOrDefault(name, Fields.of(Map.of()))))
                .orElseGet(() -> new FixedRoofline(team, amount(node, TeamKeys.ROOFLINE_TOKENS_PER_S)));
    }

    private static Hardware onChip(String name, Fields node) {
        return node.get(ChipKeys.ROOFLINE_TOKENS_PER_S)
                .<Hardware>map(roofline -> new FixedRoofline(name, roofline))
                .orElseGet(() -> chip(name, node));
    }

    static Chip chip(String name, Fields node) {
        Map<Precision, Double> peaks = new EnumMap<>(Precision.class);
        PEAKS.forEach((precision, key) -> node.get(key).ifPresent(peak -> peaks.put(precision, peak)));
        return new Chip(
                name,
                node.get(ChipKeys.VENDOR),
                peaks,
                amount(node, ChipKeys.HBM_TB_S),
                amount(node, ChipKeys.SCALEUP_GB_S),
                node.get(ChipKeys.LAUNCH_US).orElse(ServingBuilder.DEFAULT_LAUNCH_US),
                node.get(ChipKeys.PRICE_USD_EST));
    }

    /** An amount that is nothing where it is not given. */
    static double amount(Fields node, Key<Optional<Double>> key) {
        return node.get(key).orElse(0.0);
    }

    private static StartingExcess startingExcess(Fields node) {
        return new StartingExcess(node.get(StartingExcessKeys.CARRIED_OVER), node.get(StartingExcessKeys.NOVEL));
    }

    private static BringUp bringUp(Fields node) {
        return new BringUp(node.count(BringUpKeys.STAGES), node.get(BringUpKeys.MEAN_DAYS));
    }

    private static Feature feature(String name, Fields node) {
        return new Feature(
                name, node.count(FeatureKeys.STAGES), node.get(FeatureKeys.MEAN_DAYS), node.get(FeatureKeys.SPEEDUP));
    }

    private static Release release(String name, Fields node) {
        return new Release(
                name,
                node.get(ReleaseKeys.DAY),
                list(node.get(ReleaseKeys.OPERATORS), ParametersBuilder::operator),
                node.get(ReleaseKeys.REFERENCE_KERNELS),
                node.get(ReleaseKeys.NOVELTY_BY_TEAM).orElse(Map.of()));
    }

    private static Operator operator(String name, Fields node) {
        return new Operator(name, node.get(OperatorKeys.NOVELTY), cost(node));
    }

    private static OperatorCost cost(Fields node) {
        Optional<RooflineShare> share = node.get(OperatorKeys.SHARE).map(RooflineShare::new);
        if (OperatorKeys.amounts().stream().noneMatch(key -> amount(node, key) > 0)) {
            return share.<OperatorCost>map(only -> only).orElseGet(() -> work(node));
        }
        return share.<OperatorCost>map(own -> new WorkAndShare(work(node), own)).orElseGet(() -> work(node));
    }

    private static OperatorCost work(Fields node) {
        if (ServingBuilder.isPerStep(node)) {
            return ServingBuilder.stepWork(node);
        }
        return new Work(
                precision(node),
                amount(node, OperatorKeys.GFLOP_PER_TOKEN),
                amount(node, OperatorKeys.HBM_MB_PER_TOKEN),
                amount(node, OperatorKeys.NETWORK_MB_PER_TOKEN),
                amount(node, OperatorKeys.LATENCY_US_PER_TOKEN));
    }

    static Precision precision(Fields operator) {
        return operator.get(OperatorKeys.PRECISION).orElse(Precision.NONE);
    }

    private static Tuning tuning(Fields node) {
        return new Tuning(
                node.get(TuningKeys.DIFFICULTY_EXPONENT),
                node.get(TuningKeys.STEP_SHAPE),
                node.get(TuningKeys.SUCCESSES_PER_DAY),
                node.get(TuningKeys.REFERENCE_ENGINEERS),
                node.get(TuningKeys.STAFF_ELASTICITY),
                node.get(TuningKeys.ALLOCATION).builtInOr(Allocation.UNIFORM),
                new Tuning.Regression(
                        node.get(TuningKeys.REGRESSION_RATE_PER_DAY),
                        node.get(TuningKeys.REGRESSION_MEAN_LOG_JUMP),
                        node.get(TuningKeys.REPAIR_RATE_PER_DAY)),
                ServingBuilder.jumps(node),
                new OwnLaw(
                        WorldBuilder.plugged(node.get(TuningKeys.ALLOCATION), AllocationPlugin.class),
                        node.get(TuningKeys.STEP_LAW)
                                .flatMap(chosen -> WorldBuilder.plugged(chosen, StepLawPlugin.class))));
    }

    private static Commons commons(Fields node) {
        Fields portability = node.get(CommonsKeys.PORTABILITY);
        return new Commons(
                node.get(CommonsKeys.COPY_RATE_PER_DAY),
                portability.get(PortabilityKeys.DEFAULT),
                portability.get(PortabilityKeys.WITHIN_CHIPMAKER),
                portability.get(PortabilityKeys.PAIRS));
    }

    private static Access access(String team, Fields node) {
        return new Access(
                node.get(AccessKeys.LEAD_DAYS),
                node.get(AccessKeys.FIDELITY),
                node.get(AccessKeys.LEAK_RATE_PER_DAY),
                node.get(AccessKeys.LEAK_FIDELITY),
                node.get(AccessKeys.RELEASES).orElse(Map.of()));
    }
}
