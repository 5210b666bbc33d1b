package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.withDefault;

import headstart.config.plugin.PluginKind;
import headstart.model.Allocation;
import java.util.List;
import java.util.Optional;

/** The keys of the law that all teams share. */
public final class TuningKeys {
    public static final Key<Double> DIFFICULTY_EXPONENT = withDefault(
            "difficulty_exponent", Num.from(0).upTo(10), 0.7, "gamma: how much harder it gets near the roof");

    public static final Key<Double> STEP_SHAPE =
            withDefault("step_shape", Kinds.POSITIVE, 1.5, "b: a success multiplies the excess by U^(1/b)");

    public static final Key<Double> SUCCESSES_PER_DAY = withDefault(
            "successes_per_day", Kinds.PER_DAY, 0.076, "lambda: per operator and day at excess 1 and effort 1");

    public static final Key<Double> REFERENCE_ENGINEERS =
            withDefault("reference_engineers", Kinds.POSITIVE, 50L, "head count that makes effort 1");

    public static final Key<Double> STAFF_ELASTICITY =
            withDefault("staff_elasticity", Num.from(0).upTo(10), 0.8, "effort grows as head count to this power");

    public static final Key<Chosen<Allocation>> ALLOCATION = withDefault(
            "allocation",
            new Pluggable<>(Node.Choice.of(Allocation.values()), PluginKind.ALLOCATION),
            "profile_guided",
            "who works on what: evenly, or where the profile is hot");

    public static final Key<Optional<Chosen<String>>> STEP_LAW = optional(
            "step_law",
            new Pluggable<>(Node.Choice.ofWords(List.of("power")), PluginKind.STEP_LAW),
            "how much a success improves: power as step_shape says, which is the default");

    public static final Key<Double> REGRESSION_RATE_PER_DAY =
            withDefault("regression_rate_per_day", Kinds.PER_DAY, 0L, "performance regressions per team and day");

    public static final Key<Double> REGRESSION_MEAN_LOG_JUMP = withDefault(
            "regression_mean_log_jump", Num.from(0).upTo(10), 0.3, "mean of the logarithm of a regression's slowdown");

    public static final Key<Double> REPAIR_RATE_PER_DAY =
            withDefault("repair_rate_per_day", Kinds.PER_DAY, 0.1, "rate at which a regression is undone; 0 never");

    public static final Key<Optional<Double>> JUMP_RATE_PER_DAY = optional(
            "jump_rate_per_day",
            Kinds.PER_DAY,
            "late jumps per team, release and day from access on; without it there are none");

    public static final Key<Optional<Double>> JUMP_MEAN_LOG =
            optional("jump_mean_log", Num.from(0).upTo(10), "mean of the logarithm of a jump's gain; by default 0.5");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(
            DIFFICULTY_EXPONENT,
            STEP_SHAPE,
            SUCCESSES_PER_DAY,
            REFERENCE_ENGINEERS,
            STAFF_ELASTICITY,
            ALLOCATION,
            STEP_LAW,
            REGRESSION_RATE_PER_DAY,
            REGRESSION_MEAN_LOG_JUMP,
            REPAIR_RATE_PER_DAY,
            JUMP_RATE_PER_DAY,
            JUMP_MEAN_LOG));

    private TuningKeys() {}
}
