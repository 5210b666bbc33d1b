package headstart.report.chart;

import java.util.List;

/**
 * One plot of a chart.
 *
 * @param title what it shows, short
 * @param lines in the order of drawing
 * @param verticals where vertical reference lines stand, such as the release day
 * @param horizontals where horizontal reference lines stand, such as no effect
 * @param note a remark in place of lines where there is nothing to draw, or below the title
 */
public record Panel(
        String title,
        Axis x,
        Axis y,
        List<Series> lines,
        List<Double> verticals,
        List<Double> horizontals,
        String note) {
    public Panel {
        lines = List.copyOf(lines);
        verticals = List.copyOf(verticals);
        horizontals = List.copyOf(horizontals);
    }
}
