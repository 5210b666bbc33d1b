package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Panels that show the same are compared by eye: two of throughput went from 100 to 600 and from 0 to 600 beside each other. */
class OneAxisTest {
    private static final double[] DAYS = {0, 10, 20, 30};

    private static Panel panel(String title, Axis y, Series... lines) {
        return new Panel(title, Axis.days("days", 0, 30), y, List.of(lines), List.of(), List.of(), "");
    }

    private static Panel panel(String title, double from, double to) {
        return panel(title, Axis.of("tokens/s"), Series.line("one", 0, DAYS, new double[] {from, from, to, to}));
    }

    private static String drawn(Panel... panels) {
        return new PanelChart("t", "s", "f", List.of(panels), 2)
                .on(Sheet.page())
                .svg(Theme.LIGHT);
    }

    /** How often each number stands on vertical axes; days are 0 to 30. */
    private static int times(String svg, String text) {
        List<String> all = new ArrayList<>();
        Pattern.compile(">([^<]+)<").matcher(svg).results().forEach(found -> all.add(found.group(1)));
        return Collections.frequency(all, text);
    }

    @Test
    void panelsOfOneUnitHaveOneAxis() {
        String svg = drawn(panel("a", 100, 600), panel("b", 0, 580));
        for (String number : List.of("100", "300", "600")) {
            assertThat(times(svg, number)).as(number).isEqualTo(2);
        }
        assertThat(svg).doesNotContain("less than a third");
    }

    /** On the axis of the others nobody would see that it changes; that it has its own is said. */
    @Test
    void aPanelThatWouldFillLessThanAThirdKeepsItsOwn() {
        String svg = drawn(panel("a", 0, 600), panel("b", 0, 500), panel("c", 0, 61));
        assertThat(times(svg, "600")).isEqualTo(2);
        assertThat(times(svg, "60")).isEqualTo(1);
        assertThat(svg).contains("less than a third");
        assertThat(times(drawn(panel("a", 0, 600), panel("c", 0, 210)), "600")).isEqualTo(2);
    }

    @Test
    void whatIsNotTheSameHasAxesOfItsOwn() {
        Panel other = panel("b", Axis.of("days behind"), Series.line("one", 0, DAYS, new double[] {0, 1, 2, 300}));
        String svg = drawn(panel("a", 0, 600), other);
        assertThat(times(svg, "600")).isEqualTo(1);
        assertThat(svg).doesNotContain("less than a third");
    }

    /** A band began on the day on which its lower edge left nothing at all, two weeks after the line. */
    @Test
    void aBandFromNothingReachesBelowAnAxisOfFactors() {
        double[] half = {0.5, 0.5, 0.6, 0.7};
        double[] most = {1, 1, 1, 1};
        double[] low = {0, 0, 0.4, 0.5};
        Series series = new Series("one", 0, DAYS, half, low, most);
        Chart chart = new PanelChart("t", "s", "f", List.of(panel("a", Axis.ratio("x"), series)), 1);
        double band = Recorder.of(chart).filled.stream()
                .filter(mark -> mark.color().getAlpha() < 255)
                .mapToDouble(mark -> mark.bounds().getMinX())
                .min()
                .orElseThrow();
        double line = Recorder.of(chart).drawn.stream()
                .filter(mark -> mark.color().equals(Theme.LIGHT.line(0)))
                .mapToDouble(mark -> mark.bounds().getMinX())
                .min()
                .orElseThrow();
        assertThat(band).isCloseTo(line, within(1.0));
    }

    /** The name of a long axis began left of its panel, where names of lines took the right. */
    @Test
    void theNameOfAnAxisStaysInItsPanel() {
        Series line = Series.line("a scenario with a long name", 0, DAYS, new double[] {1, 2, 3, 4});
        Panel panel = new Panel(
                "a",
                Axis.days("a name of an axis that is nearly as long as a panel is wide at 85 mm", 0, 30),
                Axis.of("x"),
                List.of(line, Series.line("another of them", 1, DAYS, new double[] {4, 3, 2, 1})),
                List.of(),
                List.of(),
                "");
        Drawing drawing = new PanelChart("t", "s", "f", List.of(panel), 1)
                .on(Sheet.paper(85).with(Sheet.Labels.DIRECT));
        assertThat(Recorder.of(drawing).texts).allMatch(text -> text.box().getMinX() >= 0);
    }

    /** Five names were pushed apart beside one line. */
    @Test
    void scenariosThatAreOneLineHaveOneName() {
        double[] same = {1, 2, 3, 4};
        Series main = Series.line("withheld", 0, DAYS, same).as(Series.Role.MAIN);
        Series base = Series.line("everyone early", 1, DAYS, same).as(Series.Role.BASELINE);
        Series other = Series.line("standard", 2, DAYS, same);
        String svg = drawn(panel("a", Axis.of("x"), main, base, other));
        assertThat(times(svg, "all scenarios")).isEqualTo(1);
        assertThat(svg).doesNotContain(">withheld<", ">standard<", ">everyone early<");
        double[] apart = Arrays.copyOf(same, same.length);
        apart[1] = 2.5;
        String two = drawn(panel("a", Axis.of("x"), main, Series.line("standard", 2, DAYS, apart)));
        assertThat(two).contains(">withheld<", ">standard<").doesNotContain("all scenarios");
    }
}
