package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Charts are drawn with known values: where they land is told from other known places on the same axis. */
class ChartPlacesTest {
    private static final Offset<Double> PIXEL = within(1.0);
    private static final Axis X = Axis.between("days", 0, 10);
    private static final double[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    private static PanelChart panel(Axis y, Series line) {
        return new PanelChart(
                "Title", "subtitle", "foot", List.of(new Panel("A", X, y, List.of(line), List.of(), List.of(), "")), 1);
    }

    @Test
    void aPanelIsLinear() {
        Series line = Series.line("a", 0, new double[] {0, 5, 10}, new double[] {0, 50, 20});
        List<double[]> points = Recorder.of(panel(Axis.between("y", 0, 100), line))
                .lines(0)
                .get(0)
                .pieces()
                .get(0);
        assertThat(points).hasSize(3);
        assertThat(points.get(1)[0]).isCloseTo((points.get(0)[0] + points.get(2)[0]) / 2, PIXEL);
        double perUnit = (points.get(2)[1] - points.get(0)[1]) / 20;
        assertThat(perUnit).as("up is more").isNegative();
        assertThat(points.get(1)[1]).isCloseTo(points.get(0)[1] + 50 * perUnit, PIXEL);
    }

    @Test
    void theGeometricMeanIsHalfwayOnALogarithmicPanel() {
        Series line = Series.line("a", 0, new double[] {0, 2, 10}, new double[] {1, 10, 100});
        List<double[]> points = Recorder.of(panel(Axis.logarithmic("y", 1, 1000), line))
                .lines(0)
                .get(0)
                .pieces()
                .get(0);
        assertThat(points.get(1)[1]).isCloseTo((points.get(0)[1] + points.get(2)[1]) / 2, PIXEL);
    }

    @Test
    void aPointWithoutAValueLeavesAGap() {
        Series line = Series.line("a", 0, new double[] {0, 1, 5, 9, 10}, new double[] {1, 2, Double.NaN, 3, 1});
        assertThat(Recorder.of(panel(Axis.between("y", 0, 4), line)).lines(0)).hasSize(2);
    }

    @Test
    void lowerBoundsAreThinWithMarksThatPointUp() {
        boolean[] bound = {true, true, true, true, true, false, false, false, false, false};
        Series line = Series.line("a", 0, TEN, TEN).withBounds(bound);
        List<Recorder.Mark> lines =
                Recorder.of(panel(Axis.between("y", 0, 10), line)).lines(0);
        assertThat(lines)
                .as("the line, that of the bounds, a mark and its head")
                .hasSize(4);
        assertThat(lines.get(1).width()).isLessThan(lines.get(0).width());
        List<double[]> mark = lines.get(2).pieces().get(0);
        assertThat(mark.get(0)).isEqualTo(lines.get(1).pieces().get(0).get(0));
        assertThat(mark.get(1)[1]).as("up").isLessThan(mark.get(0)[1]);
    }

    @Test
    void dotsLieBetweenTheirTicks() {
        Series points =
                Series.line("a", 0, new double[] {5, 10}, new double[] {10, 1}).as(Series.Form.DOTS);
        Recorder drawing = Recorder.of(panel(Axis.logarithmic("y", 1, 100), points));
        Recorder.Mark dot = only(
                        drawing.filled,
                        mark -> mark.color().equals(Theme.LIGHT.line(0)) && mark.shape() instanceof Ellipse2D,
                        3)
                .get(1);
        assertThat(dot.bounds().getCenterX())
                .isCloseTo((drawing.text("3").x() + drawing.text("7").x()) / 2, PIXEL);
        assertThat(dot.bounds().getCenterY())
                .isCloseTo(
                        (drawing.text("1").box().getCenterY()
                                        + drawing.text("100").box().getCenterY())
                                / 2,
                        PIXEL);
    }

    @Test
    void aDotAndItsIntervalLieAtTheirValues() {
        DotChart.Row row = new DotChart.Row("row", "", List.of(new DotChart.Dot(0, 0.125, -0.25, 0.5)));
        DotChart chart =
                new DotChart("Title", "s", "f", List.of(), List.of(new DotChart.Panel("A", "share", 0, List.of(row))));
        Recorder drawing = Recorder.of(chart);
        Recorder.Mark interval = only(drawing.drawn, mark -> mark.color().equals(Theme.LIGHT.line(0)), 1)
                .get(0);
        double zero = drawing.text("0.0").x();
        double perUnit = (drawing.text("0.2").x() - zero) / 0.2;
        assertThat(interval.bounds().getMinX()).isCloseTo(zero - 0.25 * perUnit, PIXEL);
        assertThat(interval.bounds().getMaxX()).isCloseTo(zero + 0.5 * perUnit, PIXEL);
        Recorder.Mark dot = only(drawing.filled, mark -> mark.color().equals(Theme.LIGHT.line(0)), 1)
                .get(0);
        assertThat(dot.bounds().getCenterX()).isCloseTo(zero + 0.125 * perUnit, PIXEL);
    }

    @Test
    void leastAndGreatestCellHaveTheColoursOfTheEndsOfTheScale() {
        double[][] values = {{1, 2}, {3, 7}};
        HeatChart chart = new HeatChart(
                "T",
                "s",
                "f",
                "x",
                "y",
                "u",
                false,
                true,
                List.of(new HeatChart.Panel("A", List.of("a", "b"), List.of("c", "d"), values)),
                1);
        List<Recorder.Mark> cells = Recorder.of(chart).filled.stream()
                .filter(mark -> mark.bounds().getWidth() > 100 && mark.bounds().getWidth() < 900)
                .toList();
        assertThat(cells).hasSize(4);
        assertThat(chart.look().low()).isEqualTo(1);
        assertThat(chart.look().high()).isEqualTo(7);
        assertThat(cells.get(0).color())
                .isEqualTo(Color.decode(chart.look().colors().get(0)));
        assertThat(cells.get(3).color())
                .isEqualTo(Color.decode(chart.look().colors().get(8)));
        assertThat(cells.get(0).bounds().getMinY())
                .as("rows from the bottom")
                .isGreaterThan(cells.get(3).bounds().getMinY());
    }

    @Test
    void aMilestoneLiesBetweenTheDaysAroundIt() {
        TimelineChart.Milestone milestone = new TimelineChart.Milestone(0, "here", 25, 20, 60);
        TimelineChart chart = new TimelineChart(
                "T", "s", "f", List.of(new TimelineChart.Row("", "team", -10, 5, List.of(milestone))), -20, 100, 0);
        Recorder drawing = Recorder.of(chart);
        double perDay = (drawing.text("28").x() - drawing.text("14").x()) / 14;
        double zero = drawing.text("0").x();
        List<Recorder.Mark> dots = only(drawing.drawn, mark -> mark.shape() instanceof Ellipse2D, 2);
        assertThat(dots.get(1).bounds().getCenterX()).isCloseTo(zero + 25 * perDay, PIXEL);
        assertThat(drawing.drawn).as("its interval").anySatisfy(mark -> {
            assertThat(mark.bounds().getMinX()).isCloseTo(zero + 20 * perDay, PIXEL);
            assertThat(mark.bounds().getMaxX()).isCloseTo(zero + 60 * perDay, PIXEL);
        });
    }

    @Test
    void textThatIsTooWideIsCutWithAnEllipsis() {
        Series line = Series.line("a", 0, TEN, TEN);
        PanelChart chart = new PanelChart(
                "word ".repeat(200),
                "s",
                "f",
                List.of(new Panel("A", X, Axis.of("y"), List.of(line), List.of(), List.of(), "")),
                1);
        List<Recorder.Text> title = Recorder.of(chart).texts.stream()
                .filter(text -> text.text().startsWith("word"))
                .toList();
        assertThat(title).hasSize(6);
        assertThat(title.get(5).text()).endsWith("…");
        assertThat(title).allSatisfy(part -> assertThat(part.box().getMaxX()).isLessThan(1120));
        assertThat(title.get(5).box().getMaxX()).isGreaterThan(1040);
    }

    @Test
    void writtenNumbersKeepAllTheirDigits() {
        double[][] values = {{1, 2}, {3, 7}};
        HeatChart chart = new HeatChart(
                "T",
                "s",
                "f",
                "x",
                "y",
                "u",
                false,
                true,
                List.of(new HeatChart.Panel("A", List.of("0.125", "0.0625"), List.of("c", "d"), values)),
                1);
        assertThat(chart.on(Sheet.page()).svg(Theme.LIGHT))
                .contains(">0.125<", ">0.0625<")
                .doesNotContainPattern("<[^>]*\\.\\d{3}[^>]*>");
    }

    /** "0.6×" and "1× on day 12" were struck through by curves: where a text has to lie on a line, a rim in the paper's colour parts the two. */
    @Test
    void namesOnLinesHaveARim() {
        double[] up = {0, 10, 20, 30, 40, 50, 60, 70, 80, 90};
        Panel panel = new Panel(
                "A",
                X,
                Axis.between("y", 0, 100),
                IntStream.range(0, 10)
                        .mapToObj(i -> Series.line(
                                "line " + i,
                                i,
                                TEN,
                                DoubleStream.of(up).map(y -> y + i).toArray()))
                        .toList(),
                List.of(),
                List.of(),
                "",
                List.of(new Callout("line 0", 5, 50, "0.6×", false)));
        Drawing layout = new PanelChart("Title", "subtitle", "foot", List.of(panel), 1).on(Sheet.page());
        for (Theme theme : Theme.values()) {
            Recorder drawing = Recorder.of(layout, theme);
            Recorder.Mark rim = only(drawing.drawn, mark -> mark.color().equals(theme.paper()), 1)
                    .get(0);
            Rectangle2D text = drawing.text("0.6×").box();
            assertThat(rim.bounds().getMinX()).isBetween(text.getMinX() - 2, text.getMinX() + 2);
            assertThat(rim.bounds().getMaxX()).isBetween(text.getMaxX() - 2, text.getMaxX() + 2);
            assertThat(rim.width()).as("seen").isGreaterThan(2);
            assertThat(drawing.drawn.indexOf(rim)).as("over the lines").isEqualTo(drawing.drawn.size() - 1);
        }
        assertThat(layout.svg(Theme.LIGHT)).as("to be selected and copied").contains(">0.6×</text>");
    }

    /** At 85 mm the share that B200 keeps was not written: every place close to its dot was taken. */
    @Test
    void everyValueFindsAPlaceInAColumn() {
        assertThat(shares().on(Sheet.paper(85)).texts().lines())
                .contains("3 %", "38 %", "62 %", "86 %", "97 %", "51 %", "64 %");
    }

    /** The value of the upper of two dots stood beside the lower one. */
    @Test
    void aValueIsNearestToItsOwnDot() {
        for (Sheet sheet : List.of(Sheet.column(), Sheet.page(), Sheet.paper(120), Sheet.paper(170))) {
            Recorder drawing = Recorder.of(shares().on(sheet), Theme.LIGHT);
            double sixty = drawing.text("60 %").box().getCenterY();
            double percent = (drawing.text("40 %").box().getCenterY() - sixty) / 20;
            double upper = sixty - 4 * percent;
            double lower = sixty + 9 * percent;
            assertThat(away(drawing.text("64 %"), upper)).isLessThan(away(drawing.text("64 %"), lower));
            assertThat(away(drawing.text("51 %"), lower)).isLessThan(away(drawing.text("51 %"), upper));
        }
    }

    /** How far a text is from a height. */
    private static double away(Recorder.Text text, double y) {
        Rectangle2D box = text.box();
        return Math.max(0, Math.max(box.getMinY() - y, y - box.getMaxY()));
    }

    /** What chips keep of their speed: one of them followed, of the others the first value alone. */
    private static PanelChart shares() {
        double[] days = {0, 7, 14, 30, 60, 84};
        Map<String, double[]> shares = new LinkedHashMap<>();
        shares.put("MI355X", new double[] {0.03, 0.38, 0.62, 0.86, 0.97, 0.985});
        shares.put("B200", new double[] {0.51, 0.75, 0.85, 0.94, 0.98, 1});
        shares.put("GB300 TensorRT-LLM", new double[] {0.2, 0.57, 0.7, 0.9, 0.98, 1});
        shares.put("H200", new double[] {0.64, 0.8, 0.88, 0.95, 0.99, 1});
        List<Series> lines = new ArrayList<>();
        List<Callout> values = new ArrayList<>();
        shares.forEach((name, share) -> {
            lines.add(Series.line(name, lines.size(), days, share));
            for (int i = 0; i < (lines.size() == 1 ? 5 : 1); i++) {
                values.add(new Callout(name, days[i], share[i], Math.round(100 * share[i]) + " %", false));
            }
        });
        Panel panel = new Panel(
                "",
                Axis.days("days", 0, 84),
                Axis.share("").within(0, 1.12),
                lines,
                List.of(),
                List.of(new Mark(1, "no harm")),
                "",
                values);
        return new PanelChart("Title", "subtitle", "foot", List.of(panel), 1);
    }

    private static List<Recorder.Mark> only(List<Recorder.Mark> marks, Predicate<Recorder.Mark> wanted, int count) {
        List<Recorder.Mark> found = marks.stream().filter(wanted).toList();
        assertThat(found).hasSize(count);
        return found;
    }

    /** "No effect" stood on the curves that end a little above it, and the value of a dot on the next line. */
    @Test
    void namesStandWhereNoLineRuns() {
        Series above = Series.line("a", 0, TEN, new double[] {90, 70, 60, 57, 55, 54, 53, 53, 53, 53});
        Series below = Series.line("b", 1, TEN, new double[] {10, 20, 30, 35, 38, 40, 42, 44, 46, 48});
        Panel panel = new Panel(
                "A",
                X,
                Axis.between("y", 0, 100),
                List.of(above, below),
                List.of(),
                List.of(new Mark(50, "no effect")),
                "",
                List.of(new Callout("b", 5, 40, "value", false)));
        Recorder drawing = Recorder.of(new PanelChart("Title", "subtitle", "foot", List.of(panel), 1));
        for (String text : List.of("no effect", "value")) {
            for (int style = 0; style < 2; style++) {
                List<double[]> points = drawing.lines(style).get(0).pieces().get(0);
                for (int i = 1; i < points.size(); i++) {
                    double[] from = points.get(i - 1);
                    double[] to = points.get(i);
                    assertThat(drawing.text(text).box().intersectsLine(from[0], from[1], to[0], to[1]))
                            .as(text + " on a line")
                            .isFalse();
                }
            }
        }
    }
}
