package headstart.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every exact result against the running simulation. With a fresh seed all laws together would raise a false alarm once in a
 * thousand times; the seed is fixed, so that the build is either right or wrong.
 */
class BatteryTest {
    @TestFactory
    List<DynamicTest> simulationObeysLaw() {
        return Judged.laws().stream()
                .map(law -> DynamicTest.dynamicTest(
                        law.name() + ": " + law.quantity() + " (" + law.setting() + ")",
                        () -> assertThat(law.holds()).as(law.toString()).isTrue()))
                .toList();
    }

    /** The sizes of the samples are chosen for this: 5 % of a mean or 0.02 of a probability is found with 99 % power. */
    @Test
    void samplesAreLargeEnoughForTheStatedPower() {
        assertThat(Judged.laws())
                .filteredOn(law -> law.kind() == Law.Kind.MEAN)
                .allSatisfy(law -> assertThat(law.findable()).as(law.toString()).isLessThanOrEqualTo(0.05));
        assertThat(Judged.laws())
                .filteredOn(law -> law.kind() == Law.Kind.SHARE)
                .allSatisfy(law -> assertThat(law.findable()).as(law.toString()).isLessThanOrEqualTo(0.02));
    }
}
