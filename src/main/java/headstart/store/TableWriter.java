package headstart.store;

import headstart.experiment.RunSpec;
import headstart.experiment.result.Curve;
import headstart.experiment.result.DifferenceCurve;
import headstart.experiment.result.OutcomeRanking;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.RunResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes the results of a study as tables; every number in full precision. */
final class TableWriter {
    private final StudyResults results;
    private final OwnFiles files;
    private final boolean withCurves;

    /**
     * Writes into these files.
     *
     * @param withCurves whether curves and differences over time become tables; the journal holds what they are made of
     */
    TableWriter(StudyResults results, OwnFiles files, boolean withCurves) {
        this.results = results;
        this.files = files;
        this.withCurves = withCurves;
    }

    void writeAll(NavigableMap<Long, String> digests, Function<RunResult.Failed, String> repeatCommand)
            throws IOException {
        // Those of fewer runs than there are now.
        files.delete(new FileName(Export.SERIES));
        Map<String, AtomicContent> tables = new LinkedHashMap<>();
        put(tables, StudyTables.runs(results.outcomes().columns()), rows -> new RunRows(results).each(digests, rows));
        if (withCurves) {
            putCurves(tables);
        } else {
            files.delete(new FileName(StudyTables.CURVES.file()));
            files.delete(new FileName(StudyTables.DIFFERENCES.file()));
        }
        put(tables, OutcomeColumns.RANKINGS, rows -> results.rankings().forEach(row -> places(row, rows)));
        put(
                tables,
                OutcomeColumns.PAIRS,
                rows -> results.rankings()
                        .forEach(row -> row.ranking()
                                .pairs()
                                .forEach(pair -> rows.accept(new StudyTables.RankedPair(row, pair)))));
        put(tables, OutcomeColumns.DECISIONS, rows -> results.decisions().forEach(rows));
        if (results.experiment().uncertainty().isPresent()) {
            put(tables, OutcomeColumns.VARIANCE, rows -> results.variances().forEach(rows));
        }
        if (!results.primaries().isEmpty()) {
            put(
                    tables,
                    OutcomeColumns.PRIMARY_OUTCOMES,
                    rows -> results.primaries().forEach(rows));
        }
        put(tables, StudyTables.COMPARISONS, rows -> results.comparisons().forEach(rows));
        put(tables, OutcomeColumns.SUMMARY, rows -> results.summaries().forEach(rows));
        put(tables, OutcomeColumns.BOUNDS, rows -> results.bounds().forEach(rows));
        put(tables, OutcomeColumns.WAITING_TIMES, rows -> results.waitingTimes().forEach(rows));
        put(
                tables,
                StudyTables.FAILURES,
                rows -> results.failures().forEach(run -> rows.accept(failure(run, repeatCommand))));
        write(tables);
        describe();
    }

    /** Writes what is followed over time. */
    void writeCurves() throws IOException {
        Map<String, AtomicContent> tables = new LinkedHashMap<>();
        putCurves(tables);
        write(tables);
    }

    private void putCurves(Map<String, AtomicContent> tables) {
        put(tables, StudyTables.CURVES, rows -> results.curves().forEach(curve -> days(curve, rows)));
        put(tables, StudyTables.DIFFERENCES, rows -> results.differences().forEach(curve -> days(curve, rows)));
    }

    /** Says what the tables that are there hold. */
    void describe() throws IOException {
        List<Columns<?>> tables = new ArrayList<>(
                StudyTables.of(results.experiment(), results.outcomes().columns()));
        if (!withCurves) {
            tables.removeAll(List.of(StudyTables.CURVES, StudyTables.DIFFERENCES));
        }
        DataPackage.write(files, tables, results.experiment());
    }

    private static <R> void put(Map<String, AtomicContent> tables, Columns<R> columns, Consumer<Consumer<R>> rows) {
        tables.put(columns.file(), temporary -> Csv.write(temporary, columns, rows));
    }

    private void write(Map<String, AtomicContent> tables) throws IOException {
        try (Staging stage = files.stage()) {
            stage.write(tables);
            stage.commit();
        }
    }

    private String scenario(RunSpec spec) {
        return results.experiment().scenarios().get(spec.scenario()).name();
    }

    private static void days(Curve curve, Consumer<StudyTables.CurveDay> rows) {
        for (int day = curve.firstDay(); day <= curve.lastDay(); day++) {
            rows.accept(new StudyTables.CurveDay(curve, day, curve.on(day)));
        }
    }

    private static void days(DifferenceCurve curve, Consumer<StudyTables.DifferenceDay> rows) {
        for (int day = curve.firstDay(); day <= curve.lastDay(); day++) {
            rows.accept(new StudyTables.DifferenceDay(curve, day, curve.on(day)));
        }
    }

    private static void places(OutcomeRanking ranking, Consumer<StudyTables.RankedPlace> rows) {
        ranking.ranking().order().forEach(scenario -> rows.accept(new StudyTables.RankedPlace(ranking, scenario)));
    }

    private StudyTables.FailedRun failure(RunResult.Failed run, Function<RunResult.Failed, String> repeatCommand) {
        return new StudyTables.FailedRun(
                scenario(run.spec()),
                run.spec().designPoint(),
                run.spec().replication(),
                results.experiment().seed(),
                true,
                run.thrown().kind(),
                run.message(),
                run.thrown().place(),
                repeatCommand.apply(run));
    }
}
