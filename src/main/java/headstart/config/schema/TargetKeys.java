package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.calibration.Role;
import java.util.List;
import java.util.Optional;

/** The keys of a series that is fitted or predicted. */
public final class TargetKeys {
    public static final Key<String> TEAM = required("team", Kinds.NAME, "the team whose work it shows, a key of teams");

    public static final Key<String> RELEASE =
            required("release", Kinds.NAME, "of which AI model, a key of releases or of calibration.releases");

    public static final Key<Role> ROLE =
            withDefault("role", Node.Choice.of(Role.values()), "calibration", "fitted, or only predicted");

    public static final Key<Double> NOISE = withDefault(
            "noise",
            Num.from(0).upTo(10),
            0.03,
            "standard deviation of a measurement from run to run, on the log scale");

    public static final Key<Double> WEIGHT = withDefault(
            "weight", Kinds.POSITIVE, 1L, "measurements that a point counts for; below 1 where points repeat others");

    public static final Key<Optional<String>> POINT = optional(
            "point",
            Kinds.NAME,
            "operating point that it was measured at, a key of operating_points; by default the first");

    public static final Key<Optional<Double>> SEQUENCES_PER_CHIP =
            optional("sequences_per_chip", Kinds.POSITIVE, "instead of a point: the batch that it was measured at");

    public static final Key<Optional<Double>> TOKENS_PER_S_PER_USER =
            optional("tokens_per_s_per_user", Kinds.POSITIVE, "instead of a point: the speed that it was measured at");

    public static final Key<Optional<Boolean>> FEATURES = optional(
            "features",
            ServingKeys.FEATURES,
            "all: step changes and late jumps show in it; none: one recipe throughout; by default as the point says");

    public static final Key<Optional<Double>> SCALE = optional(
            "scale",
            Kinds.POSITIVE,
            "what it counts over output tokens/s of one chip, where that is known; without it the scale is free");

    public static final Key<Double> SCALE_LOG_SD =
            withDefault("scale_log_sd", Kinds.POSITIVE, 0.3, "doubt about scale, log scale");

    public static final Key<Optional<String>> FAMILY =
            optional("family", Kinds.NAME, "series of one family are left out together; by default the team's");

    public static final Key<Boolean> MIXED_POINTS = withDefault(
            "mixed_points",
            new Node.Bool(),
            false,
            "whether its points may be of several operating points, such as the best of each date");

    public static final Key<Optional<Double>> FROM_DAY =
            optional("from_day", Kinds.DAY, "points before it are left out");

    public static final Key<Optional<Double>> TO_DAY = optional("to_day", Kinds.DAY, "points after it are left out");

    public static final Key<List<Double>> UNREACHABLE_DAYS = withDefault(
            "unreachable_days",
            new Node.ListOf<>(Kinds.DAY, 0),
            List.of(),
            "days on which the team had no throughput at all");

    /** What may stand there. */
    public static final Node.Obj NODE = LabelKeys.in(List.of(
            TEAM,
            RELEASE,
            ROLE,
            NOISE,
            WEIGHT,
            POINT,
            SEQUENCES_PER_CHIP,
            TOKENS_PER_S_PER_USER,
            BatchKeys.LEAST_SEQUENCES_PER_CHIP,
            BatchKeys.MOST_SEQUENCES_PER_CHIP,
            FEATURES,
            SCALE,
            SCALE_LOG_SD,
            FAMILY,
            MIXED_POINTS,
            FROM_DAY,
            TO_DAY,
            UNREACHABLE_DAYS));

    private TargetKeys() {}
}
