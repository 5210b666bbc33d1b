package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Twenty replications drew lines through the luck of single cells. */
class ContoursThroughNoiseTest {
    private static final double[][] VALUES = {{0, 10, 20, 30}, {10, 20, 30, 40}, {20, 30, 40, 60}};
    private static final List<String> NAMES = List.of("0", "1", "2", "3");

    private static HeatChart chart(double[][] low, double[][] high) {
        HeatChart.Panel panel = new HeatChart.Panel("one", NAMES, NAMES.subList(0, 3), VALUES, List.of(), low, high);
        return new HeatChart("t", "s", "f", "x", "y", "days", false, true, List.of(panel), 1);
    }

    private static double[][] moved(double by) {
        return Arrays.stream(VALUES)
                .map(row -> Arrays.stream(row).map(value -> value + by).toArray())
                .toArray(double[][]::new);
    }

    /** Lines are at 20, 40 and 60 days. */
    @Test
    void contoursAreDrawnWhereIntervalsAreNarrowerThanTheirSteps() {
        HeatChart narrow = chart(moved(-4), moved(4));
        HeatChart wide = chart(moved(-11), moved(11));
        assertThat(narrow.hasContours()).isTrue();
        assertThat(narrow.look().contours().get(0)).isNotEmpty();
        assertThat(wide.hasContours()).isFalse();
        assertThat(wide.look().contours().get(0)).isEmpty();
        assertThat(Recorder.of(narrow).drawn.size())
                .isGreaterThan(Recorder.of(wide).drawn.size());
    }

    @Test
    void mostCellsDecide() {
        double[][] low = moved(-1);
        double[][] high = moved(1);
        Arrays.fill(low[0], Double.NaN);
        high[1][0] = 500;
        assertThat(chart(low, high).hasContours()).isTrue();
        Arrays.fill(low[1], Double.NaN);
        assertThat(chart(low, high).hasContours()).isFalse();
    }

    @Test
    void withoutIntervalsNothingIsKnownAgainstThem() {
        HeatChart.Panel panel = new HeatChart.Panel("one", NAMES, NAMES.subList(0, 3), VALUES);
        assertThat(new HeatChart("t", "s", "f", "x", "y", "days", false, true, List.of(panel), 1).hasContours())
                .isTrue();
        assertThat(new HeatChart("t", "s", "f", "x", "y", "days", false, false, List.of(panel), 1).hasContours())
                .isFalse();
    }
}
