package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import headstart.report.Report;
import headstart.report.SweepReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much disk the tables, figures and page of a study take, which is the most of a small one: its report is made of a few runs, and thrown
 * away. Tables are counted by their rows.
 */
final class ResultSize {
    private static final int PILOT = 2;
    private static final int PILOT_POINTS = 200;
    private static final int BLOCK = 4096;
    /** Small tables, the experiment, the manifest. */
    private static final double SMALL = 60_000;
    /** Bytes of a row, and of a number in one, as measured on the shipped experiments. */
    private static final double CURVE_ROW = 130;

    private static final double ROW = 112;
    private static final double CELL = 11;
    private static final double PARQUET_CELL = 8;
    /** Of more runs than these the tables are the most. */
    private static final long MOST_RUNS = 100_000;

    private static final double LARGE_REPORT = 6e6;

    private ResultSize() {}

    /** Of a study without a design, bytes. */
    static double of(Reading.Loaded loaded, int threads) {
        Experiment whole = loaded.experiment();
        StudyResults results = Pilot.results(whole, PILOT, threads);
        double curves = results.curves().stream()
                .mapToDouble(curve -> curve.lastDay() - curve.firstDay() + 1.0)
                .sum();
        double differences = results.differences().stream()
                .mapToDouble(curve -> curve.lastDay() - curve.firstDay() + 1.0)
                .sum();
        double runs =
                (double) whole.plan().size() * OutcomeTable.of(whole).columns().size();
        return SMALL + CURVE_ROW * curves + ROW * differences + CELL * runs + report(Pilot.report(loaded, results));
    }

    /** Of a sweep, bytes. */
    static double of(Reading.Loaded loaded, Sweep sweep, boolean csv) {
        int columns = OutcomeTable.of(sweep.experiment()).columns().size();
        double cells = (double) sweep.plan().size() * (columns + sweep.factors().size());
        if (sweep.plan().size() > MOST_RUNS) {
            return (csv ? CELL : PARQUET_CELL) * cells + LARGE_REPORT;
        }
        SweepResults results = SweepResults.of(sweep, likeTheFirst(sweep));
        double points = sweep.experiment().replications() > 1
                ? (double) sweep.points().length
                        * sweep.experiment().scenarios().size()
                        * columns
                : 0;
        return SMALL
                + (csv ? CELL : PARQUET_CELL) * cells
                + ROW * (points + results.responses().size() + results.indices().size())
                + report(new SweepReport(results, loaded.notes(), Pilot.NOWHERE));
    }

    /** Runs of the first points in place of those of all. */
    private static SweepRuns likeTheFirst(Sweep sweep) {
        SweepPlayer player = new SweepPlayer(sweep);
        Map<Long, SweepRun> played = new ConcurrentHashMap<>();
        return (scenario, point, replication) -> {
            RunSpec spec = sweep.plan().get(sweep.plan().indexOf(scenario, point, replication));
            RunSpec first = sweep.plan().get(sweep.plan().indexOf(scenario, point % PILOT_POINTS, 0));
            SweepRun run = played.computeIfAbsent(first.index(), index -> player.play(first));
            return Optional.of(
                    run instanceof SweepRun.Completed completed
                            ? new SweepRun.Completed(spec, completed.outcomes())
                            : new SweepRun.Failed(spec, true, ((SweepRun.Failed) run).thrown()));
        };
    }

    private static double report(Report report) {
        double[] bytes = new double[1];
        try {
            report.write((name, content) -> bytes[0] += BLOCK * Math.ceil(content.length / (double) BLOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes[0];
    }
}
