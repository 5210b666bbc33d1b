package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;
import static headstart.config.schema.Node.Num.POSITIVE;
import static headstart.config.schema.Node.Num.SHARE;

import headstart.calibration.Role;
import java.util.List;
import java.util.Map;

/** The keys below {@code calibration}. */
final class CalibrationKeys {
    private static final Node TEXT = new Node.Text(true);
    private static final Node NAME = new Node.Text(false);
    private static final Node DAY = Node.Num.from(-3650).upTo(3650);

    private static final Node SERIES = new Node.Obj(List.of(
            withDefault("metric", TEXT, "", "what was measured, with its unit; greater is faster"),
            withDefault("source", TEXT, "", "where it was published"),
            withDefault("confidence", TEXT, "", "how sure it is"),
            withDefault(
                    "operating_points",
                    new Node.ListOf(TEXT, 0),
                    List.of(),
                    "how it was measured; several where its points differ in that"),
            required("days", new Node.ListOf(DAY, 0), "days after the release"),
            required("values", new Node.ListOf(Node.Num.ANY, 0), "throughputs")));

    private static final Node TARGET = new Node.Obj(List.of(
            required("team", NAME, "the team whose work it shows, a key of teams"),
            required("release", NAME, "of which AI model, a key of releases or of calibration.releases"),
            withDefault(
                    "role",
                    new Node.Choice(ExperimentKeys.words(Role.values())),
                    "calibration",
                    "fitted, or only predicted"),
            withDefault(
                    "noise",
                    Node.Num.from(0).upTo(10),
                    0.03,
                    "standard deviation of a measurement from run to run, on the log scale"),
            withDefault(
                    "weight", POSITIVE, 1L, "measurements that a point counts for; below 1 where points repeat others"),
            optional(
                    "point",
                    NAME,
                    "operating point that it was measured at, a key of operating_points; by default the first"),
            optional("sequences_per_chip", POSITIVE, "instead of a point: the batch that it was measured at"),
            optional("tokens_per_s_per_user", POSITIVE, "instead of a point: the speed that it was measured at"),
            optional(
                    "features",
                    ServingKeys.FEATURES,
                    "all: step changes and late jumps show in it; none: one recipe throughout; by default as the point says"),
            optional(
                    "scale",
                    POSITIVE,
                    "what it counts over output tokens/s of one chip, where that is known; without it the scale is free"),
            withDefault("scale_log_sd", POSITIVE, 0.3, "doubt about scale, log scale"),
            optional("family", NAME, "series of one family are left out together; by default the team's"),
            withDefault(
                    "mixed_points",
                    new Node.Bool(),
                    false,
                    "whether its points may be of several operating points, such as the best of each date"),
            optional("from_day", DAY, "points before it are left out"),
            optional("to_day", DAY, "points after it are left out"),
            withDefault(
                    "unreachable_days",
                    new Node.ListOf(DAY, 0),
                    List.of(),
                    "days on which the team had no throughput at all")));

    private static final Node RELEASE = new Node.Obj(List.of(
            required("like", NAME, "the release whose operators it has, a key of releases"),
            optional(
                    "operators",
                    new Node.MapOf("operators", ExperimentKeys.OPERATOR, 1),
                    "its operators where they are others, or a CSV file of them"),
            required("novelty", SHARE, "novelty of every operator"),
            ServingKeys.NOVELTY_BY_TEAM,
            optional(
                    "late_start",
                    new Node.MapOf("teams", ServingKeys.LATE_START, 0),
                    "teams that may begin to tune it late though it runs")));

    static Node.Obj of(Node factor) {
        return new Node.Obj(List.of(
                optional("scenario", NAME, "the world in which it was measured; by default the first scenario"),
                required(
                        "data",
                        new Node.MapOf("series", SERIES, 1),
                        "the measured series, or a CSV file with series_id, metric, days_since_release, value"),
                required(
                        "targets", new Node.MapOf("series", TARGET, 1), "which series are used, by name, and for what"),
                withDefault(
                        "releases",
                        new Node.MapOf("releases", RELEASE, 0),
                        Map.of(),
                        "other AI models, released on day 0 to everybody, for series that are predicted"),
                required(
                        "free",
                        Node.MapOf.byPath("parameters", factor, 1),
                        "what is fitted: by path, with its prior; discrepancy is what no run can show, log scale"),
                withDefault(
                        "replications",
                        Node.Num.whole(16, 100_000),
                        64L,
                        "runs at each set of values, under the same luck"),
                withDefault("restarts", Node.Num.whole(1, 1000), 4L, "starts of the search"),
                withDefault("evaluations", Node.Num.whole(1, 10_000_000), 400L, "evaluations from each start"),
                withDefault("particles", Node.Num.whole(20, 1_000_000), 400L, "particles of the posterior"),
                withDefault("moves", Node.Num.whole(1, 1000), 3L, "moves of each particle at each step"),
                withDefault("draws", Node.Num.whole(1, 1_000_000), 400L, "rows of the posterior sample"),
                optional(
                        "unseen_exponent_sd",
                        Node.Num.from(0).upTo(10),
                        "series that were never fitted stray by (1 + day)^delta with delta of this standard deviation; by"
                                + " default found by leaving out families, if scores is true, else 0"),
                optional(
                        "ridge",
                        new Node.ListOf(NAME, 2),
                        "two free parameters: the profile holds the first and lets the second answer"),
                withDefault("ridge_points", Node.Num.whole(0, 1000), 9L, "points of that profile"),
                withDefault(
                        "scores",
                        new Node.Bool(),
                        true,
                        "whether each series is predicted from the others, by null models as well"),
                withDefault("score_particles", Node.Num.whole(20, 1_000_000), 120L, "particles for that")));
    }

    private CalibrationKeys() {}
}
