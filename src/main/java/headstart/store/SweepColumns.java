package headstart.store;

import static headstart.store.Columns.OF_THE_OUTCOME;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FailedPoint;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The tables of a sweep, each declared once; most have a column for each of its factors. */
final class SweepColumns {
    private static final int MOST_JOINT = 3;
    private static final String SCENARIO = "the scenario";
    private static final String BASELINE = "the scenario that is subtracted run by run; empty where nothing is";
    private static final String SUBJECT = "whose it is: a team, a chip, a chipmaker, a pair or a chip among buyers";
    private static final String OUTCOME = "the outcome, with its day or release (docs/outcomes.md)";
    private static final String POINT = "the point of the design";
    private static final String OF_THE_FACTOR = "that of the factor's path";

    private static final Columns<Response> SUMMARY = Columns.<Response>of("", "")
            .text("subject", SUBJECT, row -> row.column().subject().name())
            .text("outcome", OUTCOME, row -> row.column().name())
            .count("n", "values", row -> row.summary().n())
            .count("blank", "values that are blank", row -> row.summary().blank())
            .count(
                    "censored",
                    "of n, those that had not come by the horizon",
                    row -> row.summary().censored())
            .count("lacking", "runs or points that are missing", Response::lacking)
            .text(
                    "unit",
                    "what a value is of: a run, or a point's mean over runs",
                    row -> row.unit().name().toLowerCase(Locale.ROOT))
            .number("mean", OF_THE_OUTCOME, "mean", row -> row.summary().mean())
            .number(
                    "mean_low",
                    OF_THE_OUTCOME,
                    "lower end of the 95 % interval of the mean",
                    row -> row.summary().meanLow())
            .number(
                    "mean_high",
                    OF_THE_OUTCOME,
                    "upper end of the 95 % interval of the mean",
                    row -> row.summary().meanHigh())
            .number(
                    "p05",
                    OF_THE_OUTCOME,
                    "value that 5 % are below",
                    row -> row.summary().p05())
            .number("p50", OF_THE_OUTCOME, "median", row -> row.summary().p50())
            .number(
                    "p95",
                    OF_THE_OUTCOME,
                    "value that 95 % are below",
                    row -> row.summary().p95())
            .text(
                    "note",
                    "why there is no interval; empty where there is",
                    row -> row.summary().note().key());

    static final Columns<SensitivityIndex> INDICES = Columns.<SensitivityIndex>of(
                    SweepTables.INDICES, "how one factor moves one outcome of one subject in one scenario")
            .text("scenario", SCENARIO, SensitivityIndex::scenario)
            .text("subject", SUBJECT, row -> row.column().subject().name())
            .text("outcome", OUTCOME, row -> row.column().name())
            .text("factor", "the factor", SensitivityIndex::factor)
            .text("index", "which index (docs/sweeps.md)", row -> row.kind().key())
            .count("n", "points that it is worked out from", SensitivityIndex::n)
            .count("lacking", "points that are missing", SensitivityIndex::lacking)
            .number("value", "1, or that of the outcome for Morris", "the index", SensitivityIndex::value)
            .number(
                    "low",
                    "1, or that of the outcome for Morris",
                    "lower end of its 95 % interval",
                    SensitivityIndex::low)
            .number(
                    "high",
                    "1, or that of the outcome for Morris",
                    "upper end of its 95 % interval",
                    SensitivityIndex::high)
            .text(
                    "note",
                    "what carries it, or why there is none",
                    row -> row.carried().key())
            .number(
                    "together_low",
                    "1, or that of the outcome for Morris",
                    "of mu_star, first_order and total: lower end of the interval that holds together with those of the other factors",
                    SensitivityIndex::togetherLow)
            .number(
                    "together_high",
                    "1, or that of the outcome for Morris",
                    "upper end of that interval",
                    SensitivityIndex::togetherHigh);

    private final Sweep sweep;

    SweepColumns(Sweep sweep) {
        this.sweep = sweep;
    }

    /** What a point gives of one outcome. */
    record PointRow(int point, Response response) {}

    private <R> Columns<R> withFactors(Columns<R> before, ToIntFunction<R> point) {
        Columns<R> columns = before;
        for (int f = 0; f < sweep.factors().size(); f++) {
            int place = f;
            Factor factor = sweep.factors().get(f);
            columns = columns.value(
                    factor.name(),
                    factor.isCategorical() ? "" : OF_THE_FACTOR,
                    "the factor " + factor.name() + ": " + String.join(", ", factor.paths()),
                    row -> factor.text(sweep.points()[point.applyAsInt(row)][place]));
        }
        return columns;
    }

    private String scenario(SweepRun run) {
        return sweep.experiment().scenarios().get(run.spec().scenario()).name();
    }

    /** All runs, with the factors and the outcomes. */
    Columns<SweepRun> runs(List<OutcomeColumn> outcomes) {
        Columns<SweepRun> columns = withFactors(
                Columns.<SweepRun>of(StudyTables.RUNS, "one run")
                        .text("scenario", SCENARIO, this::scenario)
                        .count("design_point", POINT, run -> run.spec().designPoint())
                        .count(
                                "replication",
                                "the replication",
                                run -> run.spec().replication()),
                run -> run.spec().designPoint());
        for (int c = 0; c < outcomes.size(); c++) {
            int place = c;
            OutcomeColumn outcome = outcomes.get(c);
            columns = columns.number(
                    outcome.header(),
                    outcome.kind().unit().text(),
                    outcome.kind().label() + " of " + outcome.subject().name(),
                    run -> run instanceof SweepRun.Completed completed
                            ? completed.outcomes()[place]
                            : Double.NaN);
        }
        return columns.text(
                "status",
                StudyTables.COMPLETED + " or " + StudyTables.FAILED,
                run -> run instanceof SweepRun.Completed ? StudyTables.COMPLETED : StudyTables.FAILED);
    }

    /** The same for Parquet: waiting times with their flags. */
    Columns<SweepRun> parquet(List<OutcomeColumn> outcomes) {
        return runs(outcomes).in(SweepTables.RUNS_PARQUET).withCensoredApart(ExportColumns.waits(outcomes));
    }

    /** The design itself. */
    Columns<Integer> design() {
        return withFactors(
                Columns.<Integer>of(DesignTable.FILE, "one point of the design")
                        .count("design_point", POINT, point -> point),
                point -> point);
    }

    /** Every point, summed up over its runs. */
    Columns<PointRow> points() {
        return withFactors(
                        Columns.<PointRow>of(SweepTables.POINTS, "one outcome at one point of the design")
                                .text(
                                        "scenario",
                                        SCENARIO,
                                        row -> row.response().scenario())
                                .text(
                                        "baseline",
                                        BASELINE,
                                        row -> row.response().baseline())
                                .count("design_point", POINT, PointRow::point),
                        PointRow::point)
                .and(SUMMARY, PointRow::response);
    }

    /** Levels of factors, alone and together. */
    Columns<Response> responses() {
        Columns<Response> columns = Columns.<Response>of(
                        SweepTables.RESPONSES, "one outcome where one, two or three factors have certain levels")
                .text("scenario", SCENARIO, Response::scenario)
                .text("baseline", BASELINE, Response::baseline);
        for (int i = 0; i < MOST_JOINT; i++) {
            int place = i;
            columns = columns.text(
                            "factor_" + (i + 1),
                            "a factor; empty where there are fewer",
                            row -> hasFactor(row, place) ? factor(row, place).name() : "")
                    .value(
                            "level_" + (i + 1),
                            OF_THE_FACTOR,
                            "its level",
                            row -> hasFactor(row, place)
                                    ? factor(row, place).text(row.levels().get(place))
                                    : "");
        }
        return columns.count("points", "points of the design that have these levels", Response::points)
                .and(SUMMARY, row -> row)
                .number(
                        "together_low",
                        OF_THE_OUTCOME,
                        "of primary outcomes at levels of one factor: lower end of the interval that holds for all of them together",
                        row -> row.together().low())
                .number(
                        "together_high",
                        OF_THE_OUTCOME,
                        "its upper end",
                        row -> row.together().high());
    }

    private static boolean hasFactor(Response response, int place) {
        return place < response.factors().size();
    }

    private Factor factor(Response response, int place) {
        return sweep.factors().get(response.factors().get(place));
    }

    /** Points with runs that failed. */
    Columns<FailedPoint> failedPoints() {
        return withFactors(
                        Columns.<FailedPoint>of(
                                        SweepTables.FAILED_POINTS, "one point of the design with runs that failed")
                                .count("design_point", POINT, FailedPoint::designPoint),
                        FailedPoint::designPoint)
                .count("failed", "how many failed", FailedPoint::failed)
                .count("repeatable", "how many of them fail again when they are repeated", FailedPoint::repeatable)
                .text("message", "what the first one said", row -> row.first().message());
    }

    /** The tables that a sweep leaves behind. */
    List<Columns<?>> all(List<OutcomeColumn> outcomes, boolean csv) {
        List<Columns<?>> tables = new ArrayList<>(List.of(design(), csv ? runs(outcomes) : parquet(outcomes)));
        if (sweep.experiment().replications() > 1) {
            tables.add(points());
        }
        tables.addAll(List.of(responses(), INDICES, failedPoints(), StudyTables.SWEEP_FAILURES));
        return tables;
    }
}
