package headstart.experiment.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.experiment.Experiment;
import headstart.experiment.SmallStudies;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeTable;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an outcome means stands in its declaration and nowhere else. Whose it is, when it is taken, its unit and whether it is a duration
 * were once read off its name, in five places.
 */
class OutcomesTest {
    @Test
    void everyOutcomeSaysWhatItIsAndNoTwoHaveOneName() {
        assertThat(Outcomes.all()).allSatisfy(outcome -> {
            assertThat(outcome.label()).as(outcome.key()).isNotBlank();
            assertThat(outcome.formula()).as(outcome.key()).isNotBlank();
        });
        assertThat(Outcomes.all().stream().map(Outcome::key)).doesNotHaveDuplicates();
        assertThat(Outcomes.all().stream().map(Outcome::label)).doesNotHaveDuplicates();
        assertThat(Measure.all().stream().map(Measure::key)).doesNotHaveDuplicates();
    }

    @Test
    void aNewOutcomeIsTakenCensoredAndSummedUpLikeTheOthers() {
        Experiment experiment =
                SmallStudies.asking(SmallStudies.of(SmallStudies.TWO_TEAMS), SmallStudies.daysToHalfGap());
        StudyResults results = SmallStudies.played(experiment);
        assertThat(results.summaries())
                .extracting(row -> row.column().header())
                .containsOnly("early_over_late.days_to_half_gap");
        assertThat(results.waitingTimes()).hasSize(2);
        assertThat(results.comparisons()).hasSize(1);
    }

    @Test
    void anOutcomeOfPairsCannotBeGivenToATeam() {
        Subject.Team team = new Subject.Team("early", 0);
        assertThatThrownBy(() -> new OutcomeColumn(team, Outcomes.GAP_AREA, new When.Once()))
                .hasMessage("outcome gap_area must be of a gap, not of early.");
    }

    @Test
    void columnsAreNamedByOutcomeAndMoment() {
        Experiment experiment = SmallStudies.asking(
                SmallStudies.of(SmallStudies.TWO_TEAMS), Outcomes.OVERTAKE, Outcomes.GAP, Outcomes.LIFE_SHARE_BEHIND);
        assertThat(OutcomeTable.of(experiment).columns())
                .extracting(OutcomeColumn::name)
                .isEqualTo(List.of(
                        "overtake_by_day0",
                        "overtake_by_day30",
                        "overtake_by_day60",
                        "gap_day0",
                        "gap_day30",
                        "gap_day60",
                        "life_share_behind_model"));
    }
}
