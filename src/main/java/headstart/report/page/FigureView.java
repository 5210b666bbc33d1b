package headstart.report.page;

import headstart.report.figure.DrawnFigure;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A figure as the page shows it, with its title as a heading and not in the drawing a second time. The drawing is an image of its own, so that its names and styles cannot meet another's. */
public record FigureView(String name, String title, String caption, String alt, String image) {
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    static FigureView of(DrawnFigure figure) {
        return new FigureView(figure.name(), figure.title(), figure.caption(), figure.alt(), dataUri(figure.picture()));
    }

    /**
     * The drawing as an address for a double-quoted attribute: shorter than base64, and text that a reader of the page can find.
     */
    private static String dataUri(String svg) {
        return "data:image/svg+xml;utf8,"
                + quoted(ShortSvg.of(svg))
                        .replace("%", "%25")
                        .replace("#", "%23")
                        .replace("&", "&amp;");
    }

    /** In tags quotation marks become apostrophes, which there stand for nothing else; what is written between tags stays what it is. */
    private static String quoted(String drawing) {
        StringBuilder quoted = new StringBuilder();
        Matcher part = TAG.matcher(drawing);
        int at = 0;
        while (part.find()) {
            quoted.append(drawing.substring(at, part.start()).replace("\"", "&#34;"));
            quoted.append(part.group().replace("'", "").replace('"', '\''));
            at = part.end();
        }
        return quoted.append(drawing.substring(at).replace("\"", "&#34;")).toString();
    }
}
