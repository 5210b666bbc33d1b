package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.experiment.Experiment;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.model.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who knows an own chip by its speed alone, and operators by their shares, could not use both: "states a share, but a team has a chip". The
 * roofline of the chip is what shares are of.
 */
class OwnChipsTest {
    private static final String SHARES =
            "attention: {share: 0.4, novelty: 1}\n      experts: {share: 0.6, novelty: 0.7}";
    private static final String WORK =
            "attention: {hbm_mb_per_token: 3, novelty: 1}\n      experts: {gflop_per_token: 9, precision: bf16, novelty: 0.7}";
    private static final String BOTH = "attention: {share: 0.4, hbm_mb_per_token: 3, novelty: 1}\n"
            + "      experts: {share: 0.6, gflop_per_token: 9, precision: bf16, novelty: 0.7}";
    private static final String REST = """
            seed: 3
            horizon_days: 60
            report_days: [0, 30]
            chips:
              Own: {vendor: Us, roofline_tokens_per_s: 900, price_usd_est: 9000}
              Sheet: {vendor: Them, bf16_tflops_dense: 1000, hbm_tb_s: 4, scaleup_gb_s: 400, price_usd_est: 30000}
            releases:
              model:
                operators:
                  %s
            teams:
              ours: {chipmaker: Us, %s, starting_excess: {novel: 30}}
              theirs: {chipmaker: Them, %s, starting_excess: {novel: 5}}
            """;

    @TempDir
    private Path directory;

    private Reading read(String text, String... sets) throws IOException {
        Path file = Files.writeString(directory.resolve("own.yaml"), text);
        return ExperimentFile.read(file, List.of(sets), Overrides.NONE);
    }

    private Experiment loaded(String operators, String ours, String theirs) throws IOException {
        Reading reading = read(String.format(java.util.Locale.ROOT, REST, operators, ours, theirs));
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Loaded.class);
        assertThat(((Reading.Loaded) reading).warnings()).isEmpty();
        return ((Reading.Loaded) reading).experiment();
    }

    /** What a team's first run is. */
    private static Object run(Experiment experiment, String team) {
        List<String> names = experiment.scenarios().get(0).parameters().teams().stream()
                .map(Team::name)
                .toList();
        RunResult run =
                new LocalEngine.RunPlayer(experiment).play(experiment.plan().get(0));
        return ((RunResult.Completed) run).trajectory().curves().get(names.indexOf(team));
    }

    @Test
    void sharesAreOfTheRooflineOfTheChip() throws IOException {
        Experiment chip = loaded(SHARES, "chip: Own", "chip: Own");
        Experiment stated = loaded(SHARES, "roofline_tokens_per_s: 900", "roofline_tokens_per_s: 900");
        assertThat(run(chip, "ours")).isEqualTo(run(stated, "ours"));
        assertThat(run(chip, "theirs")).isEqualTo(run(stated, "theirs"));
        assertThat(chip.scenarios().get(0).parameters().chips()).containsExactly("Own");
    }

    @Test
    void eachTeamIsReckonedByWhatSuitsItsChip() throws IOException {
        Experiment mixed = loaded(BOTH, "chip: Own", "chip: Sheet");
        assertThat(run(mixed, "ours")).isEqualTo(run(loaded(SHARES, "chip: Own", "chip: Own"), "ours"));
        assertThat(run(mixed, "theirs")).isEqualTo(run(loaded(WORK, "chip: Sheet", "chip: Sheet"), "theirs"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chips.Own.hbm_tb_s=3                                       | chips.Own must state either roofline_tokens_per_s or peaks and bandwidths (hbm_tb_s), not both.
            releases.model.operators.attention.share=null              | releases.model.operators.attention states its work, but teams.ours is on Own, of which roofline_tokens_per_s is stated, which needs its share.
            releases.model.operators.attention.hbm_mb_per_token=null   | releases.model.operators.attention states a share, but teams.theirs is on Sheet, of which peaks and bandwidths are stated, which needs its work.
            teams.ours.roofline_tokens_per_s=5                         | teams.ours must have either a chip or roofline_tokens_per_s, not both.
            scenarios={s: {posterior: p.csv}}                          | scenarios.s.posterior is the same in all scenarios
            scenarios={s: {calibration: {data: x.csv}}}                | scenarios.s.calibration is the same in all scenarios
            """)
    void whatDoesNotFitIsOneMessage(String set, String message) throws IOException {
        Reading reading = read(String.format(java.util.Locale.ROOT, REST, BOTH, "chip: Own", "chip: Sheet"), set);
        assertThat(((Reading.Faulty) reading).faults().stream().map(Fault::message))
                .singleElement()
                .asString()
                .startsWith(message)
                .contains("Maybe ");
    }

    @Test
    void whatNobodyReadsIsAWarning() throws IOException {
        Reading reading = read(String.format(java.util.Locale.ROOT, REST, BOTH, "chip: Sheet", "chip: Sheet"));
        assertThat(((Reading.Loaded) reading).warnings())
                .containsExactly("releases.model.operators.attention.share, releases.model.operators.experts.share have"
                        + " no effect: shares count on chips whose roofline is stated, work on all others.");
        Reading moved = read(
                String.format(java.util.Locale.ROOT, REST, BOTH, "chip: Sheet", "chip: Sheet"),
                "scenarios={as_is: {}, stated: {chips: {Sheet: {roofline_tokens_per_s: 700, bf16_tflops_dense: null,"
                        + " hbm_tb_s: null, scaleup_gb_s: null}}}}");
        assertThat(moved).as("%s", moved).isInstanceOf(Reading.Loaded.class);
        assertThat(((Reading.Loaded) moved).warnings()).isEmpty();
    }
}
