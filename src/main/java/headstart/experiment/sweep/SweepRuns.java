package headstart.experiment.sweep;

import java.util.Optional;

/** Runs of a sweep that have been played. */
@FunctionalInterface
public interface SweepRuns {
    /** The run, if it has been played. */
    Optional<SweepRun> get(int scenario, int designPoint, int replication);
}
