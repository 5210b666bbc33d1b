package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Prim.Box;
import headstart.statistics.Prim.Limit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    private static boolean[] interesting(int... zeroOrOne) {
        boolean[] interesting = new boolean[zeroOrOne.length];
        for (int i = 0; i < interesting.length; i++) {
            interesting[i] = zeroOrOne[i] == 1;
        }
        return interesting;
    }

    /**
     * Ten points on a line, the upper half interesting: one after the other goes, always from below while that helps.
     * Quasi-p-values: SciPy 1.17.1 {@code binom.sf(4, 9, 0.5), binom.sf(4, 5, 0.5)}.
     */
    @Test
    void peelsALineFromTheDullEnd() {
        double[][] points = new double[10][1];
        Arrays.setAll(points, i -> new double[] {i});
        Prim prim = Prim.of(points, interesting(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), 0.1, 5);
        assertThat(prim.boxes()).extracting(Box::n).containsExactly(10, 9, 8, 7, 6, 5);
        assertThat(prim.boxes().get(0)).isEqualTo(new Box(10, 5, 1, 0.5, 1, List.of()));
        assertThat(prim.boxes().get(1).density()).isEqualTo(5 / 9.0);
        assertThat(prim.boxes().get(1).limits().get(0).p()).isCloseTo(0.5, within(1e-12));
        Box last = prim.boxes().get(5);
        assertThat(last.density()).isEqualTo(1);
        assertThat(last.coverage()).isEqualTo(1);
        assertThat(last.support()).isEqualTo(0.5);
        assertThat(last.limits()).hasSize(1);
        assertThat(last.limits().get(0).low()).isEqualTo(5);
        assertThat(last.limits().get(0).high()).isEqualTo(INF);
        assertThat(last.limits().get(0).p()).isCloseTo(0.03125, within(1e-12));
    }

    /** Two thousand cases of four factors, interesting where the first is above 0.6 and the second below 0.4. */
    @Test
    void findsAPlantedBox() {
        RandomStream random = Streams.of(41).replication(0).stream("prim");
        double[][] points = new double[2000][4];
        boolean[] interesting = new boolean[2000];
        for (int i = 0; i < 2000; i++) {
            Arrays.setAll(points[i], factor -> random.nextDouble());
            interesting[i] = points[i][0] > 0.6 && points[i][1] < 0.4;
        }
        Box box = Prim.of(points, interesting, Prim.PEEL, 100).densest(0.9).orElseThrow();
        assertThat(box.density()).isGreaterThan(0.95);
        assertThat(box.limits()).extracting(Limit::factor).containsExactly(0, 1);
        assertThat(box.limits().get(0).low()).isCloseTo(0.6, within(0.03));
        assertThat(box.limits().get(0).high()).isEqualTo(INF);
        assertThat(box.limits().get(1).high()).isCloseTo(0.4, within(0.03));
        assertThat(box.limits().get(1).low()).isEqualTo(-INF);
        assertThat(box.limits()).allSatisfy(limit -> assertThat(limit.p()).isLessThan(1e-10));
    }

    /** A switch has two levels only: all cases of one level go at once, and a factor that never varies cannot be peeled. */
    @Test
    void levelsGoTogether() {
        double[][] points = {{0, 7}, {0, 7}, {0, 7}, {1, 7}, {1, 7}, {1, 7}};
        Prim prim = Prim.of(points, interesting(1, 1, 0, 0, 0, 0), 0.05, 1);
        assertThat(prim.boxes()).extracting(Box::n).containsExactly(6, 3);
        assertThat(prim.boxes().get(1).limits().get(0).high()).isZero();
        assertThat(prim.densest(0.99))
                .hasValueSatisfying(box -> assertThat(box.n()).isEqualTo(3));
        assertThat(prim.densest(1.01)).isEmpty();
    }

    /** Two factors say the same, from either end: the first one is peeled, from below. */
    @Test
    void ofEquallyGoodPeelsTheFirstIsTaken() {
        double[][] points = {{0, 0}, {1, 1}, {2, 2}};
        Prim prim = Prim.of(points, interesting(0, 1, 0), 0.05, 2);
        assertThat(prim.boxes().get(1).limits())
                .extracting(Limit::factor, Limit::low, Limit::high)
                .containsExactly(tuple(0, 1.0, INF));
    }

    @Test
    void refusesWhatCannotBePeeled() {
        double[][] two = {{0}, {1}};
        assertThatThrownBy(() -> Prim.of(two, interesting(0, 0), 0.05, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no point is interesting.\nMaybe the threshold is out of reach?");
        assertThatThrownBy(() -> Prim.of(two, interesting(1), 0.05, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points (2) and interesting (1) must be as many.");
        assertThatThrownBy(() -> Prim.of(two, interesting(1, 0), 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("peel (1.0) must lie between 0 and 1 and fewest (1) be 1 or more.");
        assertThatThrownBy(() -> Prim.of(new double[][] {{0}, {Double.NaN}}, interesting(1, 0), 0.05, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a point ([NaN]) is not finite or has another number of factors.");
    }
}
