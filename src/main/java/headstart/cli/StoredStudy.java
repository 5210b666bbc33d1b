package headstart.cli;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A study as it lies in a result directory. */
record StoredStudy(RunDirectory directory, Manifest manifest, Reading.Loaded loaded) {
    static StoredStudy at(Path path) throws IOException {
        RunDirectory directory = RunDirectory.at(path);
        if (!Files.exists(path.resolve("manifest.json"))) {
            throw new InputException(path + " is not a result directory: it has no manifest.json."
                    + "\nMaybe give the directory that `headstart run` named at its end.");
        }
        Reading reading = ExperimentFile.read(directory.experimentFile(), List.of(), Overrides.NONE);
        if (reading instanceof Reading.Loaded loaded) {
            return new StoredStudy(directory, directory.manifest(), loaded);
        }
        throw new InputException(FaultList.text(directory.experimentFile(), ((Reading.Faulty) reading).faults()));
    }

    Experiment experiment() {
        return loaded.experiment();
    }
}
