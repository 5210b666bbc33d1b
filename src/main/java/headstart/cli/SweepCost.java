package headstart.cli;

import headstart.config.Reading;
import headstart.experiment.RunSpec;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepResults;
import headstart.experiment.sweep.SweepRun;
import headstart.experiment.sweep.SweepRuns;
import headstart.report.SweepReport;
import headstart.store.PlayedRun;
import headstart.store.Standing;
import headstart.store.TableSpeed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a sweep takes: its results and report are made of a few runs that stand for all, and thrown away. */
final class SweepCost {
    private static final int PILOT_POINTS = 200;
    private static final double PARQUET_CELL = 8;
    /** Of more runs than these no stand-in is worked out: the table of all runs is the most. */
    private static final long MOST_RUNS = 100_000;

    private static final double LARGE_REPORT = 6e6;

    private SweepCost() {}

    static Cost of(Reading.Loaded loaded, Sweep sweep, boolean csv, Means means, Standing standing) {
        SweepPlayer player = new SweepPlayer(sweep);
        Preview preview = Preview.of(
                sweep.plan(),
                means.engine(),
                standing,
                true,
                spec -> PlayedRun.of(player.play(spec)).bytes());
        int columns = OutcomeTable.of(sweep.experiment()).columns().size();
        double cells = columns + sweep.factors().size();
        double perRun = (csv ? StudyCost.CELL : PARQUET_CELL) * cells;
        TableSpeed tables = TableSpeed.measured();
        double perByte = tables.secondsPerByte();
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put(preview.stage(), preview.seconds());
        double fixed = StudyCost.SMALL;
        double report = LARGE_REPORT;
        double worked = 0;
        double drawing = 0;
        if (sweep.plan().size() <= MOST_RUNS) {
            long start = System.nanoTime();
            SweepResults results = SweepResults.of(sweep, likeTheFirst(sweep, player));
            worked = Preview.since(start);
            ReportCost drawn = ReportCost.of(new SweepReport(results, loaded.notes(), Pilot.NOWHERE), means.threads());
            report = drawn.bytes();
            drawing = drawn.seconds();
            fixed += StudyCost.ROW
                    * (points(sweep, columns)
                            + results.responses().size()
                            + results.indices().size());
        }
        seconds.put(
                Cost.TABLES, worked + perByte * (fixed + perRun * sweep.plan().size()));
        seconds.put(Cost.REPORT, drawing);
        return new Cost(
                preview.text(),
                seconds,
                fixed + report + preview.bytes() + perRun * sweep.plan().size(),
                new Cost.More(
                        preview.secondsPerRun() + perByte * perRun,
                        preview.bytesPerRun() + perRun,
                        worked + perByte * fixed,
                        fixed));
    }

    private static double points(Sweep sweep, int columns) {
        return sweep.experiment().replications() > 1
                ? (double) sweep.points().length
                        * sweep.experiment().scenarios().size()
                        * columns
                : 0;
    }

    /** Runs of the first points in place of those of all. */
    private static SweepRuns likeTheFirst(Sweep sweep, SweepPlayer player) {
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
}
