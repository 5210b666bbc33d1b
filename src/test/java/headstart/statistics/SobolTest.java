package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Sobol.Index;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;

class SobolTest {
    private static final double PI = FastMath.PI;

    private static RandomStream random(int study) {
        return Streams.of(21).replication(study).stream("sobol");
    }

    /** sin x + 7 sin^2 y + 0.1 z^4 sin x on (-pi, pi)^3 (Ishigami and Homma 1990). */
    private static double ishigami(double[] unit) {
        double x = PI * (2 * unit[0] - 1);
        double y = FastMath.sin(PI * (2 * unit[1] - 1));
        double z = PI * (2 * unit[2] - 1);
        return FastMath.sin(x) * (1 + 0.1 * z * z * z * z) + 7 * y * y;
    }

    /** V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2 and so on: S = 0.3139, 0.4424, 0; T = 0.5576, 0.4424, 0.2437. */
    @Test
    void agreesWithTheClosedFormOfIshigami() {
        double pi4 = PI * PI * PI * PI;
        double v1 = (1 + 0.1 * pi4 / 5) * (1 + 0.1 * pi4 / 5) / 2;
        double v2 = 49 / 8.0;
        double v13 = 0.01 * pi4 * pi4 * (1 / 18.0 - 1 / 50.0);
        double v = v1 + v2 + v13;
        double[] outcomes = Arrays.stream(Sobol.design(3, 8192, random(0)))
                .mapToDouble(SobolTest::ishigami)
                .toArray();
        Sobol sobol = Sobol.of(outcomes, 3);
        double[] first = {v1 / v, v2 / v, 0};
        double[] total = {(v1 + v13) / v, v2 / v, v13 / v};
        assertThat(sobol.variance()).isCloseTo(v, within(0.005 * v));
        for (int i = 0; i < 3; i++) {
            Index alone = sobol.factors().get(i).first();
            Index all = sobol.factors().get(i).total();
            assertThat(alone.value()).isCloseTo(first[i], within(0.005));
            assertThat(all.value()).isCloseTo(total[i], within(0.005));
            assertThat(first[i]).isBetween(alone.low(), alone.high());
            assertThat(total[i]).isBetween(all.low(), all.high());
        }
    }

    /**
     * SciPy 1.17.1, rows of A, B, AB_0, AB_1: {@code sobol_indices(func={'f_A': rows[:, 0][None], 'f_B': rows[:, 1][None], 'f_AB':
     * rows[:, 2:].T[:, None]}, n=8)}.
     */
    @Test
    void agreesWithSciPy() {
        double[] rows = {
            1.2, 0.4, 2.2, 1.9, 0.7, 1.4, 1.1, 0.9, 2.1, 1.8, 2.6, 2.0, 1.5, 2.3, 2.2, 1.7, 0.3, 2.9, 0.8, 2.4, 1.0,
            0.2, 0.9, 0.6, 0.1, 1.6, 0.5, 1.3, 2.4, 0.8, 1.9, 1.1
        };
        Sobol sobol = Sobol.of(rows, 2);
        assertThat(sobol.factors().get(0).first().value()).isCloseTo(0.2530909919662696, within(1e-13));
        assertThat(sobol.factors().get(1).first().value()).isCloseTo(0.7960799954418549, within(1e-13));
        assertThat(sobol.factors().get(0).total().value()).isCloseTo(0.23428864452167975, within(1e-13));
        assertThat(sobol.factors().get(1).total().value()).isCloseTo(0.7548287846846332, within(1e-13));
    }

    /**
     * 200 studies with 512 rows of x + 2 y in fresh scrambles, S = T = 1/5. At 95 % coverage each range fails by chance for fewer than two
     * seeds in 1,000. Of independent rows the interval of the total index is 0.05 wide.
     */
    @Test
    void intervalsHoldTheIndicesOfScrambledRows() {
        int first = 0;
        int total = 0;
        double widths = 0;
        for (int study = 0; study < 200; study++) {
            double[] outcomes = Arrays.stream(Sobol.design(2, 512, random(study)))
                    .mapToDouble(x -> x[0] + 2 * x[1])
                    .toArray();
            Sobol.Indices weak = Sobol.of(outcomes, 2).factors().get(0);
            first += weak.first().low() <= 0.2 && 0.2 <= weak.first().high() ? 1 : 0;
            total += weak.total().low() <= 0.2 && 0.2 <= weak.total().high() ? 1 : 0;
            widths += weak.total().high() - weak.total().low();
        }
        assertThat(first).isBetween(179, 199);
        assertThat(total).isBetween(179, 199);
        assertThat(widths / 200).isLessThan(0.03);
    }

    /**
     * Luck that all points share: Y = x + 2 y + 1.5 L(x, y) with L = a x + b y for normal a and b of a replication. The factors' shares in
     * E[Y | x] are 1/5 and 4/5 whatever a and b are; from means over 20 replications the plain estimate takes luck for sensitivity. 100
     * studies: 90 % of the intervals or more hold the truth, and none is disjoint the wrong way round. If the coverage is 95 %, fewer than
     * 88 have a probability of 2e-3.
     */
    @Test
    void sharedLuckDoesNotPassForSensitivity() {
        int held = 0;
        for (int study = 0; study < 100; study++) {
            RandomStream luck = Streams.of(24).replication(study).stream("luck");
            double[][] cube = Sobol.design(2, 64, random(study));
            double[][] outcomes = new double[cube.length][20];
            for (int r = 0; r < 20; r++) {
                double a = 1.5 * Gauss.next(luck);
                double b = 1.5 * Gauss.next(luck);
                for (int p = 0; p < cube.length; p++) {
                    outcomes[p][r] = (1 + a) * cube[p][0] + (2 + b) * cube[p][1];
                }
            }
            Sobol sobol = Sobol.of(outcomes, 2);
            Index weak = sobol.factors().get(0).total();
            Index strong = sobol.factors().get(1).total();
            held += weak.low() <= 0.2 && 0.2 <= weak.high() ? 1 : 0;
            assertThat(weak.low() > strong.high()).isFalse();
            assertThat(sobol.luck().value()).isBetween(0.4, 0.97);
        }
        assertThat(held).isGreaterThanOrEqualTo(88);
    }

    /** Two replications have values free of luck and nothing to tell their error. */
    @Test
    void twoReplicationsHaveNoInterval() {
        double[][] outcomes = new double[4 * 8][2];
        double[][] cube = Sobol.design(2, 8, random(7));
        Arrays.setAll(outcomes, p -> new double[] {cube[p][0] + 5, cube[p][0] - 5});
        Sobol sobol = Sobol.of(outcomes, 2);
        assertThat(sobol.factors().get(0).total().value()).isCloseTo(1, within(1e-9));
        assertThat(sobol.factors().get(1).total().value()).isZero();
        assertThat(sobol.factors().get(0).total().low()).isNaN();
        assertThat(sobol.luck().value()).isGreaterThan(0.9);
    }

    /** Many replications are taken in groups: products across 40 groups of 3 say the same as across all 120 but for rounding of the law. */
    @Test
    void manyReplicationsGoInGroups() {
        RandomStream luck = random(8);
        double[][] cube = Sobol.design(1, 32, random(9));
        double[][] outcomes = new double[cube.length][120];
        for (int p = 0; p < cube.length; p++) {
            double x = cube[p][0];
            Arrays.setAll(outcomes[p], r -> x + 0.1 * Gauss.next(luck));
        }
        Sobol sobol = Sobol.of(outcomes, 1);
        assertThat(sobol.replications()).isEqualTo(40);
        assertThat(sobol.factors().get(0).total().value()).isCloseTo(1, within(0.2));
        assertThat(sobol.luck().value()).isCloseTo(0.01 / (0.01 + 1 / 12.0), within(0.05));
    }

    @Test
    void aRowOfTheDesignMixesTwoPoints() {
        double[][] points = Sobol.design(3, 4, random(2));
        assertThat(points).hasDimensions(20, 3);
        for (int row = 0; row < 20; row += 5) {
            for (int i = 0; i < 3; i++) {
                double[] expected = points[row].clone();
                expected[i] = points[row + 1][i];
                assertThat(points[row + 2 + i]).containsExactly(expected);
                assertThat(points[row][i]).isBetween(0.0, 1.0).isNotEqualTo(points[row + 1][i]);
            }
        }
    }

    @Test
    void aBlankOutcomeLeavesItsRowOut() {
        Sobol blank = Sobol.of(new double[] {1, 3, 2, Double.NaN, 4, 1, 5, 0, 3, 2, 7, 6}, 1);
        Sobol whole = Sobol.of(new double[] {1, 3, 2, 5, 0, 3, 2, 7, 6}, 1);
        assertThat(blank.n()).isEqualTo(3);
        assertThat(blank.blank()).isEqualTo(1);
        assertThat(blank.factors().get(0).total().value())
                .isEqualTo(whole.factors().get(0).total().value());
    }

    @Test
    void withoutVarianceNothingExplainsIt() {
        Sobol sobol = Sobol.of(new double[8], 2);
        assertThat(sobol.variance()).isZero();
        assertThat(sobol.factors().get(0).total().value()).isNaN();
        assertThat(Sobol.of(new double[0], 2).factors()).hasSize(2);
    }

    @Test
    void refusesIncompleteRows() {
        assertThatThrownBy(() -> Sobol.of(new double[7], 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("outcomes (7) must fill rows of factors + 2 (4).\nMaybe a run of the design is missing?");
        assertThatThrownBy(() -> Sobol.design(0, 8, random(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("factors (0) must be from 1 to 500 and rows (8) 1 or more.");
    }
}
