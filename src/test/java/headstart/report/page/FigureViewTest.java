package headstart.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Panel;
import headstart.report.figure.Figure;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The page dropped apostrophes and turned quotation marks around in pictures: text in them is the user's text. */
class FigureViewTest {
    @Test
    void textInPicturesStaysWhatItIs() throws Exception {
        String name = "It's \"quoted\" & <raw> 50 % #1";
        assertThat(text(name, "title")).contains(name);
    }

    /** A page without scripts had every title twice: as a heading, and in the picture below it. */
    @Test
    void aPictureDoesNotRepeatTheHeading() throws Exception {
        assertThat(text("panel", "the finding")).contains("panel").doesNotContain("finding", "subtitle", "footnote");
    }

    private static String text(String panel, String title) throws Exception {
        DotChart chart = new DotChart(
                title, "subtitle", "footnote", List.of(), List.of(new Panel(panel, "u", Double.NaN, List.of())));
        Figure figure = new Figure("name", title, "c", "a", chart, "x\n");
        String uri = FigureView.of(figure.draw()).image();
        assertThat(uri).as("it stands in a double-quoted attribute").doesNotContain("\"");
        String attribute = uri.replace("&amp;", "&");
        String svg = URLDecoder.decode(
                attribute.substring(attribute.indexOf(',') + 1).replace("+", "%2B"), StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement()
                .getTextContent();
    }
}
