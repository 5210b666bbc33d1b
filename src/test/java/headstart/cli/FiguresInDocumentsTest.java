package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documents of docs/figures.md rely on: LaTeX takes the PDF, word processors SVG and PNG, at the size that the file states and without
 * scaling, under the names that the commands there give them.
 */
class FiguresInDocumentsTest {
    private static final double MM_PER_INCH = 25.4;
    private static final double POINTS_PER_INCH = 72;
    private static final String STUDY = """
            seed: 7
            replications: 4
            horizon_days: 60
            releases: {model: {operators: {one: {share: 1, novelty: 1}}}}
            teams:
              early: {chipmaker: East, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: West, roofline_tokens_per_s: 1500, starting_excess: {novel: 20}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            """;

    @TempDir
    private Path temporary;

    /** Draws with the command of the guide that begins so, and gives the directory of figures. */
    private Path drawn(String guide, String begins) throws IOException {
        Path study = temporary.resolve("study");
        if (!Files.exists(study)) {
            Path file = Files.writeString(temporary.resolve("study.yaml"), STUDY);
            assertThat(Cli.run("run", file, "-o", study).exitCode()).isZero();
        }
        Matcher command = Pattern.compile("`headstart (report results/deepseek-v4 " + begins + "[^`]*)`")
                .matcher(guide);
        assertThat(command.find()).as(begins).isTrue();
        Object[] words =
                Arrays.copyOf(command.group(1).split("\\s+"), command.group(1).split("\\s+").length, Object[].class);
        words[1] = study;
        Cli cli = Cli.run(words);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return study.resolve("figures");
    }

    private static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    @Test
    void latexTakesThePdfUnscaled() throws IOException {
        String guide = Files.readString(Path.of("docs", "figures.md"));
        String included = first(guide, "\\\\includegraphics\\{figures/([^}]+)\\}");
        Path figures = drawn(guide, "--figure ratio --width 80 --no-title --format pdf");
        try (PDDocument pdf = Loader.loadPDF(figures.resolve(included).toFile())) {
            double width = pdf.getPage(0).getMediaBox().getWidth() / POINTS_PER_INCH * MM_PER_INCH;
            assertThat(width).isCloseTo(80, within(0.5));
        }
    }

    @Test
    void wordProcessorsTakePixelsAndVectorsAtTheirStatedSize() throws IOException {
        String guide = Files.readString(Path.of("docs", "figures.md"));
        String linked = first(guide, "\\]\\(figures/([^)]+\\.png)\\)\\{width=85mm\\}");
        Path figures = drawn(guide, "--figure ratio --width 85 --no-title`".replace("`", "(?=`)"));
        byte[] png = Files.readAllBytes(figures.resolve(linked));
        int pixels = ImageIO.read(new ByteArrayInputStream(png)).getWidth();
        int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
        assertThat(at).isPositive();
        double dotsPerMetre = ByteBuffer.wrap(png).getInt(at + 4);
        assertThat(pixels / dotsPerMetre * 1000).isCloseTo(85, within(0.5));
        assertThat(dotsPerMetre * MM_PER_INCH / 1000).isCloseTo(300, within(1.0));
        String svg = Files.readString(figures.resolve(linked.replace(".png", ".svg")));
        assertThat(first(svg, "<svg[^>]* width=\"([0-9.]+mm)\"")).isEqualTo("85mm");
    }
}
