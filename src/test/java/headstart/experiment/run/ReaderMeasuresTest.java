package headstart.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.experiment.Experiment;
import headstart.experiment.SmallStudies;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.PairView;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.SubjectView;
import headstart.model.StepCurve;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures that a reader knows, where they are known exactly: level teams, a constant ratio, and a path that is shifted in time. */
class ReaderMeasuresTest {
    private static final double HORIZON = 60;
    private static final double TOLERANCE = 0.1;
    private static final double EXACT = 1e-12;
    private static final double LN_2 = Math.log1p(1);

    private static PairView pair(StepCurve leader, StepCurve laggard) {
        return new PairView(view(leader), view(laggard), TOLERANCE, List.of());
    }

    private static SubjectView view(StepCurve share) {
        return new SubjectView(share.times(1000), share, 100, 0.1, 0, 0, HORIZON);
    }

    private static StepCurve steps(double shift) {
        return StepCurve.of(
                new double[] {-40 + shift, -10 + shift, 5 + shift, 20 + shift}, new double[] {0.1, 0.2, 0.4, 0.8});
    }

    @Test
    void equalTeamsAreLevelFromReleaseOnAndNobodyIsSlow() {
        PairView pair = pair(steps(0), steps(0));
        assertThat(pair.levelForGood()).isZero();
        assertThat(pair.levelForGoodInSoftware()).isZero();
        assertThat(pair.slowDays()).isCloseTo(0, within(EXACT));
        for (int day = 0; day <= HORIZON; day++) {
            assertThat(pair.ratioOn(day)).isZero();
            assertThat(pair.softwareRatioOn(day)).isZero();
        }
    }

    @Test
    void aConstantRatioIsItsLogarithmOnEveryDayAndItsAreaOverTheWholeTime() {
        PairView pair = pair(steps(0), steps(0).times(0.25));
        assertThat(pair.ratioOn(0)).isCloseTo(2, within(EXACT));
        assertThat(pair.softwareRatioOn(33)).isCloseTo(2, within(EXACT));
        assertThat(pair.slowDays()).isCloseTo(2 * HORIZON, within(1e-10));
        assertThat(pair.levelForGood()).isInfinite();
    }

    /** With the sides changed the ratio changes its sign; a gap of 3/4 becomes -3. */
    @Test
    void theRatioIsSymmetric() {
        PairView there = pair(steps(0), steps(7).times(0.5));
        PairView back = pair(steps(7).times(0.5), steps(0));
        for (int day = 0; day <= HORIZON; day++) {
            assertThat(back.ratioOn(day)).isCloseTo(-there.ratioOn(day), within(EXACT));
        }
        assertThat(back.slowDays()).isCloseTo(-there.slowDays(), within(1e-10));
    }

    /** B does what A did 7 days later: it is half as fast for 7 days after each of the three doublings, from release on. */
    @Test
    void aShiftedPathIsSlowForTheShiftAfterEachDoubling() {
        PairView pair = pair(steps(0), steps(7));
        assertThat(pair.levelForGood()).isEqualTo(27);
        assertThat(pair.levelForGoodInSoftware()).isEqualTo(27);
        assertThat(pair.daysToParity()).isZero();
        assertThat(pair.slowDays()).isCloseTo(14, within(1e-10));
        assertThat(pair.gapArea()).isCloseTo(14 * LN_2, within(1e-10));
        assertThat(pair.ratioOn(6)).isCloseTo(1, within(EXACT));
        assertThat(pair.ratioOn(13)).isCloseTo(0, within(EXACT));
    }

    @Test
    void whoeverHasNothingHasNoRatioAndIsNotLevel() {
        PairView pair = pair(steps(0), steps(65));
        assertThat(pair.ratioOn(3)).isNaN();
        assertThat(pair.levelForGood()).isInfinite();
    }

    private static final String LOSSES = "outcomes: [tokens_served, tokens_lost, tokens_lost_share]\n";

    @Test
    void tokensLostAreThoseOfTheBaselineThatAreNotServed() {
        Experiment experiment = SmallStudies.of(SmallStudies.TWO_TEAMS + LOSSES);
        OutcomeMatrix outcomes = SmallStudies.played(experiment).outcomes();
        Subject.Team late = experiment.subjects().teams().get(1);
        int served = outcomes.indexOf(late, Outcomes.TOKENS_SERVED).orElseThrow();
        int lost = outcomes.indexOf(late, Outcomes.TOKENS_LOST).orElseThrow();
        int share = outcomes.indexOf(late, Outcomes.TOKENS_LOST_SHARE).orElseThrow();
        double[][][] values = outcomes.values();
        for (int r = 0; r < experiment.replications(); r++) {
            double baseline = values[1][served][r];
            assertThat(values[0][lost][r]).isEqualTo(baseline - values[0][served][r]);
            assertThat(values[0][share][r]).isEqualTo((baseline - values[0][served][r]) / baseline);
            assertThat(values[1][lost][r]).isZero();
            assertThat(values[1][share][r]).isZero();
        }
    }

    /** The comparison of tokens lost stands in the table once, whether it is asked for or follows from tokens served. */
    @Test
    void tokensLostAreComparedOnce() {
        for (String outcomes : List.of(LOSSES, "outcomes: [tokens_served]\n")) {
            Experiment experiment = SmallStudies.of(SmallStudies.TWO_TEAMS + outcomes);
            assertThat(SmallStudies.played(experiment).comparisons())
                    .filteredOn(row -> row.column().kind() == Outcomes.TOKENS_LOST)
                    .hasSize(2);
        }
    }
}
