package headstart.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
