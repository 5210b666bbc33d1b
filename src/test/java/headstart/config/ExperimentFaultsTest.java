package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake that a user can make in an experiment file gets one clear answer, and all of them come at once. */
class ExperimentFaultsTest {
    private static final String SMALL = """
            horizon_days: 60
            releases:
              model:
                operators:
                  attention: {share: 0.6, novelty: 0.8}
                  experts: {share: 0.4, novelty: 0.5}
            teams:
              early: {chipmaker: A, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access:
              early: {lead_days: 30}
            gaps:
              early_over_late: {leader: early, laggard: late}
            scenarios:
              withheld: {}
              equal: {access: {late: {lead_days: 30}}}
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tuning.step_shape=0 | tuning.step_shape (0) must be a number greater than 0.
                    tuning.step_shape=1e308 | tuning.step_shape (1e308) must be a number greater than 0.\\nMaybe another unit: numbers go to 1e15 and, but for 0, begin at 1e-15.
                    teams.early.roofline_tokens_per_s=1e-308 | teams.early.roofline_tokens_per_s (1e-308) must be a number greater than 0.\\nMaybe another unit: numbers go to 1e15 and, but for 0, begin at 1e-15.
                    tuning.step_shape=fifty | tuning.step_shape (fifty) must be a number greater than 0.\\nMaybe write it in digits, with a point and without a unit.
                    teams.early.attainable_share=65 | teams.early.attainable_share (65) must be a number greater than 0 and up to 1.
                    access.early.lead_days=-3 | access.early.lead_days (-3) must be a number from 0 to 3650.
                    access.early.lead_days=1e999 | access.early.lead_days (1e999) must be a number from 0 to 3650.
                    horizon_days=1e9 | horizon_days (1e9) must be a number greater than 0 and up to 3650.
                    replications=2.5 | replications (2.5) must be a whole number from 1 to 10000000.
                    replications=0 | replications (0) must be a whole number from 1 to 10000000.
                    seed=99999999999999999999 | seed (99999999999999999999) must be a whole number from 0 to 9223372036854775807.
                    teams.early.publishes=maybe | teams.early.publishes (maybe) must be true or false.\\nMaybe write true or false.
                    tuning.allocation=profile_guide | tuning.allocation (profile_guide) must be one of uniform, profile_guided.\\nMaybe profile_guided.
                    baseline=equals | baseline (equals) must be a scenario: withheld, equal.\\nMaybe equal.
                    gaps.early_over_late.laggard=lat | gaps.early_over_late.laggard (lat) must be a team, chip or chipmaker: early, late, A, B.\\nMaybe late.
                    access.earli.lead_days=3 | access.earli (earli) must be a team: early, late.\\nMaybe early.
                    horizon_days=-5 | horizon_days (-5) must be a number greater than 0 and up to 3650.
                    report_days=[0, 90] | report_days (90) must be at most 60, the days from release to horizon_days.\\nMaybe lengthen horizon_days.
                    name=../elsewhere | name (../elsewhere) must be a name of letters, digits, _, - and . without a leading dot.\\nMaybe use underscores.
                    tuning.step_shap=2 | --set tuning.step_shap is not in the experiment: valid are difficulty_exponent, step_shape, successes_per_day, reference_engineers, staff_elasticity, allocation, step_law, regression_rate_per_day, regression_mean_log_jump, repair_rate_per_day, jump_rate_per_day, jump_mean_log.\\nMaybe step_shape.
                    teams.earl.engineers=2 | --set teams.earl is not in the experiment: valid are early, late.\\nMaybe early.
                    horizon_days.x=2 | --set horizon_days.x is not in the experiment: nothing can be set below it.
                    scenarios.equl.access.late.lead_days=2 | --set scenarios.equl is not in the experiment: valid are withheld, equal.\\nMaybe equal.
                    horizon_days | --set (horizon_days) must be PATH=VALUE, or @FILE.\\nMaybe access.a_team.lead_days=30.
                    """)
    void wrongSettingsAreAnswered(String set, String message) throws IOException {
        assertThat(messages(SMALL, List.of(set))).containsExactly(message.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    publishes: tru} | teams.late.publishes (tru) must be true or false.
                    enginers: 5} | teams.late.enginers is not a key: valid are chipmaker, tier,
                    chip: X} | teams.late must have either a chip or roofline_tokens_per_s, not both.
                    features: {mtp: {mean_days: 3}}} | teams.late.features.mtp.speedup is missing: it must be a number from 1 to 1000.
                    bring_up: 5} | teams.late.bring_up (5) must be a map with the keys stages, mean_days.
                    """)
    void wrongKeysOfATeamAreAnswered(String written, String message) throws IOException {
        String yaml =
                SMALL.replace("late: {chipmaker: B,", "late: {" + written.replaceAll("}$", "") + ", chipmaker: B,");
        assertThat(messages(yaml, List.of()))
                .anySatisfy(text -> assertThat(text).startsWith(message));
    }

    @Test
    void allFaultsComeAtOnce() throws IOException {
        String yaml = SMALL.replace("novel: 20", "novel: much").replace("horizon_days: 60", "horizon_day: 60");
        assertThat(messages(yaml, List.of("replications=0")))
                .hasSize(4)
                .anyMatch(
                        text -> text.startsWith("horizon_day is not a key: ") && text.endsWith("\nMaybe horizon_days."))
                .anyMatch(text -> text.startsWith("teams.early.starting_excess.novel (much) must be a number"))
                .anyMatch(text -> text.startsWith("teams.late.starting_excess.novel (much) must be a number"))
                .anyMatch(text -> text.startsWith("replications (0)"));
    }

    @Test
    void faultOfAScenarioNamesTheScenarioOnce() throws IOException {
        String yaml = SMALL.replace("late: {lead_days: 30}", "late: {lead_days: x}");
        assertThat(messages(yaml, List.of()))
                .singleElement()
                .asString()
                .startsWith("scenarios.equal.access.late.lead_days (x) must be a number from 0 to 3650.");
    }

    @Test
    void scenarioChangesTheWorldOnly() throws IOException {
        assertThat(messages(SMALL.replace("withheld: {}", "withheld: {seed: 3}"), List.of()))
                .containsExactly(
                        "scenarios.withheld.seed is the same in all scenarios: they may change chips, releases, cadence, teams,"
                                + " tuning, commons, access, access_rule, staffing, market.\nMaybe set it once for the whole file, or use two files.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    '' | is empty.
                    '- 1' | (a list) must be a map of keys such as teams and releases.
                    'just text' | (just text) must be a map of keys such as teams and releases.
                    'a: 1~a: 2' | a stands twice, in lines 1 and 2 of
                    'a: [1' | goes on within a bracket [ of line 1 that is not closed
                    'a: &x 1~b: *x' | uses a YAML anchor or alias: experiment files have none.
                    'a: 1~---~b: 2' | , line 3 begins a second document: a file holds one.
                    'a: 1~<<: {b: 2}' | uses a YAML merge key: experiment files have none.
                    """)
    void filesThatAreNoExperimentAreAnswered(String yaml, String part) throws IOException {
        assertThat(messages(yaml.replace('~', '\n'), List.of()))
                .anySatisfy(text -> assertThat(text).contains(part));
    }

    @Test
    void filesThatCannotBeReadAreAnswered() throws IOException {
        Path binary = Files.write(directory.resolve("binary.yaml"), new byte[] {(byte) 0xC3, 0x28, 0});
        Path huge = Files.write(directory.resolve("huge.yaml"), new byte[(64 << 20) + 1]);
        Path missing = directory.resolve("missing.yaml");
        assertThat(message(missing))
                .isEqualTo(missing + " does not exist.\nMaybe the path is meant from another directory.");
        assertThat(message(directory)).isEqualTo(directory + " is not a file.\nMaybe name the file inside it.");
        assertThat(message(binary)).startsWith(binary + " is not UTF-8 text (line 1): ");
        assertThat(message(huge))
                .isEqualTo(huge + " (67108865 bytes) must be 64 MB or less.\nMaybe it is another file.");
    }

    @Test
    void circleOfExtensionsShowsItsChain() throws IOException {
        Path a = Files.writeString(directory.resolve("a.yaml"), "extends: b.yaml\n");
        Files.writeString(directory.resolve("b.yaml"), "extends: a.yaml\n");
        assertThat(message(a))
                .isEqualTo(
                        "extends (a.yaml -> b.yaml -> a.yaml) goes round in a circle.\nMaybe let one of them extend nothing.");
    }

    @Test
    void extensionChangesWhatItNamesAndNullTakesAway() throws IOException {
        Files.writeString(directory.resolve("base.yaml"), SMALL);
        Path child = Files.writeString(
                directory.resolve("child.yaml"),
                "extends: base.yaml\nteams: {late: {engineers: 7}}\nscenarios: {equal: null}\n");
        Experiment experiment = loaded(child, List.of(), Overrides.NONE).experiment();
        assertThat(experiment.name()).isEqualTo("child");
        assertThat(experiment.scenarios()).hasSize(1);
        assertThat(experiment.scenarios().get(0).parameters().teams().get(1).engineers())
                .isEqualTo(7);
    }

    @Test
    void faultsOfTablesNameTheLine() throws IOException {
        Files.writeString(directory.resolve("chips.csv"), "chip,hbm_tb_s\nX,4\nX,5\n");
        assertThat(messages(SMALL + "chips: chips.csv\n", List.of()))
                .singleElement()
                .asString()
                .contains("line 3): chip (X) must be a name that no other row has.");
    }

    @Test
    void effectiveExperimentReadsBackAsItself() throws IOException {
        for (Path file : List.of(Path.of("experiments", "deepseek-v4.yaml"), small(SMALL))) {
            Reading.Loaded first = loaded(file, List.of("tuning.step_shape=2.25"), Overrides.NONE);
            Path effective = Files.writeString(directory.resolve("experiment.yaml"), first.effectiveYaml());
            Reading.Loaded second = loaded(effective, List.of(), Overrides.NONE);
            assertThat(second.experiment()).isEqualTo(first.experiment());
            assertThat(second.effectiveYaml()).isEqualTo(first.effectiveYaml());
            assertThat(second.identityText()).isEqualTo(first.identityText());
            assertThat(second.notes()).isEqualTo(first.notes());
        }
    }

    @Test
    void chosenScenariosKeepTheBaselineAndTheOrderOfTheFile() {
        Path file = Path.of("experiments", "deepseek-v4.yaml");
        Overrides overrides = new Overrides(Optional.of(7), Optional.of(5L), List.of("only_us", "withheld"));
        Experiment experiment = loaded(file, List.of(), overrides).experiment();
        assertThat(experiment.scenarios())
                .extracting(scenario -> scenario.name())
                .containsExactly("withheld", "industry_practice", "only_us");
        assertThat(experiment.replications()).isEqualTo(7);
        assertThat(experiment.seed()).isEqualTo(5);
        assertThat(ExperimentFile.read(
                        file, List.of(), new Overrides(Optional.empty(), Optional.empty(), List.of("nobody"))))
                .isInstanceOf(Reading.Faulty.class);
    }

    @Test
    void identityDoesNotDependOnReplicationsAndProse() throws IOException {
        Path file = small(SMALL);
        String identity = loaded(file, List.of(), Overrides.NONE).identityText();
        List<String> prose = List.of("replications=3", "title=Other", "question=Why", "sources={horizon_days: guess}");
        assertThat(loaded(file, prose, Overrides.NONE).identityText()).isEqualTo(identity);
        assertThat(loaded(file, List.of("seed=3"), Overrides.NONE).identityText())
                .isNotEqualTo(identity);
    }

    @Test
    void everyNumberOfTheShippedStudyHasASource() {
        assertThat(loaded(Path.of("experiments", "deepseek-v4.yaml"), List.of(), Overrides.NONE)
                        .notes())
                .filteredOn(note -> !note.isWordOfBase())
                .hasSizeGreaterThan(100)
                .allSatisfy(note -> assertThat(note.source()).as(note.path()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-two-teams.yaml", "02-scenarios.yaml", "03-real-chips.yaml", "deepseek-v4.yaml"})
    void shippedExperimentsAreRight(String name) {
        assertThat(ExperimentFile.read(Path.of("experiments", name), List.of(), Overrides.NONE))
                .isInstanceOf(Reading.Loaded.class);
    }

    private Path small(String yaml) throws IOException {
        return Files.writeString(directory.resolve("small.yaml"), yaml);
    }

    private List<String> messages(String yaml, List<String> sets) throws IOException {
        Reading reading = ExperimentFile.read(small(yaml), sets, Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty) reading).faults().stream().map(Fault::message).toList();
    }

    private static String message(Path file) {
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Faulty.class);
        return ((Reading.Faulty) reading).faults().get(0).message();
    }

    private static Reading.Loaded loaded(Path file, List<String> sets, Overrides overrides) {
        Reading reading = ExperimentFile.read(file, sets, overrides);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }
}
