package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a study put together from several files anybody can see what came from where, and what was overruled. */
class OriginTest {
    @TempDir
    private Path directory;

    @Test
    void everyValueNamesItsFileAndLineAndWhatItTakesThePlaceOf() throws IOException {
        Files.writeString(directory.resolve("base.yaml"), Files.readString(Path.of("experiments/01-two-teams.yaml")));
        Files.writeString(directory.resolve("one.yaml"), "horizon_days: 90\nseed: 5\n");
        Files.writeString(directory.resolve("two.yaml"), "tuning: {step_shape: 2}\nhorizon_days: 80\n");
        Path changes = Files.writeString(directory.resolve("changes.yaml"), "\nreplications: 7\n");
        Path file = Files.writeString(
                directory.resolve("study.yaml"), "extends: [base.yaml, one.yaml, two.yaml]\ntitle: Several\n");
        Cli cli = Cli.run("config", "print", file, "--origin", "--set", "seed=9", "--set", "@" + changes);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(cli.out().lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("horizon_days: 80  # ")
                        .contains("two.yaml, line 2, in place of ")
                        .contains("base.yaml, line ")
                        .endsWith("one.yaml, line 1"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("tuning.step_shape: 2  # ").endsWith("two.yaml, line 1"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("replications: 7  # ").contains("changes.yaml, line 2"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("title: Several  # ").contains("study.yaml, line 2"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("labels.teams.early.label: the early team  # ")
                        .contains("base.yaml"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("seed: 9  # --set, in place of ")
                        .endsWith("one.yaml, line 2"))
                .contains("parity_tolerance: 0.1  # default");
    }
}
