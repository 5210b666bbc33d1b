package headstart.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.report.chart.Drawing;
import headstart.report.chart.EastAsianFont;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/**
 * Letters that DejaVu Sans lacks: the PDF showed boxes, and what was copied from it was its first missing letter, over and over. Chinese ones
 * stand there on every machine; where nobody has a font for a letter, no other stands in its place.
 */
class MachineFontsTest {
    private static final String PAGE = """
            <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xml:lang="en" font-family="DejaVu Sans Condensed">
            <fo:layout-master-set><fo:simple-page-master master-name="p" page-width="150mm" page-height="60mm"><fo:region-body/>
            </fo:simple-page-master></fo:layout-master-set><fo:page-sequence master-reference="p"><fo:flow flow-name="xsl-region-body">
            <fo:block role="H1">TEXT</fo:block></fo:flow></fo:page-sequence></fo:root>""";

    private final List<String> remarks = new ArrayList<>();

    private String copied(String text) throws java.io.IOException {
        byte[] pdf = new Typesetter(Map.of(), Theme.PRINT).pdf(PAGE.replace("TEXT", text), remarks::add);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).strip().replaceAll("\\s+", " ");
        }
    }

    @Test
    void chineseHeadingsAreCopiedAsTheyStand() throws Exception {
        String copied = copied("昇腾 before 英伟达");
        assertThat(copied).isEqualTo("昇腾 before 英伟达");
        assertThat(remarks).isEmpty();
    }

    /** In figures they were outlines: right to the eye, and nothing that could be searched or copied. */
    @Test
    void chineseInsideFiguresIsText() throws Exception {
        Drawing drawing = new PanelChart("昇腾 over 英伟达", "", "", List.of(Panel.gap()), 1).on(Sheet.paper(85));
        assertThat(drawing.texts().lines()).contains("昇腾 over 英伟达");
        byte[] pdf = new Typesetter(Map.of("one", drawing), Theme.PRINT)
                .pdf(PAGE.replace("TEXT", "<fo:external-graphic src=\"figure:one\"/>"), remarks::add);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("昇腾 over 英伟达")
                    .doesNotContain("#");
        }
        assertThat(MachineFonts.of("昇腾英伟达").files()).containsOnlyKeys(EastAsianFont.family());
    }

    /** Of an alphabet that nobody has a font for. */
    @Test
    void aLetterWithoutAnyFontIsSaidAndNoOther() throws Exception {
        String nobody = Character.toString(0x10FFFD);
        assertThat(copied("a" + nobody + "b")).isEqualTo("a\uFFFDb");
        assertThat(remarks).singleElement().asString().startsWith("No font of this machine has " + nobody);
    }

    @Test
    void textOfTheUsualLettersNeedsNoOtherFont() {
        assertThat(MachineFonts.of("Ünïted × 1/2 — “quoted” ≥ µ")).isEqualTo(MachineFonts.NONE);
    }

    @Test
    void controlCharactersAreNoReasonToFail() throws Exception {
        assertThat(copied("a\u0007b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void aFontOfACollectionBecomesAFileOfItsOwn() {
        byte[] table = {1, 2, 3, 4, 5};
        ByteBuffer collection = ByteBuffer.allocate(80);
        collection.putInt(0x74746366).putInt(0x10000).putInt(1).putInt(20);
        collection.position(20);
        collection.putInt(0x4F54544F).putShort((short) 1).putShort((short) 16).putInt(0);
        collection.putInt(0x64617461).putInt(7).putInt(60).putInt(table.length);
        collection.put(60, table);
        ByteBuffer single = ByteBuffer.wrap(MachineFonts.single(collection.array(), 0));
        assertThat(single.capacity()).isEqualTo(12 + 16 + 8);
        assertThat(single.getInt(0)).isEqualTo(0x4F54544F);
        assertThat(single.getInt(20)).isEqualTo(28);
        byte[] copied = new byte[table.length];
        single.get(28, copied);
        assertThat(copied).isEqualTo(table);
    }

    @Test
    void fontsAreNamedToTheLayoutAndItsConfiguration() {
        MachineFonts fonts = new MachineFonts(Map.of("Machine 0", new byte[0]), Set.of());
        assertThat(fonts.behind("<a font-family=\"DejaVu Sans\"/>"))
                .isEqualTo("<a font-family=\"DejaVu Sans, Machine 0\"/>");
        assertThat(fonts.among("<fonts></fonts>"))
                .contains("embed-url=\"Machine-0.otf\"", "name=\"Machine 0\" style=\"normal\" weight=\"bold\"");
    }
}
