package headstart.cli;

import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.Reading;
import headstart.store.BuildInfo;
import java.io.IOException;
import picocli.CommandLine.Command;

/** Fits parameters of an experiment to measured series and leaves tables, figures, a report and a fragment for the next run. */
@Command(
        name = "calibrate",
        description = {
            "Fit parameters to measured series, say how well they are known, and predict series that were not fitted.",
            "Leaves fitted.yaml, which an experiment extends to rest on the fit, and posterior.csv, its doubt. A fit that was"
                    + " killed goes on with the same command."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CalibrateCommand extends StudyCommand {
    @Override
    Prepared prepare(ExperimentOptions experiment, int threads) throws IOException {
        Reading.Loaded loaded = experiment.load();
        CalibrationReading reading = CalibrationBuilder.of(loaded);
        if (reading instanceof CalibrationReading.Faulty faulty) {
            throw new InputException(FaultList.text(experiment.file(), faulty.faults()));
        }
        CalibrationReading.Loaded ready = (CalibrationReading.Loaded) reading;
        String identity = ready.identityText() + BuildInfo.current().fitDigest();
        Reading.Loaded identified = loaded.withIdentity(identity);
        return new Prepared(new CalibrationStudy(identified, ready.calibration()), identified);
    }
}
