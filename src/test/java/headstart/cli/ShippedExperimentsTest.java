package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every experiment that is shipped plays through the real command and leaves a report; what is not of this command is checked. */
class ShippedExperimentsTest {
    @TempDir
    private Path temporary;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("experiments"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void playsWithTwoReplications(Path experiment) throws IOException {
        String text = Files.readString(experiment);
        if (text.contains("\ncalibration:")) {
            assertThat(Cli.run("config", "check", experiment).exitCode()).isZero();
            return;
        }
        String command = text.contains("\ndesign:") ? "sweep" : "run";
        Path study = temporary.resolve("study");
        Cli cli = Cli.run(command, experiment, "-o", study, "--replications", 2, "--quiet");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(study.resolve("report.html")).isNotEmptyFile();
        assertThat(Files.readAllLines(study.resolve("failures.csv"))).hasSize(1);
    }
}
