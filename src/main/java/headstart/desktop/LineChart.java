package headstart.desktop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A chart of steps over days, empty to begin with. */
final class LineChart {
    private static final Font FONT = new Font("DejaVu Sans", Font.PLAIN, 12);

    private LineChart() {}

    static XYChart of(String title, String unit, double first, double last) {
        XYChart chart = new XYChartBuilder()
                .width(620)
                .height(330)
                .title(title)
                .xAxisTitle("day")
                .yAxisTitle(unit)
                .build();
        chart.getStyler()
                .setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step)
                .setXAxisMin(first)
                .setXAxisMax(last)
                .setYAxisMin(0.0)
                .setXAxisDecimalPattern("0")
                .setPlotGridLinesStroke(new BasicStroke(0.5f))
                .setPlotGridLinesColor(new Color(0xDD, 0xDD, 0xDD))
                .setAxisTickLabelsFont(FONT)
                .setAxisTitleFont(FONT)
                .setChartBackgroundColor(Color.WHITE)
                .setChartTitleFont(FONT.deriveFont(Font.BOLD))
                .setLegendFont(FONT)
                .setLegendPosition(LegendPosition.OutsideE)
                .setLegendBorderColor(Color.WHITE)
                .setLegendSeriesLineLength(16);
        return chart;
    }

    /** Shows other values; of none a point at zero. */
    static void show(XYChart chart, String name, double[] days, double[] values) {
        double[] origin = {0};
        chart.updateXYSeries(name, days.length == 0 ? origin : days, days.length == 0 ? origin : values, null);
    }

    static void add(XYChart chart, String name, int color) {
        XYSeries series = chart.addSeries(name, new double[] {0}, new double[] {0});
        series.setLineColor(Shades.of(color));
        series.setLineStyle(new BasicStroke(2));
        series.setMarker(SeriesMarkers.NONE);
    }
}
