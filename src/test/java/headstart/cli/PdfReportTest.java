package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report on paper: all that Markdown says, in letters that can be searched, on pages without a letter out of place. */
class PdfReportTest {
    private static final float MARGIN = 25;
    private static final double POINTS_PER_MM = 72 / 25.4;

    @TempDir
    private static Path temporary;

    private static Path study;

    @BeforeAll
    static void play() {
        study = temporary.resolve("study");
        done(Cli.run("run", "experiments/02-scenarios.yaml", "-o", study, "--quiet", "--replications", 12));
        done(Cli.run("report", study, "--format", "md"));
        Cli cli = Cli.run("report", study, "--format", "pdf");
        assertThat(cli.out()).startsWith("Report: " + study.resolve("report.pdf"));
    }

    private static void done(Cli cli) {
        assertThat(cli.exitCode()).as(cli.err()).isZero();
    }

    /** The texts of the Markdown report as a reader sees them: sentences, captions, titles, and rows of tables. */
    private static List<String> texts(Path directory) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("report.md"))) {
            // Paper has no part that is folded, and its tables are whole.
            if (line.equals("## All figures and tables") || line.matches("\\d[\\d,]* of \\d[\\d,]* rows: .*")) {
                continue;
            }
            // A big number, what it is of and its spread stand below each other on paper.
            if (line.matches("[-*] \\*\\*[^*]+\\*\\* .*; .*")) {
                texts.addAll(Arrays.asList(line.substring(2).split("\\*\\*|; ")));
            } else if (line.startsWith("| ") && !line.startsWith("| ---")) {
                texts.add(line.replaceAll("(?<!\\\\)\\|", ""));
            } else if (!line.startsWith("| ---") && !line.startsWith("![") && !line.startsWith("```")) {
                texts.add(line.replaceFirst(" Data: \\[.*", "")
                        .replaceFirst("^(#+|[-*]) ", "")
                        .replace("**", "")
                        .replaceFirst("^\\*(.*)\\*$", "$1"));
            }
        }
        return texts.stream()
                .map(text -> text.replace("\\|", "|")
                        .replace("&lt;", "<")
                        .replace("\\*", "*")
                        .replace("\\_", "_"))
                .map(Pdf::squeezed)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What Markdown says and the PDF does not. In Markdown a fact of the provenance has a colon behind its name, and a hyphen is what is drawn as a minus sign. */
    private static List<String> lacking(Path directory, String printed) throws IOException {
        String text = printed.replace('−', '-');
        return texts(directory).stream()
                .map(line -> line.replace('−', '-'))
                .filter(line -> !text.contains(line) && !text.contains(line.replaceFirst(":", "")))
                .toList();
    }

    @Test
    void itSaysAllThatMarkdownSays() throws IOException {
        try (Pdf pdf = Pdf.of(study.resolve("report.pdf"))) {
            assertThat(texts(study)).hasSizeGreaterThan(100);
            assertThat(lacking(study, pdf.text())).isEmpty();
            assertThat(pdf.text())
                    .contains("λ×effort×K×ak×xkγ")
                    .contains("U1/b")
                    .contains(Pdf.squeezed("headstart report DIR --format pdf"))
                    .contains("page1of" + pdf.document().getNumberOfPages())
                    .doesNotContain("#");
        }
    }

    @Test
    void everyParameterStandsThereWithItsSource() throws IOException {
        String page = Files.readString(study.resolve("report.html"));
        try (Pdf pdf = Pdf.of(study.resolve("report.pdf"))) {
            String text = pdf.text();
            String table = page.substring(page.indexOf("<summary id=\"parameters\">"), page.indexOf("</main>"));
            String[] cells = table.replaceAll("(?s).*?<tbody>", "").split("</?t[dr][^>]*>");
            List<String> shown = Arrays.stream(cells)
                    .map(cell -> cell.replaceAll("<[^>]*>", "")
                            .replace("&gt;", ">")
                            .replace("&lt;", "<")
                            .replace("&#39;", "'")
                            .replace("&quot;", "\"")
                            .replace("&amp;", "&"))
                    .map(Pdf::squeezed)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
            assertThat(shown)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(cell -> assertThat(text).contains(cell));
        }
    }

    @Test
    void itIsVectorsAndEmbeddedFontsAlone() throws IOException {
        try (Pdf pdf = Pdf.of(study.resolve("report.pdf"))) {
            assertThat(pdf.strangers()).isEmpty();
            assertThat(pdf.misplaced(MARGIN)).isEmpty();
            for (PDPage page : pdf.document().getPages()) {
                double width = page.getMediaBox().getWidth() / POINTS_PER_MM;
                assertThat(width).isCloseTo(width > 250 ? 297 : 210, within(0.1));
            }
            assertThat(pdf.document().getNumberOfPages()).isBetween(8, 25);
        }
    }

    @Test
    void outlineTitleAndTagsAreThere() throws IOException {
        try (Pdf pdf = Pdf.of(study.resolve("report.pdf"))) {
            Map<String, Integer> outline = pdf.outline();
            assertThat(outline)
                    .containsKeys(
                            "Answer",
                            "Scenarios",
                            "How far and how long",
                            "What would undo it",
                            "All figures and tables",
                            "Outcomes per scenario",
                            "Doubts",
                            "Method",
                            "Parameters",
                            "Provenance");
            List<String> figures = Files.readAllLines(study.resolve("report.md")).stream()
                    .dropWhile(line -> !line.equals("## All figures and tables"))
                    .filter(line -> line.startsWith("### "))
                    .map(line -> line.substring(4))
                    .toList();
            assertThat(figures).hasSizeGreaterThan(10);
            assertThat(outline).containsKeys(figures.toArray(String[]::new));
            assertThat(outline.values()).allSatisfy(page -> assertThat(page).isPositive());
            PDFTextStripper doubts = new PDFTextStripper();
            doubts.setStartPage(outline.getOrDefault("Doubts", 0));
            doubts.setEndPage(outline.getOrDefault("Doubts", 0));
            assertThat(doubts.getText(pdf.document())).contains("Doubts");
            PDDocumentInformation information = pdf.document().getDocumentInformation();
            assertThat(information.getTitle()).startsWith("With 30 days of early access early is ahead of late for ");
            assertThat(pdf.document().getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.document().getDocumentCatalog().getMarkInfo().isMarked())
                    .isTrue();
        }
    }

    @Test
    void theSameResultsGiveTheSameBytesWithoutADate() throws IOException {
        Path other = temporary.resolve("elsewhere");
        done(Cli.run("run", "experiments/02-scenarios.yaml", "-o", other, "--quiet", "--replications", 12));
        done(Cli.run("report", other, "--format", "pdf"));
        assertThat(other.resolve("report.pdf")).hasSameBinaryContentAs(study.resolve("report.pdf"));
        try (Pdf pdf = Pdf.of(other.resolve("report.pdf"))) {
            assertThat(pdf.document().getDocumentInformation().getCreationDate())
                    .isNull();
            String metadata =
                    new String(pdf.document().getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("early is ahead of late").doesNotContainPattern("20\\d\\d-\\d\\d-\\d\\dT");
        }
    }

    @Test
    void aThemeChangesTheFiguresOfItsReport() throws IOException {
        Path copy = temporary.resolve("dark");
        done(Cli.run("run", "experiments/01-two-teams.yaml", "-o", copy, "--quiet", "--replications", 4));
        done(Cli.run("report", copy, "--format", "pdf", "--theme", "print"));
        byte[] print = Files.readAllBytes(copy.resolve("report.pdf"));
        done(Cli.run("report", copy, "--format", "pdf"));
        assertThat(Files.readAllBytes(copy.resolve("report.pdf"))).isEqualTo(print);
        done(Cli.run("report", copy, "--format", "pdf", "--theme", "dark"));
        assertThat(Files.readAllBytes(copy.resolve("report.pdf"))).isNotEqualTo(print);
    }

    @Test
    void aFigureAloneIsAPageOfItsPrintedSize() throws IOException {
        Cli cli = Cli.run("report", study, "--figure", "gap", "--width", 90, "--format", "pdf");
        done(cli);
        Path file = study.resolve("figures/gap-90mm-print.pdf");
        assertThat(cli.out()).startsWith("Figure: " + file);
        try (Pdf pdf = Pdf.of(file)) {
            assertThat(pdf.document().getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.document().getPage(0).getMediaBox().getWidth() / POINTS_PER_MM)
                    .isCloseTo(90, within(0.1));
            assertThat(pdf.strangers()).isEmpty();
            assertThat(pdf.misplaced(0)).isEmpty();
            assertThat(pdf.text()).contains("n=12pairedruns");
        }
        assertThat(Cli.run("report", study, "--figure", "gapp", "--format", "pdf")
                        .err())
                .startsWith("--figure (gapp) must be one of timeline, ");
    }

    @Test
    void aFigureAloneIsNoMarkdown() {
        Cli cli = Cli.run("report", study, "--figure", "gap", "--format", "md");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .startsWith("--format (md) writes a whole report, but --figure (gap) asks for one figure.")
                .contains("Maybe leave out one of them, or give --format pdf.");
    }

    @Test
    void aSweepIsPrinted() throws IOException {
        Path directory = temporary.resolve("sweep");
        Path file = SweepFiles.write(temporary, "printed", SweepFiles.GRID);
        done(Cli.run("sweep", file, "-o", directory, "--quiet"));
        printed(directory, 4, 25);
    }

    @Test
    void aCalibrationIsPrinted() throws IOException {
        Path directory = temporary.resolve("calibration");
        done(Cli.run("calibrate", CalibrationFiles.small(temporary), "-o", directory, "--quiet"));
        printed(directory, 4, 25);
    }

    /** The largest report that is shipped: of tables of hundreds of rows the first dozen, and where the others are. */
    @Test
    void theV4StudyIsPrintedOnFewerThanFortyPages() throws IOException {
        Path directory = temporary.resolve("v4");
        done(Cli.run("run", "experiments/deepseek-v4.yaml", "-o", directory, "--quiet", "--replications", 6));
        printed(directory, 15, 39);
    }

    private static void printed(Path directory, int fewest, int most) throws IOException {
        done(Cli.run("report", directory, "--format", "md"));
        done(Cli.run("report", directory, "--format", "pdf"));
        try (Pdf pdf = Pdf.of(directory.resolve("report.pdf"))) {
            assertThat(lacking(directory, pdf.text())).isEmpty();
            assertThat(pdf.strangers()).isEmpty();
            assertThat(pdf.misplaced(MARGIN)).isEmpty();
            assertThat(pdf.document().getNumberOfPages()).isBetween(fewest, most);
        }
    }
}
