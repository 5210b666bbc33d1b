package headstart.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A battery that accepts everything proves nothing: five broken simulations, each of which it must reject. */
class NegativeControlTest {
    @TestFactory
    List<DynamicTest> batteryRejectsBrokenSimulation() {
        return Judged.rejections().stream()
                .map(rejection -> DynamicTest.dynamicTest(rejection.control().name(), () -> {
                    assertThat(rejection.rejected()).isNotEmpty();
                    assertThat(rejection.strongest().power())
                            .as(rejection.strongest().toString())
                            .isGreaterThan(0.99);
                }))
                .toList();
    }
}
