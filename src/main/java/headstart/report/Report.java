package headstart.report;

import headstart.report.chart.Theme;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.report.page.Page;
import headstart.report.page.ReportMarkdown;
import headstart.report.page.ReportPage;
import headstart.report.pdf.PdfReport;
import headstart.statistics.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is shown of results: figures, and a page around them. */
public interface Report {
    /** The figures in the order of the page, not drawn yet. */
    List<Figure> figures();

    /** The page around the figures. */
    Page page(List<DrawnFigure> figures);

    /** Writes {@code figures/} and {@code report.html} into the directory. */
    default void write(Path directory) throws IOException {
        List<DrawnFigure> figures = drawn();
        Path folder = Files.createDirectories(directory.resolve("figures"));
        for (DrawnFigure figure : figures) {
            Files.writeString(folder.resolve(figure.name() + ".svg"), figure.svg());
            Files.write(folder.resolve(figure.name() + ".png"), figure.png());
            Files.writeString(folder.resolve(figure.name() + ".csv"), figure.csv());
        }
        Files.writeString(directory.resolve("report.html"), ReportPage.html(page(figures)));
    }

    /** Writes {@code report.md} beside the figures, which must be there. */
    default Path writeMarkdown(Path directory) throws IOException {
        Path file = directory.resolve("report.md");
        Files.writeString(file, ReportMarkdown.text(page(drawn())));
        return file;
    }

    /**
     * Writes {@code report.pdf}; its figures are drawn into it.
     *
     * @param theme the colours of the figures
     */
    default Path writePdf(Path directory, Theme theme) throws IOException {
        Path file = directory.resolve("report.pdf");
        Files.write(file, PdfReport.of(page(List.of()), figures(), theme));
        return file;
    }

    private List<DrawnFigure> drawn() {
        return figures().parallelStream().map(Figure::draw).toList();
    }

    /**
     * Draws one figure in the size of a publication, as {@code figures/NAME-WIDTHmm.svg} and {@code .png}; the name of another
     * theme than light stands at the end.
     *
     * @param widthMm printed width, millimetres
     * @param dpi dots per inch of the PNG
     * @param theme its colours
     * @throws IllegalArgumentException if there is no figure of that name; the message lists those there are
     */
    default Path writeFigure(Path directory, String name, double widthMm, double dpi, Theme theme) throws IOException {
        Figure figure = figure(name);
        String stem = stem(directory, name, widthMm, theme);
        Path png = Path.of(stem + ".png");
        double dots = widthMm / MM_PER_INCH * dpi;
        Files.write(png, figure.chart().png(dots / figure.chart().width(), theme));
        Files.writeString(Path.of(stem + ".svg"), figure.chart().svg(widthMm, theme));
        return png;
    }

    /** As {@link #writeFigure}, but as one {@code .pdf}. */
    default Path writeFigurePdf(Path directory, String name, double widthMm, Theme theme) throws IOException {
        Figure figure = figure(name);
        Path pdf = Path.of(stem(directory, name, widthMm, theme) + ".pdf");
        Files.write(pdf, PdfReport.of(figure, widthMm, theme));
        return pdf;
    }

    private Figure figure(String name) {
        List<Figure> figures = figures();
        return figures.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("figure (" + name + ") must be one of "
                        + String.join(", ", figures.stream().map(Figure::name).toList()) + "."));
    }

    private static String stem(Path directory, String name, double widthMm, Theme theme) throws IOException {
        String file = name + "-" + Numbers.toText(widthMm) + "mm" + (theme == Theme.LIGHT ? "" : "-" + theme.key());
        return Files.createDirectories(directory.resolve("figures"))
                .resolve(file)
                .toString();
    }

    /** Millimetres in an inch. */
    double MM_PER_INCH = 25.4;
}
