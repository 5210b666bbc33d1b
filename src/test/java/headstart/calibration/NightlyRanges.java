package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** How often ranges over alternatives hold the truth, over 200 synthetic studies; a few minutes of processor time. {@link RangeCoverageTest} is its small version. */
class NightlyRanges {
    private static final int STUDIES = 200;

    @Test
    void rangesHoldTheTruthAtTheirStatedRate() {
        List<RangeCoverage> studies = IntStream.range(0, STUDIES)
                .parallel()
                .mapToObj(study -> RangeCoverage.of(study, 20260424))
                .toList();
        long range = studies.stream().filter(RangeCoverage::range).count();
        long made = studies.stream().filter(RangeCoverage::made).count();
        long base =
                studies.stream().filter(study -> study.steep() && study.base()).count();
        System.out.printf(
                "range %d of %d, the law that made the data %d of %d, the study as it stands where the other law did %d of %d%n",
                range, STUDIES, made, STUDIES, base, STUDIES / 2);
        BinomialDistribution nine = new BinomialDistribution(null, STUDIES, 0.9);
        assertThat(nine.cumulativeProbability((int) range)).isGreaterThan(1e-3);
        assertThat(base).isLessThan(STUDIES * 4 / 10);
    }
}
