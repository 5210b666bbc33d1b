package headstart.report.page;

import headstart.report.figure.DrawnFigure;

/** A figure as the page shows it. The drawing is an image of its own, so that its names and styles cannot meet another's. */
public record FigureView(String name, String title, String caption, String alt, String image) {
    static FigureView of(DrawnFigure figure) {
        return new FigureView(figure.name(), figure.title(), figure.caption(), figure.alt(), dataUri(figure.svg()));
    }

    /**
     * The drawing as an address for a double-quoted attribute: shorter than base64, and text that a reader of the page can find.
     */
    private static String dataUri(String svg) {
        String drawing = ShortSvg.of(svg)
                .replace("'", "")
                .replace('"', '\'')
                .replace("%", "%25")
                .replace("#", "%23")
                .replace("&", "&amp;");
        return "data:image/svg+xml;utf8," + drawing;
    }
}
