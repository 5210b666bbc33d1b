package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every random decision has a stream named by who decides what, so one more team changes nobody else's luck. With a shared
 * generator, or streams numbered by team, this fails at once.
 */
class InertTeamTest {
    private static final String EXTRA = """
              extra:
                chipmaker: Nobody
                chip: H100 SXM
                starting_excess: {novel: 20}
                bring_up: {mean_days: 5}
            """;

    @TempDir
    private Path temporary;

    @Test
    void anExtraTeamWithoutCopyingLeavesAllOtherCurvesAsTheyAre() throws IOException {
        List<String> without = curves("without", "");
        List<String> with = curves("with", EXTRA);
        assertThat(with).anyMatch(line -> line.startsWith("withheld,extra,throughput,"));
        assertThat(with.stream().filter(line -> !line.contains(",extra,") && !line.contains(",H100 SXM,")))
                .containsExactlyElementsOf(without);
    }

    private List<String> curves(String name, String extraTeam) throws IOException {
        Path base = Path.of("experiments", "deepseek-v4.yaml").toAbsolutePath();
        Path file = Files.writeString(
                temporary.resolve(name + ".yaml"),
                "extends: " + base + "\ncommons: {copy_rate_per_day: 0}\nteams:\n  rocm_mi355x: {engineers: 30}\n"
                        + extraTeam.stripTrailing() + "\n");
        Path directory = temporary.resolve(name);
        Cli cli = Cli.run("run", file, "-o", directory, "--quiet", "--replications", 5, "--scenario", "withheld");
        assertThat(cli.err()).isEmpty();
        return Files.readAllLines(directory.resolve("curves.csv"));
    }
}
