package headstart.experiment.run;

import headstart.experiment.RunSpec;
import headstart.model.Trajectory;

/** What came of a run. */
public sealed interface RunResult {
    /** Which run it was. */
    RunSpec spec();

    /**
     * The run went to its horizon.
     *
     * @param outcomes one value per column of {@link OutcomeTable}; infinite when the horizon came first
     */
    record Completed(RunSpec spec, double[] outcomes, Trajectory trajectory) implements RunResult {}

    /** The run threw. */
    record Failed(RunSpec spec, Thrown thrown) implements RunResult {
        /** What it said. */
        public String message() {
            return thrown.message();
        }
    }
}
