package headstart.config.schema;

import static headstart.config.schema.Key.optional;
import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import headstart.config.plugin.PluginUse;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.sweep.OnFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every key of an experiment file with its range, its default and its meaning: the one place that validation, {@code config
 * print}, the JSON Schema and the documentation are made from. Defaults of the model are those of the joint fit and the
 * assumptions that {@code docs/model.md} lists.
 */
public final class ExperimentKeys {
    public static final Key<Optional<String>> NAME =
            optional("name", new Word(), "short name, also of the result directory; by default the file's");

    public static final Key<String> TITLE = withDefault("title", Kinds.TEXT, "", "one line");

    public static final Key<String> QUESTION = withDefault("question", Kinds.TEXT, "", "what the study is to answer");

    public static final Key<Long> SEED =
            withDefault("seed", Node.Whole.of(0, Long.MAX_VALUE), 1L, "seed of all random streams");

    public static final Key<Optional<Long>> REPLICATIONS = withDefault(
            "replications",
            new Node.AutoOr(Node.Whole.of(1, Kinds.MOST_REPLICATIONS)),
            200L,
            "runs per scenario; auto: as many as precision asks for");

    public static final Key<Optional<Fields>> PRECISION =
            optional("precision", PrecisionKeys.NODE, "with replications: auto, how narrow an interval has to be");

    public static final Key<Double> HORIZON_DAYS =
            withDefault("horizon_days", Kinds.SOME_DAYS, 180L, "last day of the runs");

    public static final Key<Double> PARITY_TOLERANCE =
            withDefault("parity_tolerance", Num.above(0).upTo(0.999), 0.1, "gap below which a laggard counts as level");

    public static final Key<List<Long>> REPORT_DAYS = withDefault(
            "report_days",
            new Node.ListOf<>(Node.Whole.of(0, Kinds.LATEST_DAY), 1),
            List.of(0L, 30L, 60L, 90L, 180L),
            "days after release for outcomes at fixed days");

    public static final Key<Optional<Map<String, Fields>>> OPERATING_POINTS = optional(
            "operating_points",
            ServingKeys.OPERATING_POINTS,
            "how the models are served where throughput is measured, by name; the first is the default");

    public static final Key<Optional<Fields>> BATCHES = optional(
            "batches",
            BatchKeys.NODE,
            "the batches that are tried wherever users must see a speed; points and series may say others");

    public static final Key<Map<String, Fields>> CHIPS =
            withDefault("chips", new MapOf<>("chips", ChipKeys.NODE, 0), Map.of(), "the chips, or a CSV file of them");

    public static final Key<Map<String, Fields>> RELEASES =
            required("releases", new MapOf<>("releases", ReleaseKeys.NODE, 1), "the AI models");

    public static final Key<Optional<Fields>> CADENCE = optional(
            "cadence",
            CadenceKeys.NODE,
            "releases whose days every run draws anew, the same in all scenarios; without it all come as planned");

    public static final Key<Map<String, Fields>> TEAMS =
            required("teams", new MapOf<>("teams", TeamKeys.NODE, 1), "one software stack on one chip each");

    public static final Key<Fields> TUNING =
            withDefault("tuning", TuningKeys.NODE, Map.of(), "the law that all teams share");

    public static final Key<Fields> COMMONS =
            withDefault("commons", CommonsKeys.NODE, Map.of(), "who may learn from whom after release");

    public static final Key<Map<String, Fields>> ACCESS =
            withDefault("access", new MapOf<>("teams", AccessKeys.NODE, 0), Map.of(), "who gets the model when");

    public static final Key<Optional<Fields>> ACCESS_RULE = optional(
            "access_rule", AccessRuleKeys.NODE, "a policy on early access for all teams that access does not name");

    public static final Key<Optional<Fields>> STAFFING =
            optional("staffing", StaffingKeys.NODE, "how chipmakers staff their teams; without it, as planned");

    public static final Key<Optional<Fields>> MARKET =
            optional("market", MarketKeys.NODE, "who buys the chips; without it nobody is watched buying");

    public static final Key<Map<String, Fields>> GAPS = withDefault(
            "gaps", new MapOf<>("gaps", GapKeys.NODE, 0), Map.of(), "the pairs that are compared over time");

    public static final Key<Optional<String>> BASELINE = optional(
            "baseline",
            Kinds.NAME,
            "scenario that the others are compared with, by default the first; titles and answers speak of the first of the others");

    public static final Key<List<OutcomeKeys.Wanted>> OUTCOMES = withDefault(
            OutcomeKeys.KEY,
            OutcomeKeys.NODE,
            OutcomeWords.DEFAULT,
            "what is taken from each run: names, or a map of names and of outcomes of your own");

    public static final Key<Optional<List<String>>> PRIMARY_OUTCOMES = optional(
            "primary_outcomes",
            new Node.ListOf<>(Kinds.NAME, 1),
            "columns of runs.csv that the study is about, such as a_over_b.gap_area: their intervals hold together");

    public static final Key<Map<String, Object>> SCENARIOS = withDefault(
            "scenarios",
            new MapOf<>("scenarios", new Node.Anything("differences from the base"), 1),
            Map.of("base", Map.of()),
            "versions of the world, as differences from the base");

    public static final Key<Optional<Map<String, Fields>>> FACTORS = optional(
            "factors",
            MapOf.byPath("factors", FactorKeys.NODE, 1),
            "what a sweep varies, by path or by a name of its own");

    public static final Key<Optional<Fields>> DESIGN =
            optional("design", DesignKeys.NODE, "which combinations of the factors are played");

    public static final Key<OnFailure> ON_FAILURE = withDefault(
            "on_failure", Node.Choice.of(OnFailure.values()), "finish", "what a sweep does when a run throws");

    public static final Key<Map<String, String>> SOURCES = withDefault(
            "sources", MapOf.byPath("paths", Kinds.TEXT, 0), Map.of(), "by path, where its numbers come from");

    public static final Key<Optional<Map<String, Fields>>> DECISIONS = optional(
            "decisions",
            new MapOf<>("decisions", DecisionKeys.NODE, 1),
            "what decisions about access hang on: value of a day, equal effort, break-even lead, attribution");

    public static final Key<Optional<String>> UNCERTAIN = optional(
            "uncertain",
            Node.Choice.ofWords(List.of("none", "posterior")),
            "posterior: every replication draws a set of the values below; by default none");

    public static final Key<Optional<Map<String, List<Double>>>> POSTERIOR = optional(
            "posterior",
            MapOf.byPath("paths", new Node.ListOf<>(Num.ANY, 1), 1),
            "by path, equally likely values that belong together, or a CSV file with a column for each path");

    public static final Key<Optional<Map<String, Object>>> ALTERNATIVES = optional(
            AlternativeKeys.KEY,
            AlternativeKeys.ALTERNATIVES,
            "choices that the data do not settle, as differences from the file; base is the file as it stands");

    public static final Key<Optional<Fields>> CALIBRATION =
            optional("calibration", CalibrationKeys.NODE, "what is fitted to which measurements");

    public static final Key<Optional<List<String>>> REMARKS = optional(
            "remarks",
            new Node.ListOf<>(Kinds.TEXT, 0),
            "what a reader must know of how the study was put together; shown among the doubts");

    public static final Key<Optional<List<String>>> RELATIVE_LEVELS = optional(
            "relative_levels",
            new Node.ListOf<>(Kinds.NAME, 0),
            "teams whose tokens/s are relative, for nothing published bears out their level; figures and doubts say so");

    public static final Key<Optional<Map<String, Fields>>> FIGURES =
            optional("figures", FigureKeys.FIGURES, "figures for print, drawn beside those of the report");

    public static final Key<Optional<List<String>>> EXTENDS = optional(
            "extends",
            new Node.OneOrMore<>(Kinds.NAME),
            "another experiment file that this one changes, or several, of which later ones win");

    static final Key<Optional<Map<String, Fields>>> PLUGINS = optional(
            PluginUse.KEY,
            new MapOf<>("plugins", PluginKeys.USED, 0),
            "a jar of plug-ins, a directory of such, or a list of both; in the effective experiment, those that it uses");

    /** The whole file. */
    public static final Node.Obj ROOT = new Node.Obj(List.of(
            NAME,
            TITLE,
            QUESTION,
            SEED,
            REPLICATIONS,
            PRECISION,
            HORIZON_DAYS,
            PARITY_TOLERANCE,
            REPORT_DAYS,
            OPERATING_POINTS,
            BATCHES,
            CHIPS,
            RELEASES,
            CADENCE,
            TEAMS,
            TUNING,
            COMMONS,
            ACCESS,
            ACCESS_RULE,
            STAFFING,
            MARKET,
            GAPS,
            BASELINE,
            OUTCOMES,
            PRIMARY_OUTCOMES,
            SCENARIOS,
            optional(
                    ScenarioProduct.KEY,
                    ScenarioProduct.AXES,
                    "scenarios as every combination of choices: by axis, by choice, differences from the base"),
            optional(LabelKeys.KEY, LabelKeys.LABELS, "what readers see instead of keys"),
            optional(
                    ScenarioProduct.CHOICES_KEY,
                    ScenarioProduct.CHOICES_OF_SCENARIOS,
                    "by scenario, what it chooses on each axis; scenario_product fills it in"),
            FACTORS,
            DESIGN,
            ON_FAILURE,
            SOURCES,
            DECISIONS,
            UNCERTAIN,
            POSTERIOR,
            ALTERNATIVES,
            CALIBRATION,
            REMARKS,
            RELATIVE_LEVELS,
            ExploreKeys.key(),
            AnswerKeys.key(),
            FIGURES,
            PLUGINS,
            EXTENDS));

    /** What a scenario may change. */
    public static final List<String> WORLD = Stream.of(
                    CHIPS, RELEASES, CADENCE, TEAMS, TUNING, COMMONS, ACCESS, ACCESS_RULE, STAFFING, MARKET)
            .<String>map(Key::name)
            .toList();

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
}
