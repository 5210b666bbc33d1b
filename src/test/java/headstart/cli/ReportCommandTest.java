package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other forms of the report, from stored results. */
class ReportCommandTest {
    @TempDir
    private static Path temporary;

    private static Path study;

    @BeforeAll
    static void play() {
        study = temporary.resolve("study");
        Cli cli = Cli.run("run", "experiments/02-scenarios.yaml", "-o", study, "--quiet", "--replications", 12);
        assertThat(cli.exitCode()).isZero();
    }

    @Test
    void markdownLinksFiguresThatAreThere() throws IOException {
        Cli cli = Cli.run("report", study, "--format", "md");
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).startsWith("Report: " + study.resolve("report.md"));
        String text = Files.readString(study.resolve("report.md"));
        assertThat(text)
                .startsWith("# Three ways to give access\n")
                .contains("## Doubts")
                .contains("| scenario |");
        Matcher links = Pattern.compile("\\((figures/[^)]+)\\)").matcher(text);
        int found = 0;
        while (links.find()) {
            assertThat(study.resolve(links.group(1))).isNotEmptyFile();
            found++;
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void aFigureAloneHasTheSizeAskedFor() throws IOException {
        Cli cli = Cli.run("report", study, "--figure", "gap", "--width", 90, "--dpi", 600);
        assertThat(cli.exitCode()).isZero();
        BufferedImage image = ImageIO.read(study.resolve("figures/gap-90mm.png").toFile());
        assertThat(image.getWidth()).isBetween(2125, 2127);
        assertThat(Files.readString(study.resolve("figures/gap-90mm.svg"))).contains("width=\"90mm\"");
    }

    @Test
    void anUnknownFigureIsAnsweredWithThoseThereAre() {
        Cli cli = Cli.run("report", study, "--figure", "gapp");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .startsWith("--figure: figure (gapp) must be one of timeline, ")
                .contains(", gap,");
    }

    @Test
    void aSizeOutOfRangeIsRefused() {
        Cli cli = Cli.run("report", study, "--figure", "gap", "--dpi", 10);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).startsWith("--dpi (10) must be from 30 to 2400.");
    }
}
