package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Charts are drawn with known values: where they land is told from other known places on the same axis. */
class ChartPlacesTest {
    private static final Offset<Double> PIXEL = within(1.0);
    private static final Axis X = Axis.between("days", 0, 10);
    private static final double[] TEN = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

    /** What was drawn; places are pixels of the chart. */
    private static final class Drawing extends VectorGraphics2D {
        private final List<Mark> drawn = new ArrayList<>();
        private final List<Mark> filled = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();

        static Drawing of(Chart chart) {
            Drawing drawing = new Drawing();
            chart.paint(drawing, Theme.LIGHT);
            return drawing;
        }

        @Override
        public void draw(Shape shape) {
            drawn.add(mark(shape));
            super.draw(shape);
        }

        @Override
        public void fill(Shape shape) {
            filled.add(mark(shape));
            super.fill(shape);
        }

        @Override
        public void drawString(String text, float x, float y) {
            texts.add(new Text(
                    text,
                    getTransform().getTranslateX() + x + getFontMetrics().stringWidth(text) / 2.0,
                    getTransform().getTranslateY() + y,
                    getFontMetrics().stringWidth(text)));
            super.drawString(text, x, y);
        }

        private Mark mark(Shape shape) {
            float width = getStroke() instanceof BasicStroke stroke ? stroke.getLineWidth() : 0;
            return new Mark(shape, getTransform().createTransformedShape(shape), getColor(), width);
        }

        Text text(String wanted) {
            return texts.stream()
                    .filter(text -> text.text().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }

        List<Mark> lines(int style) {
            return drawn.stream()
                    .filter(mark -> mark.color().equals(Theme.LIGHT.line(style)))
                    .filter(mark -> !(mark.shape() instanceof Line2D))
                    .toList();
        }
    }

    private record Mark(Shape shape, Shape placed, Color color, float width) {
        Rectangle2D bounds() {
            return placed.getBounds2D();
        }

        /** Pieces of the path, each a list of points. */
        List<List<double[]>> pieces() {
            List<List<double[]>> pieces = new ArrayList<>();
            double[] at = new double[6];
            for (PathIterator i = placed.getPathIterator(null); !i.isDone(); i.next()) {
                int kind = i.currentSegment(at);
                if (kind == PathIterator.SEG_MOVETO) {
                    pieces.add(new ArrayList<>());
                }
                if (kind != PathIterator.SEG_CLOSE) {
                    pieces.get(pieces.size() - 1).add(new double[] {at[0], at[1]});
                }
            }
            return pieces;
        }
    }

    /** A text, its middle and its width. */
    private record Text(String text, double x, double y, double width) {}

    private static PanelChart panel(Axis y, Series line) {
        return new PanelChart(
                "Title", "subtitle", "foot", List.of(new Panel("A", X, y, List.of(line), List.of(), List.of(), "")), 1);
    }

    @Test
    void aPanelIsLinear() {
        Series line = Series.line("a", 0, new double[] {0, 5, 10}, new double[] {0, 50, 20});
        List<double[]> points = Drawing.of(panel(Axis.between("y", 0, 100), line))
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
        List<double[]> points = Drawing.of(panel(Axis.logarithmic("y", 1, 1000), line))
                .lines(0)
                .get(0)
                .pieces()
                .get(0);
        assertThat(points.get(1)[1]).isCloseTo((points.get(0)[1] + points.get(2)[1]) / 2, PIXEL);
    }

    @Test
    void aPointWithoutAValueLeavesAGap() {
        Series line = Series.line("a", 0, new double[] {0, 1, 5, 9, 10}, new double[] {1, 2, Double.NaN, 3, 1});
        assertThat(Drawing.of(panel(Axis.between("y", 0, 4), line))
                        .lines(0)
                        .get(0)
                        .pieces())
                .hasSize(2);
    }

    @Test
    void lowerBoundsAreThinWithMarksThatPointUp() {
        boolean[] bound = {true, true, true, true, true, false, false, false, false, false};
        Series line = Series.line("a", 0, TEN, TEN).withBounds(bound);
        List<Mark> lines = Drawing.of(panel(Axis.between("y", 0, 10), line)).lines(0);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).width()).isLessThan(lines.get(0).width());
        List<List<double[]>> pieces = lines.get(1).pieces();
        assertThat(pieces).as("the line, a mark and its head").hasSize(3);
        assertThat(pieces.get(1).get(0)).isEqualTo(pieces.get(0).get(0));
        assertThat(pieces.get(1).get(1)[1]).as("up").isLessThan(pieces.get(1).get(0)[1]);
    }

    @Test
    void layersLieBetweenTheirTicks() {
        LayerChart.Layer points = new LayerChart.Layer.Points(0, new double[] {5, 10}, new double[] {10, 1}, false);
        LayerChart chart = new LayerChart(
                "Title",
                "subtitle",
                "foot",
                List.of(),
                List.of(new LayerChart.Panel(
                        "A",
                        new LayerChart.Scale("x", 0, 10, false),
                        new LayerChart.Scale("y", 1, 100, true),
                        List.of(points))),
                1,
                300);
        Drawing drawing = Drawing.of(chart);
        Mark dot = only(drawing.filled, mark -> mark.color().equals(Theme.LIGHT.line(0)), 2)
                .get(0);
        assertThat(dot.bounds().getCenterX())
                .isCloseTo((drawing.text("0").x() + drawing.text("10").x()) / 2, PIXEL);
        assertThat(dot.bounds().getCenterY())
                .isCloseTo((drawing.text("1").y() + drawing.text("100").y()) / 2 - 4, PIXEL);
    }

    @Test
    void aDotAndItsIntervalLieAtTheirValues() {
        DotChart.Row row = new DotChart.Row("row", "", List.of(new DotChart.Dot(0, 0.125, -0.25, 0.5)));
        DotChart chart = new DotChart(
                "Title", "s", "f", List.of(), List.of(new DotChart.Panel("A", "share", 0, List.of(row))), 1);
        Drawing drawing = Drawing.of(chart);
        Mark interval = only(drawing.drawn, mark -> mark.color().equals(Theme.LIGHT.line(0)), 1)
                .get(0);
        double zero = drawing.text("0.0").x();
        double perUnit = (drawing.text("0.4").x() - zero) / 0.4;
        assertThat(interval.bounds().getMinX()).isCloseTo(zero - 0.25 * perUnit, PIXEL);
        assertThat(interval.bounds().getMaxX()).isCloseTo(zero + 0.5 * perUnit, PIXEL);
        Mark dot = only(drawing.filled, mark -> mark.color().equals(Theme.LIGHT.line(0)), 1)
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
                List.of(new HeatChart.Panel("A", List.of("a", "b"), List.of("c", "d"), values)),
                1);
        List<Mark> cells = Drawing.of(chart).filled.stream()
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
        Drawing drawing = Drawing.of(chart);
        double middle = (drawing.text("20").x() + drawing.text("30").x()) / 2;
        List<Mark> dots = only(drawing.drawn, mark -> mark.shape() instanceof Ellipse2D, 3);
        assertThat(dots.get(2).bounds().getCenterX()).isCloseTo(middle, PIXEL);
        assertThat(drawing.drawn).as("its interval").anySatisfy(mark -> {
            assertThat(mark.bounds().getMinX()).isCloseTo(drawing.text("20").x(), PIXEL);
            assertThat(mark.bounds().getMaxX()).isCloseTo(drawing.text("60").x(), PIXEL);
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
        Text title = Drawing.of(chart).texts.stream()
                .filter(text -> text.text().startsWith("word"))
                .findFirst()
                .orElseThrow();
        assertThat(title.text()).endsWith("…");
        assertThat(title.x() + title.width() / 2).isBetween(chart.width() - 60.0, (double) chart.width());
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
                List.of(new HeatChart.Panel("A", List.of("0.125", "0.0625"), List.of("c", "d"), values)),
                1);
        assertThat(chart.svg()).contains(">0.125<", ">0.0625<").doesNotContainPattern("<[^>]*\\.\\d{3}[^>]*>");
    }

    private static List<Mark> only(List<Mark> marks, Predicate<Mark> wanted, int count) {
        List<Mark> found = marks.stream().filter(wanted).toList();
        assertThat(found).hasSize(count);
        return found;
    }
}
