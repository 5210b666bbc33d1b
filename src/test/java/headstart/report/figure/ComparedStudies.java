package headstart.report.figure;

import headstart.calibration.CalibrationResults;
import headstart.calibration.EvaluationLog;
import headstart.calibration.Fit;
import headstart.config.CalibrationBuilder;
import headstart.config.CalibrationReading;
import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredOutcomes;
import headstart.experiment.result.StudyResults;
import headstart.report.study.Provenance;
import headstart.report.study.ReportedStudy;
import headstart.report.study.SideBySide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Two studies beside each other, and studies beside measured series. */
final class ComparedStudies {
    private static final Provenance NOWHERE = new Provenance("", "", "", false, 7, "", "", 0, 0, 0, Map.of(), "");

    private ComparedStudies() {}

    static StoredComparison stored(String first, StudyResults one, String second, StudyResults other, String baseline) {
        return StoredComparison.of(
                List.of(
                        new StoredOutcomes(first, one.experiment(), one.outcomes(), "code"),
                        new StoredOutcomes(second, other.experiment(), other.outcomes(), "code")),
                baseline);
    }

    static SideBySide beside(String first, StudyResults one, String second, StudyResults other) {
        return new SideBySide(List.of(
                new ReportedStudy(first, one, List.of(), NOWHERE, "code"),
                new ReportedStudy(second, other, List.of(), NOWHERE, "code")));
    }

    /** A calibration that is fitted to series. */
    static CalibrationResults fitted(Path folder, String series, String yaml) throws IOException {
        Files.writeString(folder.resolve("series.csv"), series);
        return fitted(Files.writeString(folder.resolve("fit.yaml"), yaml));
    }

    /** The calibration of a file, changed by settings. */
    static CalibrationResults fitted(Path file, String... settings) {
        Reading.Loaded loaded = (Reading.Loaded) ExperimentFile.read(file, List.of(settings), Overrides.NONE);
        CalibrationReading.Loaded reading = (CalibrationReading.Loaded) CalibrationBuilder.of(loaded);
        try (Fit fit = new Fit(reading.calibration(), 2, EvaluationLog.NONE, n -> {})) {
            return fit.results();
        }
    }
}
