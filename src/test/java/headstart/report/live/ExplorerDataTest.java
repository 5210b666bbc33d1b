package headstart.report.live;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.Experiment;
import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Measure;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the page offers to look at is there. */
class ExplorerDataTest {
    private static ExplorerData data(String yaml, Set<Measure> measures) {
        Experiment experiment = SmallStudies.of(yaml);
        List<RunResult> runs = new ArrayList<>();
        new LocalEngine(1).run(experiment, 0, runs::add);
        return ExplorerData.of(
                StudyResults.withoutCurves(experiment, runs::forEach, 1).withCurves(runs::forEach, measures, 1));
    }

    /** A study of buyers alone opened on an empty plot of throughput. */
    @Test
    void measuresWithoutACurveAreNotOffered() {
        assertThat(data(SmallStudies.TWO_TEAMS, Set.of(Measure.SOFTWARE_GAP, Measure.ROOFLINE_SHARE))
                        .measures())
                .extracting(ExplorerData.Measured::key)
                .containsExactly("roofline_share", "software_gap");
        assertThat(data(SmallStudies.TWO_TEAMS, Set.of(Measure.EXCESS)).measures())
                .isEmpty();
    }

    @Test
    void theScenarioThatTheStudyIsAboutIsTheSameAsInItsFigures() {
        ExplorerData first = data(SmallStudies.TWO_TEAMS, Set.of(Measure.GAP));
        assertThat(first.main()).isZero();
        assertThat(first.baseline()).isEqualTo(1);
        ExplorerData second =
                data(SmallStudies.TWO_TEAMS.replace("baseline: equal", "baseline: held_back"), Set.of(Measure.GAP));
        assertThat(second.main()).isEqualTo(1);
        assertThat(second.baseline()).isZero();
    }
}
