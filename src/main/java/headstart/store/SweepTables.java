package headstart.store;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes the results of a sweep as tables; runs are streamed, so that memory does not grow with them. */
final class SweepTables {
    static final String RUNS_PARQUET = "runs.parquet";
    static final String POINTS = "points.csv";
    static final String RESPONSES = "responses.csv";
    static final String INDICES = "indices.csv";
    static final String FAILED_POINTS = "failed_points.csv";
    /** Every table of a sweep that a study without a design does not have. */
    static final List<String> FILES =
            List.of(DesignTable.FILE, RUNS_PARQUET, POINTS, RESPONSES, INDICES, FAILED_POINTS);

    private final SweepResults results;
    private final Sweep sweep;
    private final SweepRuns runs;
    private final OwnFiles files;
    private final List<OutcomeColumn> columns;
    private final SweepColumns declared;

    SweepTables(SweepResults results, SweepRuns runs, OwnFiles files) {
        this.results = results;
        this.sweep = results.sweep();
        this.runs = runs;
        this.files = files;
        this.columns = OutcomeTable.of(sweep.experiment()).columns();
        this.declared = new SweepColumns(sweep);
    }

    /** Name of the table of all runs. */
    static String runsFile(boolean csv) {
        return csv ? StudyTables.RUNS : RUNS_PARQUET;
    }

    void writeAll(boolean csv, Function<SweepRun.Failed, String> repeatCommand) throws IOException {
        if (csv) {
            files.delete(new FileName(RUNS_PARQUET));
            write(declared.runs(columns), rows -> SweepResults.each(sweep, runs, rows));
        } else {
            files.delete(new FileName(StudyTables.RUNS));
            files.write(RUNS_PARQUET, this::writeParquet);
        }
        if (sweep.experiment().replications() > 1) {
            // With one replication the table of all runs says the same in fewer words.
            write(
                    declared.points(),
                    rows -> SweepResults.eachPoint(
                            sweep, runs, (point, response) -> rows.accept(new SweepColumns.PointRow(point, response))));
        }
        write(declared.responses(), rows -> results.responses().forEach(rows));
        write(SweepColumns.INDICES, rows -> results.indices().forEach(rows));
        write(declared.failedPoints(), rows -> results.failedPoints().forEach(rows));
        write(
                StudyTables.SWEEP_FAILURES,
                rows -> SweepResults.each(sweep, runs, run -> {
                    if (run instanceof SweepRun.Failed failed) {
                        rows.accept(failure(failed, repeatCommand));
                    }
                }));
        DataPackage.write(files, declared.all(columns, csv), sweep.experiment());
    }

    private <R> void write(Columns<R> table, Consumer<Consumer<R>> rows) throws IOException {
        files.write(table.file(), temporary -> Csv.write(temporary, table, rows));
    }

    private void writeParquet(Path file) throws IOException {
        ParquetTable.write(file, declared.parquet(columns), rows -> SweepResults.each(sweep, runs, rows));
    }

    private StudyTables.FailedRun failure(SweepRun.Failed run, Function<SweepRun.Failed, String> repeatCommand) {
        return new StudyTables.FailedRun(
                sweep.experiment().scenarios().get(run.spec().scenario()).name(),
                run.spec().designPoint(),
                run.spec().replication(),
                sweep.experiment().seed(),
                run.repeatable(),
                run.thrown().kind(),
                run.message(),
                run.thrown().place(),
                repeatCommand.apply(run));
    }
}
