package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headstart.statistics.Shapley.Share;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    private static final Offset<Double> EXACT = within(1e-13);

    /** Factors that only add keep what they add, whatever the base. */
    @Test
    void anAdditiveGameGivesEachItsOwn() {
        double[] own = {1, -2.5, 4, 0};
        double[] values = new double[16];
        Arrays.setAll(values, coalition -> {
            double sum = 7;
            for (int factor = 0; factor < 4; factor++) {
                sum += (coalition >> factor & 1) * own[factor];
            }
            return sum;
        });
        Shapley shapley = Shapley.of(values);
        assertThat(shapley.shares()).hasSize(4);
        for (int factor = 0; factor < 4; factor++) {
            assertThat(shapley.shares().get(factor).mean()).isCloseTo(own[factor], EXACT);
        }
        assertThat(shapley.total().mean()).isEqualTo(2.5);
    }

    /** The value depends on the size only: everyone gets the same part. */
    @Test
    void aSymmetricGameGivesAllTheSame() {
        double[] bySize = {3, 1, 8, 8, 2, 13};
        double[] values = new double[32];
        Arrays.setAll(values, coalition -> bySize[Integer.bitCount(coalition)]);
        for (Share share : Shapley.of(values).shares()) {
            assertThat(share.mean()).isCloseTo(2, EXACT);
        }
    }

    /** The glove game, one left glove (factor 0) and two right ones: 2/3, 1/6, 1/6 (Shapley 1953). */
    @Test
    void theGloveGameHasItsKnownValue() {
        Shapley gloves = Shapley.of(new double[] {0, 0, 0, 1, 0, 1, 0, 1});
        assertThat(gloves.shares().get(0).mean()).isCloseTo(2 / 3.0, EXACT);
        assertThat(gloves.shares().get(1).mean()).isCloseTo(1 / 6.0, EXACT);
        assertThat(gloves.shares().get(2).mean()).isCloseTo(1 / 6.0, EXACT);
    }

    /** With one factor the share is the paired difference of on and off, which is held against SciPy. */
    @Test
    void intervalsAreThoseOfPairedReplications() {
        double[] off = {10.0, 9.9, 11.7, Double.NaN, 10.1, 8.7};
        double[] on = {12.1, 9.8, 14.2, 3, 11.0, 8.7};
        Shapley shapley = Shapley.of(new double[][] {off, on});
        PairedDifference paired = PairedDifference.of(on, off);
        assertThat(shapley.n()).isEqualTo(5);
        assertThat(shapley.blank()).isEqualTo(1);
        assertThat(shapley.total()).isEqualTo(new Share(paired.difference(), paired.low(), paired.high()));
        assertThat(shapley.shares()).containsExactly(shapley.total());
    }

    @Test
    void oneReplicationHasNoInterval() {
        Share share = Shapley.of(new double[] {1, 4}).shares().get(0);
        assertThat(share.mean()).isEqualTo(3);
        assertThat(share.low()).isNaN();
    }

    @Test
    void refusesAnIncompleteFactorial() {
        assertThatThrownBy(() -> Shapley.of(new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("coalitions (3) must be a power of 2 from 2 to 65536.\n"
                        + "Maybe a cell of the full factorial is missing?");
        assertThatThrownBy(() -> Shapley.of(new double[][] {new double[2], new double[3]}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a coalition has another number of replications (3) than the first: 2.");
    }
}
