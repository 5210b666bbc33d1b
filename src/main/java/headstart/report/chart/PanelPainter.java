package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Annotation;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a panel: title, note, XChart's axes, and the lines over them. */
final class PanelPainter {
    private static final int TITLE_X = 14;
    private static final int TITLE_BASELINE = 16;
    private static final int NOTE_BASELINE = 30;
    private static final int HEAD = 30;
    private static final int RIGHT = 12;
    /** XChart leaves out a tick that lies on the end of its axis. */
    private static final double EDGE = 0.004;

    private PanelPainter() {}

    static void paint(Panel panel, Graphics2D g, int width, int height) {
        Theme theme = Theme.of(g);
        Range x = Range.of(panel.x(), panel.lines().stream().map(Series::x).toList());
        Range y = Range.of(
                panel.y(),
                panel.lines().stream()
                        .flatMap(line -> Stream.of(line.y(), line.drawnLow(), line.drawnHigh()))
                        .toList());
        x = wider(x, false);
        y = wider(y, panel.y().logarithmic());
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .xAxisTitle(panel.x().label())
                .yAxisTitle(panel.y().label())
                .theme(Styler.ChartTheme.Matlab)
                .build();
        style(chart.getStyler(), theme);
        chart.getStyler().setXAxisMin(x.low()).setXAxisMax(x.high());
        chart.getStyler().setYAxisMin(y.low()).setYAxisMax(y.high());
        chart.getStyler().setYAxisLogarithmic(panel.y().logarithmic());
        invisible(chart, x, y);
        chart.addAnnotation(new Lines(panel, theme, x, y));
        g.translate(0, HEAD);
        chart.paint(g, width, height - HEAD);
        g.translate(0, -HEAD);
        text(panel, g, width);
    }

    private static Range wider(Range range, boolean logarithmic) {
        double factor = FastMath.pow(range.high() / range.low(), EDGE);
        double room = EDGE * (range.high() - range.low());
        return logarithmic
                ? new Range(range.low() / factor, range.high() * factor)
                : new Range(range.low() - room, range.high() + room);
    }

    /**
     * XChart draws no axes without a series. Where the points are evenly spaced it puts the ticks on some of them rather than on
     * round numbers, so these are not.
     */
    private static void invisible(XYChart chart, Range x, Range y) {
        double[] places = {0, 0.31, 0.47, 0.83, 1};
        double[] xs = Arrays.stream(places)
                .map(place -> x.low() + place * (x.high() - x.low()))
                .toArray();
        double[] ys = Arrays.stream(places)
                .map(place -> y.low() + place * (y.high() - y.low()))
                .toArray();
        XYSeries points = chart.addSeries("axes", xs, ys);
        points.setMarker(SeriesMarkers.NONE);
        points.setLineStyle(SeriesLines.NONE);
    }

    private static void text(Panel panel, Graphics2D g, int width) {
        g.setFont(Style.font(Font.BOLD, 12));
        g.setColor(Style.ink(g));
        g.drawString(Frame.fitting(g, panel.title(), width - TITLE_X - RIGHT), TITLE_X, TITLE_BASELINE);
        g.setFont(Style.font(Font.ITALIC, 10));
        g.setColor(Style.faintInk(g));
        g.drawString(Frame.fitting(g, panel.note(), width - TITLE_X - RIGHT), TITLE_X, NOTE_BASELINE);
    }

    private static void style(XYStyler styler, Theme theme) {
        styler.setLegendVisible(false);
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(theme.paper());
        styler.setPlotBackgroundColor(theme.paper());
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(theme.grid());
        styler.setPlotGridLinesStroke(new BasicStroke(0.7f));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        styler.setChartPadding(6);
        styler.setChartFontColor(theme.ink());
        styler.setChartTitleVisible(false);
        styler.setAxisTitleFont(Style.font(Font.PLAIN, 10));
        styler.setAxisTickLabelsFont(Style.font(Font.PLAIN, 10));
        styler.setAxisTickLabelsColor(theme.ink());
        styler.setAxisTickMarksColor(theme.faintInk());
        styler.setAxisTickMarksStroke(new BasicStroke(0.8f));
        styler.setAxisTickMarkLength(4);
        styler.setAxisTicksLineVisible(false);
        styler.setXAxisTitleColor(theme.faintInk());
        styler.setYAxisTitleColor(theme.faintInk());
        styler.setXAxisTickMarkSpacingHint(55);
        styler.setYAxisTickMarkSpacingHint(32);
        styler.setAntiAlias(true);
        styler.setYAxisTickLabelsFormattingFunction(PanelPainter::tick);
        styler.setXAxisTickLabelsFormattingFunction(PanelPainter::tick);
    }

    /** What is laid over XChart's axes, with the lines of both axes, which XChart leaves out in some panels. */
    private static final class Lines extends Annotation {
        private final Panel panel;
        private final Theme theme;
        private final Range x;
        private final Range y;

        Lines(Panel panel, Theme theme, Range x, Range y) {
            super(false);
            this.panel = panel;
            this.theme = theme;
            this.x = x;
            this.y = y;
        }

        @Override
        public void paint(Graphics2D g) {
            theme.set(g);
            double left = getXAxisScreenValueForMin();
            double right = getXAxisScreenValueForMax();
            double top = FastMath.min(getYAxisScreenValueForMin(), getYAxisScreenValueForMax());
            double bottom = FastMath.max(getYAxisScreenValueForMin(), getYAxisScreenValueForMax());
            new Plot(panel, new Rectangle2D.Double(left, top, right - left, bottom - top), x, y).paint(g);
            g.setColor(theme.faintInk());
            g.setStroke(new BasicStroke(0.9f));
            g.draw(new Line2D.Double(left, bottom, right, bottom));
            g.draw(new Line2D.Double(left, top, left, bottom));
        }
    }

    /** A tick label on an axis of that step: with as many digits as tell neighbours apart, large ones in powers of ten. */
    static String tick(double value, double step) {
        double largest = FastMath.max(FastMath.abs(value), step);
        if (largest >= 1e6) {
            double power = FastMath.pow(10, FastMath.floor(FastMath.log10(step)));
            String text = String.format(Locale.ROOT, "%.0fe%.0f", value / power, FastMath.log10(power));
            return FastMath.abs(value) < step / 2 ? "0" : text;
        }
        int decimals = (int) FastMath.max(0, -FastMath.floor(FastMath.log10(step * 1.000001)));
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", value);
        return text.matches("-0[.0]*") ? text.substring(1) : text;
    }

    /** A tick label with no more digits than it needs. */
    static String tick(double value) {
        double clean = FastMath.abs(value) < 1e-9 ? 0 : value;
        String text = String.format(Locale.ROOT, FastMath.abs(clean) >= 1000 ? "%,.0f" : "%.3f", clean);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
