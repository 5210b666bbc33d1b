package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Doubt about numbers in a run: every replication draws a set of values, the same in all scenarios, and the variance is split into doubt and
 * luck. The waiting time of a bring-up has a known split: with 4 stages and a mean of 5 or 15 days, evenly likely, the variance is
 * 31.25 of luck and 25 of doubt.
 */
class UncertaintyTest {
    private static final String EXPERIMENT = """
            name: doubt
            seed: 3
            replications: 400
            horizon_days: 200
            report_days: [0, 30]
            releases: {model: {operators: {all: {share: 1, novelty: 1}}}}
            teams:
              a:
                chipmaker: A
                roofline_tokens_per_s: 1000
                starting_excess: {novel: 5}
                bring_up: {stages: 4, mean_days: 10}
              b: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 5}}
            gaps: {b_over_a: {leader: b, laggard: a}}
            outcomes: [ready_day, gap_area]
            scenarios: {one: {}, other: {}}
            """;

    private static final String DOUBT = """
            uncertain: posterior
            posterior:
              teams.a.bring_up.mean_days: [5, 15]
              teams.a.starting_excess.novel: [4, 4]
            """;

    @TempDir
    private Path temporary;

    @Test
    void varianceIsSplitAsTheLawOfTotalVarianceSays() throws IOException {
        List<String> rows =
                Files.readAllLines(run("doubt", EXPERIMENT + DOUBT, 2).resolve("variance.csv"));
        assertThat(rows.get(0)).isEqualTo("scenario,subject,outcome,n,variance,doubt_share,low,high");
        String[] ready = rows.stream()
                .filter(row -> row.startsWith("one,a,ready_day,"))
                .findFirst()
                .orElseThrow()
                .split(",");
        // 400 pairs: standard errors of about 4.5 and 0.04; four of them have a false-alarm rate below 1e-4.
        assertThat(Double.parseDouble(ready[4])).isCloseTo(56.25, within(18.0));
        assertThat(Double.parseDouble(ready[5])).isCloseTo(25 / 56.25, within(0.16));
        assertThat(rows).anyMatch(row -> row.startsWith("one,b,ready_day,400,0,,,"));
    }

    @Test
    void scenariosStayPairedAndThreadsChangeNothing() throws IOException {
        Path directory = run("paired", EXPERIMENT + DOUBT, 1);
        List<String> runs = Files.readAllLines(directory.resolve("runs.csv"));
        assertThat(runs.stream().filter(row -> row.startsWith("one,")).map(row -> row.substring(4)))
                .containsExactlyElementsOf(runs.stream()
                        .filter(row -> row.startsWith("other,"))
                        .map(row -> row.substring(6))
                        .toList());
        Path threads = run("threads", EXPERIMENT + DOUBT, 3);
        for (String file : List.of("runs.csv", "curves.csv", "summary.csv", "variance.csv", "report.html")) {
            assertThat(Files.readString(threads.resolve(file))).isEqualTo(Files.readString(directory.resolve(file)));
        }
        assertThat(Cli.run("verify", directory, "--runs", 50).out()).contains("all the same, bit for bit");
        assertThat(directory.resolve("report.html"))
                .content()
                .contains("Doubt and luck")
                .contains("2 fitted numbers");
    }

    @Test
    void switchedOffItChangesNoByte() throws IOException {
        Path plain = run("plain", EXPERIMENT, 2);
        Path off = run("off", EXPERIMENT + DOUBT.replace("uncertain: posterior", "uncertain: none"), 2);
        for (String file : List.of("experiment.yaml", "runs.csv", "curves.csv", "summary.csv", "comparisons.csv")) {
            assertThat(Files.readString(off.resolve(file))).isEqualTo(Files.readString(plain.resolve(file)));
        }
        assertThat(off.resolve("variance.csv")).doesNotExist();
    }

    /** Sweeps once were played at the fitted values: their intervals shrank to nothing beside a real doubt. */
    @Test
    void aSweepDrawsTheSameNumbersAsARun() throws IOException {
        List<String> played = outcomes(run("played", EXPERIMENT + DOUBT, 2));
        Path swept = sweep("factors: {teams.b.engineers: {values: [50]}}\ndesign: {kind: grid}\n", DOUBT);
        assertThat(outcomes(swept)).hasSize(801).containsExactlyElementsOf(played);
        assertThat(swept.resolve("report.html")).content().contains("Every run draws 2 numbers in doubt");
        assertThat(Cli.run("verify", swept, "--runs", 20).out()).contains("all the same, bit for bit");
    }

    @Test
    void whatASweepSetsIsNotDrawn() throws IOException {
        String factors = "factors: {teams.a.bring_up.mean_days: {values: [10]}}\ndesign: {kind: grid}\n";
        Path drawn = sweep(factors, DOUBT.replace("[4, 4]", "[5, 5]"));
        Path plain = sweep(factors, "");
        assertThat(outcomes(drawn)).containsExactlyElementsOf(outcomes(plain));
        assertThat(drawn.resolve("report.html"))
                .content()
                .contains("Of the numbers in doubt, the sweep sets teams.a.bring_up.mean_days itself");
    }

    private Path sweep(String factors, String doubt) throws IOException {
        Path file = Files.writeString(temporary.resolve("swept.yaml"), EXPERIMENT + doubt + factors);
        Path directory = temporary.resolve("swept" + doubt.length());
        Cli cli = Cli.run("sweep", file, "-o", directory, "--quiet", "--format", "csv");
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return directory;
    }

    /** The last three columns of the runs: when each side is ready, and the gap area; by scenario and replication. */
    private static List<String> outcomes(Path directory) throws IOException {
        List<String> rows = Files.readAllLines(directory.resolve("runs.csv"));
        List<String> header = List.of(rows.get(0).split(",", -1));
        List<Integer> kept = java.util.stream.Stream.of(
                        "scenario", "replication", "a.ready_day", "b.ready_day", "b_over_a.gap_area")
                .map(header::indexOf)
                .toList();
        assertThat(kept).doesNotContain(-1);
        return rows.stream()
                .map(row -> row.split(",", -1))
                .map(cells -> String.join(
                        ",", kept.stream().map(place -> cells[place]).toList()))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            posterior: {teams.c.engineers: [1]} | posterior.teams.c.engineers
            posterior: {access.a.lead_days: [1, 2]} | posterior.access.a.lead_days cannot be in doubt
            posterior: {teams.a.engineers: [1, 2], teams.b.engineers: [1]} | posterior.teams.b.engineers has 1 values where others have 2
            posterior: {teams.a.engineers: [-1]} | must be a number from 0
            posterior: nothing.csv | nothing.csv) does not exist
            title: none | uncertain (posterior) needs posterior
            """)
    void wrongSamplesAreAnswered(String line, String message) throws IOException {
        Path file = Files.writeString(
                temporary.resolve("wrong.yaml"), EXPERIMENT + "uncertain: posterior\n" + line.strip() + "\n");
        Cli cli = Cli.run("run", file, "-o", temporary.resolve("wrong"));
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains(message.strip());
    }

    private Path run(String name, String text, int threads) throws IOException {
        Path file = Files.writeString(temporary.resolve("doubt.yaml"), text);
        Path directory = temporary.resolve(name);
        Cli cli = Cli.run("run", file, "-o", directory, "--quiet", "--threads", threads);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return directory;
    }
}
