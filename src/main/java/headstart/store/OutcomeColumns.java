package headstart.store;

import static headstart.store.Columns.OF_THE_OUTCOME;
import static headstart.store.Columns.PURE;
import static headstart.store.StudyTables.HIGH;
import static headstart.store.StudyTables.LOW;
import static headstart.store.StudyTables.NOTE;
import static headstart.store.StudyTables.OUTCOME;
import static headstart.store.StudyTables.SCENARIO;
import static headstart.store.StudyTables.SUBJECT;

import headstart.experiment.result.BoundSummary;
import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.PrimaryOutcome;
import headstart.experiment.result.VarianceShare;
import headstart.experiment.result.WaitingTime;
import headstart.store.StudyTables.RankedPair;
import headstart.store.StudyTables.RankedPlace;
import java.util.Locale;
import java.util.OptionalInt;

/** The tables of a study that hold one number, wait, place or bound of an outcome. */
final class OutcomeColumns {
    static final Columns<OutcomeSummary> SUMMARY = Columns.<OutcomeSummary>of(
                    "summary.csv", "one outcome of one subject in one scenario")
            .text("scenario", SCENARIO, OutcomeSummary::scenario)
            .text("subject", SUBJECT, row -> row.subject().name())
            .text("outcome", OUTCOME, row -> row.column().name())
            .count("n", "runs that have a value", row -> row.summary().n())
            .count(
                    "censored",
                    "of these, runs in which it had not come by the horizon",
                    row -> row.summary().censored())
            .number("mean", OF_THE_OUTCOME, "mean", row -> row.summary().mean())
            .number(
                    "mean_low",
                    OF_THE_OUTCOME,
                    LOW + " of the mean",
                    row -> row.summary().meanLow())
            .number(
                    "mean_high",
                    OF_THE_OUTCOME,
                    HIGH + " of the mean",
                    row -> row.summary().meanHigh())
            .number(
                    "p05",
                    OF_THE_OUTCOME,
                    "value that 5 % of the runs are below",
                    row -> row.summary().p05())
            .number("p50", OF_THE_OUTCOME, "median", row -> row.summary().p50())
            .number(
                    "p95",
                    OF_THE_OUTCOME,
                    "value that 95 % of the runs are below",
                    row -> row.summary().p95())
            .text("note", NOTE, row -> row.summary().note().key())
            .number(
                    "p05_low",
                    OF_THE_OUTCOME,
                    LOW + " of p05",
                    row -> row.percentiles().p05().low())
            .number(
                    "p05_high",
                    OF_THE_OUTCOME,
                    HIGH + " of p05",
                    row -> row.percentiles().p05().high())
            .number(
                    "p50_low",
                    OF_THE_OUTCOME,
                    LOW + " of the median",
                    row -> row.percentiles().p50().low())
            .number(
                    "p50_high",
                    OF_THE_OUTCOME,
                    HIGH + " of the median",
                    row -> row.percentiles().p50().high())
            .number(
                    "p95_low",
                    OF_THE_OUTCOME,
                    LOW + " of p95",
                    row -> row.percentiles().p95().low())
            .number(
                    "p95_high",
                    OF_THE_OUTCOME,
                    HIGH + " of p95",
                    row -> row.percentiles().p95().high());

    static final Columns<BoundSummary> BOUNDS = Columns.<BoundSummary>of(
                    "bounds.csv", "one outcome of one subject in a bound of a scenario")
            .text(
                    "bound",
                    "what is taken as perfect, or away",
                    row -> row.bound().key())
            .and(SUMMARY, BoundSummary::outcome);

    static final Columns<WaitingTime> WAITING_TIMES = Columns.<WaitingTime>of(
                    "waiting_times.csv", "one outcome that is waited for, with runs in which it never came")
            .text("scenario", SCENARIO, WaitingTime::scenario)
            .text("subject", SUBJECT, row -> row.subject().name())
            .text("outcome", OUTCOME, row -> row.column().name())
            .count("n", "runs", row -> row.estimate().n())
            .count(
                    "censored",
                    "runs in which it had not come by the horizon",
                    row -> row.estimate().censored())
            .number(
                    "median",
                    OF_THE_OUTCOME,
                    "median by Kaplan and Meier; empty where fewer than half have it",
                    row -> row.median().value())
            .number(
                    "median_low",
                    OF_THE_OUTCOME,
                    LOW + " of the median",
                    row -> row.median().low())
            .number(
                    "median_high",
                    OF_THE_OUTCOME,
                    HIGH + " of the median",
                    row -> row.median().high())
            .number(
                    "restricted_mean",
                    OF_THE_OUTCOME,
                    "mean wait up to the horizon",
                    row -> row.restrictedMean().mean())
            .number(
                    "restricted_mean_low",
                    OF_THE_OUTCOME,
                    LOW + " of that mean",
                    row -> row.restrictedMean().low())
            .number(
                    "restricted_mean_high",
                    OF_THE_OUTCOME,
                    HIGH + " of that mean",
                    row -> row.restrictedMean().high())
            .text("note", NOTE, row -> row.restrictedMean().note().key());

    static final Columns<RankedPlace> RANKINGS = Columns.<RankedPlace>of(
                    "rankings.csv", "one scenario in the ranking by one outcome of one subject, best first")
            .text("subject", SUBJECT, row -> row.ranking().subject().name())
            .text("outcome", OUTCOME, row -> row.ranking().column().name())
            .text("place", "its place, 1 for the best; empty where the outcome does not rank", OutcomeColumns::place)
            .text(
                    "scenario",
                    SCENARIO,
                    row -> row.ranking().scenarios().get(row.place().scenario()))
            .count(
                    "n",
                    "replications in which all scenarios have a value",
                    row -> row.place().shareOfReplicationsBest().n())
            .number("mean", OF_THE_OUTCOME, "mean", row -> row.place().mean())
            .number(
                    "resampled_share_best",
                    PURE,
                    "share of resampled studies in which its mean is the best",
                    row -> row.place().resampledShareBest())
            .number(
                    "share_best",
                    PURE,
                    "share of replications in which it is the best",
                    row -> row.place().shareOfReplicationsBest().share())
            .number(
                    "share_best_low",
                    PURE,
                    LOW + " of that share",
                    row -> row.place().shareOfReplicationsBest().low())
            .number(
                    "share_best_high",
                    PURE,
                    HIGH + " of that share",
                    row -> row.place().shareOfReplicationsBest().high())
            .text(
                    "tied",
                    "tied where it cannot be told from its neighbour",
                    row -> row.ranking().ranking().isTied(row.scenario()) ? "tied" : "")
            .number(
                    "against_best_low",
                    OF_THE_OUTCOME,
                    "lower end of the difference from the best of the others",
                    row -> row.place().againstBest().low())
            .number(
                    "against_best_high",
                    OF_THE_OUTCOME,
                    "upper end of the difference from the best of the others",
                    row -> row.place().againstBest().high());

    static final Columns<RankedPair> PAIRS = Columns.<RankedPair>of(
                    "pairs.csv", "two scenarios compared by one outcome of one subject, run by run")
            .text("subject", SUBJECT, row -> row.ranking().subject().name())
            .text("outcome", OUTCOME, row -> row.ranking().column().name())
            .text(
                    "scenario",
                    SCENARIO,
                    row -> row.ranking().scenarios().get(row.pair().scenario()))
            .text(
                    "other",
                    "the scenario that is subtracted",
                    row -> row.ranking().scenarios().get(row.pair().baseline()))
            .count(
                    "n",
                    "pairs of runs that both have a value",
                    row -> row.pair().difference().n())
            .number(
                    "difference",
                    OF_THE_OUTCOME,
                    "mean of the differences",
                    row -> row.pair().difference().difference())
            .number("low", OF_THE_OUTCOME, LOW, row -> row.pair().difference().low())
            .number("high", OF_THE_OUTCOME, HIGH, row -> row.pair().difference().high())
            .number(
                    "p",
                    PURE,
                    "probability of such a difference if there were none",
                    row -> row.pair().p())
            .number(
                    "adjusted_p",
                    PURE,
                    "the same adjusted for all pairs (Holm 1979)",
                    row -> row.pair().adjustedP())
            .text("note", NOTE, row -> row.pair().difference().note().key())
            .number(
                    "together_low",
                    OF_THE_OUTCOME,
                    "lower end of the interval that holds for all pairs together",
                    row -> row.pair().together().low())
            .number(
                    "together_high",
                    OF_THE_OUTCOME,
                    "upper end of the interval that holds for all pairs together",
                    row -> row.pair().together().high());

    static final Columns<PrimaryOutcome> PRIMARY_OUTCOMES = Columns.<PrimaryOutcome>of(
                    "primary_outcomes.csv",
                    "one outcome that the author named, in one scenario or as a paired difference from the baseline")
            .text("scenario", SCENARIO, PrimaryOutcome::scenario)
            .text(
                    "baseline",
                    "the scenario that is subtracted; empty for the outcome itself",
                    row -> row.baseline().orElse(""))
            .text("subject", SUBJECT, row -> row.column().subject().name())
            .text("outcome", OUTCOME, row -> row.column().name())
            .text(
                    "statistic",
                    "median, or share for what happens or not",
                    row -> row.centre().key())
            .count("n", "runs that have a value", PrimaryOutcome::n)
            .number("value", OF_THE_OUTCOME, "the median or share", PrimaryOutcome::value)
            .number(
                    "together_low",
                    OF_THE_OUTCOME,
                    "lower end of the interval that holds for all rows together",
                    PrimaryOutcome::low)
            .number(
                    "together_high",
                    OF_THE_OUTCOME,
                    "upper end of the interval that holds for all rows together",
                    PrimaryOutcome::high)
            .count("numbers", "rows that the intervals hold together for", PrimaryOutcome::numbers);

    static final Columns<VarianceShare> VARIANCE = Columns.<VarianceShare>of(
                    "variance.csv", "the variance of one outcome of one subject in one scenario, doubt and luck apart")
            .text("scenario", SCENARIO, VarianceShare::scenario)
            .text("subject", SUBJECT, row -> row.subject().name())
            .text("outcome", OUTCOME, row -> row.column().name())
            .count("n", "pairs of runs", row -> row.doubt().n())
            .number("variance", "that of the outcome, squared", "variance", VarianceShare::variance)
            .number(
                    "doubt_share",
                    PURE,
                    "share of it that doubt about numbers makes",
                    row -> row.doubt().share())
            .number("low", PURE, LOW + " of that share", row -> row.doubt().low())
            .number("high", PURE, HIGH + " of that share", row -> row.doubt().high());

    static final Columns<DecisionValue> DECISIONS = Columns.<DecisionValue>of(
                    "decisions.csv", "one number that a decision hangs on")
            .text("decision", "the decision, as the experiment names it", DecisionValue::decision)
            .text(
                    "quantity",
                    "what is worked out: value of a day, equal effort, break-even lead, attribution",
                    row -> row.quantity().name().toLowerCase(Locale.ROOT))
            .text("item", "what it is of, such as a scenario; empty where there is one only", DecisionValue::item)
            .number("x", "days or people", "where it is taken: the lead or the effort", DecisionValue::x)
            .count("n", "pairs of runs", DecisionValue::n)
            .number("value", OF_THE_OUTCOME + ", of a day, or of x", "the number", DecisionValue::value)
            .number("low", OF_THE_OUTCOME + ", of a day, or of x", LOW, DecisionValue::low)
            .number("high", OF_THE_OUTCOME + ", of a day, or of x", HIGH, DecisionValue::high)
            .count("censored", "runs in which it had not come by the horizon", DecisionValue::censored)
            .text(
                    "note",
                    "why the number lies at an end of what was looked at; empty where it does not",
                    row -> row.note().key());

    private OutcomeColumns() {}

    private static String place(RankedPlace row) {
        OptionalInt place = row.ranking().ranking().placeOf(row.scenario());
        return place.isPresent() ? Integer.toString(place.getAsInt()) : "";
    }
}
