package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.experiment.Experiment;
import headstart.model.Chip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chip whose bandwidth nobody has published takes part with an interval, and its doubt reaches every replication. */
class ChipIntervalsTest {
    private static final String STUDY = """
            chips:
              Secret: {bf16_tflops_dense: 280, hbm_tb_s: INTERVAL, scaleup_gb_s: 200}
            releases:
              model: {operators: {all: {precision: bf16, hbm_mb_per_token: 100, novelty: 1}}}
            teams:
              own: {chipmaker: A, chip: Secret, starting_excess: {novel: 10}}
            """;

    @TempDir
    private Path directory;

    private Reading read(String interval, String more) throws IOException {
        Path file = Files.writeString(directory.resolve("study.yaml"), STUDY.replace("INTERVAL", interval) + more);
        return ExperimentFile.read(file, List.of(), Overrides.NONE);
    }

    private Experiment experiment(String interval, String more) throws IOException {
        return ((Reading.Loaded) read(interval, more)).experiment();
    }

    private static double bandwidth(headstart.model.Parameters world) {
        return ((Chip) world.teams().get(0).hardware()).hbmTbS();
    }

    @Test
    void everyReplicationDrawsFromIt() throws IOException {
        Experiment experiment = experiment("{low: 1.2, high: 2.4}", "");

        assertThat(bandwidth(experiment.scenarios().get(0).parameters())).isEqualTo(1.7999999999999998);
        double[] drawn = Arrays.stream(experiment.uncertainty().orElseThrow().values())
                .mapToDouble(row -> row[0])
                .sorted()
                .toArray();
        assertThat(drawn).hasSize(200);
        for (int i = 0; i < drawn.length; i++) {
            assertThat(drawn[i]).as("draw %d of equal parts", i).isCloseTo(1.2 + 1.2 * (i + 0.5) / 200, within());
        }
        assertThat(bandwidth(experiment.uncertainty().get().world().at("base", 7)))
                .isEqualTo(experiment.uncertainty().get().values()[7][0]);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-12);
    }

    @Test
    void itsMiddleStandsWhereDoubtIsOff() throws IOException {
        Experiment experiment = experiment("{low: 1, high: 4, distribution: log_uniform}", "uncertain: none\n");

        assertThat(experiment.uncertainty()).isEmpty();
        assertThat(bandwidth(experiment.scenarios().get(0).parameters())).isCloseTo(2, within());
    }

    @Test
    void itJoinsThePosteriorThatIsThere() throws IOException {
        Experiment experiment = experiment(
                "{low: 1, high: 4}",
                "uncertain: posterior\nposterior: {teams.own.starting_excess.novel: [5, 10, 20]}\n");

        assertThat(experiment.uncertainty().orElseThrow().values()).hasNumberOfRows(3);
        assertThat(experiment.uncertainty().get().paths())
                .containsExactly("teams.own.starting_excess.novel", "chips.Secret.hbm_tb_s");
    }

    @Test
    void anIntervalTheWrongWayRoundIsAFault() throws IOException {
        assertThat(((Reading.Faulty) read("{low: 4, high: 1}", "")).faults())
                .extracting(Fault::message)
                .contains(
                        "chips.Secret.hbm_tb_s (4 to 1) must be an interval of positive numbers, the lower one first.\n"
                                + "Maybe write {low: 1.2, high: 2.4}.");
    }

    /** A middle of 2 was written as 2.0 and read back as 2: another study, for whoever verifies, merges or ships it. */
    @ParameterizedTest
    @ValueSource(strings = {"{low: 1, high: 3}", "{low: 100, high: 500}", "{low: 1.2, high: 2.4}", "1..4"})
    void whatIsWrittenIsReadBackAsTheSameStudy(String interval) throws IOException {
        Reading.Loaded loaded = (Reading.Loaded) read(interval, "");
        Path written = Files.writeString(directory.resolve("written.yaml"), loaded.effectiveYaml());
        Reading.Loaded again = (Reading.Loaded) ExperimentFile.read(written, List.of(), Overrides.NONE);
        assertThat(again.identityText()).isEqualTo(loaded.identityText());
        assertThat(again.effectiveYaml()).isEqualTo(loaded.effectiveYaml());
    }
}
