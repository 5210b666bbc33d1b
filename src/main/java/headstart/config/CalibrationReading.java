package headstart.config;

import headstart.calibration.Calibration;
import headstart.config.document.Fault;
import java.util.List;

/** What came of reading the calibration of an experiment file. */
public sealed interface CalibrationReading {
    /**
     * Targets, free parameters and data are right.
     *
     * @param identityText the part of the experiment that decides the fit
     */
    record Loaded(Calibration calibration, String identityText) implements CalibrationReading {}

    /** They have these faults, all of them. */
    record Faulty(List<Fault> faults) implements CalibrationReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
