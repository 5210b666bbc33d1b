package headstart.cli;

import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.Reading;
import headstart.store.BuildInfo;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private ExperimentOptions options = new ExperimentOptions();

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        study.check();
        Reading.Loaded loaded = options.load();
        CalibrationReading reading = CalibrationBuilder.of(loaded);
        if (reading instanceof CalibrationReading.Faulty faulty) {
            throw new InputException(FaultList.text(options.file(), faulty.faults()));
        }
        CalibrationReading.Loaded ready = (CalibrationReading.Loaded) reading;
        String identity = ready.identityText() + BuildInfo.current().fitDigest();
        Reading.Loaded identified =
                new Reading.Loaded(loaded.experiment(), loaded.effectiveYaml(), identity, loaded.notes());
        CalibrationStudy work = new CalibrationStudy(identified, ready.calibration());
        return study.play(work, identified, "headstart calibrate " + options.text(), spec);
    }
}
