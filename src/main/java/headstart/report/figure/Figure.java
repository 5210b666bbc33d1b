package headstart.report.figure;

import headstart.report.chart.Chart;
import headstart.report.chart.Drawing;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;

/**
 * One figure of a study before it is drawn.
 *
 * @param name file name without its ending
 * @param title what it shows
 * @param caption reads alone: what is drawn, unit, bands, number of runs
 * @param alt what somebody who cannot see it needs to know
 * @param chart what is printed
 * @param csv its data
 * @param live what a page shows where it can move; may hold more than fits on paper
 */
public record Figure(String name, String title, String caption, String alt, Chart chart, String csv, Chart live) {
    private static final double PNG_SCALE = 2;

    /** A figure that is the same on paper and on a page. */
    public Figure(String name, String title, String caption, String alt, Chart chart, String csv) {
        this(name, title, caption, alt, chart, csv, chart);
    }

    /** The same figure under another name. */
    Figure named(String other) {
        return other.equals(name) ? this : new Figure(other, title, caption, alt, chart, csv, live);
    }

    /** Draws it. */
    public DrawnFigure draw() {
        Drawing drawing = chart.on(Sheet.page());
        return new DrawnFigure(
                name, title, caption, alt, drawing.svg(Theme.LIGHT), drawing.png(PNG_SCALE, Theme.LIGHT), csv, live);
    }
}
