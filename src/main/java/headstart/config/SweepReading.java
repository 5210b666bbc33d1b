package headstart.config;

import headstart.config.document.Fault;
import headstart.experiment.sweep.Sweep;
import java.util.List;

/** What came of reading the sweep of an experiment file. */
public sealed interface SweepReading {
    /** Factors and design are right. */
    record Loaded(Sweep sweep) implements SweepReading {}

    /** They have these faults, all of them. */
    record Faulty(List<Fault> faults) implements SweepReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
