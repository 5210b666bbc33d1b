package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sweeps through the real command line: tables, extension, refusal, failures, partial reports. */
class SweepCommandTest {
    @TempDir
    private Path temporary;

    private Path sweep(String name, Path file, Object... more) {
        Path directory = temporary.resolve(name);
        Cli cli = run(directory, file, more);
        assertThat(cli.err()).isEmpty();
        assertThat(cli.exitCode()).isZero();
        return directory;
    }

    private static Cli run(Path directory, Path file, Object... more) {
        Object[] arguments = {"sweep", file, "-o", directory, "--quiet"};
        return Cli.run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray());
    }

    private Path grid() throws IOException {
        return SweepFiles.write(temporary, "grid", SweepFiles.GRID);
    }

    private static Map<String, Integer> tables(Path directory) {
        Map<String, Integer> hashes = ResultFiles.hashes(directory);
        hashes.keySet().removeIf(name -> !name.matches("[a-z_]+\\.(csv|parquet|bin)"));
        assertThat(hashes).containsKeys("journal.bin", "design.csv", "responses.csv");
        return hashes;
    }

    @Test
    void leavesOneRowPerRunAndPerPoint() throws IOException {
        Path directory = sweep("out", grid(), "--format", "csv");
        List<Map<String, String>> runs = SweepFiles.rows(directory.resolve("runs.csv"));
        assertThat(runs).hasSize(2 * 6 * 4);
        assertThat(runs.get(0).keySet())
                .containsExactly(
                        "scenario",
                        "design_point",
                        "replication",
                        "access.early.lead_days",
                        "teams.late.engineers",
                        "early_over_late.gap_area",
                        "early_over_late.days_to_parity",
                        "status");
        assertThat(directory.resolve("report.html")).isNotEmptyFile();
        assertThat(directory.resolve("failures.csv")).content().hasLineCount(1);
    }

    /** The mean and interval of a cell, from the runs alone: the replication is the unit. */
    @Test
    void aResponseIsTheMeanOverReplicationsOfTheMeanOverPoints() throws IOException {
        Path directory = sweep("out", grid(), "--format", "csv");
        double[][] byReplication = new double[4][2];
        for (Map<String, String> run : SweepFiles.rows(directory.resolve("runs.csv"))) {
            if (run.get("scenario").equals("withheld")
                    && run.get("access.early.lead_days").equals("30")) {
                double[] sum = byReplication[(int) SweepFiles.number(run, "replication")];
                sum[0] += SweepFiles.number(run, "early_over_late.gap_area");
                sum[1]++;
            }
        }
        double[] means =
                Arrays.stream(byReplication).mapToDouble(sum -> sum[0] / sum[1]).toArray();
        double mean = Arrays.stream(means).average().orElseThrow();
        double variance = Arrays.stream(means).map(m -> (m - mean) * (m - mean)).sum() / 3;
        Map<String, String> row = SweepFiles.rows(directory.resolve("responses.csv")).stream()
                .filter(r -> r.get("scenario").equals("withheld")
                        && r.get("baseline").isEmpty()
                        && r.get("factor_1").equals("access.early.lead_days")
                        && r.get("level_1").equals("30")
                        && r.get("factor_2").isEmpty()
                        && r.get("outcome").equals("gap_area"))
                .findFirst()
                .orElseThrow();
        assertThat(SweepFiles.number(row, "mean")).isCloseTo(mean, within(1e-12 * Math.abs(mean)));
        // 3.182446305284263: quantile 0.975 of Student's t with 3 degrees of freedom
        assertThat(SweepFiles.number(row, "mean_high") - mean)
                .isCloseTo(3.182446305284263 * Math.sqrt(variance / 4), within(1e-9));
        assertThat(row)
                .containsEntry("unit", "replication")
                .containsEntry("n", "8")
                .containsEntry("lacking", "0");
    }

    @Test
    void duckDbReadsTheParquetTableInOneLine() throws IOException, SQLException {
        Path file = grid();
        Path parquet = sweep("parquet", file).resolve("runs.parquet");
        Path csv = sweep("csv", file, "--format", "csv").resolve("runs.csv");
        List<String> fromParquet = new ArrayList<>();
        List<String> fromCsv = new ArrayList<>();
        for (Map<String, String> row : SweepFiles.rows(csv)) {
            fromCsv.add(row.get("scenario") + " " + row.get("design_point") + " " + row.get("replication") + " "
                    + SweepFiles.number(row, "teams.late.engineers") + " "
                    + SweepFiles.number(row, "early_over_late.gap_area"));
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                ResultSet rows = duck.createStatement().executeQuery("select * from '" + parquet + "'")) {
            while (rows.next()) {
                fromParquet.add(rows.getString("scenario") + " " + rows.getInt("design_point") + " "
                        + rows.getInt("replication") + " " + rows.getDouble("teams.late.engineers") + " "
                        + rows.getDouble("early_over_late.gap_area"));
            }
        }
        assertThat(fromParquet).hasSize(48).isEqualTo(fromCsv);
    }

    @Test
    void theSameBytesWhateverTheThreads() throws IOException {
        Path file = grid();
        assertThat(ResultFiles.hashes(sweep("eight", file, "--threads", 8, "--replications", 40)))
                .isEqualTo(ResultFiles.hashes(sweep("one", file, "--threads", 1, "--replications", 40)));
    }

    @Test
    void moreReplicationsExtendToTheBytesOfTheLongerSweep() throws IOException {
        Path file = grid();
        Path extended = sweep("extended", file);
        sweep("extended", file, "--replications", 9);
        assertThat(tables(extended)).isEqualTo(tables(sweep("whole", file, "--replications", 9)));
    }

    @Test
    void morePointsExtendAndKeepWhatIsPlayed() throws IOException {
        Path shorter = grid();
        Path longer = SweepFiles.write(temporary, "grid", SweepFiles.GRID);
        Path directory = sweep("extended", shorter, "--format", "csv");
        long before = Files.size(directory.resolve("journal.bin"));
        Files.writeString(longer, Files.readString(longer).replace("to: 60", "to: 90"));
        Cli cli = Cli.run("sweep", longer, "-o", directory, "--format", "csv", "--dry-run");
        assertThat(cli.out()).contains("64 runs (8 design points x 2 scenarios x 4 replications), 48 of them stored");
        sweep("extended", longer, "--format", "csv");
        // The first record names the study: its frame and two digests.
        long owner = 24 + 33;
        assertThat(Files.size(directory.resolve("journal.bin"))).isEqualTo(owner + (before - owner) / 48 * 64);
        Map<String, Integer> whole = tables(sweep("whole", longer, "--format", "csv"));
        Map<String, Integer> tables = tables(directory);
        // The journal holds the runs in the order in which they were played; the tables do not.
        whole.remove("journal.bin");
        tables.remove("journal.bin");
        assertThat(tables).isEqualTo(whole);
    }

    @Test
    void otherPointsAreRefusedWithTheDifference() throws IOException {
        Path file = grid();
        Path directory = sweep("out", file);
        Map<String, Integer> before = ResultFiles.hashes(directory);
        Files.writeString(file, Files.readString(file).replace("step: 30", "step: 20"));
        Cli points = run(directory, file);
        assertThat(points.exitCode()).isEqualTo(2);
        assertThat(points.err())
                .contains("holds another study")
                .contains("factors.access.early.lead_days.step: 30 -> 20")
                .contains("Maybe give another directory with -o");
        Files.writeString(file, Files.readString(file).replace("step: 20", "step: 30"));
        Cli law = run(directory, file, "--set", "tuning.step_shape=2");
        assertThat(law.exitCode()).isEqualTo(2);
        assertThat(law.err()).contains("tuning.step_shape");
        assertThat(ResultFiles.hashes(directory)).isEqualTo(before);
        assertThat(Cli.run("sweep", file, "-o", directory).out()).contains("is up to date");
    }

    @Test
    void aSecondProcessIsRefused() throws IOException {
        Path file = grid();
        Path directory = Files.createDirectory(temporary.resolve("taken"));
        try (FileChannel channel = FileChannel.open(
                        directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            Cli cli = run(directory, file);
            assertThat(cli.exitCode()).isEqualTo(2);
            assertThat(cli.err()).contains("is in use by another process").contains("Maybe wait for it");
        }
    }

    /** A hundred regressions a day, each of ten log units on average, go beyond the largest number in every run. */
    private static final String FAILING = """
            tuning: {regression_mean_log_jump: 10, repair_rate_per_day: 0, successes_per_day: 0}
            factors:
              tuning.regression_rate_per_day: {values: [0, 100]}
              access.early.lead_days: {values: [0, 30]}
            design: {kind: grid}
            """;

    @Test
    void failuresAreDataAndTheOthersFinish() throws IOException {
        Path file = SweepFiles.write(temporary, "failing", FAILING);
        Path directory = temporary.resolve("failing");
        Cli cli = run(directory, file, "--scenario", "withheld");
        assertThat(cli.exitCode()).isEqualTo(1);
        assertThat(cli.err()).startsWith("8 runs failed; ");
        List<Map<String, String>> points = SweepFiles.rows(directory.resolve("failed_points.csv"));
        assertThat(points)
                .hasSize(2)
                .allSatisfy(point -> assertThat(point)
                        .containsEntry("tuning.regression_rate_per_day", "100")
                        .containsEntry("failed", "4")
                        .containsEntry("repeatable", "4"));
        assertThat(SweepFiles.rows(directory.resolve("responses.csv")))
                .filteredOn(row -> row.get("factor_1").equals("access.early.lead_days")
                        && row.get("factor_2").isEmpty())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("lacking", "4").containsEntry("n", "4"));
        String command =
                SweepFiles.rows(directory.resolve("failures.csv")).get(0).get("repeat_with");
        Cli repeated =
                Cli.run((Object[]) command.substring("headstart ".length()).split(" "));
        assertThat(repeated.exitCode()).isEqualTo(1);
        assertThat(repeated.err()).contains("failed: ");
        assertThat(directory.resolve("report.html")).content().contains("8 runs failed at 2 design points");
        Cli verified = Cli.run("verify", directory, "--runs", 16);
        assertThat(verified.out()).contains("16 of 16 stored runs played again: all the same, bit for bit.");
    }

    @Test
    void ignoredFailuresEndAsDone() throws IOException {
        Path file = SweepFiles.write(temporary, "failing", "on_failure: ignore\n" + FAILING);
        assertThat(run(temporary.resolve("failing"), file).exitCode()).isZero();
    }

    @Test
    void aFailureStopsTheSweepWhereThatIsAsked() throws IOException {
        Path file = SweepFiles.write(temporary, "failing", "on_failure: stop\n" + FAILING);
        Path directory = temporary.resolve("failing");
        Cli stopped = run(directory, file, "--replications", 50);
        assertThat(stopped.exitCode()).isEqualTo(1);
        assertThat(stopped.err())
                .contains("Stopped at a failed run, as on_failure: stop asks; ")
                .contains("Maybe go on with --set on_failure=finish.");
        long stored = Files.size(directory.resolve("journal.bin"));
        assertThat(directory.resolve("report.html")).content().contains("<b>Partial.</b> ");
        assertThat(run(directory, file, "--replications", 50).exitCode()).isEqualTo(1);
        assertThat(Files.size(directory.resolve("journal.bin"))).isEqualTo(stored);
        Cli finished = run(directory, file, "--replications", 50, "--set", "on_failure=finish");
        assertThat(finished.err()).contains("200 runs failed").doesNotContain("Stopped");
        assertThat(directory.resolve("report.html")).content().doesNotContain("Partial: ");
    }

    @Test
    void anotherToleranceIsAnotherSweep() throws IOException {
        Path file = grid();
        Path directory = sweep("out", file);
        Cli wider = run(directory, file, "--set", "parity_tolerance=0.2");
        assertThat(wider.exitCode()).isEqualTo(2);
        assertThat(wider.err()).contains("holds another study").contains("parity_tolerance: ");
    }

    @Test
    void aReportOfAnInterruptedSweepIsMarkedPartial() throws IOException {
        Path file = grid();
        Path directory = sweep("out", file, "--replications", 20);
        byte[] journal = Files.readAllBytes(directory.resolve("journal.bin"));
        Files.write(directory.resolve("journal.bin"), Arrays.copyOf(journal, journal.length / 2));
        Cli report = Cli.run("report", directory);
        assertThat(report.exitCode()).isZero();
        assertThat(report.err())
                .contains("The sweep is partial: ")
                .contains("runs are lost from journal.bin. It goes on with: headstart sweep ");
        assertThat(directory.resolve("manifest.json")).content().contains("\"RUNNING\"");
        assertThat(directory.resolve("report.html"))
                .content()
                .contains("<b>Partial.</b> ")
                .contains("What is played is balanced");
    }

    @Test
    void aRunIsReplayedByScenarioPointAndReplication() throws IOException {
        Path directory = sweep("out", grid());
        Cli replay = Cli.run("replay", directory, "withheld/5/3");
        assertThat(replay.exitCode()).isZero();
        assertThat(replay.err()).contains(", as stored.");
        assertThat(replay.out()).contains("early_over_late.gap_area: ");
        Cli trace = Cli.run("replay", directory, "withheld/5/3", "--trace");
        assertThat(trace.out()).startsWith("day,event,team").contains("-60,access,early");
        Cli wrong = Cli.run("replay", directory, "withheld/6/3");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("must name a design point from 0 to 5");
    }

    @Test
    void markdownAndSingleFiguresComeFromTheStoredRuns() throws IOException {
        Path directory = sweep("out", grid());
        assertThat(Cli.run("report", directory, "--format", "md").exitCode()).isZero();
        assertThat(directory.resolve("report.md"))
                .content()
                .contains("## Doubts")
                .contains("access.early.lead\\_days");
        assertThat(Cli.run("report", directory, "--figure", "response-access-early-lead-days", "--width", 90)
                        .exitCode())
                .isZero();
        assertThat(directory.resolve("figures/response-access-early-lead-days-90mm.svg"))
                .content()
                .contains("90mm");
        assertThat(Cli.run("report", directory, "--figure", "none").err()).contains("must be one of heat-");
    }

    @Test
    void allFaultsOfFactorsAndDesignAreNamed() throws IOException {
        Path file = SweepFiles.write(temporary, "wrong", """
                factors:
                  access.early.lead_dais: {values: [1]}
                  teams.late.engineers: {from: 50, to: 10, step: 5}
                  tuning.step_shape: {low: 2, high: 1}
                  access.late.fidelity: {values: [0.5, 3]}
                design: {kind: morris, levels: 5}
                """);
        Path directory = temporary.resolve("wrong");
        Cli cli = run(directory, file);
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err())
                .contains("lead_dais")
                .contains("Maybe lead_days.")
                .contains("factors.teams.late.engineers (from 50 to 10 by 5)")
                .contains("low (2.0) must be less than high (1.0)")
                .contains("factors.access.late.fidelity")
                .contains("design.levels (5) must be an even number.")
                .contains("Maybe 6.");
        assertThat(directory).doesNotExist();
    }

    @Test
    void anExperimentWithoutADesignSaysWhatASweepNeeds() {
        Cli cli = Cli.run("sweep", "experiments/02-scenarios.yaml", "-o", temporary.resolve("none"));
        assertThat(cli.exitCode()).isEqualTo(2);
        assertThat(cli.err()).contains("factors is missing").contains("design is missing");
    }
}
