package headstart.plugin;

import java.util.List;

/**
 * Lines in one plot.
 *
 * @param title what it shows, as a statement
 * @param subtitle how to read it
 * @param x name and unit of the horizontal axis
 * @param y name and unit of the vertical axis
 * @param lines one or more
 */
public record LineFigure(String title, String subtitle, String x, String y, List<Line> lines) {
    public LineFigure {
        lines = List.copyOf(lines);
    }

    /**
     * A line, with a band where {@code low} and {@code high} are as long as the rest.
     *
     * @param label its name
     * @param x ascending
     * @param y as many values; NaN where there is nothing to draw
     * @param low lower edge of the band; empty for none
     * @param high upper edge of the band; empty for none
     */
    public record Line(String label, List<Double> x, List<Double> y, List<Double> low, List<Double> high) {
        public Line {
            x = List.copyOf(x);
            y = List.copyOf(y);
            low = List.copyOf(low);
            high = List.copyOf(high);
        }

        /** A line without a band. */
        public Line(String label, List<Double> x, List<Double> y) {
            this(label, x, y, List.of(), List.of());
        }
    }
}
