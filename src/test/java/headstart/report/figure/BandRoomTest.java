package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.report.chart.Axis;
import headstart.report.chart.Series;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines of gaps lay within 1 on an axis to -80: a gap has no lower bound. */
class BandRoomTest {
    private static final double[] DAYS = {0, 1, 2};
    private static final double[] MEDIANS = {0.9, 0.4, 0.1};

    private static List<Series> banded(double low) {
        return List.of(new Series("withheld", 0, DAYS, MEDIANS, new double[] {0.8, low, 0}, new double[] {1, 1, 1}));
    }

    @Test
    void aBandDoesNotPressItsLineToTheEdge() {
        Axis axis = BandRoom.around(Axis.of("gap"), banded(-80));
        assertThat(axis.low()).contains(0.1 - 2 * (0.9 - 0.1));
        assertThat(axis.high()).contains(1.0);
    }

    @Test
    void whatLeavesRoomForTheLinesIsDrawnWhole() {
        assertThat(BandRoom.around(Axis.of("gap"), banded(-1))).isEqualTo(Axis.of("gap"));
        assertThat(BandRoom.around(Axis.ratio("times"), banded(-80)).low()).isEqualTo(Optional.empty());
        assertThat(BandRoom.around(Axis.share("share"), banded(-80))).isEqualTo(Axis.share("share"));
    }
}
