package headstart.config;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.RunResult.Completed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file says without any effect is told, and only that: a file once set portability while nobody published, and nobody noticed. */
class NoEffectTest {
    private static final String STUDY = """
            horizon_days: 60
            releases:
              model:
                operators: {attention: {share: 0.6, novelty: 0.8}, experts: {share: 0.4, novelty: 0.5}}
            teams:
              early: {chipmaker: A, tier: domestic, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
              late: {chipmaker: B, tier: partner, roofline_tokens_per_s: 1000, starting_excess: {novel: 20}}
            access_rule: {kind: domestic_first, lead_days: 30, fidelity: 0.5}
            gaps: {e_over_l: {leader: early, laggard: late}}
            outcomes: [day0_gap]
            scenarios: {withheld: {}, equal: {access: {late: {lead_days: 30}}}}
            """;

    @TempDir
    private Path directory;

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("experiments"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void noShippedExperimentIsWarned(Path experiment) {
        assertThat(loaded(experiment, List.of()).warnings()).isEmpty();
    }

    private static Reading.Loaded loaded(Path file, List<String> sets) {
        Reading reading = ExperimentFile.read(file, sets, Overrides.NONE);
        assertThat(reading).isInstanceOf(Reading.Loaded.class);
        return (Reading.Loaded) reading;
    }

    private Reading.Loaded loaded(String more) throws IOException {
        Path file = Files.writeString(directory.resolve("study.yaml"), STUDY);
        return loaded(file, more.isEmpty() ? List.of() : List.of(more.split(" ;; ")));
    }

    @Test
    void aStudyInWhichEverythingCountsHasNoWarning() throws IOException {
        assertThat(loaded("").warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commons={copy_rate_per_day: 0.1, portability: {default: 0.8}} | commons.copy_rate_per_day (0.1), commons.portability.default (0.8) have no effect: nobody publishes
            teams.early.publishes=true ;; commons.copy_rate_per_day=0 | teams.early.publishes (true) has no effect: nobody copies
            access.late={fidelity: 0.3} ;; scenarios={withheld: {}} | access.late.fidelity (0.3) has no effect: the team gets no release early
            access.early={lead_days: 30, fidelity: 0.5} | access.early has no effect: access_rule gives the team the same already.
            access_rule.kind=standard_practice | teams.early.tier (domestic), teams.late.tier (partner) have no effect: no access_rule goes by it
            teams.early.tier=partner | access_rule (domestic_first) favours nobody: no team has the tier domestic.
            tuning.jump_mean_log=0.3 | tuning.jump_mean_log (0.3) has no effect: jump_rate_per_day is 0.
            tuning.repair_rate_per_day=0.3 | tuning.repair_rate_per_day (0.3) has no effect: regression_rate_per_day is 0.
            staffing={response: 3} | staffing.response (3) has no effect: the staffing rule does not use it
            staffing={tooling_gain: 0.1} | staffing.tooling_gain (0.1) has no effect: the staffing rule does not use it, or there is one release only.
            scenarios.equal={access: {late: {lead_days: 0, fidelity: 1}}} | scenarios.equal is played exactly like withheld
            horizon_days=59 ;; access.late.lead_days=7 ;; scenarios.equal={access: {late: {lead_days: 7}}} | scenarios.equal.access.late.lead_days (7) has no effect: the base says so already.
            releases.model.operators.attention.share=0.7 | releases.model.operators: the shares of the operators sum to 1.1 and are scaled to sum to 1.
            report_days=[0, 30, 30] | report_days (30) stands there twice and counts once.
            outcomes=[day0_gap, day0_gap] | outcomes (day0_gap) stands there twice and counts once.
            gaps={e_over_l: {leader: early, laggard: late}, again: {leader: early, laggard: late}} | gaps.again is the same pair as e_over_l.
            precision={outcome: e_over_l.day0_gap, half_width: 0.1} | precision has no effect: replications is 200.
            labels={outcomes: {gap_area: {label: area}}} | labels.outcomes.gap_area is a label that nobody sees
            factors={commons.portability.default: {values: [0, 1]}} ;; design={kind: grid} | factors.commons.portability.default has no effect: whatever it is, all runs are the same.
            factors={horizon: {paths: [access_rule.lead_days], values: [0, 30]}} ;; design={kind: grid, points: 9} | design.points (9) has no effect: a design of kind grid does not use it.
            explore={tuning.jump_mean_log: {from: 0.1, to: 1}} | explore.tuning.jump_mean_log moves nothing: all runs are the same.
            """)
    void whatHasNoEffectIsTold(String sets, String warning) throws IOException {
        assertThat(loaded(sets).warnings())
                .as("%s", loaded(sets).warnings())
                .anySatisfy(found -> assertThat(found).startsWith(warning));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commons={copy_rate_per_day: 0.1, portability: {default: 0.8}} ;; factors={teams.early.publishes: {values: [true, false]}} ;; design={kind: grid}
            teams.late.tier=null ;; scenarios={withheld: {}} ;; access.late.fidelity=0.3 ;; factors={access.late.lead_days: {values: [0, 30]}} ;; design={kind: grid}
            teams.late.tier=null ;; scenarios={withheld: {}} ;; access.late.fidelity=0.3 ;; explore={access.late.lead_days: {from: 0, to: 30}}
            staffing={rule: respond_to_gap, response: 3}
            teams.late.tier=null ;; access.late={lead_days: 3, fidelity: 0.3}
            """)
    void whatCountsSomewhereIsNotTold(String sets) throws IOException {
        assertThat(loaded(sets).warnings()).isEmpty();
    }

    /** The rule itself: what is told to have no effect is changed, and every run is the same bit by bit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commons={copy_rate_per_day: 0.1, portability: {default: 0.8}} | commons={copy_rate_per_day: 0.3, portability: {default: 0.2}}
            teams.early.publishes=true ;; commons.copy_rate_per_day=0 | teams.early.publishes=false
            scenarios={withheld: {}} ;; access.late={fidelity: 0.3} | scenarios={withheld: {}} ;; access.late={fidelity: 0.9}
            access.early={lead_days: 30, fidelity: 0.5} ;; scenarios={withheld: {}} | scenarios={withheld: {}}
            access_rule.kind=standard_practice ;; teams.early.tier=x | access_rule.kind=standard_practice ;; teams.early.tier=y
            tuning.jump_mean_log=0.3 | tuning.jump_mean_log=0.9
            tuning.repair_rate_per_day=0.3 | tuning.repair_rate_per_day=0.1
            staffing={response: 3, tooling_gain: 0.1} | staffing={ceiling: 3, next_release_share: 0.5}
            releases.model.reference_kernels={late: 0} | seed=1
            teams.early.late_start={probability: 0, mean_days: 3} | teams.early.late_start={probability: 0, mean_days: 30}
            access_rule={kind: everyone_at_release} ;; access.late={leak_rate_per_day: 0.5, leak_fidelity: 0.5} | access_rule={kind: everyone_at_release}
            """)
    void whatHasNoEffectChangesNoRun(String one, String other) throws IOException {
        Experiment first = loaded(one).experiment();
        Experiment second = loaded(other).experiment();
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(first);
        LocalEngine.RunPlayer again = new LocalEngine.RunPlayer(second);
        for (long index = 0; index < 20; index++) {
            RunSpec spec = first.plan().get(index);
            assertThat(outcomes(player.play(spec))).isEqualTo(outcomes(again.play(spec)));
        }
    }

    private static double[] outcomes(RunResult run) {
        assertThat(run).isInstanceOf(Completed.class);
        return ((Completed) run).outcomes();
    }
}
