package headstart.experiment.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Outcomes;
import headstart.statistics.KaplanMeier;
import headstart.statistics.MeanNote;
import headstart.statistics.Summary;
import org.junit.jupiter.api.Test;

/** One mean of a wait has one interval, whichever table it stands in. */
class MeanWaitTest {
    @Test
    void theMeanOfAWaitAllowsForRunsThatWaitUntilTheHorizonAsItsRestrictedMeanDoes() {
        StudyResults results = SmallStudies.played(SmallStudies.asking(
                SmallStudies.of(SmallStudies.TWO_TEAMS.replace("replications: 6", "replications: 60")),
                Outcomes.DAYS_TO_PARITY,
                Outcomes.DAYS_TO_OVERTAKE,
                Outcomes.LEVEL_FOR_GOOD));
        int compared = 0;
        for (WaitingTime wait : results.waitingTimes()) {
            KaplanMeier.RestrictedMean mean = wait.restrictedMean();
            Summary summary = results.summaries().stream()
                    .filter(row -> row.scenario().equals(wait.scenario())
                            && row.column().equals(wait.column()))
                    .findFirst()
                    .orElseThrow()
                    .summary();
            assertThat(summary.mean()).isCloseTo(mean.mean(), within(1e-9));
            if (mean.note() == MeanNote.NONE && summary.note() == MeanNote.NONE) {
                assertThat(summary.meanLow()).isCloseTo(mean.low(), within(1e-9));
                assertThat(Math.min(summary.meanHigh(), mean.tau())).isCloseTo(mean.high(), within(1e-9));
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }
}
