package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Buyers who queue, and approvals of two sides, through the command line: columns, stored runs, report and faults. */
class QueueCommandTest {
    private static final String STUDY = """
            seed: 5
            replications: 4
            horizon_days: 60
            report_days: [0, 30, 60]
            releases:
              r:
                operators: {one: {share: 1, novelty: 1}}
            teams:
              ours: {chipmaker: East, roofline_tokens_per_s: 100, starting_excess: {novel: 5}}
              theirs: {chipmaker: West, roofline_tokens_per_s: 100, starting_excess: {novel: 5}}
            gaps: {a_gap: {leader: ours, laggard: theirs}}
            market:
              inertia: 0.5
              segments: {home: {chips: 1000, initial: {theirs: 1}}}
              prices: {ours: 10, theirs: 10}
              supply_per_year: {ours: 3650}
            """;
    private static final String OUTCOMES = "outcomes: [adoption_share, backlog, waiting_days]\n";

    @TempDir
    private Path temporary;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(temporary.resolve(name + ".yaml"), text);
    }

    private double cell(Path directory, String column, int run) throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("runs.csv"));
        int place = Arrays.asList(lines.get(0).split(",")).indexOf(column);
        assertThat(place).as(column).isNotNegative();
        return Double.parseDouble(lines.get(run).split(",", -1)[place]);
    }

    /** Ten chips of ours are made a day: what is wanted beyond them waits, and the line only grows. */
    @Test
    void whoChoseAShortChipWaitsForIt() throws IOException {
        for (String buyers : List.of("aggregate", "individual")) {
            Path file = write(buyers, STUDY + "  queue: true\n  buyers: " + buyers + "\n" + OUTCOMES);
            Path directory = temporary.resolve(buyers);
            assertThat(Cli.run("run", file, "-o", directory, "--quiet").err()).isEmpty();
            assertThat(cell(directory, "home/East.backlog_day30", 1)).isGreaterThan(100);
            assertThat(cell(directory, "home/East.waiting_days", 1)).isBetween(7.0, 60.0);
            assertThat(cell(directory, "home/West.backlog_day60", 1)).isZero();
            assertThat(cell(directory, "home/West.waiting_days", 1)).isZero();
            double share = cell(directory, "home/East.adoption_share_day60", 1);
            // What was made in nine rounds of 70 chips, less what its own holders ordered again.
            assertThat(share).isBetween(0.2, 0.63 + 1e-9);
            assertThat(Files.readString(directory.resolve("curves.csv"))).contains("home/ours,backlog");
            Cli verified = Cli.run("verify", directory);
            assertThat(verified.exitCode()).as(verified.err()).isZero();
            Cli report = Cli.run("report", directory);
            assertThat(report.exitCode()).as(report.err()).isZero();
        }
    }

    @Test
    void withoutTheQueueNothingOfItIsWritten() throws IOException {
        Path file = write("plain", STUDY + "outcomes: [adoption_share]\n");
        Path directory = temporary.resolve("plain");
        assertThat(Cli.run("run", file, "-o", directory, "--quiet").err()).isEmpty();
        assertThat(Files.readString(directory.resolve("curves.csv"))).doesNotContain("backlog");
        assertThat(Files.readString(directory.resolve("experiment.yaml"))).doesNotContain("queue");
    }

    @Test
    void aScenarioMayQueueWhereAnotherDoesNot() throws IOException {
        Path file = write(
                "both",
                STUDY + "  queue: true\n" + OUTCOMES
                        + "baseline: again\nscenarios: {waits: {}, again: {market: {queue: false}}}\n");
        Path directory = temporary.resolve("both");
        assertThat(Cli.run("run", file, "-o", directory, "--quiet").err()).isEmpty();
        List<String> lines = Files.readAllLines(directory.resolve("summary.csv"));
        assertThat(lines.stream().filter(line -> line.startsWith("again,") && line.contains("backlog_day60")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).containsPattern("backlog_day60,4,0,"));
    }

    /** The later of two approvals binds: nothing is sold before it. */
    @Test
    void bothSidesMustApprove() throws IOException {
        String approval =
                "  rules: {both: {kind: approval, chips: ours, segments: home, from_day: -100, approved_from: {us: -50, china: 30}}}\n";
        Path file = write("approval", STUDY + approval + "outcomes: [adoption_share]\n");
        Path directory = temporary.resolve("approval");
        assertThat(Cli.run("run", file, "-o", directory, "--quiet").err()).isEmpty();
        assertThat(cell(directory, "home/East.adoption_share_day0", 1)).isZero();
        assertThat(cell(directory, "home/East.adoption_share_day30", 1)).isZero();
        assertThat(cell(directory, "home/East.adoption_share_day60", 1)).isCloseTo(0.5, within(0.45));
        Cli earlier = Cli.run(
                "run",
                file,
                "-o",
                temporary.resolve("early"),
                "--quiet",
                "--set",
                "market.rules.both.approved_from.china=-60");
        assertThat(earlier.err()).isEmpty();
        assertThat(cell(temporary.resolve("early"), "home/East.adoption_share_day30", 1))
                .isPositive();
    }

    @Test
    void faultsSayWhatIsMissing() throws IOException {
        String rules = "  rules:\n"
                + "    a: {kind: approval, chips: ours, segments: home, from_day: 0}\n"
                + "    b: {kind: forbid, chips: ours, segments: home, from_day: 0, approved_from: {us: 3}}\n"
                + "    c: {kind: approval, chips: ours, segments: home, from_day: 0, until_day: 9, approved_from: {us: 3}}\n";
        Cli cli = Cli.run("config", "check", write("faults", STUDY + rules + OUTCOMES));
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains("outcomes (backlog) needs buyers who queue.")
                .contains("outcomes (waiting_days) needs buyers who queue.")
                .contains("market.rules.a.approved_from must say from when each side approves.")
                .contains("market.rules.b.approved_from belongs to kind: approval.")
                .contains("market.rules.c.approved_from says when the rule ends, so until_day must not.");
    }
}
