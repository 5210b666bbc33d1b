package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The plot of an XChart, without its axes, in a rectangle: it fills areas and sets markers in the order in which they come. XChart draws a
 * line in pieces, at each of which dashes start again; a marker that collects the places makes it one path.
 */
final class Canvas {
    private static final Color NOTHING = new Color(255, 255, 255, 0);

    private final Rectangle2D area;
    private final XYChart chart;
    private int count;

    Canvas(Rectangle2D area) {
        this.area = area;
        this.chart = new XYChartBuilder()
                .width((int) area.getWidth())
                .height((int) area.getHeight())
                .theme(Styler.ChartTheme.Matlab)
                .build();
        bare(chart.getStyler());
        chart.getStyler().setXAxisMin(area.getMinX()).setXAxisMax(area.getMaxX());
        // XChart counts upwards.
        chart.getStyler().setYAxisMin(-area.getMaxY()).setYAxisMax(-area.getMinY());
    }

    private static void bare(XYStyler styler) {
        styler.setLegendVisible(false);
        styler.setChartTitleVisible(false);
        styler.setChartPadding(0);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setAxisTicksVisible(false);
        styler.setAxisTitlesVisible(false);
        styler.setChartBackgroundColor(NOTHING);
        styler.setPlotBackgroundColor(NOTHING);
        styler.setMarkerSize(1);
        styler.setAntiAlias(true);
    }

    private XYSeries series(List<double[]> points) {
        double[] x = points.stream().mapToDouble(point -> point[0]).toArray();
        double[] y = points.stream().mapToDouble(point -> -point[1]).toArray();
        XYSeries series = chart.addSeries("series " + count++, x, y);
        series.setLineStyle(SeriesLines.NONE);
        series.setMarker(SeriesMarkers.NONE);
        return series;
    }

    /** Fills the area within a ring of places. */
    void area(Color fill, List<double[]> ring) {
        series(ring)
                .setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.PolygonArea)
                .setFillColor(fill);
    }

    /** Draws a line from place to place. */
    void line(Color color, BasicStroke stroke, List<double[]> points) {
        series(points).setMarkerColor(color).setMarker(new PathMarker(points.size(), stroke));
    }

    /** Sets a marker on each place. */
    void points(Color color, int style, double radius, List<double[]> points) {
        if (!points.isEmpty()) {
            series(points)
                    .setMarkerColor(color)
                    .setMarker(new Drawn((g, at) -> Style.marker(g, style, at[0], at[1], radius)));
        }
    }

    void paint(Graphics2D g) {
        if (count == 0) {
            return;
        }
        g.translate(area.getMinX(), area.getMinY());
        chart.paint(g, (int) area.getWidth(), (int) area.getHeight());
        g.translate(-area.getMinX(), -area.getMinY());
    }

    private static double rounded(double place) {
        return FastMath.rint(place * 100) / 100;
    }

    private interface At {
        void draw(Graphics2D g, double[] at);
    }

    private static final class Drawn extends Marker {
        private final At drawing;

        Drawn(At drawing) {
            this.drawing = drawing;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            drawing.draw(g, new double[] {rounded(x), rounded(y)});
        }
    }

    /** Draws a path after the last of its places. */
    private static final class PathMarker extends Marker {
        private final int count;
        private final BasicStroke stroke;
        private Path2D path = new Path2D.Double();
        private int seen;

        PathMarker(int count, BasicStroke stroke) {
            this.count = count;
            this.stroke = stroke;
        }

        @Override
        public void paint(Graphics2D g, double x, double y, int size) {
            if (seen == 0) {
                path.moveTo(rounded(x), rounded(y));
            } else {
                path.lineTo(rounded(x), rounded(y));
            }
            seen++;
            if (seen == count) {
                g.setStroke(stroke);
                g.draw(path);
                path = new Path2D.Double();
                seen = 0;
            }
        }
    }
}
