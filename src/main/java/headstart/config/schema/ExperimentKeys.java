package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;
import static headstart.config.schema.Node.Num.NOT_NEGATIVE;
import static headstart.config.schema.Node.Num.POSITIVE;
import static headstart.config.schema.Node.Num.SHARE;

import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.sweep.OnFailure;
import headstart.model.Allocation;
import headstart.model.Precision;
import headstart.statistics.Centre;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Every key of an experiment file with its range, its default and its meaning: the one place that validation, {@code config
 * print}, the JSON Schema and the documentation are made from. Defaults of the model are those of the joint fit and the
 * assumptions that {@code docs/model.md} lists.
 */
public final class ExperimentKeys {
    private static final long MOST_REPLICATIONS = 10_000_000;
    private static final long LATEST_DAY = 100_000;
    private static final double LONGEST_DAYS = 3650;
    private static final Node DAYS = Node.Num.from(0).upTo(LONGEST_DAYS);
    private static final Node SOME_DAYS = Node.Num.above(0).upTo(LONGEST_DAYS);
    private static final Node PER_DAY = Node.Num.from(0).upTo(100);
    private static final Node EXCESS = Node.Num.from(0).upTo(1e6);
    private static final Node TEXT = new Node.Text(true);
    private static final Node NAME = new Node.Text(false);

    public static final Node.Obj CHIP = LabelKeys.in(List.of(
            withDefault("vendor", TEXT, "", "who makes it"),
            optional("launch", TEXT, "when it came out"),
            optional("bf16_tflops_dense", POSITIVE, "dense BF16 peak, TFLOP/s"),
            optional("fp8_tflops_dense", POSITIVE, "dense FP8 peak, TFLOP/s"),
            optional("fp4_tflops_dense", POSITIVE, "dense FP4 peak, TFLOP/s"),
            optional("hbm_gb", POSITIVE, "memory, GB"),
            optional("hbm_tb_s", POSITIVE, "memory bandwidth, TB/s"),
            optional("scaleup_gb_s", POSITIVE, "scale-up network per chip and direction, GB/s"),
            optional(
                    "launch_us",
                    NOT_NEGATIVE,
                    "time to start one kernel of a decoding step, microseconds; by default 2"),
            optional("tdp_w", POSITIVE, "power, W"),
            optional("price_usd_est", POSITIVE, "estimated price, US dollars"),
            optional("source", TEXT, "where the numbers come from")));

    public static final Node.Obj OPERATOR = new Node.Obj(List.of(
            required("novelty", SHARE, "how much of the tuning has to be redone: 0 nothing, 1 everything"),
            optional(
                    "precision",
                    new Node.Choice(words(Precision.values())),
                    "number format; a chip without it uses the next wider one it has"),
            optional("gflop_per_token", NOT_NEGATIVE, "arithmetic per output token and chip, GFLOP"),
            optional("hbm_mb_per_token", NOT_NEGATIVE, "memory traffic per output token and chip, MB"),
            optional("network_mb_per_token", NOT_NEGATIVE, "scale-up traffic per output token and chip, MB"),
            optional("latency_us_per_token", NOT_NEGATIVE, "time that no chip can shorten, microseconds"),
            optional(
                    "gflop_per_sequence",
                    NOT_NEGATIVE,
                    "arithmetic that a sequence adds to a decoding step, per chip, GFLOP"),
            optional("hbm_mb_fixed", NOT_NEGATIVE, "memory that every step reads whatever the batch is, per chip, MB"),
            optional(
                    "hbm_mb_per_sequence", NOT_NEGATIVE, "memory traffic that a sequence adds to a step, per chip, MB"),
            optional("network_mb_fixed", NOT_NEGATIVE, "scale-up traffic of every step, per chip, MB"),
            optional("network_mb_per_sequence", NOT_NEGATIVE, "scale-up traffic that a sequence adds, per chip, MB"),
            optional(
                    "launches",
                    NOT_NEGATIVE,
                    "kernels of a step that start one after the other, at the chip's launch_us"),
            optional(
                    "touched_share",
                    Node.Num.above(0).upTo(1),
                    "share of hbm_mb_fixed that one token touches (experts chosen over all); by default 1"),
            optional(
                    "group_chips",
                    POSITIVE,
                    "chips that share out hbm_mb_fixed, whose tokens touch it together; by default 1"),
            optional("share", POSITIVE, "instead of work: the operator's part of the roofline time"),
            optional("source", TEXT, "how the numbers were derived")));

    private static final Node RELEASE = LabelKeys.in(List.of(
            withDefault(
                    "day",
                    Node.Num.from(-LONGEST_DAYS).upTo(LONGEST_DAYS),
                    0L,
                    "release day; day 0 is the release the study is about"),
            required(
                    "operators",
                    new Node.MapOf("operators", OPERATOR, 1),
                    "operators of the serving step, or a CSV file of them"),
            withDefault(
                    "reference_kernels",
                    new Node.MapOf("teams", SHARE, 0),
                    Map.of(),
                    "by team, the quality of the kernels that the developer ships for it"),
            ServingKeys.NOVELTY_BY_TEAM));

    private static final Node STARTING_EXCESS = new Node.Obj(List.of(
            withDefault("carried_over", EXCESS, 0.4, "slowdown over the roofline of an operator that is mature"),
            required("novel", EXCESS, "slowdown over the roofline of an operator that must be written anew")));

    private static final Node BRING_UP = new Node.Obj(List.of(
            withDefault("stages", Node.Num.whole(1, 1000), 3L, "stages that are passed one after the other"),
            required("mean_days", SOME_DAYS, "mean of the whole at reference effort, days")));

    private static final Node FEATURE = new Node.Obj(List.of(
            withDefault("stages", Node.Num.whole(1, 1000), 1L, "stages of the delay"),
            required("mean_days", SOME_DAYS, "mean delay from access, days"),
            required("speedup", Node.Num.from(1).upTo(1000), "factor on the throughput once it is there")));

    private static final Node TEAM = LabelKeys.in(List.of(
            required("chipmaker", NAME, "whose engineers they are"),
            WorldKeys.TIER,
            optional("chip", NAME, "the chip they tune, a key of chips"),
            optional("roofline_tokens_per_s", POSITIVE, "instead of a chip: roofline of one chip, tokens/s"),
            withDefault(
                    "engineers",
                    Node.Num.from(0).upTo(100_000),
                    50L,
                    "head count, relative to tuning.reference_engineers"),
            withDefault(
                    "attainable_share", Node.Num.above(0).upTo(1), 0.65, "what a mature stack reaches of the roofline"),
            required("starting_excess", STARTING_EXCESS, "slowdown at the start"),
            optional("bring_up", BRING_UP, "time from access until the model runs; without it, at access"),
            withDefault("publishes", new Node.Bool(), false, "whether others may copy its work from release on"),
            withDefault("features", new Node.MapOf("features", FEATURE, 0), Map.of(), "step changes to come"),
            optional(
                    "late_start",
                    ServingKeys.LATE_START,
                    "whether tuning may begin late though the model runs; without it never")));

    private static final Node TUNING = new Node.Obj(List.of(
            withDefault(
                    "difficulty_exponent",
                    Node.Num.from(0).upTo(10),
                    0.7,
                    "gamma: how much harder it gets near the roof"),
            withDefault("step_shape", POSITIVE, 1.5, "b: a success multiplies the excess by U^(1/b)"),
            withDefault("successes_per_day", PER_DAY, 0.076, "lambda: per operator and day at excess 1 and effort 1"),
            withDefault("reference_engineers", POSITIVE, 50L, "head count that makes effort 1"),
            withDefault("staff_elasticity", Node.Num.from(0).upTo(10), 0.8, "effort grows as head count to this power"),
            withDefault(
                    "allocation",
                    new Node.Choice(words(Allocation.values())),
                    "profile_guided",
                    "who works on what: evenly, or where the profile is hot"),
            withDefault("regression_rate_per_day", PER_DAY, 0L, "performance regressions per team and day"),
            withDefault(
                    "regression_mean_log_jump",
                    Node.Num.from(0).upTo(10),
                    0.3,
                    "mean of the logarithm of a regression's slowdown"),
            withDefault("repair_rate_per_day", PER_DAY, 0.1, "rate at which a regression is undone; 0 never"),
            optional(
                    "jump_rate_per_day",
                    PER_DAY,
                    "late jumps per team, release and day from access on; without it there are none"),
            optional(
                    "jump_mean_log",
                    Node.Num.from(0).upTo(10),
                    "mean of the logarithm of a jump's gain; by default 0.5")));

    private static final Node PORTABILITY = new Node.Obj(List.of(
            withDefault("default", SHARE, 0.3, "between chipmakers"),
            withDefault("within_chipmaker", SHARE, 0.9, "between teams of one chipmaker"),
            withDefault(
                    "pairs",
                    new Node.MapOf("publishing teams", new Node.MapOf("copying teams", SHARE, 0), 0),
                    Map.of(),
                    "exceptions, by publishing and copying team")));

    private static final Node COMMONS = new Node.Obj(List.of(
            withDefault(
                    "copy_rate_per_day", PER_DAY, 0.05, "rate per operator at which fully portable work is taken up"),
            withDefault("portability", PORTABILITY, Map.of(), "how well work carries over")));

    private static final Node ACCESS = new Node.Obj(List.of(
            withDefault("lead_days", DAYS, 0L, "days of access before release; 0 means withheld"),
            withDefault("fidelity", SHARE, 0.7, "factor on the effort before release"),
            withDefault("leak_rate_per_day", PER_DAY, 0L, "rate at which a withheld team gets the model all the same"),
            withDefault("leak_fidelity", SHARE, 0.3, "fidelity that a leak gives"),
            optional("releases", new Node.MapOf("releases", DAYS, 1), "by release, lead_days where they differ")));

    private static final Node GAP = LabelKeys.in(List.of(
            required("leader", NAME, "a team, a chip or a chipmaker"),
            required("laggard", NAME, "another one"),
            optional(
                    "point",
                    NAME,
                    "operating point at which it is compared and drawn, a key of operating_points; by default the first,"
                            + " with the others in the tables only")));

    private static final Node DECISION = new Node.Obj(List.of(
            required("gap", NAME, "the pair of teams, a key of gaps"),
            withDefault("outcome", new Node.Choice(OutcomeWords.OF_GAPS), "gap_area", "the outcome that counts"),
            withDefault("day", Node.Num.whole(0, LATEST_DAY), 0L, "days after release, for outcomes at fixed days"),
            optional("scenario", NAME, "the world in which lead and effort vary; by default the first scenario"),
            withDefault(
                    "leads",
                    new Node.ListOf(DAYS, 2),
                    List.of(0L, 14L, 28L, 42L, 56L),
                    "lead times of the leader, days, for the value of a day"),
            optional("target", Node.Num.ANY, "value of the outcome whose shortest lead is asked for"),
            withDefault("replications", Node.Num.whole(2, MOST_REPLICATIONS), 200L, "runs at every point")));

    private static final Node PRECISION = new Node.Obj(List.of(
            required("outcome", NAME, "column of runs.csv, such as a_over_b.gap_area"),
            optional("scenario", NAME, "whose difference from the baseline counts; by default the first other one"),
            optional(
                    "of",
                    new Node.Choice(words(Centre.values())),
                    "what of the differences; by default the share of an outcome that happens or not, else the median"),
            required("half_width", POSITIVE, "half the width of the difference's interval, unit of the outcome"),
            withDefault("confidence", Node.Num.from(0.5).upTo(0.9999), 0.95, "confidence of that interval"),
            withDefault("max", Node.Num.whole(20, MOST_REPLICATIONS), 10_000L, "replications at most")));

    /** What a scenario may change. */
    public static final List<String> WORLD = List.of(
            "chips",
            "releases",
            "cadence",
            "teams",
            "tuning",
            "commons",
            "access",
            "access_rule",
            "staffing",
            "market");

    /** The whole file. */
    public static final Node.Obj ROOT = new Node.Obj(List.of(
            optional("name", new Node.Word(), "short name, also of the result directory; by default the file's"),
            withDefault("title", TEXT, "", "one line"),
            withDefault("question", TEXT, "", "what the study is to answer"),
            withDefault("seed", Node.Num.whole(0, Long.MAX_VALUE), 1L, "seed of all random streams"),
            withDefault(
                    "replications",
                    new Node.AutoOr(Node.Num.whole(1, MOST_REPLICATIONS)),
                    200L,
                    "runs per scenario; auto: as many as precision asks for"),
            optional("precision", PRECISION, "with replications: auto, how narrow an interval has to be"),
            withDefault("horizon_days", SOME_DAYS, 180L, "last day of the runs"),
            withDefault(
                    "parity_tolerance",
                    Node.Num.above(0).upTo(0.999),
                    0.1,
                    "gap below which a laggard counts as level"),
            withDefault(
                    "report_days",
                    new Node.ListOf(Node.Num.whole(0, LATEST_DAY), 1),
                    List.of(0L, 30L, 60L, 90L, 180L),
                    "days after release for outcomes at fixed days"),
            optional(
                    "operating_points",
                    ServingKeys.OPERATING_POINTS,
                    "how the models are served where throughput is measured, by name; the first is the default"),
            withDefault("chips", new Node.MapOf("chips", CHIP, 0), Map.of(), "the chips, or a CSV file of them"),
            required("releases", new Node.MapOf("releases", RELEASE, 1), "the AI models"),
            optional(
                    "cadence",
                    WorldKeys.CADENCE,
                    "releases whose days every run draws anew, the same in all scenarios; without it all come as planned"),
            required("teams", new Node.MapOf("teams", TEAM, 1), "one software stack on one chip each"),
            withDefault("tuning", TUNING, Map.of(), "the law that all teams share"),
            withDefault("commons", COMMONS, Map.of(), "who may learn from whom after release"),
            withDefault("access", new Node.MapOf("teams", ACCESS, 0), Map.of(), "who gets the model when"),
            optional(
                    "access_rule",
                    WorldKeys.ACCESS_RULE,
                    "a policy on early access for all teams that access does not name"),
            optional("staffing", WorldKeys.STAFFING, "how chipmakers staff their teams; without it, as planned"),
            optional("market", MarketKeys.MARKET, "who buys the chips; without it nobody is watched buying"),
            withDefault("gaps", new Node.MapOf("gaps", GAP, 0), Map.of(), "the pairs that are compared over time"),
            optional("baseline", NAME, "scenario that the others are compared with; by default the first"),
            withDefault(
                    "outcomes",
                    new Node.ListOf(new Node.Choice(OutcomeWords.ALL), 1),
                    OutcomeWords.DEFAULT,
                    "what is taken from each run"),
            withDefault(
                    "scenarios",
                    new Node.MapOf("scenarios", new Node.Anything("differences from the base"), 1),
                    Map.of("base", Map.of()),
                    "versions of the world, as differences from the base"),
            optional(
                    ScenarioProduct.KEY,
                    ScenarioProduct.AXES,
                    "scenarios as every combination of choices: by axis, by choice, differences from the base"),
            optional(LabelKeys.KEY, LabelKeys.LABELS, "what readers see instead of keys"),
            optional(
                    ScenarioProduct.CHOICES_KEY,
                    ScenarioProduct.CHOICES_OF_SCENARIOS,
                    "by scenario, what it chooses on each axis; scenario_product fills it in"),
            optional(
                    "factors",
                    Node.MapOf.byPath("factors", DesignKeys.FACTOR, 1),
                    "what a sweep varies, by path or by a name of its own"),
            optional("design", DesignKeys.DESIGN, "which combinations of the factors are played"),
            withDefault(
                    "on_failure",
                    new Node.Choice(words(OnFailure.values())),
                    "finish",
                    "what a sweep does when a run throws"),
            withDefault(
                    "sources", Node.MapOf.byPath("paths", TEXT, 0), Map.of(), "by path, where its numbers come from"),
            optional(
                    "decisions",
                    new Node.MapOf("decisions", DECISION, 1),
                    "what decisions about access hang on: value of a day, equal effort, break-even lead, attribution"),
            optional(
                    "uncertain",
                    new Node.Choice(List.of("none", "posterior")),
                    "posterior: every replication draws a set of the values below; by default none"),
            optional(
                    "posterior",
                    Node.MapOf.byPath("paths", new Node.ListOf(Node.Num.ANY, 1), 1),
                    "by path, equally likely values that belong together, or a CSV file with a column for each path"),
            optional("calibration", CalibrationKeys.of(DesignKeys.FACTOR), "what is fitted to which measurements"),
            optional(
                    "remarks",
                    new Node.ListOf(TEXT, 0),
                    "what a reader must know of how the study was put together; shown among the doubts"),
            ExploreKeys.key(),
            AnswerKeys.key(),
            optional("figures", FigureKeys.FIGURES, "figures for print, drawn beside those of the report"),
            optional(
                    "extends",
                    new Node.OneOrMore(NAME),
                    "another experiment file that this one changes, or several, of which later ones win")));

    private ExperimentKeys() {}

    /** Names of outcomes that need a market. */
    public static List<String> ofMarket() {
        return Outcomes.all().stream()
                .filter(Outcome::isOfMarket)
                .map(Outcome::key)
                .toList();
    }

    public static List<String> words(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Names of outcomes. */
    private static final class OutcomeWords {
        static final List<String> ALL =
                Outcomes.all().stream().map(Outcome::key).toList();
        static final List<String> OF_GAPS = Outcomes.all().stream()
                .filter(kind -> kind.isOfGap() && !kind.isPerRelease())
                .map(Outcome::key)
                .toList();
        static final List<String> DEFAULT = List.of(
                "day0_gap",
                "peak_gap",
                "gap_area",
                "days_to_parity",
                "overtake",
                "days_behind",
                "ready_day",
                "tokens_served");
    }
}
