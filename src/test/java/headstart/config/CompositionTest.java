package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Tree;
import headstart.model.Parameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files put together: a later file wins, in labels too; tables take the place of tables; scenarios have tables of their own. */
class CompositionTest {
    private static final String BASE = """
            releases: {model: {operators: operators.csv}}
            chips: chips.csv
            teams:
              a: {chipmaker: A, chip: X, starting_excess: {novel: 9}, label: Team a}
              b: {chipmaker: B, chip: Y, starting_excess: {novel: 9}}
            gaps: {a_over_b: {leader: a, laggard: b}}
            """;

    private static final String OPERATORS = "operator,novelty,gflop_per_token,hbm_mb_per_token,network_mb_per_token\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        put("chips.csv", "chip,bf16_tflops_dense,hbm_tb_s,scaleup_gb_s\nX,1000,4,400\nY,2000,8,800\n");
        put("other-chips.csv", "chip,bf16_tflops_dense,hbm_tb_s,scaleup_gb_s\nX,4000,16,1600\nY,2000,8,800\n");
        put("operators.csv", OPERATORS + "attention,1,2,30,0\nexperts,0.5,3,60,1\n");
        put("other.csv", OPERATORS + "everything,0.3,9,90,2\n");
        put("base.yaml", BASE);
    }

    private Path put(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static Reading.Loaded loaded(Path file, String... sets) {
        Reading reading = ExperimentFile.read(file, List.of(sets), Overrides.NONE);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    private static List<String> operators(Parameters parameters) {
        return parameters.releases().get(0).operators().stream()
                .map(operator -> operator.name())
                .toList();
    }

    @Test
    void aTableOfOperatorsTakesThePlaceOfTheOne() throws IOException {
        Path child = put("child.yaml", "extends: base.yaml\nreleases: {model: {operators: other.csv}}\n");
        assertThat(operators(loaded(child).experiment().scenarios().get(0).parameters()))
                .containsExactly("everything");
        Path own = put("own.yaml", "extends: base.yaml\nreleases: {model: {operators: {attention: {novelty: 0.2}}}}\n");
        assertThat(operators(loaded(own).experiment().scenarios().get(0).parameters()))
                .containsExactly("attention", "experts");
    }

    @Test
    void aScenarioHasTablesOfItsOwn() throws IOException {
        Path file = put(
                "child.yaml",
                "extends: base.yaml\nscenarios:\n  plain: {}\n"
                        + "  other: {releases: {model: {operators: other.csv}}}\n  fast: {chips: other-chips.csv}\n");
        List<Parameters> worlds = loaded(file).experiment().scenarios().stream()
                .map(scenario -> scenario.parameters())
                .toList();
        assertThat(operators(worlds.get(0))).containsExactly("attention", "experts");
        assertThat(operators(worlds.get(1))).containsExactly("everything");
        assertThat(worlds.get(2).teams().get(0))
                .isNotEqualTo(worlds.get(0).teams().get(0));
        assertThat(worlds.get(2).teams().get(1)).isEqualTo(worlds.get(0).teams().get(1));
    }

    @Test
    void aPosteriorTakesThePlaceOfTheOne() throws IOException {
        put("posterior.csv", "tuning.step_shape,tuning.successes_per_day\n1,0.05\n2,0.06\n");
        put("later.csv", "tuning.step_shape\n3\n4\n5\n");
        put("doubt.yaml", "extends: base.yaml\nuncertain: posterior\nposterior: posterior.csv\n");
        Path child = put("child.yaml", "extends: doubt.yaml\nposterior: later.csv\n");
        Map<String, Object> posterior = Tree.mapAt(loaded(child).document().tree(), "posterior");
        assertThat(posterior).containsOnlyKeys("tuning.step_shape");
        assertThat((List<?>) posterior.get("tuning.step_shape")).hasSize(3);
    }

    @Test
    void ofSeveralFilesTheLaterWins() throws IOException {
        put("one.yaml", "tuning: {step_shape: 1}\nseed: 1\n");
        put("two.yaml", "tuning: {step_shape: 2}\n");
        Path child = put("child.yaml", "extends: [base.yaml, one.yaml, two.yaml]\n");
        Reading.Loaded loaded = loaded(child);
        assertThat(Tree.at(loaded.document().tree(), "tuning.step_shape")).contains(2L);
        assertThat(Origin.lines(loaded))
                .anyMatch(line ->
                        line.matches("tuning.step_shape: 2  # .*two.yaml, line 1, in place of .*one.yaml, line 1"));
    }

    @Test
    void aLaterLabelWinsWhereverItStands() throws IOException {
        Path child = put("child.yaml", "extends: base.yaml\nlabels: {teams: {a: {label: Ours}}}\n");
        assertThat(Tree.at(loaded(child).document().tree(), "labels.teams.a.label"))
                .contains("Ours");
        Path grandchild = put("grandchild.yaml", "extends: child.yaml\nteams: {a: {label: Mine}}\n");
        assertThat(Tree.at(loaded(grandchild).document().tree(), "labels.teams.a.label"))
                .contains("Mine");
        assertThat(Tree.at(
                        loaded(directory.resolve("base.yaml"), "labels.teams.a.label=Set")
                                .document()
                                .tree(),
                        "labels.teams.a.label"))
                .contains("Set");
    }
}
