package headstart.cli;

import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.model.RunObserver;
import headstart.store.Journal;
import java.io.IOException;
import java.util.NavigableMap;
import java.util.Optional;

/** The runs of a study without a design. */
final class StoredStudyRuns implements StoredRuns {
    private static final double[] NONE = {};

    private final StoredStudy study;
    private final NavigableMap<Long, String> digests;
    private final LocalEngine.RunPlayer player;

    StoredStudyRuns(StoredStudy study) throws IOException {
        this.study = study;
        this.digests = study.directory().digests(study.experiment().plan());
        this.player = new LocalEngine.RunPlayer(study.experiment());
    }

    @Override
    public Plan plan() {
        return study.experiment().plan();
    }

    @Override
    public int[] stored() {
        return digests.keySet().stream().mapToInt(Math::toIntExact).toArray();
    }

    @Override
    public Optional<String> digest(RunSpec run) {
        return Optional.ofNullable(digests.get(run.index()));
    }

    @Override
    public Replayed play(RunSpec run, RunObserver observer) {
        RunResult result = player.play(run, observer);
        return result instanceof RunResult.Completed completed
                ? new Replayed(Journal.digest(result), Optional.empty(), completed.outcomes())
                : new Replayed(
                        Journal.digest(result),
                        Optional.of(((RunResult.Failed) result).thrown().text()),
                        NONE);
    }

    @Override
    public String firstDifference(RunSpec run) {
        RunResult[] before = new RunResult[1];
        study.directory()
                .runs(new Plan(plan().scenarios(), run.replication() + 1))
                .forEach(stored -> before[0] = stored.spec().index() == run.index() ? stored : before[0]);
        return FirstDifference.between(before[0], player.play(run), study.experiment());
    }

    @Override
    public void close() {}
}
