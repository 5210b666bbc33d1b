package headstart.config;

import headstart.calibration.Calibration;
import headstart.config.document.Fault;
import headstart.experiment.Experiment;
import java.util.List;
import java.util.Optional;

/** What came of reading the calibration of an experiment file. */
public sealed interface CalibrationReading {
    /**
     * Targets, free parameters and data are right.
     *
     * @param identityText the part of the experiment that decides the fit
     * @param drawn the scenario that is fitted as a study, under draws of a posterior of the parameters that stand somewhere in it; empty where one of them is a
     *     lead, which all replications of a study share
     */
    record Loaded(Calibration calibration, String identityText, Optional<DrawnStudy> drawn)
            implements CalibrationReading {}

    /** The study at draws of a posterior. */
    @FunctionalInterface
    interface DrawnStudy {
        /** With that many replications. */
        Experiment at(double[][] posterior, int replications);
    }

    /** They have these faults, all of them. */
    record Faulty(List<Fault> faults) implements CalibrationReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
