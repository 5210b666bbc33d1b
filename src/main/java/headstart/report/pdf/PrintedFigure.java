package headstart.report.pdf;

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
    /** The figure as wide as that, or less where it would be higher than that. */
    static PrintedFigure of(Figure figure, double widest, double highest) {
        double scale = Math.min(
                widest / figure.chart().width(), highest / figure.chart().height());
        return new PrintedFigure(
                figure.name(),
                figure.title(),
                figure.caption(),
                figure.alt(),
                FigureImages.address(figure.name()),
                scale * figure.chart().width(),
                scale * figure.chart().height());
    }
}
