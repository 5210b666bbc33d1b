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
     * Outcomes of 2.38448e8 to 4.8e8 are known to 3e-8 to 6e-8, so that effects on a linear one differ by as much; sigma was 3e-8. A bend of
     * a millionth of the effect, which is not rounding, stays.
     */
    @Test
    void aLinearModelOfLargeNumbersHasNoSpreadAtAll() {
        for (int levels : new int[] {2, 3, 4, 5, 7}) {
            double[][] cube = Morris.design(2, 40, 4, random());
            double[][] places = Arrays.stream(cube)
                    .map(point ->
                            new double[] {(int) Math.min(levels - 1, levels * point[0]) / (levels - 1.0), point[1]})
                    .toArray(double[][]::new);
            Effect straight = large(cube, places, 0);
            assertThat(straight.sd()).as("levels %d", levels).isZero();
            assertThat(straight.low()).isEqualTo(straight.mean()).isEqualTo(straight.high());
            assertThat(straight.mean()).isCloseTo(2.38448e8 * 1.000_000_1, within(1e-7));
            assertThat(large(cube, places, 1e-6).sd() > 0).isEqualTo(levels > 2);
        }
    }

    private static Effect large(double[][] cube, double[][] places, double bend) {
        double[][] outcomes = Arrays.stream(places)
                .map(place -> new double[] {
                    2.38448e8 * 1.000_000_1 * (1 + place[0]) + 2.38448e8 * bend * place[0] * (1 - place[0])
                })
                .toArray(double[][]::new);
        return Morris.of(cube, places, outcomes).factors().get(0);
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
        assertThat(effect.absoluteLow()).isLessThan(effect.meanAbsolute());
        assertThat(effect.absoluteHigh() - effect.meanAbsolute()).isCloseTo(1.96 / 3 / Math.sqrt(4000), within(0.001));
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

    /**
     * Effects by the step that the factor made: three levels 0, 1/2, 1 on a cube of four, where a step of 2/3 moves the factor by 1 or by
     * 1/2. The outcome is 6 times the factor: mu* 6 and sigma 0, not what 6 x 1 / (2/3) and 6 x 1/2 / (2/3) make. A factor with a single
     * level makes no step and has no effect.
     */
    @Test
    void theStepOfTheFactorCounts() {
        double[][] cube = Morris.design(2, 12, 4, random());
        double[][] places = new double[cube.length][2];
        Arrays.setAll(places, p -> new double[] {(int) Math.min(2, 3 * cube[p][0]) / 2.0, 0});
        double[][] outcomes =
                Arrays.stream(places).map(place -> new double[] {6 * place[0]}).toArray(double[][]::new);
        Morris morris = Morris.of(cube, places, outcomes);
        assertThat(morris.factors().get(0).meanAbsolute()).isCloseTo(6, EXACT);
        assertThat(morris.factors().get(0).sd()).isCloseTo(0, EXACT);
        assertThat(morris.factors().get(1).n()).isZero();
        assertThat(morris.factors().get(1).meanAbsolute()).isNaN();
    }

    /**
     * Y = 2 x + (a x + b y) with normal a and b of standard deviation 3, shared by all points: mu* of E[Y | x] is 2 and 0. With 20
     * replications plain absolute values make 0.5 of luck for y. 100 studies: nine tenths of the intervals or more hold 2 and 0; if 95 %
     * do, fewer than 88 have a probability of 2e-3. sigma is 0 but for what luck leaves.
     */
    @Test
    void sharedLuckDoesNotPassForAnEffect() {
        int strong = 0;
        int none = 0;
        for (int study = 0; study < 100; study++) {
            RandomStream luck = Streams.of(32).replication(study).stream("luck");
            double[][] cube = Morris.design(2, 6, 4, luck);
            double[][] outcomes = new double[cube.length][20];
            for (int r = 0; r < 20; r++) {
                double a = 3 * Gauss.next(luck);
                double b = 3 * Gauss.next(luck);
                for (int p = 0; p < cube.length; p++) {
                    outcomes[p][r] = (2 + a) * cube[p][0] + b * cube[p][1];
                }
            }
            Morris morris = Morris.of(cube, cube, outcomes);
            Effect x = morris.factors().get(0);
            Effect y = morris.factors().get(1);
            strong += x.absoluteLow() <= 2 && 2 <= x.absoluteHigh() ? 1 : 0;
            none += y.absoluteLow() == 0 ? 1 : 0;
            assertThat(y.sd()).isLessThan(1e-6);
            assertThat(x.absoluteLow()).isNotNegative();
        }
        assertThat(strong).isGreaterThanOrEqualTo(88);
        assertThat(none).isGreaterThanOrEqualTo(88);
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
