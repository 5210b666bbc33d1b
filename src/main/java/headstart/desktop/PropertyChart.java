package headstart.desktop;

import java.awt.BorderLayout;
import java.awt.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.XChartPanel;
import org.knowm.xchart.XYChart;
import sim.display.GUIState;
import sim.portrayal.inspector.PropertyInspector;
import sim.util.Properties;

/** Draws a number of an inspector over time: what the button beside it offers. Public because MASON looks it up. */
public final class PropertyChart extends PropertyInspector {
    private static final long serialVersionUID = 1;
    private static final String SERIES = "value";

    private final transient StudyDesk desk;
    private final transient List<Double> days = new ArrayList<>();
    private final transient List<Double> values = new ArrayList<>();
    private final XYChart chart;

    /** Asked by MASON. */
    public PropertyChart(Properties properties, int index, @Nullable Frame parent, GUIState gui) {
        super(properties, index, parent, gui);
        this.desk = (StudyDesk) gui;
        this.chart = LineChart.of(
                properties.getName(index),
                "",
                desk.choice().study().firstDay(),
                desk.choice().study().lastDay());
        LineChart.add(chart, SERIES, 0);
        chart.getStyler().setLegendVisible(false);
        setLayout(new BorderLayout());
        add(new XChartPanel<>(chart), BorderLayout.CENTER);
        setValidInspector(true);
        updateInspector();
    }

    /** Asked by MASON: the line in its menu. */
    public static String name() {
        return "Draw over time";
    }

    /** Asked by MASON: numbers can be drawn. */
    @SuppressWarnings("rawtypes")
    public static Class[] types() {
        return new Class[] {Number.class, Double.TYPE, Integer.TYPE};
    }

    @Override
    public void updateInspector() {
        if (properties.getValue(index) instanceof Number number) {
            if (Double.isFinite(number.doubleValue())) {
                days.add(desk.run().day());
                values.add(number.doubleValue());
            }
            LineChart.show(chart, SERIES, array(days), array(values));
            repaint();
        }
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
