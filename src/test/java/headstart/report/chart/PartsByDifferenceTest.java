package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of 44 rows or panels a page showed all, 3,000 px high, and paper the first fourteen, of which most said the same. */
class PartsByDifferenceTest {
    private static final double[] DAYS = {0, 10, 20, 30};

    private static Series line(String name, Series.Role role, double... y) {
        return Series.line(name, role == Series.Role.BASELINE ? 1 : 0, DAYS, y).as(role);
    }

    private static Panel panel(int i, double main) {
        return new Panel(
                "panel " + i + ".",
                Axis.days("days", 0, 30),
                Axis.of("y"),
                List.of(
                        line("main", Series.Role.MAIN, 0, main, main, 100),
                        line("baseline", Series.Role.BASELINE, 0, 0, 0, 100)),
                List.of(),
                List.of(),
                "");
    }

    @Test
    void panelsInWhichLinesLieApartAreShownBeforeOthers() {
        List<Panel> panels = IntStream.range(0, 60)
                .mapToObj(i -> panel(i, i == 41 || i == 57 ? 80 : 0))
                .toList();
        Chart chart = new PanelChart("t", "s", "f", panels, 2);
        for (Sheet sheet : List.of(Sheet.paper(85), Sheet.page(), Sheet.slide())) {
            Drawing drawing = chart.on(sheet);
            assertThat(drawing.height()).isLessThanOrEqualTo(sheet.tallest() + 1);
            assertThat(drawing.texts().replace("\n", " "))
                    .contains("panel 41.", "panel 57.", "of 60.")
                    .doesNotContain("panel 40.");
        }
    }

    /** What the title speaks of is shown whatever it says, and the order stays that of the file. */
    @Test
    void theTitleComesFirstAndTheOrderStays() {
        List<Panel> panels = IntStream.range(0, 8)
                .mapToObj(i -> panel(i, i == 6 ? 80 : i == 1 ? 70 : 0))
                .toList();
        PanelChart some = (PanelChart) new PanelChart("All about panel 3.", "s", "f", panels, 2).first(3);
        assertThat(some.panels()).extracting(Panel::title).containsExactly("panel 1.", "panel 3.", "panel 6.");
    }

    @Test
    void rowsWhoseIntervalsAreApartComeBeforeOthers() {
        List<DotChart.Row> rows = IntStream.range(0, 80)
                .mapToObj(i -> {
                    double half = i == 66 ? 1 : 50;
                    return new DotChart.Row(
                            "row " + i + ".",
                            "",
                            List.of(
                                    new DotChart.Dot(0, 40, 40 - half, 40 + half),
                                    new DotChart.Dot(1, i == 66 ? 45 : 60, 60 - half, 60 + half)));
                })
                .toList();
        Chart chart = new DotChart(
                "t", "s", "f", List.of("one", "other"), List.of(new DotChart.Panel("", "u", Double.NaN, rows)));
        Drawing drawing = chart.on(Sheet.page());
        assertThat(drawing.height()).isLessThanOrEqualTo(Sheet.page().tallest() + 1);
        assertThat(drawing.texts())
                .contains("row 66.")
                .containsPattern(
                        "Shown: \\d+ of 80\\. What differs least is left out\\. --panel and --scenario draw more\\.");
        assertThat(chart.on(Sheet.paper(170)).texts().replace("\n", " "))
                .contains("row 66.", "What differs least")
                .doesNotContain("--panel");
    }

    /** On the report page, where a figure has its title outside, nothing is left out. */
    @Test
    void withoutATitleNothingIsLeftOut() {
        List<Panel> panels = IntStream.range(0, 60).mapToObj(i -> panel(i, i)).toList();
        assertThat(new PanelChart("t", "s", "f", panels, 2)
                        .on(Sheet.page().untitled())
                        .texts())
                .contains("panel 0.", "panel 59.")
                .doesNotContain("Shown:");
    }
}
