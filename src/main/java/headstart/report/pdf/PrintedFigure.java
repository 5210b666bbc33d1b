package headstart.report.pdf;

import headstart.report.chart.Drawing;
import headstart.report.figure.Figure;

/**
 * A figure as it is printed. FreeMarker reads the getters.
 *
 * @param address where the layout finds the drawing
 * @param width printed width, points
 * @param height printed height, points
 */
public record PrintedFigure(
        String name, String title, String caption, String alt, String address, double width, double height) {
    /** The figure as it is laid out, or smaller where it would be higher than that. */
    static PrintedFigure of(Figure figure, Drawing drawing, double highest) {
        double scale = Math.min(1, highest / drawing.height());
        return new PrintedFigure(
                figure.name(),
                figure.title(),
                figure.caption(),
                figure.alt(),
                FigureImages.address(figure.name()),
                scale * drawing.width(),
                scale * drawing.height());
    }
}
