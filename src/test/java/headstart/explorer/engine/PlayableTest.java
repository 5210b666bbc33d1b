package headstart.explorer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.PageStudy;
import headstart.config.Reading;
import headstart.config.Variations;
import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine.RunPlayer;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A study that went through a page's text plays the runs of the file it was made from; a change is what {@code --set} makes of it. */
class PlayableTest {
    private static final int RUNS = 2;

    static Reading.Loaded loaded(String name, String... sets) {
        Path file = Path.of("experiments", name + ".yaml");
        return (Reading.Loaded) ExperimentFile.read(file, List.of(sets), Overrides.NONE);
    }

    @SuppressWarnings("unchecked")
    private static Variations travelled(Reading.Loaded loaded) {
        return Variations.of(
                (Map<String, Object>) Json.read(Json.write(PageStudy.of(loaded).tree())));
    }

    private static void plays(Variations page, Experiment study, String scenario, Map<String, Object> changes) {
        Playable playable = new Playable(page.at(scenario, changes), new int[] {0, 30});
        RunPlayer player = new RunPlayer(study);
        List<String> headers = new ArrayList<>();
        OutcomeTable.of(study).columns().forEach(column -> headers.add(column.header()));
        for (int run = 0; run < RUNS; run++) {
            double[] values = playable.play(run);
            double[] expected =
                    ((RunResult.Completed) player.play(new RunSpec(0, study.indexOf(scenario), 0, run))).outcomes();
            for (int i = 0; i < expected.length; i++) {
                int at = playable.outcomes().indexOf(headers.get(i));
                assertThat(Double.doubleToLongBits(values[at]))
                        .as("%s %s", scenario, headers.get(i))
                        .isEqualTo(Double.doubleToLongBits(expected[i]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01-two-teams",
                "02-scenarios",
                "03-real-chips",
                "04-decisions",
                "deepseek-v4",
                "export-controls",
                "lock-in",
                "successive-releases"
            })
    void everyScenarioPlaysAsInItsFile(String name) {
        Reading.Loaded loaded = loaded(name);
        Variations page = travelled(loaded);
        Experiment study = loaded.experiment();
        study.scenarioNames().stream().limit(6).forEach(scenario -> plays(page, study, scenario, Map.of()));
    }

    @Test
    void aChangePlaysAsTheCommandLineSetsIt() {
        String path = "access.rocm_mi355x.lead_days";
        Experiment study =
                loaded("deepseek-v4", "scenarios.withheld." + path + "=21").experiment();
        plays(travelled(loaded("deepseek-v4")), study, "withheld", Map.of(path, 21L));
    }

    @Test
    void aTeamThatAccessDoesNotNameCanBeGivenSome() {
        Experiment study =
                loaded("03-real-chips", "access.open_cuda_b200.lead_days=10").experiment();
        plays(travelled(loaded("03-real-chips")), study, "withheld", Map.of("access.open_cuda_b200.lead_days", 10L));
    }

    @Test
    void aDrawnValueIsFixedByChangingIt() {
        Variations page = travelled(loaded("deepseek-v4"));
        String path = "teams.rocm_mi355x.engineers";
        Experiment fixed = page.at("withheld", Map.of(path, 30L));
        assertThat(fixed.uncertainty().orElseThrow().paths()).hasSize(18).doesNotContain(path);
        assertThat(new Playable(fixed, new int[] {0}).play(0))
                .isNotEqualTo(new Playable(page.at("withheld", Map.of()), new int[] {0}).play(0));
    }

    @Test
    void numbersThatDoNotFitAreRefusedInTheProgramsWords() {
        Variations page = travelled(loaded("01-two-teams"));
        assertThatThrownBy(() -> page.at("base", Map.of("tuning.step_shape", -1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step_shape (-1.0) must be");
    }
}
