package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * The distance against its definition, worked out in Python 3.11 with both halves kept apart: sqrt((CJS(P, Q) + CJS(Q, P)) / (int P + int Q)) with
 * CJS(P, Q) = int P log2(P / ((P + Q) / 2)) + (int Q - int P) / (2 ln 2), the larger of values and negatives.
 */
class JensenShannonTest {
    @Test
    void theDistanceIsThatOfTheDefinition() {
        assertThat(JensenShannon.distance(new double[] {1, 2, 4, 7, 11}, new double[] {1, 2, 3, 4, 5}))
                .isCloseTo(0.16180687669804647, within(1e-12));
        assertThat(JensenShannon.distance(new double[] {0, 1}, new double[] {1, 3}))
                .isCloseTo(0.285839405865445, within(1e-12));
    }

    @Test
    void orderScaleAndSignDoNotMatter() {
        double plain = JensenShannon.distance(new double[] {1, 2, 4, 7, 11}, new double[] {1, 2, 3, 4, 5});
        assertThat(JensenShannon.distance(new double[] {-70, -110, -10, -20, -40}, new double[] {40, 50, 10, 20, 30}))
                .isCloseTo(plain, within(1e-12));
    }

    @Test
    void evenWeightsAndEqualValuesAreNoDistance() {
        assertThat(JensenShannon.distance(new double[] {3, 1, 2}, new double[] {2, 2, 2}))
                .isZero();
        assertThat(JensenShannon.distance(new double[] {5, 5}, new double[] {1, 9}))
                .isZero();
        assertThat(JensenShannon.distance(new double[0], new double[0])).isZero();
    }

    @Test
    void weightsMustBeAsManyAsValues() {
        assertThatThrownBy(() -> JensenShannon.distance(new double[2], new double[3]))
                .hasMessage("values (2) and weights (3) must be as many.");
    }
}
