package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job as it is shipped, and what the README shows of it: the committed figures hold the data that the build makes, and
 * the sentences quoted are the report's. With {@code -Dheadstart.update=true} the gallery is renewed instead.
 */
class GalleryIT {
    private static final Path GALLERY = Path.of("results", "gallery");
    private static final List<String> FIGURES = List.of("ratio", "software-gap", "timeline");
    private static final boolean UPDATE = Boolean.getBoolean("headstart.update");

    @TempDir
    private Path temporary;

    @Test
    void theReadmeShowsWhatTheBuildMakes() throws IOException {
        Path study = temporary.resolve("deepseek-v4");
        Cli cli = Cli.run("run", Path.of("experiments", "deepseek-v4.yaml"), "-o", study, "--quiet");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).isEqualTo("Report: " + study.resolve("report.html") + System.lineSeparator());
        for (String figure : FIGURES) {
            Path made = study.resolve("figures").resolve(figure + ".csv");
            if (UPDATE) {
                copy(study, figure + ".csv");
                copy(study, figure + ".png");
            }
            assertThat(GALLERY.resolve(figure + ".csv")).hasSameTextualContentAs(made, StandardCharsets.UTF_8);
            assertThat(GALLERY.resolve(figure + ".png")).isNotEmptyFile();
        }
        printed(study);
        String readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
        Matcher answer = Pattern.compile("<h1 id=\"headline\">(.*?)</h1>")
                .matcher(Files.readString(study.resolve("report.html")));
        assertThat(answer.find()).isTrue();
        assertThat(readme).contains(answer.group(1));
    }

    /** The page to play with is that of the present engine and scripts. */
    @Test
    void thePageIsWhatTheProgramMakes() throws IOException {
        Path page = temporary.resolve("explore.html");
        Cli cli = Cli.run("explore", Path.of("experiments", "deepseek-v4.yaml"), "-o", page, "--no-open");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        Path shown = GALLERY.resolve("explore.html");
        if (UPDATE) {
            Files.copy(page, shown, StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(Files.mismatch(page, shown)).isEqualTo(-1);
    }

    /** Every command beside a figure of the gallery draws it from the study that was just played. */
    private static void printed(Path study) throws IOException {
        Matcher commands = Pattern.compile("\\(gallery/([^)]+)\\) \\| `headstart (report [^`]+)`")
                .matcher(Files.readString(Path.of("results", "README.md")));
        int found = 0;
        while (commands.find()) {
            found++;
            String[] words = commands.group(2).split(" ");
            Object[] arguments = Arrays.copyOf(words, words.length, Object[].class);
            arguments[1] = study;
            Cli cli = Cli.run(arguments);
            assertThat(cli.err()).isEmpty();
            assertThat(cli.exitCode()).as(commands.group(2)).isZero();
            Path made = Path.of(cli.out().strip().replaceFirst("^Figure: ", ""));
            if (UPDATE && commands.group(1).endsWith("mm.png")) {
                copy(study, commands.group(1));
            }
            assertThat(GALLERY.resolve(commands.group(1))).isNotEmptyFile();
            assertThat(made.getFileName().toString())
                    .startsWith(commands.group(1).replaceFirst("\\.png$", ""));
        }
        assertThat(found).isGreaterThanOrEqualTo(6);
    }

    private static void copy(Path study, String file) throws IOException {
        Files.copy(study.resolve("figures").resolve(file), GALLERY.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
