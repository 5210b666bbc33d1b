package headstart.report;

import headstart.experiment.ParameterNote;
import headstart.experiment.StudyResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures and the page of a study. */
public final class StudyReport {
    private StudyReport() {}

    /** Writes {@code figures/} and {@code report.html} into the directory. */
    public static void write(Path directory, StudyResults results, List<ParameterNote> notes, Provenance provenance)
            throws IOException {
        Files.createDirectories(directory.resolve("figures"));
        Files.writeString(directory.resolve("report.html"), results.experiment().title());
    }
}
