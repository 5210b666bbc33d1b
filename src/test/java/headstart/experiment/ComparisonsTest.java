package headstart.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.CensoredShares;
import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.experiment.result.StoredOutcomes;
import headstart.experiment.result.StudyResults;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a comparison says beside the difference. Waits that the horizon cut off went into it as if they had ended there, and nothing said how
 * many; between equal scenarios the table said that infinitely many runs would be needed.
 */
class ComparisonsTest {
    private static StudyResults played(String yaml, Outcome... outcomes) {
        return SmallStudies.played(SmallStudies.asking(SmallStudies.of(yaml), outcomes));
    }

    @Test
    void theSharesThatTheHorizonCutOffAreThoseOfTheRuns() {
        StudyResults results =
                played(SmallStudies.TWO_TEAMS.replace("horizon_days: 60", "horizon_days: 12"), Outcomes.DAYS_TO_PARITY);
        double[][][] values = results.outcomes().values();
        CensoredShares censored = results.comparisons().get(0).censored();
        assertThat(censored.scenario()).isEqualTo(infinite(values[0][0]) / 6.0).isPositive();
        assertThat(censored.baseline()).isEqualTo(infinite(values[1][0]) / 6.0).isLessThan(1);
        assertThat(censored.isAny()).isTrue();
    }

    private static long infinite(double[] values) {
        return java.util.Arrays.stream(values).filter(Double::isInfinite).count();
    }

    @Test
    void whatIsNoWaitIsNeverCutOff() {
        CensoredShares censored = played(SmallStudies.TWO_TEAMS, Outcomes.GAP_AREA)
                .comparisons()
                .get(0)
                .censored();
        assertThat(censored).isEqualTo(new CensoredShares(0, 0));
        assertThat(censored.isAny()).isFalse();
    }

    @Test
    void studiesOfDifferentHorizonsAreCutOffAtTheShorter() {
        StudyResults longer = played(SmallStudies.TWO_TEAMS, Outcomes.DAYS_TO_PARITY);
        StudyResults shorter =
                played(SmallStudies.TWO_TEAMS.replace("horizon_days: 60", "horizon_days: 12"), Outcomes.DAYS_TO_PARITY);
        StoredComparison comparison = StoredComparison.of(
                List.of(
                        new StoredOutcomes("a", longer.experiment(), longer.outcomes(), "code"),
                        new StoredOutcomes("b", shorter.experiment(), shorter.outcomes(), "code")),
                "b:held_back");
        StoredDifference same = comparison.differences().stream()
                .filter(d -> d.scenario().equals("a:held_back"))
                .findFirst()
                .orElseThrow();
        assertThat(same.difference()).isZero();
        assertThat(same.censored().scenario())
                .isEqualTo(same.censored().baseline())
                .isPositive();
    }

    @Test
    void equalScenariosDifferInNothingAndNothingIsInfinite() {
        String equal = SmallStudies.TWO_TEAMS
                .replace("held_back: {}", "held_back: {}\n  same: {}")
                .replace("baseline: equal", "baseline: held_back");
        StudyResults results = played(equal, Outcomes.GAP_AREA, Outcomes.DAYS_TO_PARITY, Outcomes.DAY0_GAP);
        assertThat(results.comparisons().stream()
                        .filter(row -> row.scenario().equals("same"))
                        .toList())
                .hasSize(3)
                .allSatisfy(row -> {
                    assertThat(row.difference().isNone()).isTrue();
                    assertThat(row.difference().difference()).isZero();
                    assertThat(row.difference().low()).isNaN();
                    assertThat(row.difference().varianceRatio()).isNaN();
                    assertThat(row.probabilityBetter()).isEqualTo(0.5);
                });
    }
}
