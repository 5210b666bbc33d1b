package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against NumPy 2.4 (Python 3.11), with the steps of {@code gpdfit} and {@code psis} of R's loo 2.8 written out. */
class ParetoSmoothingTest {
    @Test
    void theLawOfTheTailIsThatOfLoo() {
        ParetoSmoothing.Pareto law =
                ParetoSmoothing.Pareto.fitted(new double[] {0.1, 0.2, 0.35, 0.5, 0.8, 1.1, 1.9, 3.0, 5.5, 12.0});
        assertThat(law.k()).isCloseTo(0.6044208403646366, within(1e-12));
        assertThat(law.sigma()).isCloseTo(1.1226800644394173, within(1e-12));
    }

    @Test
    void theLargestWeightsAreThoseOfTheLaw() {
        double[] logs = IntStream.range(0, 100)
                .mapToDouble(i -> 3 * Math.sin(1.7 * i) + 2 * Math.cos(0.3 * i * i))
                .toArray();
        ParetoSmoothing smoothed = ParetoSmoothing.of(logs);
        assertThat(smoothed.k()).isCloseTo(0.18045286402274635, within(1e-9));
        assertThat(Arrays.stream(smoothed.weights()).sum()).isCloseTo(10.699812891379825, within(1e-9));
        assertThat(smoothed.effective()).isCloseTo(0.20114306523014958, within(1e-9));
        assertThat(smoothed.isCarried()).isTrue();
        // No weight is above the largest that went in.
        assertThat(smoothed.weights()[1]).isEqualTo(1);
        assertThat(Arrays.stream(smoothed.weights()).max()).hasValue(1);
    }

    /** Of weights like 1 / u^2 a few draws carry nearly all, however many there are: k is about 2. */
    @Test
    void heavyTailsAreNotCarried() {
        double[] logs = IntStream.range(0, 1000)
                .mapToDouble(i -> -2 * Math.log((i + 0.5) / 1000))
                .toArray();
        ParetoSmoothing smoothed = ParetoSmoothing.of(logs);
        assertThat(smoothed.k()).isBetween(1.5, 2.2);
        assertThat(smoothed.isCarried()).isFalse();
    }

    @Test
    void evenWeightsAndFewDrawsStayAsTheyAre() {
        assertThat(ParetoSmoothing.of(new double[] {-3, -3, -3, -3}).weights()).containsExactly(1, 1, 1, 1);
        ParetoSmoothing even = ParetoSmoothing.of(new double[200]);
        assertThat(even.effective()).isEqualTo(1);
        assertThat(even.k()).isNaN();
        assertThat(even.isCarried()).isTrue();
    }
}
