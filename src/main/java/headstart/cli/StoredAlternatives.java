package headstart.cli;

import headstart.calibration.AlternativeFit;
import headstart.calibration.CalibrationResults;
import headstart.config.Alternatives;
import headstart.experiment.Alternative;
import headstart.experiment.AlternativeResults;
import headstart.experiment.sweep.Sweep;
import headstart.experiment.sweep.SweepResults;
import headstart.store.Beside;
import headstart.store.Manifest;
import headstart.store.StoredSweepRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The alternatives of a stored study, as they lie in its directory. */
final class StoredAlternatives {
    private StoredAlternatives() {}

    /** Reads what was found under one of them. */
    @FunctionalInterface
    interface Read<R> {
        R of(StoredStudy study) throws IOException;
    }

    /** What was found under each alternative, the study as it stands first; none for a study without alternatives. */
    static <R> List<AlternativeResults<R>> of(StoredStudy study, R own, Read<R> read) throws IOException {
        Alternatives alternatives = study.loaded().alternatives();
        List<Alternative> abouts =
                alternatives.all().stream().filter(about -> !about.isBase()).toList();
        List<AlternativeResults<R>> others =
                Beside.each(abouts, about -> new AlternativeResults<>(about, read.of(stored(study, about))));
        return Branches.together(alternatives.all(), own, others);
    }

    /** The same for a sweep, of which runs may be missing. */
    static List<AlternativeResults<SweepResults>> ofSweep(StoredStudy study, SweepResults own) throws IOException {
        return of(study, own, other -> {
            Sweep sweep = other.sweep().orElseThrow();
            try (StoredSweepRuns runs = other.directory().sweepRuns(sweep.plan())) {
                return SweepResults.of(sweep, runs);
            }
        });
    }

    /** The fits of the alternatives, weighed; an alternative without a directory has the fit of the study as it stands. */
    static List<AlternativeFit> ofCalibration(StoredStudy study, CalibrationResults own) throws IOException {
        List<AlternativeResults<CalibrationResults>> others = new ArrayList<>();
        for (Alternative about : study.loaded().alternatives().all()) {
            Path path = Branches.place(study.directory().path(), about.name());
            if (!about.isBase() && Files.exists(path)) {
                StoredStudy stored = stored(study, about);
                others.add(new AlternativeResults<>(
                        about, stored.directory().results(stored.calibration().orElseThrow())));
            }
        }
        return CalibrationStudy.weighed(study.loaded().alternatives(), own, others);
    }

    private static StoredStudy stored(StoredStudy study, Alternative about) throws IOException {
        Path path = Branches.place(study.directory().path(), about.name());
        StoredStudy stored = Files.exists(path.resolve("manifest.json"))
                ? StoredStudy.at(path, study.plugins(), file -> !StoredStudy.isOfReport(file))
                : missing(study, path);
        return stored.manifest().status() == Manifest.Status.COMPLETE ? stored : missing(study, path);
    }

    private static StoredStudy missing(StoredStudy study, Path path) {
        throw new InputException(path + " does not hold a complete study of the alternative."
                + "\nMaybe finish it with: " + study.command());
    }
}
