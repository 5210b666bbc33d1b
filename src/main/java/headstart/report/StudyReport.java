package headstart.report;

import headstart.experiment.ParameterNote;
import headstart.experiment.StudyResults;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.figure.StudyFigures;
import headstart.report.page.ReportMarkdown;
import headstart.report.page.ReportPage;
import headstart.statistics.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures and the page of a study. */
public final class StudyReport {
    private static final double MM_PER_INCH = 25.4;

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

    /** Writes {@code report.md} beside the figures, which must be there. */
    public static Path writeMarkdown(
            Path directory, StudyResults results, List<ParameterNote> notes, Provenance provenance) throws IOException {
        Path file = directory.resolve("report.md");
        Files.writeString(file, ReportMarkdown.text(results, notes, provenance, StudyFigures.of(results)));
        return file;
    }

    /**
     * Draws one figure in the size of a publication, as {@code figures/NAME-WIDTHmm.svg} and {@code .png}.
     *
     * @param widthMm printed width, millimetres
     * @param dpi dots per inch of the PNG
     * @throws IllegalArgumentException if the study has no figure of that name; the message lists those it has
     */
    public static Path writeFigure(Path directory, StudyResults results, String name, double widthMm, double dpi)
            throws IOException {
        Figure figure = StudyFigures.named(results, name);
        Path folder = Files.createDirectories(directory.resolve("figures"));
        String stem = name + "-" + Numbers.toText(widthMm) + "mm";
        Path png = folder.resolve(stem + ".png");
        Files.write(
                png,
                figure.chart().png(widthMm / MM_PER_INCH * dpi / figure.chart().width()));
        Files.writeString(folder.resolve(stem + ".svg"), figure.chart().svg(widthMm));
        return png;
    }
}
