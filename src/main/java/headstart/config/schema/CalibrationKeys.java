package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a calibration: what is fitted to which measurements. */
public final class CalibrationKeys {
    public static final Key<Optional<String>> SCENARIO =
            optional("scenario", Kinds.NAME, "the world in which it was measured; by default the first scenario");

    public static final Key<Map<String, Fields>> DATA = required(
            "data",
            new MapOf<>("series", SeriesKeys.NODE, 1),
            "the measured series, or a CSV file with series_id, metric, days_since_release, value");

    public static final Key<Map<String, Fields>> TARGETS = required(
            "targets", new MapOf<>("series", TargetKeys.NODE, 1), "which series are used, by name, and for what");

    public static final Key<Map<String, Fields>> RELEASES = withDefault(
            "releases",
            new MapOf<>("releases", PredictedReleaseKeys.NODE, 0),
            Map.of(),
            "other AI models, released on day 0, to everybody but for their access, for series that are predicted");

    public static final Key<Map<String, Fields>> FREE = required(
            "free",
            MapOf.byPath("parameters", FactorKeys.NODE, 1),
            "what is fitted: by path, with its prior; discrepancy is what no run can show, log scale");

    public static final Key<Long> REPLICATIONS = withDefault(
            "replications", Node.Whole.of(16, 100_000), 64L, "runs at each set of values, under the same luck");

    public static final Key<Long> RESTARTS =
            withDefault("restarts", Node.Whole.of(1, 1000), 4L, "starts of the search");

    public static final Key<Long> EVALUATIONS =
            withDefault("evaluations", Node.Whole.of(1, 10_000_000), 400L, "evaluations from each start");

    public static final Key<Long> PARTICLES =
            withDefault("particles", Node.Whole.of(20, 1_000_000), 400L, "particles of the posterior");

    public static final Key<Long> MOVES =
            withDefault("moves", Node.Whole.of(1, 1000), 3L, "moves of each particle at each step");

    public static final Key<Long> DRAWS =
            withDefault("draws", Node.Whole.of(1, 1_000_000), 400L, "rows of the posterior sample");

    public static final Key<Optional<Double>> UNSEEN_EXPONENT_SD = optional(
            "unseen_exponent_sd",
            Num.from(0).upTo(10),
            "series that were never fitted stray by (1 + day)^delta with delta of this standard deviation; by"
                    + " default found by leaving out families, if scores is true, else 0");

    public static final Key<Optional<List<String>>> RIDGE = optional(
            "ridge",
            new Node.ListOf<>(Kinds.NAME, 2),
            "two free parameters: the profile holds the first and lets the second answer");

    public static final Key<Long> RIDGE_POINTS =
            withDefault("ridge_points", Node.Whole.of(0, 1000), 9L, "points of that profile");

    public static final Key<Boolean> SCORES = withDefault(
            "scores",
            new Node.Bool(),
            true,
            "whether each series is predicted from the others, by null models as well");

    public static final Key<Long> SCORE_PARTICLES =
            withDefault("score_particles", Node.Whole.of(20, 1_000_000), 120L, "particles for that");

    public static final Key<Optional<Fields>> PANEL = optional(
            "panel",
            PanelKeys.NODE,
            "an access panel: what a day of access is worth, and fidelity, from who met what how early");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(
            SCENARIO,
            DATA,
            TARGETS,
            RELEASES,
            FREE,
            REPLICATIONS,
            RESTARTS,
            EVALUATIONS,
            PARTICLES,
            MOVES,
            DRAWS,
            UNSEEN_EXPONENT_SD,
            RIDGE,
            RIDGE_POINTS,
            SCORES,
            SCORE_PARTICLES,
            PANEL));

    private CalibrationKeys() {}
}
