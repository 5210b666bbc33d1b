package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An outcome that an author writes goes wherever a built-in one goes. */
class OwnOutcomeCommandTest {
    private static final String LEVEL =
            "first_day(throughput(laggard) > 0 && throughput(laggard) > (1 - tolerance) * throughput(leader))";

    @TempDir
    private Path temporary;

    private Path study(String name, String more) throws IOException {
        Path lesson = Path.of("experiments", "02-scenarios.yaml").toAbsolutePath();
        return Files.writeString(
                temporary.resolve(name + ".yaml"),
                "extends: '" + lesson + "'\nname: " + name + "\nreplications: 40\noutcomes:\n  days_to_parity: {}\n"
                        + "  wait: {expression: '" + LEVEL + "', label: days until level}\n"
                        + "  spread: {expression: 'max(log2(ratio(early, late)), 10)', label: largest lead in doublings}\n"
                        + more);
    }

    private static List<String> rows(Path directory, String table, String mark) throws IOException {
        return Files.readAllLines(directory.resolve(table)).stream()
                .filter(line -> line.contains(mark))
                .toList();
    }

    private static List<String> asBuiltIn(List<String> own) {
        return own.stream()
                .map(row -> row.replace(",wait,", ",days_to_parity,"))
                .toList();
    }

    @Test
    void runDecideAndAnswer() throws IOException {
        Path file = study("own", """
                decisions:
                  own: {gap: early_over_late, outcome: wait, leads: [0, 30], replications: 20}
                  same: {gap: early_over_late, outcome: days_to_parity, leads: [0, 30], replications: 20}
                answers:
                  mine: {text: "Level after {w}.", values: {w: {outcome: early_over_late.wait, scenario: withheld}}}
                figures:
                  mine: {kind: outcome-wait, width_mm: 120}
                """);
        Path directory = temporary.resolve("results");
        Cli cli = Cli.run("run", file, "-o", directory, "--quiet", "--no-live");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        for (String table : List.of("summary.csv", "comparisons.csv", "pairs.csv", "waiting_times.csv", "bounds.csv")) {
            List<String> own = rows(directory, table, ",wait,");
            assertThat(own).as(table).isNotEmpty();
            assertThat(asBuiltIn(own)).as(table).isEqualTo(rows(directory, table, ",days_to_parity,"));
        }
        assertThat(rows(directory, "rankings.csv", ",wait,")).hasSize(3); // whose resampling has luck of its own
        List<String> decided = rows(directory, "decisions.csv", "own,");
        assertThat(decided).isNotEmpty();
        assertThat(decided.stream().map(row -> row.replaceFirst("^own,", "same,")))
                .isEqualTo(rows(directory, "decisions.csv", "same,"));
        assertThat(rows(directory, "runs.csv", "run.spread")).hasSize(1);
        String report = Files.readString(directory.resolve("report.html"));
        assertThat(report).contains("days until level", "largest lead in doublings", "Level after ");
        assertThat(directory.resolve("figures/outcome-differences-the-run.png")).exists();
        assertThat(directory.resolve("figures/mine-120mm.svg")).exists();
    }

    /** A kind that only begins the name of a figure was found right, and refused once everything had been played. */
    @Test
    void checkRefusesFiguresThatNobodyOffers() throws IOException {
        Cli unfinished = Cli.run("config", "check", study("unfinished", "figures: {mine: {kind: outcome}}\n"));
        assertThat(unfinished.exitCode()).isEqualTo(2);
        assertThat(unfinished.err())
                .contains("figures.mine.kind (outcome) must be one of outcome-")
                .contains("outcome-wait");
        Cli unknown = Cli.run("config", "check", study("unknown", "figures: {mine: {kind: outcome-wat}}\n"));
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("(outcome-wat) must be one of outcome-", "Maybe outcome-wait.");
    }

    @Test
    void sweepAndExtend() throws IOException {
        Path file = study(
                "swept",
                "factors: {access.early.lead_days: {values: [0, 20]}}\ndesign: {kind: grid}\nprecision: null\n");
        Path directory = temporary.resolve("sweep");
        Cli cli = Cli.run("sweep", file, "-o", directory, "--quiet", "--set", "replications=4");
        assertThat(cli.err()).isEmpty();
        assertThat(asBuiltIn(rows(directory, "points.csv", ",wait,")))
                .isNotEmpty()
                .isEqualTo(rows(directory, "points.csv", ",days_to_parity,"));
        Cli more = Cli.run("sweep", file, "-o", directory, "--quiet", "--set", "replications=6");
        assertThat(more.exitCode()).isZero();
        assertThat(Cli.run("verify", directory).exitCode()).isZero();
    }

    /** The same name for two expressions is no common outcome. */
    @Test
    void compareTakesWhatBothSayInTheSameWords() throws IOException {
        Path one = study("one", "");
        Path two = Files.writeString(
                temporary.resolve("two.yaml"),
                Files.readString(one).replace("name: one", "name: two").replace("max(", "min("));
        Path directory = temporary.resolve("compared");
        Cli cli = Cli.run(
                "compare", one, two, "--baseline", "one:equal", "-o", directory, "--quiet", "--replications", "10");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        assertThat(rows(directory, "comparisons.csv", ",wait,")).isNotEmpty();
        assertThat(rows(directory, "comparisons.csv", ",spread,")).isEmpty();
        assertThat(Files.readString(directory.resolve("experiment.yaml")))
                .contains("Outcomes that not every file asks for in the same words are left out: spread.");
    }

    @Test
    void storedStudiesWithTwoExpressionsOfOneNameAreNotComparedInIt() throws IOException {
        Path one = study("one", "");
        Path two = Files.writeString(
                temporary.resolve("two.yaml"),
                Files.readString(one).replace("name: one", "name: two").replace("max(", "min("));
        for (Path file : List.of(one, two)) {
            Path directory = temporary.resolve("stored-" + file.getFileName());
            assertThat(Cli.run("run", file, "-o", directory, "--quiet", "--no-live", "--replications", "10")
                            .exitCode())
                    .isZero();
        }
        Path directory = temporary.resolve("side");
        Cli cli = Cli.run(
                "compare",
                temporary.resolve("stored-one.yaml"),
                temporary.resolve("stored-two.yaml"),
                "--baseline",
                "stored-one.yaml:equal",
                "-o",
                directory,
                "--quiet");
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        assertThat(rows(directory, "stored_differences.csv", ",wait,")).isNotEmpty();
        assertThat(rows(directory, "stored_differences.csv", ",run,spread,"))
                .hasSize(2)
                .allMatch(row -> row.startsWith("stored-one.yaml:"));
    }
}
