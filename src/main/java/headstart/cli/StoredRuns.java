package headstart.cli;

import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.model.RunObserver;
import java.io.IOException;
import java.util.Optional;

/** The stored runs of a directory, each of which can be played again. */
interface StoredRuns extends AutoCloseable {
    /**
     * What came of a run that was played again.
     *
     * @param digest equal runs have equal digests
     * @param failure kind, words and place of the failure; empty if the run went to its horizon
     * @param outcomes one value per outcome; none if it failed
     */
    record Replayed(String digest, Optional<String> failure, double[] outcomes) {}

    /** All runs that were asked for. */
    Plan plan();

    /** Places in the plan of the runs that are stored, in order. */
    int[] stored();

    /** Digest of a stored run; empty if it is not stored. */
    Optional<String> digest(RunSpec run);

    /** Plays a run and tells the observer its events in order. */
    Replayed play(RunSpec run, RunObserver observer);

    /** Where a stored run and the same run played now part. */
    String firstDifference(RunSpec run);

    /** The runs of a stored study or sweep. */
    static StoredRuns of(StoredStudy study) throws IOException {
        if (study.calibration().isPresent()) {
            throw new InputException(study.directory().path() + " holds a calibration, which keeps no single runs."
                    + "\nMaybe make it again in another directory, which gives the same bytes: "
                    + study.manifest().command() + " -o DIR");
        }
        return study.sweep().isPresent() ? new StoredSweep(study, study.sweep().get()) : new StoredStudyRuns(study);
    }

    @Override
    void close() throws IOException;
}
