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
 * @param sheet what it is laid out for where nobody asks for another size
 */
public record Figure(
        String name, String title, String caption, String alt, Chart chart, String csv, Chart live, Sheet sheet) {
    private static final double PNG_SCALE = 2;

    /** A figure that is the same on paper and on a page. */
    public Figure(String name, String title, String caption, String alt, Chart chart, String csv) {
        this(name, title, caption, alt, chart, csv, chart);
    }

    /** A figure as wide as the page. */
    public Figure(String name, String title, String caption, String alt, Chart chart, String csv, Chart live) {
        this(name, title, caption, alt, chart, csv, live, Sheet.page());
    }

    /** The same figure, laid out for another sheet. */
    Figure on(Sheet other) {
        return new Figure(name, title, caption, alt, chart, csv, live, other);
    }

    /** The same figure with one more remark in its caption and its footnote. */
    Figure remarking(String remark) {
        return remark.isEmpty()
                ? this
                : new Figure(
                        name,
                        title,
                        caption + " " + remark,
                        alt,
                        chart.withFootnote(remark + " " + chart.footnote()),
                        csv,
                        live.withFootnote(remark + " " + live.footnote()),
                        sheet);
    }

    /** The same figure under another name. */
    Figure named(String other) {
        return other.equals(name) ? this : new Figure(other, title, caption, alt, chart, csv, live, sheet);
    }

    /** Draws it. */
    public DrawnFigure draw() {
        Drawing drawing = chart.on(sheet);
        return new DrawnFigure(
                name,
                title,
                caption,
                alt,
                drawing.svg(Theme.LIGHT),
                chart.on(sheet.untitled()).svg(Theme.LIGHT),
                drawing.png(PNG_SCALE, Theme.LIGHT),
                csv,
                live);
    }
}
