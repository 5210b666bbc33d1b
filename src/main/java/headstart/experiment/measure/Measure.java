package headstart.experiment.measure;

import java.util.List;
import java.util.function.Function;

/** What is drawn over time, with all that it means: whom it belongs to, its unit, and the function that takes it from a run. */
public final class Measure {
    /** P, tokens/s per chip; 0 until brought up. */
    public static final Measure THROUGHPUT = ofPerformer(
            "throughput",
            Unit.TOKENS_PER_S,
            "tokens/s per chip",
            "P; 0 until brought up",
            PerformerSamples::throughput);

    /** P over the attainable roof: the software's part alone. */
    public static final Measure ROOFLINE_SHARE = ofPerformer(
            "roofline_share",
            Unit.SHARE_OF_THE_ROOF,
            "share of the attainable roof",
            "P / R: the software's part alone",
            PerformerSamples::share);

    /** {@code 1 / roofline_share - 1}: the slowdown still left; blank without throughput. */
    public static final Measure EXCESS = ofPerformer(
            "excess",
            Unit.RATIO,
            "slowdown still left",
            "1 / roofline_share - 1; blank without throughput",
            PerformerSamples::excess);

    /** P here over P in the baseline, same replication; blank where either has none. */
    public static final Measure HEAD_START_EFFECT = ofPerformer(
                    "head_start_effect",
                    Unit.RATIO,
                    "throughput relative to the baseline",
                    "P here over P in the baseline, same replication; blank where either has none",
                    PerformerSamples::headStartEffect)
            .compared();

    /** Roofline share here minus in the baseline, same replication. */
    public static final Measure SOFTWARE_DIFFERENCE = ofPerformer(
                    "software_difference",
                    Unit.SHARE_OF_THE_ROOF,
                    "roofline share minus the baseline's",
                    "roofline_share here minus in the baseline, same replication",
                    PerformerSamples::softwareDifference)
            .compared();

    /** {@code 1 - P_B / P_A}; 1 while B has no throughput, blank where only A has none. */
    public static final Measure GAP = ofGap(
                    "gap",
                    Unit.GAP,
                    "gap",
                    "1 - P_B / P_A; 1 while B has none, blank where only A has none",
                    GapSamples::gap)
            .compared();

    /** The same on roofline shares. */
    public static final Measure SOFTWARE_GAP = ofGap(
                    "software_gap",
                    Unit.GAP,
                    "software gap",
                    "the same on shares of the attainable roof",
                    GapSamples::softwareGap)
            .compared();

    /** {@code ln(P_A / P_B)}; blank where either has none. */
    public static final Measure LOG_GAP = ofGap(
            "log_gap", Unit.LOG_RATIO, "log gap", "ln(P_A / P_B); blank where either has none", GapSamples::logGap);

    /** Horizontal gap, days; negative where B leads; a lower bound while B has no throughput. */
    public static final Measure DAYS_BEHIND = ofGap(
                    "days_behind",
                    Unit.DAYS,
                    "days behind",
                    "how many days ago A first had B's present share of the roof; negative where B leads; a lower bound while B has none",
                    GapSamples::daysBehind)
            .compared();

    /** 1 where {@link #DAYS_BEHIND} is only a lower bound, else 0. */
    public static final Measure DAYS_BEHIND_CENSORED = ofGap(
            "days_behind_censored",
            Unit.SHARE_OF_RUNS,
            "share of runs with a lower bound only",
            "1 where days_behind is only a lower bound, else 0",
            GapSamples::daysBehindCensored);

    /** {@code log2(P_A / P_B)}: what to take means of; blank where either has none. */
    public static final Measure RATIO = ofGap(
                    "ratio",
                    Unit.LOG2_RATIO,
                    "throughput ratio, log2",
                    "log2(P_A / P_B): 1 is twice as fast, -1 half as fast; blank where either has none",
                    GapSamples::ratio)
            .compared();

    /** The same on roofline shares. */
    public static final Measure SOFTWARE_RATIO = ofGap(
                    "software_ratio",
                    Unit.LOG2_RATIO,
                    "software ratio, log2",
                    "the same on shares of the attainable roof",
                    GapSamples::softwareRatio)
            .compared();

    /** What is installed of a chip, as a share of the segment's chips. */
    public static final Measure ADOPTION_SHARE = new Measure(
            "adoption_share",
            SubjectKind.SELLER,
            Unit.SHARE_OF_CHIPS,
            "share of installed chips",
            "installed chips over the segment's",
            samples -> ((SellerSamples) samples).share(),
            false);

    /** Chips on order; there is one only where buyers queue. */
    public static final Measure BACKLOG = new Measure(
            "backlog",
            SubjectKind.SELLER,
            Unit.CHIPS,
            "chips on order",
            "chips that buyers of the segment have ordered and not got",
            samples -> ((SellerSamples) samples).backlog(),
            false);

    private static final List<Measure> ALL = List.of(
            THROUGHPUT,
            ROOFLINE_SHARE,
            EXCESS,
            HEAD_START_EFFECT,
            SOFTWARE_DIFFERENCE,
            GAP,
            SOFTWARE_GAP,
            LOG_GAP,
            DAYS_BEHIND,
            DAYS_BEHIND_CENSORED,
            RATIO,
            SOFTWARE_RATIO,
            ADOPTION_SHARE,
            BACKLOG);

    private final String key;
    private final SubjectKind of;
    private final Unit unit;
    private final String label;
    private final String formula;
    private final Function<Samples, double[]> function;
    private final boolean compared;

    private Measure(
            String key,
            SubjectKind of,
            Unit unit,
            String label,
            String formula,
            Function<Samples, double[]> function,
            boolean compared) {
        this.key = key;
        this.of = of;
        this.unit = unit;
        this.label = label;
        this.formula = formula;
        this.function = function;
        this.compared = compared;
    }

    private static Measure ofPerformer(
            String key, Unit unit, String label, String formula, Function<PerformerSamples, double[]> function) {
        return new Measure(
                key,
                SubjectKind.PERFORMER,
                unit,
                label,
                formula,
                samples -> function.apply((PerformerSamples) samples),
                false);
    }

    private static Measure ofGap(
            String key, Unit unit, String label, String formula, Function<GapSamples, double[]> function) {
        return new Measure(
                key, SubjectKind.GAP, unit, label, formula, samples -> function.apply((GapSamples) samples), false);
    }

    private Measure compared() {
        return new Measure(key, of, unit, label, formula, function, true);
    }

    /** All of them, in the order of the tables. */
    public static List<Measure> all() {
        return ALL;
    }

    /** Those of one kind of subject, in the order of the tables. */
    public static List<Measure> of(SubjectKind kind) {
        return ALL.stream().filter(measure -> measure.of == kind).toList();
    }

    /**
     * The measure of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Measure named(String key) {
        return ALL.stream()
                .filter(measure -> measure.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("measure (" + key + ") must be one of "
                        + String.join(", ", ALL.stream().map(Measure::key).toList()) + "."));
    }

    /** The name in files. */
    public String key() {
        return key;
    }

    /** Axis label, with the unit where there is one. */
    public String label() {
        return label;
    }

    /** What it is, in a sentence or formula. */
    public String formula() {
        return formula;
    }

    /** Its unit. */
    public Unit unit() {
        return unit;
    }

    /** Whose it is. */
    public SubjectKind of() {
        return of;
    }

    /** Whether its difference from the baseline is followed over time. */
    public boolean isCompared() {
        return compared;
    }

    /** Whether it belongs to a gap rather than to a team or chip. */
    public boolean isOfGap() {
        return of == SubjectKind.GAP;
    }

    /** Whether it belongs to a chip in a segment of buyers. */
    public boolean isOfMarket() {
        return of == SubjectKind.SELLER;
    }

    /** Its values on the days of a grid. */
    public double[] of(Samples samples) {
        return function.apply(samples);
    }

    @Override
    public String toString() {
        return key;
    }
}
