package headstart.config.schema;

import static headstart.config.schema.Key.required;
import static headstart.config.schema.Key.withDefault;

import java.util.List;
import java.util.Map;

/** The keys of an access panel: who met which AI models with how much access, and how far they were in the first days. */
public final class PanelKeys {
    public static final Key<Map<String, Fields>> EVIDENCE = withDefault(
            "evidence",
            new MapOf<>("statements", EvidenceKeys.NODE, 0),
            Map.of(),
            "dated statements about access, or a CSV file of them: each is listed with why it counts or not");

    public static final Key<Map<String, Fields>> ROWS =
            required("rows", new MapOf<>("rows", PanelRowKeys.NODE, 1), "the teams that met an AI model");

    public static final Key<Map<String, String>> LEFT_OUT =
            withDefault("left_out", new MapOf<>("series", Kinds.TEXT, 0), Map.of(), "by series, why it is in no row");

    public static final Key<Fields> EARLY_DAYS = withDefault(
            "early_days", IntervalKeys.NODE, IntervalKeys.of(0L, 3L), "days of the early measurement of a series");

    public static final Key<Fields> LATE_DAYS = withDefault(
            "late_days", IntervalKeys.NODE, IntervalKeys.of(60L, 120L), "days of the late one, of the same recipe");

    public static final Key<Fields> FIDELITY =
            withDefault("fidelity", PanelFidelityKeys.NODE, Map.of(), "what is said of fidelity before the panel");

    public static final Key<Double> EFFECT_SD = withDefault(
            "effect_sd",
            Kinds.POSITIVE,
            0.3,
            "scale of the half-normal priors of what vendors, models and teams have of their own, log scale");

    public static final Key<Double> WORTH_SD = withDefault(
            "worth_sd",
            Kinds.POSITIVE,
            1L,
            "standard deviation of the prior of what access is worth, over what the simulator predicts");

    public static final Key<Double> REFERENCE_DAYS = withDefault(
            "reference_days",
            Kinds.SOME_DAYS,
            30L,
            "days over which the worth of a day is told, and taken for a placebo's");

    public static final Key<Long> REPLICATIONS = withDefault(
            "replications", Node.Whole.of(50, 100_000), 200L, "simulated worlds, each with values from the priors");

    public static final Key<Long> PARTICLES =
            withDefault("particles", Node.Whole.of(50, 1_000_000), 600L, "particles of each posterior");

    public static final Key<Long> MOVES =
            withDefault("moves", Node.Whole.of(1, 1000), 4L, "moves of each particle at each step");

    /** What may stand there. */
    public static final Node.Obj NODE = new Node.Obj(List.of(
            EVIDENCE,
            ROWS,
            LEFT_OUT,
            EARLY_DAYS,
            LATE_DAYS,
            FIDELITY,
            EFFECT_SD,
            WORTH_SD,
            REFERENCE_DAYS,
            REPLICATIONS,
            PARTICLES,
            MOVES));

    private PanelKeys() {}
}
