package headstart.report;

import headstart.experiment.ParameterNote;
import headstart.experiment.StudyResults;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.StudyFigures;
import headstart.report.page.ReportPage;
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
        List<DrawnFigure> figures = StudyFigures.of(results);
        Path folder = Files.createDirectories(directory.resolve("figures"));
        for (DrawnFigure figure : figures) {
            Files.writeString(folder.resolve(figure.name() + ".svg"), figure.svg());
            Files.write(folder.resolve(figure.name() + ".png"), figure.png());
            Files.writeString(folder.resolve(figure.name() + ".csv"), figure.csv());
        }
        Files.writeString(directory.resolve("report.html"), ReportPage.html(results, notes, provenance, figures));
    }
}
