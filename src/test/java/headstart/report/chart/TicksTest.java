package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Axes of constant outcomes read "0.001, 0.001, 0" or nothing at all; shares went from 0.97 to 1; ratios were cut. */
class TicksTest {
    private static List<String> labels(Axis axis, double... values) {
        return Ticks.of(Scale.of(axis, List.of(values)), 6, Language.EN).stream()
                .map(Ticks.Tick::label)
                .toList();
    }

    @Test
    void whatNeverChangesHasNumbersThatDiffer() {
        assertThat(labels(Axis.of("gap"), 0, 0)).containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(labels(Axis.of("gap"), 1, 1)).containsExactly("0.90", "0.95", "1.00", "1.05", "1.10");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -1, 1e-9, 123456, 1e12, -3e-4, 0.999, 1e300})
    void noNumberIsWrittenTwice(double value) {
        assertThat(labels(Axis.of("u"), value)).hasSizeBetween(2, 8).doesNotHaveDuplicates();
        assertThat(labels(Axis.of("u"), value, value + Math.abs(value) / 100 + 1e-12))
                .hasSizeBetween(2, 8)
                .doesNotHaveDuplicates();
    }

    @Test
    void sharesHaveAWholeAxis() {
        assertThat(labels(Axis.share("share of runs"), 0.97, 1))
                .containsExactly("0 %", "20 %", "40 %", "60 %", "80 %", "100 %");
    }

    @Test
    void ratiosAreHalvesAndDoublesAndNeverCut() {
        assertThat(labels(Axis.ratio(""), 0.3, 3)).containsExactly("1/4×", "1/2×", "1×", "2×", "4×");
        Scale far = Scale.of(Axis.ratio(""), List.of(new double[] {1e-4, 1}));
        assertThat(far.part(1e-4)).isBetween(0.0, 1.0);
        assertThat(labels(Axis.ratio(""), 1e-4, 1)).contains("1×").hasSizeLessThanOrEqualTo(6);
    }

    /** A marker on the largest value of three decades was cut by the edge. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 1.5, 1000, 1e9})
    void logarithmicAxesLeaveRoomByWhatIsSeen(double most) {
        Axis axis = Axis.ofAll("u", Axis.Kind.LOGARITHMIC, List.of(new double[] {1, most}));
        Scale scale = Scale.of(axis, List.of(new double[] {1, most}));
        assertThat(scale.part(1)).isBetween(0.03, 0.501);
        assertThat(scale.part(most)).isBetween(0.499, 0.97);
    }

    @Test
    void daysCountInWeeksAndMonths() {
        assertThat(labels(Axis.days("d", 0, 42))).containsExactly("0", "7", "14", "21", "28", "35", "42");
        assertThat(labels(Axis.days("d", -60, 120))).containsExactly("−60", "−30", "0", "30", "60", "90", "120");
    }

    @Test
    void numbersAreWrittenInTheLanguage() {
        assertThat(Ticks.of(Scale.linear(0, 2000), 4, Language.DE))
                .extracting(Ticks.Tick::label)
                .containsExactly("0", "500", "1.000", "1.500", "2.000");
        assertThat(Ticks.of(Scale.linear(0, 1), 4, Language.FR).get(1).label()).isEqualTo("0,5");
    }

    /** A forest of tokens had "−20e9" below it, and an axis to 1.2 million "800,000" beside "10e5". */
    @Test
    void largeNumbersAreCountedInMillionsAndMore() {
        assertThat(labels(Axis.of("tokens"), -2.2e10, 0.5e10))
                .containsExactly("−20 bn", "−15 bn", "−10 bn", "−5 bn", "0", "5 bn");
        assertThat(labels(Axis.of("tokens"), 0, 1.2e6)).containsExactly("0", "0.5 mn", "1.0 mn");
        assertThat(labels(Axis.logarithmic("tokens", 1e4, 1e13)))
                .containsExactly("10,000", "1 mn", "100 mn", "10 bn", "1 tn");
        assertThat(Ticks.of(Scale.linear(0, 2e9), 2, Language.DE))
                .extracting(Ticks.Tick::label)
                .containsExactly("0", "1 Mrd.", "2 Mrd.");
    }

    /** The axes of a corner plot had one number, "5" or "20", which tells no scale. */
    @Test
    void logarithmsWithinADecadeOrTwoHaveTwoNumbersInLittleRoom() {
        assertThat(Ticks.of(Scale.of(Axis.logarithmic("days", 3, 40), List.of()), 2, Language.EN))
                .extracting(Ticks.Tick::label)
                .containsExactly("5", "20");
    }

    /** Factors up to 40 had "1" and "10" alone in a small panel. */
    @Test
    void logarithmsOverLittleMoreThanADecadeHaveThreesWhereTwosAndFivesHaveNoRoom() {
        Scale scale = Scale.of(Axis.logarithmic("times", 0.8, 50), List.of());
        assertThat(Ticks.of(scale, 4, Language.EN))
                .extracting(Ticks.Tick::label)
                .containsExactly("1", "3", "10", "30");
        assertThat(Ticks.of(scale, 6, Language.EN))
                .extracting(Ticks.Tick::label)
                .hasSize(6);
        assertThat(Ticks.of(scale, 3, Language.EN))
                .extracting(Ticks.Tick::label)
                .containsExactly("1", "10");
    }

    @Test
    void largeNumbersThatHardlyDifferAreWrittenOut() {
        assertThat(Ticks.of(Scale.linear(1_000_000, 1_000_010), 2, Language.EN))
                .extracting(Ticks.Tick::label)
                .containsExactly("1,000,000", "1,000,005", "1,000,010");
    }
}
