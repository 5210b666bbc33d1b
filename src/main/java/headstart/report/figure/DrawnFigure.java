package headstart.report.figure;

import headstart.report.chart.Chart;

/**
 * A figure ready to be written.
 *
 * @param name file name without its ending
 * @param title what it shows
 * @param caption reads alone
 * @param alt what somebody who cannot see it needs to know
 * @param svg drawing
 * @param picture the drawing without its title, subtitle and footnote, for a page that says them beside it
 * @param png the same drawing as pixels
 * @param csv its data
 * @param live what the page shows where it can move
 */
public record DrawnFigure(
        String name,
        String title,
        String caption,
        String alt,
        String svg,
        String picture,
        byte[] png,
        String csv,
        Chart live) {}
