package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.LocalEngine;
import headstart.experiment.RunResult;
import headstart.store.Journal;
import headstart.store.Standing;
import java.util.Locale;

/**
 * What a study will cost, estimated from a short pilot of its first runs.
 *
 * @param scenarios number of scenarios
 * @param replications runs per scenario
 * @param stored runs that are stored already
 * @param seconds time for the runs that are left
 * @param bytes disk for all runs
 */
record Preview(int scenarios, int replications, long stored, double seconds, double bytes) {
    private static final long PILOT_NANOS = 700_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    static Preview of(Experiment experiment, int threads, Standing standing) {
        long stored = standing instanceof Standing.Partial partial ? partial.runsStored() : 0;
        long left = Math.max(0, experiment.plan().size() - stored);
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        long bytes = 0;
        long played = 0;
        long timed = 0;
        long start = System.nanoTime();
        long warm = start;
        for (long now = start; now - start < PILOT_NANOS; now = System.nanoTime()) {
            RunResult result =
                    player.play(experiment.plan().get(played % experiment.plan().size()));
            bytes += Journal.bytes(result);
            played++;
            if (now - start < PILOT_NANOS / 2) {
                warm = System.nanoTime();
            } else {
                timed++;
            }
        }
        double perRun = (System.nanoTime() - warm) / NANOS_PER_SECOND / Math.max(1, timed);
        int workers = Math.min(threads, Runtime.getRuntime().availableProcessors());
        return new Preview(
                experiment.scenarios().size(),
                experiment.replications(),
                stored,
                perRun * left / workers,
                (double) bytes / played * experiment.plan().size());
    }

    String text() {
        long runs = (long) scenarios * replications;
        String kept = stored > 0 ? String.format(Locale.ROOT, ", %,d of them stored already", stored) : "";
        return String.format(
                Locale.ROOT,
                "%,d runs (%s x %s)%s, about %s for the runs that are left, about %s on disk.",
                runs,
                Texts.count(scenarios, "scenario", "scenarios"),
                Texts.count(replications, "replication", "replications"),
                kept,
                Texts.duration(seconds),
                Texts.bytes(bytes));
    }
}
