package headstart.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The access panel on simulated panels: fidelity and worth are found again, a placebo is near 0. A small version of {@link NightlyPanels}: where 86 of
 * 100 intervals hold, fewer than 15 of 24 do with a probability below 2e-3; where 40 of 100 do they pass with one below 0.03.
 */
class PanelTest {
    private static final int STUDIES = 12;
    private static final SimulatedPanels TREATED = new SimulatedPanels(1, false, 300, 2);

    private static List<SimulatedPanels.Found> found(IntFunction<SimulatedPanels.Found> study, int count) {
        return IntStream.range(0, count).mapToObj(study).toList();
    }

    @Test
    void fidelityIsFoundAgainAndAPlaceboIsNearNothing() {
        List<SimulatedPanels.Found> fidelity = found(TREATED::fidelity, STUDIES);
        List<SimulatedPanels.Found> placebo = found(new SimulatedPanels(1, true, 300, 2)::placebo, STUDIES);
        long held = fidelity.stream().filter(SimulatedPanels.Found::holds).count()
                + placebo.stream().filter(SimulatedPanels.Found::holds).count();
        assertThat(held).isGreaterThanOrEqualTo(15);
        assertThat(placebo.stream()
                        .mapToDouble(one -> one.estimate().mean())
                        .average()
                        .orElseThrow())
                .isBetween(-0.2, 0.2);
        assertThat(fidelity)
                .allSatisfy(one -> assertThat(one.estimate().contraction()).isGreaterThan(0.1));
    }

    /** Where access does nothing at all, its worth is not what the simulator says. */
    @Test
    void accessThatIsWorthNothingIsSeen() {
        for (SimulatedPanels.Found one : found(number -> TREATED.worth(number, 0), 4)) {
            assertThat(one.estimate().high()).isLessThan(0.7);
        }
    }

    /** Rows that had no access say nothing of fidelity: what is left is the prior. */
    @Test
    void withoutAccessNothingIsKnownOfFidelity() {
        PanelEstimate estimate = TREATED.withoutAccess();
        assertThat(estimate.isPrior()).isTrue();
        assertThat(estimate.low()).isCloseTo(estimate.priorLow(), Offset.offset(0.08));
    }

    /** What a team does before a release hangs on the product of days and fidelity alone. */
    @Test
    void halfAsFaithfulIsHalfAsEarly() {
        double[] half = TREATED.share(0, 40, 0.5);
        assertThat(TREATED.share(0, 20, 1)).containsExactly(half, Offset.offset(1e-9));
        assertThat(half[0]).isNotEqualTo(TREATED.share(0, 40, 1)[0]);
    }
}
