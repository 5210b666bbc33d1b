package headstart.cli;

import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepPlayer;
import headstart.experiment.sweep.SweepRun;
import headstart.model.RunObserver;
import headstart.store.StoredSweepRuns;
import headstart.store.SweepJournal;
import java.io.IOException;
import java.util.Optional;

/** The runs of a sweep. */
final class StoredSweep implements StoredRuns {
    private static final double[] NONE = {};

    private final Sweep sweep;
    private final StoredSweepRuns runs;
    private final SweepPlayer player;

    StoredSweep(StoredStudy study, Sweep sweep) throws IOException {
        this.sweep = sweep;
        this.runs = study.directory().sweepRuns(sweep.plan());
        this.player = new SweepPlayer(sweep);
    }

    @Override
    public Plan plan() {
        return sweep.plan();
    }

    @Override
    public int[] stored() {
        return runs.indices().mapToInt(index -> (int) index).toArray();
    }

    @Override
    public Optional<String> digest(RunSpec run) {
        return stored(run).map(SweepJournal::digest);
    }

    private Optional<SweepRun> stored(RunSpec run) {
        return runs.get(run.scenario(), run.designPoint(), run.replication());
    }

    @Override
    public Replayed play(RunSpec run, RunObserver observer) {
        SweepRun result = player.play(run, observer);
        return result instanceof SweepRun.Completed completed
                ? new Replayed(SweepJournal.digest(result), Optional.empty(), completed.outcomes())
                : new Replayed(
                        SweepJournal.digest(result),
                        Optional.of(((SweepRun.Failed) result).thrown().text()),
                        NONE);
    }

    @Override
    public String firstDifference(RunSpec run) {
        return FirstDifference.between(stored(run).orElseThrow(), player.play(run), sweep.experiment());
    }

    @Override
    public void close() throws IOException {
        runs.close();
    }
}
