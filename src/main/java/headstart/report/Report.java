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
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is shown of results: figures, and a page around them. */
public interface Report {
    /** The figures in the order of the page, not drawn yet. */
    List<Figure> figures();

    /** The page around the figures. */
    Page page(List<DrawnFigure> figures);

    /** What was found, in one sentence. */
    default String headline() {
        return page(List.of()).answer().headline() + ".";
    }

    /** Writes {@code figures/} and {@code report.html}. */
    default void write(ReportFiles out) throws IOException {
        List<DrawnFigure> figures = drawn();
        for (DrawnFigure figure : figures) {
            out.put(FOLDER + figure.name() + ".svg", figure.svg().getBytes(StandardCharsets.UTF_8));
            out.put(FOLDER + figure.name() + ".png", figure.png());
            out.put(FOLDER + figure.name() + ".csv", figure.csv().getBytes(StandardCharsets.UTF_8));
        }
        out.put("report.html", ReportPage.html(page(figures)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes {@code report.md} beside the figures, which must be there.
     *
     * @return its name
     */
    default String writeMarkdown(ReportFiles out) throws IOException {
        out.put("report.md", ReportMarkdown.text(page(drawn())).getBytes(StandardCharsets.UTF_8));
        return "report.md";
    }

    /**
     * Writes {@code report.pdf}; its figures are drawn into it.
     *
     * @param theme the colours of the figures
     * @return its name
     */
    default String writePdf(ReportFiles out, Theme theme) throws IOException {
        out.put("report.pdf", PdfReport.of(page(List.of()), figures(), theme));
        return "report.pdf";
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
     * @return name of the PNG
     * @throws IllegalArgumentException if there is no figure of that name; the message lists those there are
     */
    default String writeFigure(ReportFiles out, String name, double widthMm, double dpi, Theme theme)
            throws IOException {
        Figure figure = figure(name);
        String stem = stem(name, widthMm, theme);
        double dots = widthMm / MM_PER_INCH * dpi;
        out.put(stem + ".png", figure.chart().png(dots / figure.chart().width(), theme));
        out.put(stem + ".svg", figure.chart().svg(widthMm, theme).getBytes(StandardCharsets.UTF_8));
        return stem + ".png";
    }

    /** As {@link #writeFigure}, but as one {@code .pdf}. */
    default String writeFigurePdf(ReportFiles out, String name, double widthMm, Theme theme) throws IOException {
        Figure figure = figure(name);
        String pdf = stem(name, widthMm, theme) + ".pdf";
        out.put(pdf, PdfReport.of(figure, widthMm, theme));
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

    private static String stem(String name, double widthMm, Theme theme) {
        return FOLDER + name + "-" + Numbers.toText(widthMm) + "mm" + (theme == Theme.LIGHT ? "" : "-" + theme.key());
    }

    /** Where figures lie. */
    String FOLDER = "figures/";

    /** Millimetres in an inch. */
    double MM_PER_INCH = 25.4;
}
