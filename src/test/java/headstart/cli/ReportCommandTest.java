package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                .startsWith(
                        "Three ways to give access · simulation, not observation\n\n# With 30 days of early access early is ahead of late for ")
                .contains("## What would undo it")
                .contains("**Before you quote this.**")
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
    void aThemeChangesTheColoursAndNothingElse() throws IOException {
        List<String> drawn = new ArrayList<>();
        for (String theme : List.of("light", "dark", "print")) {
            Cli cli = Cli.run("report", study, "--figure", "gap", "--width", 100, "--dpi", 72, "--theme", theme);
            assertThat(cli.exitCode()).isZero();
            String stem = "gap-100mm" + (theme.equals("light") ? "" : "-" + theme);
            drawn.add(Files.readString(study.resolve("figures").resolve(stem + ".svg")));
            BufferedImage image =
                    ImageIO.read(study.resolve("figures").resolve(stem + ".png").toFile());
            assertThat(image.getRGB(1, 1) & 0xFFFFFF).isEqualTo(theme.equals("dark") ? 0x16181A : 0xFFFFFF);
        }
        assertThat(drawn).doesNotHaveDuplicates();
        assertThat(drawn.stream().map(ReportCommandTest::withoutColours).distinct())
                .hasSize(1);
    }

    private static String withoutColours(String svg) {
        return svg.replaceAll("(rgb\\([^)]*\\)|#[0-9a-fA-F]{3,6}|white|black)", "colour")
                .replaceAll("(fill|stroke):colour;?|(fill|stroke)=\"colour\"", "");
    }

    @Test
    void twoDirectoriesGiveTheSameBytesAndSoDoesARebuild() throws IOException {
        Path other = temporary.resolve("elsewhere").resolve("under another name");
        Cli cli = Cli.run("run", "experiments/02-scenarios.yaml", "-o", other, "--quiet", "--replications", 12);
        assertThat(cli.exitCode()).isZero();
        Map<String, Integer> before = ResultFiles.hashes(other);
        assertThat(Files.readString(other.resolve("report.html"))).contains("<th scope=\"row\">duration</th>");
        assertThat(Cli.run("report", other).exitCode()).isZero();
        assertThat(ResultFiles.hashes(other)).isEqualTo(before);
        assertThat(Cli.run("report", study).exitCode()).isZero();
        assertThat(study.resolve("report.html")).hasSameBinaryContentAs(other.resolve("report.html"));
    }

    @Test
    void thePageTellsScenariosApartByWhatTheySet() throws IOException {
        String page = Files.readString(study.resolve("report.html"));
        assertThat(page)
                .contains("<summary id=\"scenario-differences\">")
                .contains("<td>access.late.lead_days</td>")
                .contains("<td>teams.early.publishes</td><td>false</td><td>true</td>")
                .contains("<h3 id=\"odd\">")
                .contains("We simulated ")
                .contains("SHA-256 of curves.csv");
    }

    @Test
    void anUnknownFigureIsAnsweredWithThoseThereAre() {
        Cli cli = Cli.run("report", study, "--figure", "gapp");
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .startsWith("--figure (gapp) must be one of timeline, ")
                .contains(", gap,");
    }

    @Test
    void aSizeOutOfRangeIsRefused() {
        Cli cli = Cli.run("report", study, "--figure", "gap", "--dpi", 10);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).startsWith("--dpi (10) must be from 30 to 2400.");
    }

    /** Each of these once ended in a fault of the program's own, or in none at all. */
    @Test
    void aPictureBeyondMemoryIsRefusedWithWhatMemoryHolds() {
        for (Object[] size : new Object[][] {{1000, 1000}, {1000, 400}}) {
            Cli cli =
                    Cli.run("report", study, "--figure", "gap", "--width", size[0], "--height", size[1], "--dpi", 2400);
            assertThat(cli.exitCode()).as(cli.err()).isEqualTo(2);
            assertThat(cli.err())
                    .matches("--dpi \\(2400\\) makes more dots of this figure than [0-9]+ MB of memory hold\\.\\R"
                            + "Maybe ask for at most --dpi [0-9]+, a smaller --width, or --format pdf,"
                            + " which has no dots\\.\\R");
        }
        assertThat(Cli.run("report", study, "--figure", "gap", "--dpi", Double.NaN)
                        .err())
                .startsWith("--dpi (NaN) must be from 30 to 2400.");
    }
}
