package headstart.model.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.model.Staffing;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The record once let {@code tooling_gain: 1} pass, for which tools that mature leave no work at all, and answered {@code ceiling: 0.5} with
 * a number that stands nowhere in the file.
 */
class RangeTest {
    private static Staffing staffing(double ceiling, double toolingGain) {
        return new Staffing(
                Staffing.Kind.RESPOND_TO_GAP, 30, 1, 90, ceiling, 1, toolingGain, Map.of(), Optional.empty());
    }

    @Test
    void aRecordRefusesWhatItsKeyRefuses() {
        assertThat(staffing(2, 0.5).toolingGain()).isEqualTo(0.5);
        assertThatThrownBy(() -> staffing(2, 1)).hasMessage("staffing.tooling_gain (1) must be from 0 to 0.5.");
        assertThatThrownBy(() -> staffing(0.5, 0)).hasMessage("staffing.ceiling (0.5) must be from 1 to 1000.");
        assertThatThrownBy(() -> staffing(Double.NaN, 0))
                .hasMessage("staffing.ceiling (not a number) must be from 1 to 1000.");
    }

    @Test
    void anEndThatIsNotIncludedIsNotHeld() {
        assertThat(Range.above(0, 1).holds(0)).isFalse();
        assertThat(Range.above(0, 1).holds(1)).isTrue();
        assertThatThrownBy(() -> Range.above(0, 1).require("share", 0))
                .hasMessage("share (0) must be greater than 0 and up to 1.");
    }
}
