package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
    /** SciPy 1.17.1: {@code scipy.stats.t.ppf(0.975, df)}. */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694",
        "2, 4.302652729749462",
        "3, 3.1824463052837078",
        "9, 2.262157162798205",
        "30, 2.0422724563012378",
        "99, 1.9842169515864174",
        "998, 1.9623438462163343",
        "999, 1.9623414611334493",
        "1000, 1.9623390808264083",
        "9999, 1.960201263621357",
        "50000, 1.9600114310936798"
    })
    void agreesWithSciPy(int degreesOfFreedom, double expected) {
        assertThat(StudentT.critical(degreesOfFreedom)).isCloseTo(expected, within(1e-12 * expected));
        assertThat(StudentT.critical(degreesOfFreedom))
                .as("the cached value")
                .isEqualTo(StudentT.critical(degreesOfFreedom, 0.95));
    }

    /** SciPy 1.17.1: {@code t.ppf(0.995, 7.3), t.ppf(0.95, 1234), t.ppf(0.9, 2.5)}. */
    @Test
    void takesFractionsOfAFreedomAndOtherConfidences() {
        assertThat(StudentT.critical(7.3, 0.99)).isCloseTo(3.451031655622185, within(1e-12));
        assertThat(StudentT.critical(1234, 0.9)).isCloseTo(1.646089381155016, within(1e-12));
        assertThat(StudentT.critical(2.5, 0.8)).isCloseTo(1.7302509288071766, within(1e-12));
    }

    /** One degree of freedom is Cauchy, tan(pi p / 2); two have the closed form p sqrt(2 / (1 - p^2)). */
    @Test
    void agreesWithTheClosedForms() {
        double cauchy = FastMath.tan(0.95 * FastMath.PI / 2);
        assertThat(StudentT.critical(1)).isCloseTo(cauchy, within(1e-12 * cauchy));
        assertThat(StudentT.critical(2)).isCloseTo(0.95 * Math.sqrt(2 / (1 - 0.95 * 0.95)), within(1e-12));
    }

    @Test
    void isBlankWithoutFreedom() {
        assertThat(StudentT.critical(0)).isNaN();
        assertThat(StudentT.critical(-1)).isNaN();
        assertThat(StudentT.critical(Double.NaN, 0.95)).isNaN();
    }
}
