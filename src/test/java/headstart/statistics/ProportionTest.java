package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** SciPy 1.17.1: {@code binomtest(successes, n).proportion_ci(method='wilson')}. */
    @ParameterizedTest
    @CsvSource({
        "640, 1000, 0.6097662373959409, 0.6691622702281035",
        "0, 10, 0, 0.27753279986288926",
        "10, 10, 0.7224672001371109, 1",
        "1, 7, 0.02567962434474358, 0.5131278292743189"
    })
    void agreesWithSciPy(int successes, int n, double low, double high) {
        Proportion proportion = Proportion.of(successes, n);
        assertThat(proportion.share()).isEqualTo((double) successes / n);
        assertThat(proportion.low()).isCloseTo(low, within(1e-14));
        assertThat(proportion.high()).isCloseTo(high, within(1e-14));
    }

    @Test
    void speaksInFrequencies() {
        Proportion proportion = Proportion.of(640, 1000);
        assertThat(proportion.lowCount()).isEqualTo(610);
        assertThat(proportion.highCount()).isEqualTo(669);
    }

    /** The exact ends are the roots of |share - p| = z sqrt(p (1 - p) / n): put them back. */
    @Test
    void endsSolveTheScoreEquation() {
        Proportion proportion = Proportion.of(3.5, 20);
        for (double end : new double[] {proportion.low(), proportion.high()}) {
            double z = Math.abs(proportion.share() - end) / Math.sqrt(end * (1 - end) / 20);
            assertThat(z).isCloseTo(1.959963984540054, within(1e-12));
        }
    }

    @Test
    void isBlankWithoutTrials() {
        Proportion none = Proportion.of(0, 0);
        assertThat(new double[] {none.share(), none.low(), none.high()}).containsOnly(Double.NaN);
    }

    @Test
    void refusesMoreSuccessesThanTrials() {
        assertThatThrownBy(() -> Proportion.of(11, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("successes (11.0) must lie between 0 and n (10).");
    }
}
