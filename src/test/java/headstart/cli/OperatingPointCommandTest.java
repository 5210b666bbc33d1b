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

/** Operating points through the command line: another point adds columns and curves, and changes nothing that was there. */
class OperatingPointCommandTest {
    private static final String STUDY = """
            seed: 5
            replications: 6
            horizon_days: 60
            chips:
              Fast: {fp8_tflops_dense: 4000, hbm_tb_s: 8, scaleup_gb_s: 600}
            releases:
              model:
                operators:
                  experts: {precision: fp8, gflop_per_sequence: 40, hbm_mb_fixed: 20000, touched_share: 0.02, group_chips: 8, launches: 100, novelty: 1}
                  attention: {precision: fp8, gflop_per_sequence: 5, hbm_mb_per_sequence: 40, launches: 200, novelty: 1}
            teams:
              early: {chipmaker: A, chip: Fast, starting_excess: {novel: 60}}
              late: {chipmaker: B, chip: Fast, starting_excess: {novel: 60}}
            access: {early: {lead_days: 30}}
            gaps: {early_over_late: {leader: early, laggard: late}}
            outcomes: [day0_gap, gap, tokens_served]
            report_days: [0, 30]
            """;

    @TempDir
    private Path directory;

    private List<String> lines(String study, String name, String file) throws IOException {
        Path yaml = Files.writeString(directory.resolve(name + ".yaml"), study);
        Path out = directory.resolve(name);
        assertThat(Cli.run("run", yaml.toString(), "-o", out.toString(), "--quiet")
                        .exitCode())
                .isZero();
        return Files.readAllLines(out.resolve(file));
    }

    @Test
    void anotherPointAddsColumnsAndLeavesTheOthersAsTheyWere() throws IOException {
        String batch = STUDY + "operating_points: {batch: {sequences_per_chip: 64}}\n";
        String both =
                STUDY + "operating_points: {batch: {sequences_per_chip: 64}, fast: {tokens_per_s_per_user: 25}}\n";

        List<String> byDefault = lines(STUDY, "default", "runs.csv");
        List<String> alone = lines(batch, "alone", "runs.csv");
        List<String> served = lines(both, "both", "runs.csv");

        assertThat(byDefault).as("64 sequences per chip are the default").isEqualTo(alone);
        List<String> columns = Arrays.asList(served.get(0).split(","));
        assertThat(columns)
                .contains("early_over_late@fast.day0_gap", "early_over_late@fast.gap_day30", "late@fast.tokens_served");
        List<String> outcomes = Arrays.stream(alone.get(0).split(","))
                .filter(column -> column.contains("."))
                .toList();
        for (String column : outcomes) {
            int before = Arrays.asList(alone.get(0).split(",")).indexOf(column);
            int after = columns.indexOf(column);
            for (int run = 1; run < alone.size(); run++) {
                assertThat(served.get(run).split(",")[after])
                        .isEqualTo(alone.get(run).split(",")[before]);
            }
        }
        assertThat(Files.readString(directory.resolve("both/curves.csv"))).contains("late@fast,throughput");
    }

    @Test
    void storedRunsOfSeveralPointsAreReadBack() throws IOException {
        lines(
                STUDY + "operating_points: {batch: {sequences_per_chip: 64}, fast: {tokens_per_s_per_user: 25}}\n",
                "stored",
                "runs.csv");
        Path out = directory.resolve("stored");
        assertThat(Cli.run("verify", out.toString()).exitCode()).isZero();
        assertThat(Cli.run("report", out.toString()).exitCode()).isZero();
    }

    private static final String TWO_SPEEDS = STUDY
            + "operating_points: {batch: {sequences_per_chip: 16}, slow: {tokens_per_s_per_user: 2}, fast: {tokens_per_s_per_user: 40}}\n";

    @Test
    void theBatchesThatAreTriedBoundWhatASpeedShows() throws IOException {
        List<String> free = lines(TWO_SPEEDS, "free", "curves.csv");
        List<String> bounded = lines(
                TWO_SPEEDS + "batches: {least_sequences_per_chip: 1, most_sequences_per_chip: 16}\n",
                "bounded",
                "curves.csv");
        List<String> ofPoint =
                lines(TWO_SPEEDS.replace("user: 2}", "user: 2, most_sequences_per_chip: 16}"), "ofPoint", "curves.csv");

        assertThat(rows(bounded, "late,throughput,"))
                .as("a batch is what it is")
                .isEqualTo(rows(free, "late,throughput,"));
        List<String> atMost = rows(bounded, "late@slow,throughput,");
        List<String> atBatch = rows(free, "late,throughput,");
        for (int day = 0; day < atBatch.size(); day++) {
            double mean = mean(atBatch.get(day));
            assertThat(mean(atMost.get(day)))
                    .as("where every batch is fast enough, the largest is served: %s", atBatch.get(day))
                    .isCloseTo(mean, within(1e-12 * mean));
        }
        assertThat(rows(ofPoint, "late@slow,throughput,")).isEqualTo(rows(bounded, "late@slow,throughput,"));
        assertThat(rows(ofPoint, "late@fast,throughput,")).isEqualTo(rows(free, "late@fast,throughput,"));
        assertThat(rows(bounded, "late@fast,throughput,")).isNotEqualTo(rows(free, "late@fast,throughput,"));
    }

    private static double mean(String row) {
        return Double.parseDouble(row.split(",")[5]);
    }

    private static List<String> rows(List<String> curves, String which) {
        List<String> rows = curves.stream().filter(row -> row.contains(which)).toList();
        assertThat(rows).as(which).isNotEmpty();
        return rows;
    }

    @Test
    void rangesThatAreNoneAreNamed() throws IOException {
        Path yaml = Files.writeString(directory.resolve("wrong.yaml"), STUDY + """
                        operating_points:
                          batch: {sequences_per_chip: 16, most_sequences_per_chip: 32}
                          fast: {tokens_per_s_per_user: 40, least_sequences_per_chip: 64}
                        batches: {least_sequences_per_chip: 1, most_sequences_per_chip: 32}
                        """);
        Cli result = Cli.run("config", "check", yaml.toString());
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .contains("operating_points.batch.most_sequences_per_chip (32) must not stand where no speed is held.")
                .contains(
                        "operating_points.fast must not have least_sequences_per_chip (64) above most_sequences_per_chip"
                                + " (32).\n    Maybe swap them.");
    }
}
