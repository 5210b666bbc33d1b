package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final double[] SAMPLE = {3.1, -0.4, 12.5, 7.75, 0, 2.2, 9.9, 4.4, 1.3, 6.6, 5.05};
    private static final Offset<Double> EXACT = within(1e-13);

    /**
     * SciPy 1.17.1, NumPy 2.4.6: {@code x.mean(); x.std(ddof=1); stats.t.interval(0.95, 10, x.mean(), stats.sem(x));
     * np.quantile(x, [.05, .25, .5, .75, .95])}. The upper end is Hall's, for the skewness of 0.42 moves it out: the root of its
     * polynomial by {@code scipy.optimize.brentq}.
     */
    @Test
    void agreesWithSciPy() {
        Summary summary = Summary.of(SAMPLE);
        assertThat(summary.n()).isEqualTo(11);
        assertThat(summary.mean()).isCloseTo(4.763636363636364, EXACT);
        assertThat(summary.sd()).isCloseTo(4.11619307789922, EXACT);
        assertThat(summary.meanLow()).isCloseTo(1.9983402270898383, EXACT);
        assertThat(summary.meanHigh()).isCloseTo(7.8726688205671245, EXACT);
        assertThat(summary.p05()).isCloseTo(-0.2, EXACT);
        assertThat(summary.p25()).isCloseTo(1.75, EXACT);
        assertThat(summary.p50()).isCloseTo(4.4, EXACT);
        assertThat(summary.p75()).isCloseTo(7.175, EXACT);
        assertThat(summary.p95()).isCloseTo(11.2, EXACT);
    }

    /** 0 to 1000: mean 500, variance n (n + 1) / 12 with n = 1001, quantile p at 1000 p. */
    @Test
    void agreesWithTheClosedFormOfACount() {
        Summary summary =
                Summary.of(IntStream.rangeClosed(0, 1000).asDoubleStream().toArray());
        assertThat(summary.mean()).isCloseTo(500, within(1e-10));
        assertThat(summary.sd()).isCloseTo(Math.sqrt(1001.0 * 1002 / 12), within(1e-10));
        assertThat(summary.p05()).isCloseTo(50, within(1e-10));
        assertThat(summary.p95()).isCloseTo(950, within(1e-10));
    }

    @Test
    void leavesBlanksOutAndCountsThem() {
        double[] gaps = Arrays.copyOf(SAMPLE, SAMPLE.length + 2);
        gaps[11] = gaps[0];
        gaps[0] = Double.NaN;
        gaps[12] = Double.NaN;
        Summary summary = Summary.of(gaps);
        assertThat(summary.n()).isEqualTo(11);
        assertThat(summary.blank()).isEqualTo(2);
        assertThat(summary.p75()).isCloseTo(7.175, EXACT);
        assertThat(summary.mean()).isCloseTo(4.763636363636364, EXACT);
    }

    @Test
    void doesNotReorderWhatItIsGiven() {
        double[] values = SAMPLE.clone();
        Summary.of(values);
        assertThat(values).containsExactly(SAMPLE);
    }

    @Test
    void isBlankWithoutValues() {
        Summary summary = Summary.of(new double[] {Double.NaN});
        assertThat(summary.n()).isZero();
        assertThat(summary.blank()).isEqualTo(1);
        assertThat(new double[] {
                    summary.mean(), summary.meanLow(), summary.meanHigh(), summary.sd(), summary.p05(), summary.p95()
                })
                .containsOnly(Double.NaN);
    }

    @Test
    void oneValueHasNoInterval() {
        Summary summary = Summary.of(new double[] {7});
        assertThat(summary.mean()).isEqualTo(7);
        assertThat(summary.p05()).isEqualTo(7);
        assertThat(summary.p50()).isEqualTo(7);
        assertThat(new double[] {summary.meanLow(), summary.meanHigh(), summary.sd()})
                .containsOnly(Double.NaN);
    }

    /** A sum of a thousand tenths is not a hundred; summing deviations from the first value is. */
    @Test
    void equalValuesHaveNoSpreadAtAll() {
        double[] values = new double[1000];
        Arrays.fill(values, 0.1);
        Summary summary = Summary.of(values);
        assertThat(summary.sd()).isZero();
        assertThat(summary.meanLow()).isNaN();
        assertThat(summary.meanHigh()).isNaN();
        assertThat(summary.note()).isEqualTo(MeanNote.CONSTANT);
    }

    /** Variance of 1e9 + {4, 7, 13, 16}: the textbook formula loses all digits, the exact answer is 30. */
    @Test
    void keepsItsDigitsFarFromZero() {
        assertThat(Summary.of(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16})
                        .sd())
                .isCloseTo(Math.sqrt(30), EXACT);
    }

    @Test
    void anInfiniteValueLeavesThePercentilesAlone() {
        Summary summary = Summary.of(new double[] {1, 2, 3, 4, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY});
        assertThat(summary.mean()).isNaN();
        assertThat(summary.meanLow()).isNaN();
        assertThat(summary.p50()).isEqualTo(3.5);
        assertThat(summary.p95()).isInfinite();
    }

    @Test
    void carriesTheNumberOfCutObservations() {
        assertThat(Summary.of(SAMPLE).censored()).isZero();
        assertThat(Summary.of(SAMPLE).withCensored(4).censored()).isEqualTo(4);
        assertThatThrownBy(() -> Summary.of(SAMPLE).withCensored(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n (11), blank (0) and censored (-1) must be 0 or more.");
    }
}
