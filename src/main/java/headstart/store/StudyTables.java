package headstart.store;

import static headstart.store.Columns.OF_THE_MEASURE;
import static headstart.store.Columns.OF_THE_OUTCOME;
import static headstart.store.Columns.PURE;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.BoundSummary;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.Curve;
import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.DifferenceCurve;
import headstart.experiment.result.OutcomeRanking;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.VarianceShare;
import headstart.experiment.result.WaitingTime;
import headstart.statistics.Ranking;
import headstart.statistics.SimultaneousBand;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** The tables of a study that plays scenarios, each declared once. */
final class StudyTables {
    private static final String SCENARIO = "the scenario";
    private static final String SUBJECT = "whose it is: a team, a chip, a chipmaker, a pair or a chip among buyers";
    private static final String OUTCOME = "the outcome, with its day or release (docs/outcomes.md)";
    private static final String LOW = "lower end of the 95 % interval";
    private static final String HIGH = "upper end of the 95 % interval";
    private static final String NOTE =
            "why there is no interval, or what the numbers are of; empty where all is as usual";

    /** A run with its outcomes. */
    record RunRow(
            String scenario, int designPoint, int replication, double[] outcomes, boolean failed, String digest) {}

    /** A day of a curve. */
    record CurveDay(Curve curve, int day, Summary summary) {}

    /** A day of a curve of differences. */
    record DifferenceDay(DifferenceCurve curve, int day, SimultaneousBand.Day band) {}

    /** A scenario in a ranking. */
    record RankedPlace(OutcomeRanking ranking, int scenario) {
        Ranking.Place place() {
            return ranking.ranking().places().get(scenario);
        }
    }

    /** Two scenarios in a ranking. */
    record RankedPair(OutcomeRanking ranking, Ranking.Pair pair) {}

    /** A run that failed, and how to play it again. */
    record FailedRun(
            String scenario,
            int designPoint,
            int replication,
            long seed,
            boolean repeatable,
            String kind,
            String message,
            String place,
            String repeatWith) {}

    static final Columns<CurveDay> CURVES = Columns.<CurveDay>of(
                    "curves.csv", "one measure of one subject in one scenario on one day")
            .text("scenario", SCENARIO, row -> row.curve().scenario())
            .text("subject", SUBJECT, row -> row.curve().subject().name())
            .text(
                    "measure",
                    "what is measured day by day (docs/outcomes.md)",
                    row -> row.curve().measure().key())
            .number("day", "days", "days from the release that the study is about", CurveDay::day)
            .count("n", "runs that have a value", row -> row.summary().n())
            .number("mean", OF_THE_MEASURE, "mean", row -> row.summary().mean())
            .number(
                    "mean_low",
                    OF_THE_MEASURE,
                    LOW + " of the mean",
                    row -> row.summary().meanLow())
            .number(
                    "mean_high",
                    OF_THE_MEASURE,
                    HIGH + " of the mean",
                    row -> row.summary().meanHigh())
            .number(
                    "p05",
                    OF_THE_MEASURE,
                    "value that 5 % of the runs are below",
                    row -> row.summary().p05())
            .number(
                    "p25",
                    OF_THE_MEASURE,
                    "lower quartile",
                    row -> row.summary().p25())
            .number("p50", OF_THE_MEASURE, "median", row -> row.summary().p50())
            .number(
                    "p75",
                    OF_THE_MEASURE,
                    "upper quartile",
                    row -> row.summary().p75())
            .number(
                    "p95",
                    OF_THE_MEASURE,
                    "value that 95 % of the runs are below",
                    row -> row.summary().p95());

    static final Columns<DifferenceDay> DIFFERENCES = Columns.<DifferenceDay>of(
                    "differences.csv",
                    "one measure of one subject on one day, a scenario minus the baseline run by run")
            .text("scenario", SCENARIO, row -> row.curve().scenario())
            .text(
                    "baseline",
                    "the scenario that is subtracted",
                    row -> row.curve().baseline())
            .text("subject", SUBJECT, row -> row.curve().subject().name())
            .text(
                    "measure",
                    "what is measured day by day (docs/outcomes.md)",
                    row -> row.curve().measure().key())
            .number("day", "days", "days from the release that the study is about", DifferenceDay::day)
            .count(
                    "n",
                    "pairs of runs that both have a value",
                    row -> row.band().n())
            .number(
                    "difference",
                    OF_THE_MEASURE,
                    "mean of the differences",
                    row -> row.band().mean())
            .number(
                    "low",
                    OF_THE_MEASURE,
                    LOW + " of that day alone",
                    row -> row.band().low())
            .number(
                    "high",
                    OF_THE_MEASURE,
                    HIGH + " of that day alone",
                    row -> row.band().high())
            .number(
                    "simultaneous_low",
                    OF_THE_MEASURE,
                    "lower edge of the 95 % band over all days",
                    row -> row.band().simultaneousLow())
            .number(
                    "simultaneous_high",
                    OF_THE_MEASURE,
                    "upper edge of the 95 % band over all days",
                    row -> row.band().simultaneousHigh());

    static final Columns<Comparison> COMPARISONS = Columns.<Comparison>of(
                    "comparisons.csv", "one outcome of one subject, a scenario minus the baseline run by run")
            .text("scenario", SCENARIO, Comparison::scenario)
            .text("baseline", "the scenario that is subtracted", Comparison::baseline)
            .text("subject", SUBJECT, row -> row.subject().name())
            .text("outcome", OUTCOME, row -> row.column().name())
            .count(
                    "n",
                    "pairs of runs that both have a value",
                    row -> row.difference().n())
            .number(
                    "difference",
                    OF_THE_OUTCOME,
                    "mean of the differences",
                    row -> row.difference().difference())
            .number(
                    "low",
                    OF_THE_OUTCOME,
                    LOW + " of the mean",
                    row -> row.difference().low())
            .number(
                    "high",
                    OF_THE_OUTCOME,
                    HIGH + " of the mean",
                    row -> row.difference().high())
            .number(
                    "probability_better",
                    PURE,
                    "share of the pairs in which the scenario is better, ties for half",
                    row -> row.probabilityBetter())
            .number(
                    "variance_ratio",
                    PURE,
                    "variance of the paired difference over that without pairing",
                    row -> row.difference().varianceRatio())
            .text("note", NOTE, row -> row.difference().note().key())
            .number(
                    "median_difference",
                    OF_THE_OUTCOME,
                    "median of the differences",
                    row -> row.median().median())
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
                    "censored_share",
                    PURE,
                    "share of the scenario's runs in which it had not come by the horizon",
                    row -> row.censored().scenario())
            .number(
                    "baseline_censored_share",
                    PURE,
                    "the same of the baseline",
                    row -> row.censored().baseline());

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
                    row -> row.restrictedMean().high());

    static final Columns<RankedPlace> RANKINGS = Columns.<RankedPlace>of(
                    "rankings.csv", "one scenario in the ranking by one outcome of one subject, best first")
            .text("subject", SUBJECT, row -> row.ranking().subject().name())
            .text("outcome", OUTCOME, row -> row.ranking().column().name())
            .text("place", "its place, 1 for the best; empty where the outcome does not rank", StudyTables::place)
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

    /** Runs that failed; the columns of a sweep are those of a study and {@code repeatable}. */
    static final Columns<FailedRun> FAILURES = failures(false);

    static final Columns<FailedRun> SWEEP_FAILURES = failures(true);

    private StudyTables() {}

    private static String place(RankedPlace row) {
        OptionalInt place = row.ranking().ranking().placeOf(row.scenario());
        return place.isPresent() ? Integer.toString(place.getAsInt()) : "";
    }

    private static Columns<FailedRun> failures(boolean ofSweep) {
        Columns<FailedRun> columns = Columns.<FailedRun>of("failures.csv", "one run that failed")
                .text("scenario", SCENARIO, FailedRun::scenario)
                .count("design_point", "the point of the design; 0 where there is no design", FailedRun::designPoint)
                .count("replication", "the replication", FailedRun::replication)
                .count("seed", "the seed of the study", FailedRun::seed);
        return (ofSweep
                        ? columns.flag(
                                "repeatable",
                                "whether it fails again when it is repeated",
                                row -> Boolean.toString(row.repeatable()))
                        : columns)
                .text("kind", "the type of what was thrown", FailedRun::kind)
                .text("message", "what it said", FailedRun::message)
                .text("place", "where in the program", FailedRun::place)
                .text("repeat_with", "the command that plays it again", FailedRun::repeatWith);
    }

    /** The table of all runs, with a column for each outcome of the study. */
    static Columns<RunRow> runs(List<OutcomeColumn> outcomes) {
        Columns<RunRow> columns = Columns.<RunRow>of("runs.csv", "one run")
                .text("scenario", SCENARIO, RunRow::scenario)
                .count("design_point", "the point of the design; 0 where there is no design", RunRow::designPoint)
                .count("replication", "the replication", RunRow::replication);
        for (int c = 0; c < outcomes.size(); c++) {
            int place = c;
            OutcomeColumn outcome = outcomes.get(c);
            columns = columns.number(
                    outcome.header(),
                    outcome.kind().unit().text(),
                    outcome.kind().label() + " of " + outcome.subject().name(),
                    row -> row.outcomes()[place]);
        }
        return columns.text(
                        "status",
                        Table.COMPLETED + " or " + Table.FAILED,
                        row -> row.failed() ? Table.FAILED : Table.COMPLETED)
                .text("digest", "of everything the run gives: two runs with one digest are the same", RunRow::digest);
    }

    /** The tables that a study leaves behind. */
    static List<Columns<?>> of(Experiment experiment, List<OutcomeColumn> outcomes) {
        List<Columns<?>> tables = new ArrayList<>(List.of(runs(outcomes)));
        tables.addAll(
                List.of(CURVES, DIFFERENCES, COMPARISONS, SUMMARY, BOUNDS, WAITING_TIMES, RANKINGS, PAIRS, DECISIONS));
        if (experiment.uncertainty().isPresent()) {
            tables.add(VARIANCE);
        }
        tables.add(FAILURES);
        return tables;
    }
}
