package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two result directories on one page: what they share, in what they differ, and what may be compared. */
class SideBySideTest {
    private static final Path LESSON = Path.of("experiments", "02-scenarios.yaml");

    @TempDir
    private static Path temporary;

    private static Path first;
    private static Path earlier;
    private static Path other;

    @BeforeAll
    static void play() {
        first = run(LESSON, "first", "--seed", 1);
        earlier = run(LESSON, "earlier", "--seed", 1, "--set", "access.early.lead_days=60");
        other = run(Path.of("experiments", "01-two-teams.yaml"), "other", "--seed", 2, "--set", "horizon_days=90");
    }

    private static Path run(Path experiment, String name, Object... more) {
        Path directory = temporary.resolve(name);
        Object[] arguments = {"run", experiment, "-o", directory, "--quiet", "--replications", 12};
        Object[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        assertThat(Cli.run(all).exitCode()).isZero();
        return directory;
    }

    @Test
    void twoStudiesStandSideBySideAndAreRebuiltToo() throws IOException {
        Path out = temporary.resolve("both");
        Files.delete(first.resolve("report.html"));
        Cli cli = Cli.run("report", first, earlier, "-o", out);
        assertThat(cli.exitCode()).isZero();
        assertThat(cli.out()).contains("Report: " + out.resolve("report.html"));
        assertThat(first.resolve("report.html")).isNotEmptyFile();
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page)
                .contains("Studies side by side: first, earlier · simulation, not observation")
                .contains("<b>first:</b> With 30 days of early access early is ahead of late")
                .contains("<b>earlier:</b> With 60 days of early access early is ahead of late")
                .contains("<td>access.early.lead_days</td>")
                .contains("<td>60</td>")
                .contains("first and earlier have the same seed and the same version of the model")
                .contains("earlier: command")
                .contains("This command makes the page again:");
        assertThat(page).doesNotContain("The horizons differ");
        for (String figure : List.of("gap", "software-gap", "roofline-share", "outcomes")) {
            assertThat(out.resolve("figures/side-by-side-" + figure + ".svg")).isNotEmptyFile();
        }
    }

    /** Every number of the shared table stands in the study's own table, to the last digit. */
    @Test
    void sharedOutcomesAreThoseOfTheStudies() throws IOException {
        Path out = temporary.resolve("numbers");
        assertThat(Cli.run("report", first, earlier, "-o", out).exitCode()).isZero();
        List<Map<String, String>> shared = SweepFiles.rows(out.resolve("side_by_side.csv"));
        List<Map<String, String>> own = SweepFiles.rows(earlier.resolve("summary.csv"));
        assertThat(shared).hasSize(2 * own.size());
        List<String> columns = List.of("scenario", "outcome", "n", "censored", "mean", "mean_low", "mean_high");
        List<List<String>> ofEarlier = shared.stream()
                .filter(row -> row.get("study").equals("earlier"))
                .map(row -> columns.stream().map(row::get).toList())
                .toList();
        assertThat(ofEarlier)
                .isNotEmpty()
                .isEqualTo(own.stream()
                        .map(row -> columns.stream().map(row::get).toList())
                        .toList());
    }

    @Test
    void studiesThatShareNothingAreToldSo() throws IOException {
        Path out = temporary.resolve("nothing");
        assertThat(Cli.run("report", first, other, "-o", out).exitCode()).isZero();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("share no outcome of the same scenario and subject")
                .contains("The horizons differ (")
                .contains("first and other did not meet the same luck (other seed)");
    }

    @Test
    void otherFormsAreWrittenWithTheirFigures() throws IOException {
        Path out = temporary.resolve("forms");
        assertThat(Cli.run("report", first, earlier, "-o", out, "--format", "md")
                        .exitCode())
                .isZero();
        assertThat(out.resolve("report.md")).content().contains("figures/side-by-side-gap.svg");
        assertThat(out.resolve("figures/side-by-side-gap.svg")).isNotEmptyFile();
        assertThat(Cli.run("report", first, earlier, "-o", out, "--format", "pdf")
                        .exitCode())
                .isZero();
        assertThat(out.resolve("report.pdf")).isNotEmptyFile();
    }

    @Test
    void nothingThatIsThereIsHarmed() throws IOException {
        Map<String, Integer> before = ResultFiles.hashes(other);
        Cli study = Cli.run("report", first, earlier, "-o", other);
        assertThat(study.exitCode()).isEqualTo(2);
        assertThat(study.err()).startsWith(other + " holds something else than studies side by side.");
        assertThat(ResultFiles.hashes(other)).isEqualTo(before);
        Path foreign = Files.createDirectories(temporary.resolve("foreign"));
        Files.writeString(foreign.resolve("letter.txt"), "mine");
        assertThat(Cli.run("report", first, earlier, "-o", foreign).exitCode()).isEqualTo(2);
        assertThat(foreign).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
        Cli alone = Cli.run("report", first, "-o", temporary.resolve("alone"));
        assertThat(alone.exitCode()).isEqualTo(2);
        assertThat(alone.err()).startsWith("-o (" + temporary.resolve("alone") + ") is where two or more studies");
    }

    @Test
    void aSweepIsRefusedBeforeAnythingIsWritten() throws IOException {
        Path sweep = temporary.resolve("sweep");
        Cli played =
                Cli.run("sweep", "experiments/team-size-vs-lead.yaml", "-o", sweep, "--quiet", "--replications", 1);
        assertThat(played.exitCode()).isZero();
        Path out = temporary.resolve("with-sweep");
        Cli cli = Cli.run("report", first, sweep, "-o", out);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).startsWith(sweep + " holds a sweep, but only studies");
        assertThat(out).doesNotExist();
    }
}
