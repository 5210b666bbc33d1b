package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A range over alternatives holds the truth at the rate that it states, where the study as it stands does not. {@link NightlyRanges} plays more. */
class RangeCoverageTest {
    private static final int STUDIES = 8;

    /**
     * Four studies of either law. At 90 % fewer than 5 of 8 hold with a probability of 0.5 %; where the steep law made the data, the flat one alone is to miss: at
     * 90 % two or more of four miss with a probability of 5 %.
     */
    @Test
    void theRangeHoldsTheTruthWhereTheStudyAsItStandsDoesNot() {
        List<RangeCoverage> studies = IntStream.range(0, STUDIES)
                .mapToObj(study -> RangeCoverage.of(study, 20260424))
                .toList();
        assertThat(studies.stream().filter(RangeCoverage::range).count()).isGreaterThanOrEqualTo(5);
        assertThat(studies.stream().filter(RangeCoverage::made).count()).isGreaterThanOrEqualTo(5);
        assertThat(studies.stream()
                        .filter(study -> study.steep() && !study.base())
                        .count())
                .as(studies.toString())
                .isGreaterThanOrEqualTo(2);
    }
}
