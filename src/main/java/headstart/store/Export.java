package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.measure.DayGrid;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunCurves;
import headstart.experiment.run.RunResult;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.model.Trajectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes what a result directory holds for other programs: runs, wide or long, and the curves of every run. */
public final class Export {
    /** Where a study keeps the curves of every run, if they were asked for. */
    static final String SERIES = "series.parquet";

    private final RunDirectory directory;
    private final Experiment experiment;
    private final Form form;

    /** How a file is written. */
    public sealed interface Form {
        /** Columns with types; blank is null. */
        record Parquet() implements Form {}

        /** Comma, point, UTF-8: what every program reads. */
        record CommaSeparated() implements Form {}

        /**
         * What a spreadsheet of a country opens with a double click: a mark of UTF-8, its separator and its decimal sign.
         *
         * @param separator between cells
         * @param decimal in numbers
         */
        record Excel(char separator, char decimal) implements Form {}
    }

    /**
     * Which curves are wanted; an empty list means all.
     *
     * @param scenarios names of scenarios
     * @param subjects names of subjects
     * @param measures names of measures
     * @param first first day
     * @param last last day
     * @param step every how many days
     */
    public record Chosen(
            List<String> scenarios, List<String> subjects, List<String> measures, int first, int last, int step) {
        public Chosen {
            if (first > last || step < 1) {
                throw new IllegalArgumentException("days (" + first + ".." + last + "/" + step + ") must ascend.");
            }
            scenarios = List.copyOf(scenarios);
            subjects = List.copyOf(subjects);
            measures = List.copyOf(measures);
        }

        private boolean has(String scenario) {
            return scenarios.isEmpty() || scenarios.contains(scenario);
        }

        private boolean has(RunCurves.Key key) {
            return (subjects.isEmpty() || subjects.contains(key.subject().name()))
                    && (measures.isEmpty() || measures.contains(key.measure().key()));
        }
    }

    /** What a directory holds of an experiment, written in that form. */
    public Export(RunDirectory directory, Experiment experiment, Form form) {
        this.directory = directory;
        this.experiment = experiment;
        this.form = form;
    }

    /** Writes all runs of a study, a row each or a row for each outcome. */
    public void runs(Path file, boolean tidy) throws IOException {
        StudyResults results = directory.tables(experiment);
        List<OutcomeColumn> outcomes = results.outcomes().columns();
        NavigableMap<Long, String> digests = directory.digests(experiment.plan());
        Columns<StudyTables.RunRow> columns = ExportColumns.runs(experiment, outcomes);
        Consumer<Consumer<StudyTables.RunRow>> rows = visitor -> new RunRows(results).each(digests, visitor);
        if (tidy) {
            write(
                    file,
                    ExportColumns.tidy(columns, outcomes),
                    visitor -> rows.accept(row -> {
                        for (int c = 0; c < outcomes.size(); c++) {
                            visitor.accept(new ExportColumns.TidyRow<>(row, outcomes.get(c), row.outcomes()[c]));
                        }
                    }));
        } else {
            write(file, columns, rows);
        }
    }

    private String scenario(RunSpec spec) {
        return experiment.scenarios().get(spec.scenario()).name();
    }

    /** Writes all runs of a sweep. */
    public void runs(Path file, Sweep sweep, boolean tidy) throws IOException {
        List<OutcomeColumn> outcomes = OutcomeTable.of(sweep.experiment()).columns();
        Columns<SweepRun> columns = ExportColumns.runs(sweep, outcomes);
        try (StoredSweepRuns stored = directory.sweepRuns(sweep.plan())) {
            Consumer<Consumer<SweepRun>> rows = visitor -> SweepResults.each(sweep, stored, visitor);
            if (tidy) {
                write(
                        file,
                        ExportColumns.tidy(columns, outcomes),
                        visitor -> rows.accept(run -> {
                            for (int c = 0; c < outcomes.size(); c++) {
                                double value = run instanceof SweepRun.Completed completed
                                        ? completed.outcomes()[c]
                                        : Double.NaN;
                                visitor.accept(new ExportColumns.TidyRow<>(run, outcomes.get(c), value));
                            }
                        }));
            } else {
                write(file, columns, rows);
            }
        }
    }

    /** Names of the subjects that have curves, and of their measures, in the order of the tables. */
    public static Map<String, List<String>> curves(Experiment experiment) {
        Map<String, List<String>> names = new TreeMap<>();
        List<RunCurves.Key> keys = new RunCurves(experiment).keys();
        names.put(
                "subject",
                keys.stream().map(key -> key.subject().name()).distinct().toList());
        names.put(
                "measure",
                keys.stream().map(key -> key.measure().key()).distinct().toList());
        return names;
    }

    /** Writes the curves of every run on whole days, long form; a run that failed has none. */
    public void series(Path file, Chosen chosen) throws IOException {
        RunCurves curves = new RunCurves(experiment);
        DayGrid grid = new DayGrid(chosen.first(), chosen.last() - chosen.first() + 1);
        write(file, ExportColumns.SERIES, visitor -> {
            // All scenarios of a replication stand together, so that the baseline of each is at hand.
            Map<Integer, RunResult> replication = new TreeMap<>();
            int[] at = {0};
            directory.runs(experiment.plan()).forEach(run -> {
                if (run.spec().replication() != at[0]) {
                    replication(replication, curves, grid, chosen, visitor);
                    replication.clear();
                    at[0] = run.spec().replication();
                }
                replication.put(run.spec().scenario(), run);
            });
            replication(replication, curves, grid, chosen, visitor);
        });
    }

    private void replication(
            Map<Integer, RunResult> runs,
            RunCurves curves,
            DayGrid grid,
            Chosen chosen,
            Consumer<ExportColumns.SeriesRow> visitor) {
        Optional<Trajectory> baseline = trajectory(runs.get(experiment.baselineIndex()));
        for (RunResult run : runs.values()) {
            String scenario = scenario(run.spec());
            Optional<Trajectory> own = trajectory(run);
            if (own.isPresent() && chosen.has(scenario)) {
                // Without the baseline's run what is against it is against itself, and left out below.
                double[][] values = curves.values(own.get(), baseline.orElse(own.get()), grid);
                for (int k = 0; k < values.length; k++) {
                    RunCurves.Key key = curves.keys().get(k);
                    if (chosen.has(key)
                            && (baseline.isPresent() || !key.measure().isCompared())) {
                        for (int d = 0; d < grid.count(); d += chosen.step()) {
                            visitor.accept(new ExportColumns.SeriesRow(
                                    scenario, run.spec().replication(), key, grid.first() + d, values[k][d]));
                        }
                    }
                }
            }
        }
    }

    private static Optional<Trajectory> trajectory(@org.jspecify.annotations.Nullable RunResult run) {
        return run instanceof RunResult.Completed completed ? Optional.of(completed.trajectory()) : Optional.empty();
    }

    private <R> void write(Path file, Columns<R> columns, Consumer<Consumer<R>> rows) throws IOException {
        if (form instanceof Form.Parquet) {
            ParquetTable.write(file, columns, rows);
        } else if (form instanceof Form.Excel excel) {
            Csv.writeForSpreadsheets(file, columns, rows, excel);
        } else {
            Csv.write(file, columns, rows);
        }
    }
}
