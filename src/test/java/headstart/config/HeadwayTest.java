package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By how many days one chip trails a house, on chips whose roofs are bandwidths: 10 MB a token at b TB/s are 1e5 b tokens/s. */
class HeadwayTest {
    private static final String STUDY = """
            chips:
              East 1: {vendor: East, launch: 2026-Q4, bf16_tflops_dense: 1e6, hbm_tb_s: 4, scaleup_gb_s: 1}
              West 1: {vendor: West, launch: 2022, bf16_tflops_dense: 1e6, hbm_tb_s: 3, scaleup_gb_s: 1}
              West 2: {vendor: West, launch: 2024-03, bf16_tflops_dense: 1e6, hbm_tb_s: 4.5, scaleup_gb_s: 1}
              West 3: {vendor: West, launch: 2024-12-31, bf16_tflops_dense: 1e6, hbm_tb_s: 8, scaleup_gb_s: 1}
              Unknown: {vendor: West, bf16_tflops_dense: 1e6, hbm_tb_s: 99, scaleup_gb_s: 1}
            releases: {model: {operators: {read: {precision: bf16, hbm_mb_per_token: 10, novelty: 1}}}}
            teams:
              ours: {chipmaker: East, chip: East 1, starting_excess: {novel: 3}}
              theirs: {chipmaker: West, chip: West 3, starting_excess: {novel: 3}}
            gaps: {a_gap: {leader: ours, laggard: theirs}}
            """;

    @TempDir
    private Path directory;

    private List<Headway.Row> rows(String study) throws IOException {
        Path file = Files.writeString(directory.resolve("study.yaml"), study);
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return Headway.of((Reading.Loaded) reading);
    }

    @Test
    void aChipTrailsTheFirstOfTheHouseThatIsAsFast() throws IOException {
        Headway.Row east = rows(STUDY).get(0);
        assertThat(east.reachedBy()).isEqualTo("West 2");
        assertThat(east.roof()).isCloseTo(4e5, within(1e-6));
        assertThat(east.leastDays())
                .isEqualTo(LocalDate.of(2026, 10, 1).toEpochDay()
                        - LocalDate.of(2024, 3, 31).toEpochDay());
        assertThat(east.mostDays())
                .isEqualTo(LocalDate.of(2026, 12, 31).toEpochDay()
                        - LocalDate.of(2024, 3, 1).toEpochDay());
    }

    @Test
    void whereTheHouseHasNoneAsFastItTrailsNobody() throws IOException {
        Headway.Row west = rows(STUDY).get(1);
        assertThat(west.chip()).isEqualTo("West 3");
        assertThat(west.house()).isEqualTo("East");
        assertThat(west.reachedBy()).isEmpty();
        assertThat(west.leastDays()).isNaN();
    }

    /** In a step of n sequences that reads 100 MB and 10 more for each, West 1 at 3 TB/s makes n / (100 + 10 n) of 3e6 tokens/s. */
    @Test
    void atAnOperatingPointTheRoofIsThatOfItsBatch() throws IOException {
        String served = STUDY.replace("hbm_mb_per_token: 10", "hbm_mb_fixed: 100, hbm_mb_per_sequence: 10")
                + "operating_points: {batch: {sequences_per_chip: 5}, speed: {tokens_per_s_per_user: 20000}}\n";
        List<Headway.Row> rows = rows(served);
        assertThat(rows.get(0).roof()).isCloseTo(5 / 150.0 * 4e6, within(1e-3));
        // A user sees 20,000 tokens/s in a step of 50 microseconds, in which 4 TB/s read 200 MB: ten sequences.
        assertThat(rows)
                .filteredOn(row -> row.point().equals("speed") && row.chip().equals("East 1"))
                .singleElement()
                .satisfies(row -> assertThat(row.roof()).isCloseTo(10 * 20000, within(1e-3)));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024-01-01, 2024-12-31",
        "2026-H2, 2026-07-01, 2026-12-31",
        "2025-Q1, 2025-01-01, 2025-03-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2024-02-07, 2024-02-07, 2024-02-07"
    })
    void launchesAreAsExactAsTheyAreSaid(String text, LocalDate earliest, LocalDate latest) {
        assertThat(LaunchTime.of(text)).contains(new LaunchTime(earliest, latest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2024-13", "2023-02-29", "2025-Q5", "2025-H3", "24-03"})
    void whatIsNoTimeIsNone(String text) {
        assertThat(LaunchTime.of(text)).isEmpty();
    }
}
