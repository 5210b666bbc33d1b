package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says without any effect is told before the runs, and with what is found: the same words in three places. */
class NoEffectCommandTest {
    private static final Path LESSON = Path.of("experiments/01-two-teams.yaml");
    private static final String SET = "commons={copy_rate_per_day: 0.1, portability: {default: 0.8}}";
    private static final String WARNING =
            "commons.copy_rate_per_day (0.1), commons.portability.default (0.8) have no effect: nobody publishes";

    @TempDir
    private Path temporary;

    @Test
    void checkDryRunAndReportTellIt() throws IOException {
        Path study = temporary.resolve("study");
        assertThat(Cli.run("config", "check", LESSON, "--set", SET).out()).contains("Warning: " + WARNING);
        assertThat(Cli.run("run", LESSON, "--set", SET, "-o", study, "--dry-run")
                        .out())
                .contains("Warning: " + WARNING);
        Cli.run("run", LESSON, "--set", SET, "-o", study, "--replications", 2, "--quiet");
        assertThat(Files.readString(study.resolve("report.html"))).contains(WARNING);
        Files.delete(study.resolve("report.html"));
        Cli.run("report", study);
        assertThat(Files.readString(study.resolve("report.html"))).contains(WARNING);
    }
}
