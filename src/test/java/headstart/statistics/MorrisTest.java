package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Morris.Effect;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MorrisTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static RandomStream random() {
        return Streams.of(31).replication(0).stream("morris");
    }

    private static Morris play(double[][] points, ToDoubleFunction<double[]> model) {
        return Morris.of(points, Arrays.stream(points).mapToDouble(model).toArray());
    }

    @Test
    void aLinearModelHasItsCoefficientsAndNoSpread() {
        Morris morris = play(Morris.design(3, 10, 4, random()), x -> 5 + 2 * x[0] - 3 * x[1]);
        assertThat(morris.paths()).isEqualTo(10);
        double[] means = {2, -3, 0};
        for (int i = 0; i < 3; i++) {
            Effect effect = morris.factors().get(i);
            assertThat(effect.mean()).isCloseTo(means[i], EXACT);
            assertThat(effect.meanAbsolute()).isCloseTo(Math.abs(means[i]), EXACT);
            assertThat(effect.sd()).isCloseTo(0, EXACT);
        }
    }

    /**
     * The effect of x on (x)(2 y - 1) is 2 y - 1, with y uniform on -1, -1/3, 1/3, 1: mean 0, mean absolute 2/3, sd sqrt(5)/3. With
     * 4,000 paths five standard errors are 0.06, 0.03 and 0.04: fewer than one seed in 100,000 fails by chance.
     */
    @Test
    void aSignThatChangesShowsInTheAbsoluteMeanAndTheSpread() {
        Morris morris = play(Morris.design(2, 4000, 4, random()), x -> x[0] * (2 * x[1] - 1));
        Effect effect = morris.factors().get(0);
        assertThat(effect.mean()).isCloseTo(0, within(0.06));
        assertThat(effect.meanAbsolute()).isCloseTo(2 / 3.0, within(0.03));
        assertThat(effect.sd()).isCloseTo(Math.sqrt(5) / 3, within(0.04));
        assertThat(effect.low()).isLessThan(effect.meanAbsolute());
        assertThat(effect.high() - effect.meanAbsolute()).isCloseTo(1.96 / 3 / Math.sqrt(4000), within(0.001));
    }

    @Test
    void aPathMovesEveryFactorOnceByDelta() {
        double[][] points = Morris.design(5, 20, 6, random());
        assertThat(points).hasDimensions(120, 5);
        for (int path = 0; path < 20; path++) {
            for (int factor = 0; factor < 5; factor++) {
                double distance = Math.abs(points[6 * path + 5][factor] - points[6 * path][factor]);
                assertThat(distance).isCloseTo(0.6, EXACT);
                assertThat(points[6 * path][factor]).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void aBlankOutcomeLeavesItsPathOut() {
        double[][] points = {{0}, {1}, {1}, {0}, {0}, {1}};
        Morris morris = Morris.of(points, new double[] {1, 4, Double.NaN, 2, 3, 8});
        assertThat(morris.paths()).isEqualTo(2);
        assertThat(morris.blank()).isEqualTo(1);
        assertThat(morris.factors().get(0).mean()).isEqualTo(4);
        assertThat(morris.factors().get(0).sd()).isCloseTo(Math.sqrt(2), EXACT);
    }

    @Test
    void refusesPointsThatAreNoPaths() {
        assertThatThrownBy(() -> Morris.of(new double[][] {{0, 0}, {1, 1}, {1, 2}}, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("point 1 differs from the one before in more than one coordinate.\n"
                        + "Maybe the runs are not in the order of the design?");
        assertThatThrownBy(() -> Morris.of(new double[][] {{0, 0}, {0, 0}, {1, 1}}, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("point 1 equals the one before.");
        assertThatThrownBy(() -> Morris.of(new double[][] {{0, 0}, {1, 0}, {0.5, 0}}, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coordinate 1 is the same at both ends of the path from point 0 on.\n"
                        + "Maybe the runs are not in the order of the design?");
        assertThatThrownBy(() -> Morris.of(new double[3][2], new double[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points (3) and outcomes (4) must be as many and fill paths of factors + 1 (3).");
        assertThatThrownBy(() -> Morris.design(2, 3, 5, random()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factors (2) and paths (3) must be 1 or more and levels (5) even and 2 or more.");
    }
}
