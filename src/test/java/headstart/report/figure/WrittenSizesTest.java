package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.SmallStudies;
import headstart.report.chart.Drawing;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import headstart.report.pdf.PdfReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure in the size of a publication had text of 2.3 points: sizes are read from the files, as a printer or a viewer sees them. */
class WrittenSizesTest {
    private static final List<Figure> FIGURES =
            StudyFigures.of(SmallStudies.played(SmallStudies.of(SmallStudies.TWO_TEAMS + SmallStudies.MARKET)));
    private static final double SLIDE_MM = 338.67;

    private static Sheet sheet(double widthMm) {
        return widthMm > 300 ? Sheet.slide() : Sheet.paper(widthMm);
    }

    @ParameterizedTest
    @CsvSource({"85, 7", "120, 7", "170, 7", "180, 7", "338.67, 18"})
    void textOfEverySvgHasItsSize(double widthMm, double least) {
        for (Figure figure : FIGURES) {
            String svg = figure.chart().on(sheet(widthMm)).svg(Theme.PRINT, widthMm);
            double points = number(svg, "width=\"([0-9.]+)mm\"") / 25.4 * 72 / number(svg, "viewBox=\"0 0 ([0-9.]+) ");
            List<Double> sizes = Pattern.compile("<text[^>]*>")
                    .matcher(svg)
                    .results()
                    .map(found -> number(found.group(), "font-size:([0-9.]+)px") * points)
                    .toList();
            assertThat(sizes).as(figure.name()).isNotEmpty().allMatch(size -> size >= least - 0.02);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ratio, 85, 7",
        "timeline, 120, 7",
        "outcome-differences-gaps, 170, 7",
        "adoption, 180, 7",
        "ratio, 338.67, 18"
    })
    void textOfEveryPdfHasItsSizeOnAPageOfItsWidth(String name, double widthMm, double least) throws IOException {
        Figure figure = Swept.figure(FIGURES, name);
        Drawing drawing = figure.chart().on(sheet(widthMm));
        try (PDDocument document = Loader.loadPDF(PdfReport.of(figure, drawing, Theme.PRINT))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth() / 72.0 * 25.4)
                    .isBetween(widthMm - 0.5, widthMm + 0.5);
            List<Float> sizes = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    sizes.add(text.getFontSizeInPt());
                }
            }.getText(document);
            assertThat(sizes).hasSizeGreaterThan(20).allMatch(size -> size >= least - 0.02);
        }
    }

    /** A sheet of another width is another layout: the same text at 85 and at 180 mm has one size. */
    @Test
    void aWiderFigureHasNoLargerText() {
        Figure ratio = Swept.figure(FIGURES, "ratio");
        assertThat(Sheet.paper(85).text()).isEqualTo(Sheet.paper(180).text());
        assertThat(ratio.chart().on(Sheet.paper(85)).svg(Theme.PRINT))
                .isNotEqualTo(ratio.chart().on(Sheet.paper(180)).svg(Theme.PRINT));
        assertThat(Sheet.slide().width() / 72 * 25.4).isCloseTo(SLIDE_MM, org.assertj.core.api.Assertions.within(0.1));
    }

    private static double number(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Double.parseDouble(matcher.group(1));
    }
}
