package headstart.report.page;

import headstart.report.figure.DrawnFigure;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A figure as the page shows it. The drawing is an image of its own, so that its names and styles cannot meet another's. */
public record FigureView(String name, String title, String caption, String alt, String svgData) {
    static FigureView of(DrawnFigure figure) {
        String data = Base64.getEncoder().encodeToString(figure.svg().getBytes(StandardCharsets.UTF_8));
        return new FigureView(figure.name(), figure.title(), figure.caption(), figure.alt(), data);
    }
}
