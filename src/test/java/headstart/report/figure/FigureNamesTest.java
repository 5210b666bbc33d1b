package headstart.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.report.chart.DotChart;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Figures of Chinese names, of names in other case and of long names wrote over each other; the page named the data of the wrong one. */
class FigureNamesTest {
    private static Figure figure(String name) {
        DotChart chart =
                new DotChart("t", "s", "f", List.of(), List.of(new DotChart.Panel("p", "u", Double.NaN, List.of())));
        return new Figure(name, "t", "c", "a", chart, "x\n");
    }

    @Test
    void plainNamesAreKept() {
        assertThat(FigureNames.of("access.cann_950dt.lead_days")).isEqualTo("access-cann-950dt-lead-days");
    }

    @Test
    void namesThatLoseLettersAreTheirOwn() {
        List<String> names = Stream.of(
                        "teams.昇腾.engineers",
                        "teams.英伟达.engineers",
                        "Ελλάδα",
                        "Κύπρος",
                        "Lead",
                        "lead",
                        "LEAD",
                        "a".repeat(240),
                        "a".repeat(239) + "b")
                .map(FigureNames::of)
                .toList();
        assertThat(names).doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(name.length()).isLessThan(100);
        });
    }

    @Test
    void namesThatBecomeEqualAreNumbered() {
        List<Figure> figures = Stream.of("e over l", "e-over-l", "e_over_l", "e over l 2")
                .map(name -> figure("heat-" + FigureNames.of(name)))
                .toList();
        assertThat(FigureNames.distinct(figures))
                .extracting(Figure::name)
                .containsExactly("heat-e-over-l", "heat-e-over-l-3", "heat-e-over-l-4", "heat-e-over-l-2");
    }
}
