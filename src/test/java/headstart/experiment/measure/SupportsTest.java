package headstart.experiment.measure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.EngineRuns;
import headstart.statistics.Support;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SupportsTest {
    private static final Supports STILL = new Supports(false);
    private static final Supports JUMPING = new Supports(true);

    @Test
    void throughputWithLateJumpsCarriesNoMeans() {
        assertThat(STILL.of(Outcomes.TOKENS_SERVED)).isEqualTo(Support.POSITIVE);
        assertThat(STILL.of(Measure.ROOFLINE_SHARE)).isEqualTo(Support.SHARE);
        assertThat(STILL.of(Measure.HEAD_START_EFFECT)).isEqualTo(Support.POSITIVE);
        assertThat(JUMPING.of(Outcomes.TOKENS_SERVED)).isEqualTo(Support.POWER_TAIL);
        assertThat(JUMPING.of(Outcomes.ROOFLINE_SHARE)).isEqualTo(Support.POWER_TAIL);
        assertThat(JUMPING.of(Measure.ROOFLINE_SHARE)).isEqualTo(Support.POWER_TAIL);
        assertThat(JUMPING.of(Measure.HEAD_START_EFFECT)).isEqualTo(Support.POWER_TAIL);
    }

    @Test
    void logarithmsWaitsAndEventsStayAsTheyAre() {
        for (Outcome outcome : new Outcome[] {Outcomes.DAYS_TO_PARITY, Outcomes.OVERTAKE, Outcomes.GAP}) {
            assertThat(JUMPING.of(outcome)).as(outcome.key()).isEqualTo(STILL.of(outcome));
        }
        for (Measure measure : new Measure[] {Measure.RATIO, Measure.LOG_GAP, Measure.EXCESS, Measure.DAYS_BEHIND}) {
            assertThat(JUMPING.of(measure)).as(measure.key()).isEqualTo(STILL.of(measure));
        }
        assertThat(JUMPING.of(Measure.RATIO)).isEqualTo(Support.LOG_RATIO);
    }

    @Test
    void theLargestGapCarriesNoMeanWhereJumpsKeepTheLeaderFarBehindAllAlong() {
        assertThat(STILL.of(Outcomes.PEAK_GAP)).isEqualTo(Support.REAL);
        assertThat(JUMPING.of(Outcomes.PEAK_GAP)
                        .seenIn(new double[] {0.9, 0.4, -16.7})
                        .carriesMeans())
                .isFalse();
        assertThat(JUMPING.of(Outcomes.PEAK_GAP).seenIn(new double[] {0.9, 0.4, 1}))
                .isEqualTo(Support.SHARE);
    }

    @Test
    void whatIsLostOfTheBaselineHasNoLowerBoundWhereJumpsMultiplyWhatIsServed() {
        assertThat(STILL.of(Outcomes.TOKENS_LOST_SHARE)).isEqualTo(Support.REAL);
        assertThat(JUMPING.of(Outcomes.TOKENS_LOST_SHARE)).isEqualTo(Support.RATIO_GAP);
        assertThat(JUMPING.of(Outcomes.TOKENS_LOST_SHARE)
                        .seenIn(new double[] {0.3, 1, -2.06})
                        .carriesMeans())
                .isFalse();
    }

    @Test
    void differencesFollowedOverTimeHaveNoBandWhereJumpsLeaveThemNoMean() {
        assertThat(STILL.ofDifference(Measure.SOFTWARE_GAP)).isEqualTo(Support.REAL);
        assertThat(STILL.ofDifference(Measure.SOFTWARE_DIFFERENCE)).isEqualTo(Support.SHARE);
        assertThat(STILL.ofDifference(Measure.HEAD_START_EFFECT)).isEqualTo(Support.REAL);
        for (Measure measure :
                new Measure[] {Measure.GAP, Measure.SOFTWARE_GAP, Measure.SOFTWARE_DIFFERENCE, Measure.HEAD_START_EFFECT
                }) {
            assertThat(JUMPING.ofDifference(measure).carriesMeans())
                    .as(measure.key())
                    .isFalse();
        }
        assertThat(JUMPING.ofDifference(Measure.RATIO)).isEqualTo(Support.LOG_RATIO);
        assertThat(JUMPING.ofDifference(Measure.DAYS_BEHIND)).isEqualTo(Support.REAL);
    }

    @Test
    void aStudyHasJumpsByItsRate() {
        assertThat(EngineRuns.read(Path.of("experiments", "deepseek-v4-served.yaml"))
                        .supports())
                .isEqualTo(JUMPING);
        assertThat(EngineRuns.read(Path.of("experiments", "deepseek-v4.yaml")).supports())
                .isEqualTo(STILL);
    }
}
