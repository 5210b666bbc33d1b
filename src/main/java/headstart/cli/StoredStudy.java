package headstart.cli;

import headstart.calibration.Calibration;
import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.config.SweepBuilder;
import headstart.config.SweepReading;
import headstart.experiment.Experiment;
import headstart.experiment.sweep.Sweep;
import headstart.store.Beside;
import headstart.store.Change;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A study as it lies in a result directory, with its sweep if it is one, or its calibration. */
record StoredStudy(
        RunDirectory directory,
        Manifest manifest,
        PluginOption plugins,
        Reading.Loaded loaded,
        Optional<Sweep> sweep,
        Optional<Calibration> calibration) {
    /** Whether a file is made by a report, which can be written anew at any time. */
    static boolean isOfReport(String file) {
        return file.startsWith("figures/") || file.startsWith("report.");
    }

    /**
     * The study in a directory, whose files are what was computed.
     *
     * @param plugins where plug-ins lie
     * @param used says which files are used
     */
    static StoredStudy at(Path path, PluginOption plugins, Predicate<String> used) throws IOException {
        requireResults(path);
        RunDirectory directory = RunDirectory.at(path);
        Manifest manifest = directory.manifest();
        Beside<StoredStudy> study = Beside.begin(() -> unchecked(path, plugins));
        List<Change> changes =
                manifest.status() == Manifest.Status.COMPLETE ? directory.changes(manifest, used) : List.of();
        Optional<String> mismatch = directory.mismatch(manifest);
        if (mismatch.isPresent()) {
            throw new InputException(mismatch.get() + MANIFEST_AGAIN);
        }
        if (!changes.isEmpty()) {
            throw new InputException(changed(changes, manifest, path));
        }
        return study.end();
    }

    static final String MANIFEST_AGAIN =
            "\nMaybe give the command that made the study again: it goes on from journal.bin and writes a new manifest.";

    /** What is said of files that are not as they were written. */
    static String changed(List<Change> changes, Manifest manifest, Path path) {
        return Change.text(changes, path.toString()) + "\nMaybe " + Change.advice(changes)
                + " from the journal, without playing a run: " + manifest.command() + " -o " + Shell.word(path);
    }

    /** Fails where a directory holds no results. */
    static void requireResults(Path path) {
        if (!Files.exists(path.resolve("manifest.json"))) {
            throw new InputException(path + " is not a result directory: it has no manifest.json."
                    + "\nMaybe give the directory that `headstart run` named at its end.");
        }
    }

    /** The study in a directory, whatever became of its files. */
    static StoredStudy unchecked(Path path, PluginOption plugins) throws IOException {
        requireResults(path);
        RunDirectory directory = RunDirectory.at(path);
        Manifest manifest = directory.manifest();
        Reading reading = ExperimentFile.read(
                directory.experimentFile(), List.of(), Overrides.NONE.withPlugins(plugins.places(manifest)));
        if (reading instanceof Reading.Loaded read) {
            Reading.Loaded loaded = Warned.ofSliders(read);
            Optional<Sweep> sweep =
                    manifest.designPoints() > 0 ? Optional.of(sweep(directory, loaded)) : Optional.empty();
            Optional<Calibration> calibration =
                    directory.holdsCalibration() ? Optional.of(calibration(directory, loaded)) : Optional.empty();
            return new StoredStudy(directory, manifest, plugins, loaded, sweep, calibration);
        }
        throw new InputException(FaultList.text(directory.experimentFile(), ((Reading.Faulty) reading).faults()));
    }

    private static Sweep sweep(RunDirectory directory, Reading.Loaded loaded) {
        SweepReading reading = SweepBuilder.of(loaded);
        if (reading instanceof SweepReading.Loaded ready) {
            return ready.sweep();
        }
        throw new InputException(FaultList.text(directory.experimentFile(), ((SweepReading.Faulty) reading).faults()));
    }

    private static Calibration calibration(RunDirectory directory, Reading.Loaded loaded) {
        CalibrationReading reading = CalibrationBuilder.of(loaded);
        if (reading instanceof CalibrationReading.Loaded ready) {
            return ready.calibration();
        }
        throw new InputException(
                FaultList.text(directory.experimentFile(), ((CalibrationReading.Faulty) reading).faults()));
    }

    /** The command line that goes on with it, here. */
    String command() {
        return manifest.command() + " -o " + Shell.word(directory.path());
    }

    Experiment experiment() {
        return loaded.experiment();
    }
}
