package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.config.document.Fault;
import headstart.config.document.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who took a gap away from a study had eight faults: of labels, decisions, answers and all else that was about it. */
class FollowersTest {
    private static final String STUDY = """
            extends: two-teams.yaml
            replications: 4
            chips: {unused: {hbm_tb_s: 4, scaleup_gb_s: 4}}
            labels: {teams: {early: {label: Early bird}}, gaps: {early_over_late: {label: The gap}}}
            gaps: {late_over_early: {leader: late, laggard: early}}
            commons: {portability: {pairs: {early: {late: 0.5}}}}
            scenarios: {equal: {}, withheld: {access: {late: {lead_days: 0}}}, hired: {teams: {early: {engineers: 70}}}}
            baseline: equal
            outcomes:
              day0_gap: {}
              own: {expression: "last_day(throughput(leader) >= 2 * throughput(laggard))", unit: days, better: lower}
            primary_outcomes: [early_over_late.own, late_over_early.day0_gap]
            decisions: {d: {gap: early_over_late, outcome: day0_gap, leads: [10, 20]}}
            answers: {a: {text: "It is {v} at {early}.", values: {v: {outcome: early_over_late.day0_gap, scenario: withheld}}}}
            figures: {f: {kind: gap, panels: [early_over_late, late_over_early], scenarios: [equal, withheld]}}
            explore:
              e: {paths: [teams.early.engineers, teams.late.engineers], from: 10, to: 90}
              e2: {paths: [access.early.lead_days], from: 0, to: 9}
            factors: {access.early.lead_days: {values: [10, 20]}, f2: {paths: [tuning.step_shape], values: [1, 2]}}
            design: {kind: grid}
            alternatives: {x: {tuning: {step_shape: 2}, scenarios: [withheld, equal]}, y: {access: {early: {lead_days: 9}}}}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.copy(Path.of("experiments", "01-two-teams.yaml"), directory.resolve("two-teams.yaml"));
        Files.writeString(directory.resolve("study.yaml"), STUDY);
    }

    private Path child(String text) throws IOException {
        return Files.writeString(directory.resolve("child.yaml"), "extends: study.yaml\n" + text);
    }

    private static Reading.Loaded loaded(Path file, String... sets) {
        Reading reading = ExperimentFile.read(file, List.of(sets), Overrides.NONE);
        assertThat(reading).as("%s", reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    private static List<String> takenAway(Reading.Loaded loaded) {
        return loaded.warnings().stream()
                .filter(warning -> warning.contains("taken away"))
                .toList();
    }

    private static List<String> faults(Path file) {
        Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
        List<Fault> faults = reading instanceof Reading.Faulty faulty
                ? faulty.faults()
                : CompleteCheck.faults((Reading.Loaded) reading);
        return faults.stream()
                .map(fault -> fault.place().orElseThrow().line() + " " + fault.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            gaps.early_over_late | figures.f.panels, decisions.d, primary_outcomes, answers.a
            gaps.late_over_early | figures.f.panels, primary_outcomes
            teams.early | gaps.early_over_late, figures.f.panels, gaps.late_over_early, figures.f, explore.e, answers.a, decisions.d, alternatives.y, primary_outcomes
            scenarios.withheld | figures.f.scenarios, answers.a, alternatives.x.scenarios
            scenarios.equal | figures.f.scenarios, baseline, alternatives.x.scenarios
            scenarios.hired | nothing
            outcomes.own | primary_outcomes
            factors.f2 | nothing
            factors.access.early.lead_days | nothing
            figures.f | nothing
            decisions.d | nothing
            answers.a | nothing
            explore.e | nothing
            alternatives.x | nothing
            alternatives.y | nothing
            chips.unused | nothing
            """)
    void whatIsTakenAwayTakesWhatIsAboutItAlong(String path, String followers) throws IOException {
        int dot = path.indexOf('.');
        String text = path.substring(0, dot) + ": {" + path.substring(dot + 1) + ": null}\n";
        Reading.Loaded loaded = loaded(child(text));
        assertThat(CompleteCheck.faults(loaded)).isEmpty();
        assertThat(takenAway(loaded))
                .isEqualTo(
                        followers == null
                                ? List.of()
                                : List.of(path + " is taken away, and with it " + followers + "."));
        assertThat(Tree.mapAt(loaded.document().tree(), path.substring(0, dot)))
                .doesNotContainKey(path.substring(dot + 1));
    }

    @Test
    void theCommandLineTakesAwayAsAFileDoes() throws IOException {
        Reading.Loaded byFile = loaded(child("teams: {early: null}\n"));
        Reading.Loaded bySet = loaded(child(""), "teams.early=null");
        Path changes = Files.writeString(directory.resolve("changes.yaml"), "teams: {early: null}\n");
        Reading.Loaded bySetFile = loaded(child(""), "@" + changes);
        assertThat(bySet.effectiveYaml()).isEqualTo(byFile.effectiveYaml());
        assertThat(bySetFile.effectiveYaml()).isEqualTo(byFile.effectiveYaml());
        assertThat(takenAway(bySet)).isEqualTo(takenAway(byFile)).hasSize(1);
        assertThat(takenAway(bySetFile)).isEqualTo(takenAway(byFile));
    }

    @Test
    void theStudyWithoutIsTheStudyThatNeverHadIt() throws IOException {
        Reading.Loaded taken = loaded(child("gaps: {late_over_early: null}\nname: study\n"));
        Files.writeString(
                directory.resolve("study.yaml"),
                STUDY.replace("gaps: {late_over_early: {leader: late, laggard: early}}\n", "")
                        .replace(", late_over_early.day0_gap", "")
                        .replace(", late_over_early]", "]"));
        Map<String, Object> without =
                loaded(directory.resolve("study.yaml")).document().tree();
        Map<String, Object> tree = new LinkedHashMap<>(taken.document().tree());
        // All that is left of it is what readers are told of it.
        assertThat(tree.remove("remarks")).asString().contains("gaps.late_over_early is taken away");
        assertThat(tree).isEqualTo(without);
        assertThat(taken.identityText()).doesNotContain("late_over_early");
    }

    @Test
    void whatTheSameFileSaysAboutItIsAFaultOnce() throws IOException {
        assertThat(faults(child("teams: {early: null}\ngaps: {mine: {leader: early, laggard: late}}\n")))
                .singleElement()
                .asString()
                .startsWith("3 gaps.mine.leader (early) must be a team");
        assertThat(
                        faults(
                                child(
                                        "scenarios: {withheld: null}\nalternatives: {z: {tuning: {step_shape: 3}, scenarios: [withheld]}}\n")))
                .singleElement()
                .asString()
                .startsWith("3 alternatives.z.scenarios (withheld) must be");
    }

    @Test
    void whatALaterFileSaysAboutItIsAFaultOnce() throws IOException {
        child("gaps: {early_over_late: null}\n");
        Path grandchild = Files.writeString(
                directory.resolve("grandchild.yaml"),
                "extends: child.yaml\ndecisions: {mine: {gap: early_over_late, outcome: day0_gap, leads: [5, 9]}}\n");
        assertThat(faults(grandchild))
                .singleElement()
                .asString()
                .startsWith("2 decisions.mine.gap (early_over_late) must be one of the gaps: late_over_early.");
    }

    @Test
    void whatCannotGoIsOneFault() throws IOException {
        assertThat(faults(child("releases: {model: null}\n"))).hasSize(1);
        Path chips = Path.of("experiments", "03-real-chips.yaml").toAbsolutePath();
        assertThat(faults(Files.writeString(
                        directory.resolve("other.yaml"), "extends: " + chips + "\nchips: {Ascend 950DT: null}\n")))
                .singleElement()
                .asString()
                .contains("teams.cann_950dt.chip (Ascend 950DT) must be a chip");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            relative_levels: [early, late, third] | [early, late]
            relative_levels: [third] | nothing
            """)
    void aTeamThatGoesIsNotCalledRelativeAnyMoreWithoutAWord(String levels, String left) throws IOException {
        Path parent = Files.writeString(
                directory.resolve("parent.yaml"),
                "extends: study.yaml\nteams: {third: {chipmaker: C, roofline_tokens_per_s: 900, starting_excess: {novel: 9}}}\n"
                        + levels + "\n");
        Path own = Files.writeString(
                directory.resolve("own.yaml"), "extends: " + parent.getFileName() + "\nteams: {third: null}\n");
        Reading.Loaded loaded = loaded(own);
        assertThat(takenAway(loaded)).isEmpty();
        assertThat(Tree.at(loaded.document().tree(), "relative_levels")
                        .map(String::valueOf)
                        .orElse("nothing"))
                .isEqualTo(left);
    }
}
