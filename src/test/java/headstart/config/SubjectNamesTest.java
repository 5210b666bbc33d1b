package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two things of one name would be one subject in the tables; a gap named like a team once passed the check and then failed every run. */
class SubjectNamesTest {
    private static final String STUDY = """
            replications: 2
            horizon_days: 60
            chips:
              X100: {bf16_tflops_dense: 1000, hbm_tb_s: 8, scaleup_gb_s: 900}
              Y200: {bf16_tflops_dense: 1200, hbm_tb_s: 4, scaleup_gb_s: 500}
            releases: {m: {operators: {one: {novelty: 1, gflop_per_token: 60}}}}
            teams:
              early: {chipmaker: East, chip: X100, starting_excess: {novel: 20}}
              late: {chipmaker: West, chip: Y200, starting_excess: {novel: 20}}
            gaps: {e_over_l: {leader: early, laggard: late}}
            market:
              segments: {home: {chips: 1000, initial: {X100: 1}}}
              prices: {X100: 10, Y200: 20}
            """;

    @TempDir
    private Path directory;

    private List<String> faults(String study) throws IOException {
        Path file = Files.writeString(directory.resolve("names.yaml"), study);
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        return reading instanceof Reading.Faulty faulty
                ? faulty.faults().stream().map(Fault::message).toList()
                : List.of();
    }

    @Test
    void differentNamesAreFine() throws IOException {
        assertThat(faults(STUDY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "e_over_l:, early:, gaps.early (early), team at teams.early",
        "e_over_l:, X100:, gaps.X100 (X100), chip at chips.X100",
        "e_over_l:, West:, gaps.West (West), chipmaker at teams.late.chipmaker",
        "West, early, teams.late.chipmaker (early), team at teams.early",
        "home:, East:, market.segments.East (East), chipmaker at teams.early.chipmaker",
        "home:, e_over_l:, market.segments.e_over_l (e_over_l), gap at gaps.e_over_l"
    })
    void twoThingsOfOneNameAreNamedWithBothPlaces(String was, String is, String path, String other) throws IOException {
        assertThat(faults(STUDY.replace(was, is)))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith(path + " must not have the name of the " + other)
                        .contains("\nMaybe "));
    }

    @Test
    void teamsOfOneChipmakerShareItsName() throws IOException {
        assertThat(faults(STUDY.replace("West", "East"))).isEmpty();
    }
}
