package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedValuesTest {
    private static double[] sample(int n, DoubleUnaryOperator of) {
        Random random = new Random(n);
        return IntStream.range(0, n)
                .mapToDouble(i -> of.applyAsDouble(random.nextGaussian()))
                .toArray();
    }

    private static void isAsSorted(double[] values) {
        double[] before = values.clone();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        RankedValues ranked = new RankedValues(values);
        // From both ends, so that bins are asked for in no order, and some twice.
        double[] found = new double[values.length];
        for (int i = 0; i < found.length; i++) {
            int rank = i % 2 == 0 ? i / 2 : found.length - 1 - i / 2;
            found[rank] = ranked.at(rank);
            assertThat(ranked.at(rank)).isEqualTo(found[rank]);
        }
        assertThat(found).containsExactly(sorted);
        assertThat(values).containsExactly(before);
    }

    @Test
    void ranksAreThoseOfSortedValues() {
        isAsSorted(sample(1, z -> z));
        isAsSorted(sample(63, z -> z));
        isAsSorted(sample(64, z -> z));
        isAsSorted(sample(1000, z -> z));
        isAsSorted(sample(1000, z -> Math.rint(z * 2)));
        isAsSorted(sample(1000, z -> Math.exp(20 * z)));
        isAsSorted(sample(5000, z -> 1e-300 * z));
    }

    @Test
    void equalValuesSignsOfZeroAndInfiniteValuesKeepTheirPlaces() {
        isAsSorted(new double[0]);
        isAsSorted(sample(200, z -> 7));
        isAsSorted(sample(200, z -> z > 0 ? 0.0 : -0.0));
        isAsSorted(sample(200, z -> z > 1 ? 1 : z > 0 ? 0.0 : -0.0));
        isAsSorted(sample(200, z -> z > 1 ? Double.POSITIVE_INFINITY : z));
        isAsSorted(sample(200, z -> z < -1 ? Double.NEGATIVE_INFINITY : z > 1 ? Double.POSITIVE_INFINITY : z));
        isAsSorted(sample(200, z -> z > 0 ? Double.MAX_VALUE : -Double.MAX_VALUE));
        isAsSorted(sample(200, z -> z > 0 ? Double.MIN_VALUE : 0));
    }
}
