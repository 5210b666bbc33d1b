package headstart.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** An adoption share was off by two units in the last place in WebAssembly: the streams there add plainly. */
class CompensatedSumTest {
    @Test
    void hasTheBitsOfTheStreamsOfTheJvm() {
        Random random = new Random(20261126);
        for (int i = 0; i < 5_000; i++) {
            double[] terms = random.doubles(random.nextInt(40))
                    .map(value -> (value - 0.3) * Math.scalb(1.0, random.nextInt(60) - 30))
                    .toArray();
            assertThat(CompensatedSum.of(terms.length, at -> terms[at]))
                    .isEqualTo(DoubleStream.of(terms).sum());
        }
    }

    @Test
    void keepsWhatPlainAdditionLoses() {
        double[] terms = {1, 1e-16, 1e-16, 1e-16, 1e-16};
        assertThat(CompensatedSum.of(terms.length, at -> terms[at])).isEqualTo(1.0000000000000004);
    }

    @Test
    void givesInfinityAndNothing() {
        assertThat(CompensatedSum.of(0, at -> 1)).isZero();
        assertThat(CompensatedSum.of(2, at -> Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
