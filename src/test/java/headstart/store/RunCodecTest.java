package headstart.store;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.Experiment;
import headstart.experiment.SmallStudies;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.model.Trajectory;
import headstart.model.TuningCurve;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is read of a run is what was written, whoever's curves are asked for. */
class RunCodecTest {
    private static final Experiment STUDY = SmallStudies.of(SmallStudies.TWO_TEAMS + SmallStudies.MARKET);

    @Test
    void curvesThatNobodyAskedForAreLeftOutAndAllElseIsTheSame() {
        List<RunResult> runs = new ArrayList<>();
        new LocalEngine(1).run(STUDY, 0, runs::add);
        for (RunResult run : runs) {
            byte[] payload = RunCodec.write(run);
            Trajectory whole = trajectory(RunCodec.read(run.spec(), payload));
            for (int asked = 0; asked < whole.curves().size(); asked++) {
                int team = asked;
                Trajectory some = trajectory(RunCodec.read(run.spec(), payload, one -> one == team));
                for (int t = 0; t < whole.curves().size(); t++) {
                    List<TuningCurve> left = t == team ? whole.curves().get(t) : List.of();
                    assertThat(some.curves().get(t)).usingRecursiveComparison().isEqualTo(left);
                }
                assertThat(some.market()).usingRecursiveComparison().isEqualTo(whole.market());
                assertThat(some.releaseDays()).isEqualTo(whole.releaseDays());
            }
        }
        assertThat(runs).isNotEmpty();
    }

    private static Trajectory trajectory(RunResult run) {
        return ((RunResult.Completed) run).trajectory();
    }
}
