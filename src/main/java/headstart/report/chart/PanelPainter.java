package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a panel with XChart. */
final class PanelPainter {
    private static final int TITLE_X = 24;
    private static final int TITLE_BASELINE = 18;
    private static final int NOTE_BASELINE = 16;
    private static final int TITLE_HEIGHT = 24;
    private static final int RIGHT = 8;

    private PanelPainter() {}

    static void paint(Panel panel, Graphics2D g, int width, int height) {
        XYChart chart = new XYChartBuilder()
                .width(width)
                .height(height)
                .xAxisTitle(panel.x().label())
                .yAxisTitle(panel.y().label())
                .theme(Styler.ChartTheme.Matlab)
                .build();
        Range x = Range.of(panel.x(), panel.lines().stream().map(Series::x).toList());
        Range y = Range.of(
                panel.y(),
                panel.lines().stream()
                        .flatMap(line -> Stream.of(line.y(), line.low(), line.high()))
                        .toList());
        style(chart.getStyler());
        chart.getStyler().setXAxisMin(x.low()).setXAxisMax(x.high());
        chart.getStyler().setYAxisMin(y.low()).setYAxisMax(y.high());
        chart.getStyler().setYAxisLogarithmic(panel.y().logarithmic());
        invisible(chart, x, y);
        chart.addAnnotation(new Plot(panel, x.low(), x.high(), y.low(), y.high()));
        title(panel.title(), g, width);
        g.translate(0, TITLE_HEIGHT);
        chart.paint(g, width, height - TITLE_HEIGHT);
        if (!panel.note().isEmpty()) {
            note(panel.note(), g, width);
        }
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

    private static void title(String text, Graphics2D g, int width) {
        g.setFont(Style.font(Font.BOLD, 12));
        g.setColor(Style.INK);
        g.drawString(Frame.fitting(g, text, width - TITLE_X - RIGHT), TITLE_X, TITLE_BASELINE);
    }

    private static void note(String text, Graphics2D g, int width) {
        g.setFont(Style.font(Font.ITALIC, 10));
        g.setColor(Style.FAINT_INK);
        g.drawString(text, width - RIGHT - g.getFontMetrics().stringWidth(text), NOTE_BASELINE);
    }

    private static void style(XYStyler styler) {
        styler.setLegendVisible(false);
        styler.setLocale(Locale.ROOT);
        styler.setChartBackgroundColor(Style.PAPER);
        styler.setPlotBackgroundColor(Style.PAPER);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(Style.GRID);
        styler.setPlotGridLinesStroke(new BasicStroke(0.7f));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotTicksMarksVisible(false);
        styler.setPlotMargin(0);
        styler.setPlotContentSize(1);
        styler.setChartPadding(6);
        styler.setChartFontColor(Style.INK);
        styler.setChartTitleVisible(false);
        styler.setAxisTitleFont(Style.font(Font.PLAIN, 11));
        styler.setAxisTickLabelsFont(Style.font(Font.PLAIN, 10));
        styler.setAxisTickLabelsColor(Style.INK);
        styler.setAxisTickMarksColor(Style.FAINT_INK);
        styler.setAxisTickMarksStroke(new BasicStroke(0.8f));
        styler.setAxisTickMarkLength(4);
        styler.setAxisTicksLineVisible(true);
        styler.setXAxisTitleColor(Style.FAINT_INK);
        styler.setYAxisTitleColor(Style.FAINT_INK);
        styler.setXAxisTickMarkSpacingHint(55);
        styler.setYAxisTickMarkSpacingHint(32);
        styler.setAntiAlias(true);
        styler.setYAxisTickLabelsFormattingFunction(PanelPainter::tick);
        styler.setXAxisTickLabelsFormattingFunction(PanelPainter::tick);
    }

    /** A tick label on an axis of that step: with as many digits as tell neighbours apart, large ones in powers of ten. */
    static String tick(double value, double step) {
        double largest = FastMath.max(FastMath.abs(value), step);
        if (largest >= 1e6) {
            double power = FastMath.pow(10, FastMath.floor(FastMath.log10(step)));
            String text = String.format(Locale.ROOT, "%.0fe%.0f", value / power, FastMath.log10(power));
            return value == 0 ? "0" : text;
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
