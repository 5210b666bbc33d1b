package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real process that is interrupted keeps what is done, says so, and ends with code 130. */
class InterruptionTest {
    @TempDir
    private Path temporary;

    @Test
    void whatIsDoneIsKeptAndTheSameCommandGoesOn() throws IOException, InterruptedException {
        Path study = temporary.resolve("study");
        Path output = temporary.resolve("output.txt");
        // More runs than can be done before the signal, so that the signal meets the engine at work.
        Process process = interruptible(
                        "run", "experiments/02-scenarios.yaml", "-o", study.toString(), "--replications", "1000000")
                .redirectOutput(output.toFile())
                .start();
        Path journal = study.resolve("journal.bin");
        for (int i = 0; i < 600 && !(Files.exists(journal) && Files.size(journal) > 100_000); i++) {
            Thread.sleep(50);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .containsPattern(
                        "Interrupted: [0-9,]+ of 3,000,000 runs are kept; the same command goes on from there.");
        Cli resumed = Cli.run("run", "experiments/02-scenarios.yaml", "-o", study, "--quiet", "--replications", 30);
        assertThat(resumed.exitCode()).isZero();
        assertThat(Files.readAllLines(study.resolve("runs.csv"))).hasSize(1 + 3 * 30);
    }

    /** Once the runs are played there is still a second or two of tables and figures, in which nothing was said. */
    @Test
    void whileTheReportIsWrittenAllRunsAreKept() throws IOException, InterruptedException {
        Path study = temporary.resolve("reported");
        Path output = temporary.resolve("reported.txt");
        Process process = interruptible(
                        "run",
                        "experiments/02-scenarios.yaml",
                        "-o",
                        study.toString(),
                        "--quiet",
                        "--replications",
                        "2")
                .redirectOutput(output.toFile())
                .start();
        for (int i = 0; i < 6000 && !Files.exists(study.resolve("runs.csv")); i++) {
            Thread.sleep(5);
        }
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(output, StandardCharsets.UTF_8))
                .contains("Interrupted: 6 of 6 runs are kept; the same command goes on from there.");
        assertThat(study.resolve("report.html")).doesNotExist();
        Cli resumed = Cli.run("run", "experiments/02-scenarios.yaml", "-o", study, "--quiet", "--replications", 2);
        assertThat(resumed.exitCode()).isZero();
        assertThat(study.resolve("report.html")).exists();
    }

    /** The program with these arguments. Whoever builds in the background of a shell ignores Ctrl-C, and processes inherit that. */
    private static ProcessBuilder interruptible(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "headstart.cli.Headstart"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
