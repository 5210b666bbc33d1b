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

    @Test
    void aSweepIsPlayedAtTheFittedValuesAndSaysSo() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("swept.yaml"),
                EXPERIMENT + DOUBT + "factors: {teams.b.engineers: {values: [50, 60]}}\ndesign: {kind: grid}\n");
        Path directory = temporary.resolve("swept");
        Cli cli = Cli.run("sweep", file, "-o", directory, "--quiet", "--replications", 5);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        assertThat(directory.resolve("report.html")).content().contains("the sweep is played at their fitted values");
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
