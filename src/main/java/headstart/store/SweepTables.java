package headstart.store;

import static headstart.text.Numbers.toText;

import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FailedPoint;
import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.SensitivityIndex;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import headstart.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final List<String> SUMMARY = List.of(
            "n", "blank", "censored", "lacking", "unit", "mean", "mean_low", "mean_high", "p05", "p50", "p95", "note");

    private final SweepResults results;
    private final Sweep sweep;
    private final SweepRuns runs;
    private final OwnFiles files;
    private final List<OutcomeColumn> columns;

    SweepTables(SweepResults results, SweepRuns runs, OwnFiles files) {
        this.results = results;
        this.sweep = results.sweep();
        this.runs = runs;
        this.files = files;
        this.columns = OutcomeTable.of(sweep.experiment()).columns();
    }

    /** Name of the table of all runs. */
    static String runsFile(boolean csv) {
        return csv ? Table.RUNS.fileName() : RUNS_PARQUET;
    }

    void writeAll(boolean csv, Function<SweepRun.Failed, String> repeatCommand) throws IOException {
        if (csv) {
            files.delete(new FileName(RUNS_PARQUET));
            write(
                    Table.RUNS.fileName(),
                    runsHeader(),
                    rows -> SweepResults.each(sweep, runs, run -> rows.accept(run(run))));
        } else {
            files.delete(new FileName(Table.RUNS.fileName()));
            files.write(RUNS_PARQUET, this::writeParquet);
        }
        if (sweep.experiment().replications() > 1) {
            // With one replication the table of all runs says the same in fewer words.
            write(
                    POINTS,
                    pointsHeader(),
                    rows -> SweepResults.eachPoint(
                            sweep, runs, (point, response) -> rows.accept(point(point, response))));
        }
        write(RESPONSES, responsesHeader(), rows -> results.responses().forEach(row -> rows.accept(response(row))));
        write(INDICES, INDEX_HEADER, rows -> results.indices().forEach(row -> rows.accept(index(row))));
        write(
                FAILED_POINTS,
                failedPointsHeader(),
                rows -> results.failedPoints().forEach(row -> rows.accept(failed(row))));
        write(
                Table.FAILURES.fileName(),
                FAILURE_HEADER,
                rows -> SweepResults.each(sweep, runs, run -> {
                    if (run instanceof SweepRun.Failed failed) {
                        rows.accept(failure(failed, repeatCommand));
                    }
                }));
    }

    private void write(String file, List<String> header, Consumer<Consumer<String[]>> rows) throws IOException {
        files.write(file, temporary -> Csv.write(temporary, header, rows));
    }

    private void writeParquet(Path file) throws IOException {
        try (ParquetRuns out = ParquetRuns.create(file, sweep, columns)) {
            SweepResults.each(sweep, runs, out::write);
        }
    }

    private List<String> factorNames() {
        return sweep.factors().stream().map(Factor::name).toList();
    }

    private List<String> runsHeader() {
        List<String> header = new ArrayList<>(List.of("scenario", "design_point", "replication"));
        header.addAll(factorNames());
        columns.forEach(column -> header.add(column.header()));
        header.add("status");
        return header;
    }

    private String[] run(SweepRun run) {
        List<String> row = new ArrayList<>();
        row.add(scenario(run.spec().scenario()));
        row.add(Integer.toString(run.spec().designPoint()));
        row.add(Integer.toString(run.spec().replication()));
        addFactors(run.spec().designPoint(), row);
        for (int c = 0; c < columns.size(); c++) {
            row.add(
                    run instanceof SweepRun.Completed completed
                            ? toText(completed.outcomes()[c])
                            : "");
        }
        row.add(run instanceof SweepRun.Completed ? Table.COMPLETED : Table.FAILED);
        return row.toArray(String[]::new);
    }

    private String scenario(int scenario) {
        return sweep.experiment().scenarios().get(scenario).name();
    }

    private void addFactors(int point, List<String> row) {
        for (int f = 0; f < sweep.factors().size(); f++) {
            row.add(sweep.factors().get(f).text(sweep.points()[point][f]));
        }
    }

    private List<String> pointsHeader() {
        List<String> header = new ArrayList<>(List.of("scenario", "baseline", "design_point"));
        header.addAll(factorNames());
        header.addAll(List.of("subject", "outcome"));
        header.addAll(SUMMARY);
        return header;
    }

    private String[] point(int point, Response response) {
        List<String> row = new ArrayList<>(List.of(response.scenario(), response.baseline(), Integer.toString(point)));
        addFactors(point, row);
        addOutcome(response, row);
        return row.toArray(String[]::new);
    }

    private static void addOutcome(Response response, List<String> row) {
        Summary s = response.summary();
        row.addAll(List.of(
                response.column().subject().name(),
                response.column().name(),
                Integer.toString(s.n()),
                Integer.toString(s.blank()),
                Integer.toString(s.censored()),
                Integer.toString(response.lacking()),
                response.unit().name().toLowerCase(Locale.ROOT),
                toText(s.mean()),
                toText(s.meanLow()),
                toText(s.meanHigh()),
                toText(s.p05()),
                toText(s.p50()),
                toText(s.p95()),
                s.note().key()));
    }

    private static final int MOST_JOINT = 3;

    private static List<String> responsesHeader() {
        List<String> header = new ArrayList<>(List.of("scenario", "baseline"));
        for (int i = 1; i <= MOST_JOINT; i++) {
            header.addAll(List.of("factor_" + i, "level_" + i));
        }
        header.addAll(List.of("points", "subject", "outcome"));
        header.addAll(SUMMARY);
        return header;
    }

    private String[] response(Response response) {
        List<String> row = new ArrayList<>(List.of(response.scenario(), response.baseline()));
        for (int i = 0; i < MOST_JOINT; i++) {
            boolean there = i < response.factors().size();
            row.add(there ? factor(response, i).name() : "");
            row.add(there ? factor(response, i).text(response.levels().get(i)) : "");
        }
        row.add(Integer.toString(response.points()));
        addOutcome(response, row);
        return row.toArray(String[]::new);
    }

    private Factor factor(Response response, int i) {
        return sweep.factors().get(response.factors().get(i));
    }

    private static final List<String> INDEX_HEADER = List.of(
            "scenario", "subject", "outcome", "factor", "index", "n", "lacking", "value", "low", "high", "note");

    private static String[] index(SensitivityIndex index) {
        return new String[] {
            index.scenario(),
            index.column().subject().name(),
            index.column().name(),
            index.factor(),
            index.kind().key(),
            Integer.toString(index.n()),
            Integer.toString(index.lacking()),
            toText(index.value()),
            toText(index.low()),
            toText(index.high()),
            index.carried().key()
        };
    }

    private List<String> failedPointsHeader() {
        List<String> header = new ArrayList<>(List.of("design_point"));
        header.addAll(factorNames());
        header.addAll(List.of("failed", "repeatable", "message"));
        return header;
    }

    private String[] failed(FailedPoint point) {
        List<String> row = new ArrayList<>(List.of(Integer.toString(point.designPoint())));
        addFactors(point.designPoint(), row);
        row.addAll(List.of(
                Integer.toString(point.failed()),
                Integer.toString(point.repeatable()),
                point.first().message()));
        return row.toArray(String[]::new);
    }

    private static final List<String> FAILURE_HEADER = List.of(
            "scenario", "design_point", "replication", "seed", "repeatable", "kind", "message", "place", "repeat_with");

    private String[] failure(SweepRun.Failed run, Function<SweepRun.Failed, String> repeatCommand) {
        return new String[] {
            scenario(run.spec().scenario()),
            Integer.toString(run.spec().designPoint()),
            Integer.toString(run.spec().replication()),
            Long.toString(sweep.experiment().seed()),
            Boolean.toString(run.repeatable()),
            run.thrown().kind(),
            run.message(),
            run.thrown().place(),
            repeatCommand.apply(run)
        };
    }
}
