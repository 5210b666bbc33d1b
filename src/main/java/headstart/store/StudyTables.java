package headstart.store;

import static headstart.store.Columns.OF_THE_MEASURE;
import static headstart.store.Columns.OF_THE_OUTCOME;
import static headstart.store.Columns.PURE;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.Curve;
import headstart.experiment.result.DifferenceCurve;
import headstart.experiment.result.OutcomeRanking;
import headstart.statistics.Ranking;
import headstart.statistics.SimultaneousBand;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;

/** The tables of a study that plays scenarios, each declared once. */
final class StudyTables {
    static final String RUNS = "runs.csv";
    static final String COMPLETED = "completed";
    static final String FAILED = "failed";
    static final String SCENARIO = "the scenario";
    static final String SUBJECT = "whose it is: a team, a chip, a chipmaker, a pair or a chip among buyers";
    static final String OUTCOME = "the outcome, with its day or release (docs/outcomes.md)";
    static final String LOW = "lower end of the 95 % interval";
    static final String HIGH = "upper end of the 95 % interval";
    static final String NOTE = "why there is no interval, or what the numbers are of; empty where all is as usual";

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

    static final Columns<FailedRun> FAILURES = failures(false);

    static final Columns<FailedRun> SWEEP_FAILURES = failures(true);

    private StudyTables() {}

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
        Columns<RunRow> columns = Columns.<RunRow>of(RUNS, "one run")
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
        return columns.text("status", COMPLETED + " or " + FAILED, row -> row.failed() ? FAILED : COMPLETED)
                .text("digest", "of everything the run gives: two runs with one digest are the same", RunRow::digest);
    }

    /** The tables that a study leaves behind. */
    static List<Columns<?>> of(Experiment experiment, List<OutcomeColumn> outcomes) {
        List<Columns<?>> tables = new ArrayList<>(all(outcomes));
        if (experiment.uncertainty().isEmpty()) {
            tables.remove(OutcomeColumns.VARIANCE);
        }
        if (experiment.asked().primaries().isEmpty()) {
            tables.remove(OutcomeColumns.PRIMARY_OUTCOMES);
        }
        return tables;
    }

    /** The tables that a study can leave behind, with those outcomes. */
    static List<Columns<?>> all(List<OutcomeColumn> outcomes) {
        return List.of(
                runs(outcomes),
                CURVES,
                DIFFERENCES,
                COMPARISONS,
                OutcomeColumns.SUMMARY,
                OutcomeColumns.BOUNDS,
                OutcomeColumns.WAITING_TIMES,
                OutcomeColumns.RANKINGS,
                OutcomeColumns.PAIRS,
                OutcomeColumns.DECISIONS,
                OutcomeColumns.VARIANCE,
                OutcomeColumns.PRIMARY_OUTCOMES,
                FAILURES);
    }
}
