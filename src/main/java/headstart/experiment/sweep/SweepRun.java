package headstart.experiment.sweep;

import headstart.experiment.RunSpec;
import headstart.experiment.run.Thrown;
import java.util.Arrays;

/** What came of one run of a sweep. */
public sealed interface SweepRun {
    /** Which run it was. */
    RunSpec spec();

    /**
     * The run went to its horizon.
     *
     * @param outcomes one value per column of the experiment's {@link headstart.experiment.run.OutcomeTable}
     */
    record Completed(RunSpec spec, double[] outcomes) implements SweepRun {
        @Override
        public boolean equals(Object other) {
            return other instanceof Completed run && spec.equals(run.spec) && Arrays.equals(outcomes, run.outcomes);
        }

        @Override
        public int hashCode() {
            return 31 * spec.hashCode() + Arrays.hashCode(outcomes);
        }
    }

    /**
     * The run threw.
     *
     * @param repeatable whether it threw again when it was repeated with the same luck; if not, the fault is in the program or the machine
     *     rather than in the point
     */
    record Failed(RunSpec spec, boolean repeatable, Thrown thrown) implements SweepRun {
        /** What it said. */
        public String message() {
            return thrown.message();
        }
    }
}
