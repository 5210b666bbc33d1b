package headstart.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.Experiment;
import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Measure;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much is held at a time is a matter of memory alone: curves are the same to the last bit. */
class CurveStatisticsTest {
    private static final Experiment STUDY = SmallStudies.of(
            SmallStudies.TWO_TEAMS.replace("replications: 6", "replications: 60") + SmallStudies.MARKET);
    private static final List<RunResult> RUNS = played();
    /** Some days of all series. */
    private static final long STEP = 20_000;

    private static List<RunResult> played() {
        List<RunResult> runs = new ArrayList<>();
        new LocalEngine(1).run(STUDY, 0, runs::add);
        return runs;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2_000, 20_000, 60_000})
    void theRoomChangesNoBit(long room) {
        CurveStatistics.Found whole = CurveStatistics.of(STUDY, RUNS::forEach, 1, STEP, Long.MAX_VALUE);
        CurveStatistics.Found found = CurveStatistics.of(STUDY, RUNS::forEach, 2, STEP, room);
        assertThat(found.curves().equals(whole.curves())).isTrue();
        assertThat(found.differences().equals(whole.differences())).isTrue();
        assertThat(whole.differences()).isNotEmpty();
    }

    @Test
    void theCurvesOfSomeMeasuresAreTheSame() {
        Set<Measure> some = Set.of(Measure.LOG_GAP, Measure.ROOFLINE_SHARE);
        List<Curve> curves = CurveStatistics.of(STUDY, RUNS::forEach, 1).curves().stream()
                .filter(curve -> some.contains(curve.measure()))
                .toList();
        StudyResults results =
                StudyResults.withoutCurves(STUDY, RUNS::forEach, 1).withCurves(RUNS::forEach, some, 2);
        assertThat(curves).isNotEmpty();
        assertThat(results.curves().equals(curves)).isTrue();
        assertThat(results.differences()).isEmpty();
    }

    @Test
    void runsAreLookedThroughOnceForEachPartAlone() {
        int[] passes = {0};
        CurveStatistics.of(
                STUDY,
                visitor -> {
                    passes[0]++;
                    RUNS.forEach(visitor);
                },
                1);
        assertThat(passes[0]).isEqualTo(1);
    }
}
