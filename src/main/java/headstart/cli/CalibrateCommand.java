package headstart.cli;

import headstart.calibration.Calibration;
import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.CompleteCheck;
import headstart.config.Reading;
import headstart.experiment.Alternative;
import headstart.report.CalibrationReport;
import headstart.store.BuildInfo;
import headstart.store.RunDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

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
    @Option(
            names = "--prior-sensitivity",
            description = "Say which headline numbers, parameters and predictions weaker or stronger priors would move"
                    + " (power-scaling); nothing is played again.")
    private boolean priorSensitivity;

    private Optional<Calibration> fitted = Optional.empty();

    @Override
    void after(Path directory, CommandSpec called) throws IOException {
        if (priorSensitivity && fitted.isPresent()) {
            CalibrationReport.sensitivity(RunDirectory.at(directory).results(fitted.get()))
                    .forEach(called.commandLine().getOut()::println);
        }
    }

    @Override
    Prepared prepare(ExperimentOptions experiment, int threads) throws IOException {
        Reading.Loaded loaded = experiment.load();
        CalibrationReading.Loaded ready = read(loaded, loaded, experiment);
        List<Branch> branches = new ArrayList<>();
        for (int i = 0; i < loaded.alternatives().others().size(); i++) {
            Alternative about = loaded.alternatives().all().get(i + 1);
            Reading.Loaded other = loaded.alternatives().others().get(i);
            CalibrationReading.Loaded own = read(other, loaded, experiment);
            if (!own.identityText().equals(ready.identityText())) {
                branches.add(new Branch(
                        about,
                        new CalibrationStudy(other, own.calibration().ofAlternative(), own.drawn(), List.of()),
                        identified(other, own, OF_ALTERNATIVE)));
            }
        }
        fitted = Optional.of(ready.calibration());
        if (experiment.isAlternative()) {
            Reading.Loaded alone = identified(loaded, ready, OF_ALTERNATIVE);
            return new Prepared(
                    new CalibrationStudy(alone, ready.calibration().ofAlternative(), ready.drawn(), List.of()), alone);
        }
        Reading.Loaded identified = identified(loaded, ready, "");
        return new Prepared(new CalibrationStudy(identified, ready.calibration(), ready.drawn(), branches), identified);
    }

    private static final String OF_ALTERNATIVE = "of an alternative";

    private static Reading.Loaded identified(Reading.Loaded loaded, CalibrationReading.Loaded ready, String more) {
        return loaded.withIdentity(ready.identityText() + BuildInfo.current().fitDigest() + more);
    }

    /** The calibration of a study or of an alternative of it; where it is wrong, all is said that is wrong with the whole. */
    private static CalibrationReading.Loaded read(
            Reading.Loaded loaded, Reading.Loaded whole, ExperimentOptions experiment) {
        CalibrationReading reading = CalibrationBuilder.of(loaded);
        if (reading instanceof CalibrationReading.Faulty faulty) {
            throw new InputException(FaultList.text(experiment.file(), CompleteCheck.faults(whole, faulty.faults())));
        }
        return (CalibrationReading.Loaded) reading;
    }
}
