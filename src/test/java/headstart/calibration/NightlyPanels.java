package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often 90 % intervals of the access panel hold the truth, at the shipped budget of particles; about two minutes of processor time. */
class NightlyPanels {
    private static final int STUDIES = 60;

    @Test
    void intervalsHoldTheTruth() {
        SimulatedPanels treated = new SimulatedPanels(2, false, 600, 4);
        SimulatedPanels placebos = new SimulatedPanels(2, true, 600, 4);
        // With a coverage of 0.86 fewer than 43 of 60 hold with a probability below 2e-3.
        assertThat(held("fidelity", treated::fidelity)).isGreaterThanOrEqualTo(43);
        assertThat(held("worth, as simulated", number -> treated.worth(number, 1)))
                .isGreaterThanOrEqualTo(43);
        assertThat(held("placebo", placebos::placebo)).isGreaterThanOrEqualTo(43);
    }

    private static long held(String name, IntFunction<SimulatedPanels.Found> study) {
        List<SimulatedPanels.Found> all =
                IntStream.range(0, STUDIES).parallel().mapToObj(study).toList();
        long held = all.stream().filter(SimulatedPanels.Found::holds).count();
        System.out.printf(
                "%s: %d of %d hold the truth, mean less truth %.3f, contraction %.2f%n",
                name,
                held,
                STUDIES,
                all.stream()
                        .mapToDouble(one -> one.estimate().mean() - one.truth())
                        .average()
                        .orElseThrow(),
                all.stream()
                        .mapToDouble(one -> one.estimate().contraction())
                        .average()
                        .orElseThrow());
        return held;
    }
}
