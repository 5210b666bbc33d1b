package headstart.report.figure;

import headstart.report.chart.Chart;
import headstart.report.chart.Theme;

/**
 * One figure of a study before it is drawn.
 *
 * @param name file name without its ending
 * @param title what it shows
 * @param caption reads alone: what is drawn, unit, bands, number of runs
 * @param alt what somebody who cannot see it needs to know
 */
public record Figure(String name, String title, String caption, String alt, Chart chart, String csv) {
    private static final double PNG_SCALE = 2;

    /** Draws it. */
    public DrawnFigure draw() {
        return new DrawnFigure(name, title, caption, alt, chart.svg(), chart.png(PNG_SCALE, Theme.LIGHT), csv);
    }
}
