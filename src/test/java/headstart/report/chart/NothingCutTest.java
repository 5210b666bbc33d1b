package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends in a picture without a word: notes, intervals beyond the axis, axes of nothing. */
class NothingCutTest {
    private static final double[] DAYS = {0, 10, 20};

    private static Chart dots(String note, Axis axis, DotChart.Dot... dots) {
        DotChart.Row row = new DotChart.Row("Ascend over TensorRT-LLM", note, List.of(dots));
        return new DotChart(
                "t",
                "s",
                "f",
                List.of("one", "other"),
                List.of(new DotChart.Panel("", "u", Double.NaN, List.of(row), axis)));
    }

    private static long lines(Chart chart) {
        return Recorder.of(chart).drawn.size();
    }

    /** "a value in at least 193 of ..." */
    @ParameterizedTest
    @EnumSource(Language.class)
    void notesAreWholeInAColumn(Language language) {
        DotChart.Dot none = new DotChart.Dot(1, Double.NaN, Double.NaN, Double.NaN);
        String note = language.say("a lower bound in up to %s %% of runs", "42") + ", "
                + language.say("else in %s of %s runs or more", "1,193", "10,000") + ", "
                + language.say("in up to %s %% of runs not by the horizon", "42");
        Chart chart = dots(note, Axis.of("u"), new DotChart.Dot(0, 1, 0, 2), none);
        assertThat(chart.on(Sheet.paper(85).with(language)).texts()).doesNotContain("…");
    }

    @Test
    void anIntervalThatGoesOnBeyondTheAxisEndsInAnArrowAndThatIsSaid() {
        Axis share = Axis.share("share");
        Chart inside = dots("", share, new DotChart.Dot(0, 0.5, 0.2, 1));
        Chart above = dots("", share, new DotChart.Dot(0, 0.5, 0.2, 3));
        Chart both = dots("", share, new DotChart.Dot(0, 0.5, -0.2, Double.POSITIVE_INFINITY));
        String said = "Arrow: the line goes on beyond the axis.";
        assertThat(inside.on(Sheet.page()).texts()).doesNotContain(said);
        assertThat(above.on(Sheet.page()).texts()).contains(said);
        assertThat(lines(above)).isEqualTo(lines(inside) + 2);
        assertThat(lines(both)).isEqualTo(lines(inside) + 4);
    }

    /** An axis from 0 to 1, and one of days, of which no run had a value. */
    @Test
    void aPanelOfNothingHasAWordInPlaceOfAxes() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN};
        Series line = Series.line("one", 0, DAYS, none);
        Panel panel = new Panel(
                "a",
                Axis.days("days from release", 0, 20),
                Axis.of("tokens"),
                List.of(line),
                List.of(new Mark(0, "the release")),
                List.of(Mark.at(0)),
                "no run has a value");
        Drawing drawing = new PanelChart("t", "s", "f", List.of(panel), 1).on(Sheet.page());
        assertThat(drawing.texts().lines().toList())
                .containsExactlyInAnyOrder("t", "s", "f", "a", "no run has a value");
        Series some = Series.line("one", 0, DAYS, new double[] {1, 2, 3});
        assertThat(new PanelChart("t", "s", "f", List.of(panel.withLines(List.of(some))), 1)
                        .on(Sheet.page())
                        .texts())
                .contains("days from release", "tokens", "the release");
    }

    /** "log-days (0.69: one day at half the leader's spe…" and "not level by the horizon: withheld 41 %, everyo…". */
    @Test
    void axesAndNotesOfSlidesAreWhole() {
        String unit = "laggard over leader in software, times that of the baseline";
        String note =
                "not level by the horizon: withheld 32 %, everyone early 32 %, nobody early 31.5 %, only US early 31 %";
        Panel panel = new Panel(
                "Ascend over TensorRT-LLM",
                Axis.days("days from release", 0, 20),
                Axis.of(unit),
                List.of(Series.line("withheld", 0, DAYS, new double[] {1, 2, 3})),
                List.of(),
                List.of(),
                note);
        assertThat(new PanelChart("t", "s", "f", List.of(panel, panel), 2)
                        .on(Sheet.slide())
                        .texts())
                .doesNotContain("…");
        DotChart.Row row = new DotChart.Row("withheld", "best in 0 %", List.of(new DotChart.Dot(0, 1, 0, 2)));
        DotChart.Panel dots = new DotChart.Panel(
                "Ascend over AMD", "log-days (0.69: one day at half the leader's speed)", Double.NaN, List.of(row));
        assertThat(new DotChart("t", "s", "f", List.of(""), List.of(dots, dots))
                        .on(Sheet.slide())
                        .texts())
                .doesNotContain("…");
    }
}
