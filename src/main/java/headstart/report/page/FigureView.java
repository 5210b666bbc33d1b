package headstart.report.page;

import headstart.report.figure.DrawnFigure;
import java.util.regex.Pattern;

/** A figure as the page shows it. The drawing is an image of its own, so that its names and styles cannot meet another's. */
public record FigureView(String name, String title, String caption, String alt, String image) {
    private static final Pattern PATH = Pattern.compile("(?<= d=')[^']+");

    static FigureView of(DrawnFigure figure) {
        return new FigureView(figure.name(), figure.title(), figure.caption(), figure.alt(), dataUri(figure.svg()));
    }

    /**
     * The drawing as an address for a double-quoted attribute: shorter than base64, and text that a reader of the page can find. A tenth
     * of a pixel is enough on a screen; the file beside the page has the hundredth.
     */
    private static String dataUri(String svg) {
        String drawing = svg.substring(svg.indexOf("<svg"))
                .replace("'", "")
                .replace('"', '\'')
                .replace("%", "%25")
                .replace("#", "%23")
                .replace("&", "&amp;")
                .replaceAll("(\\.\\d)\\d+", "$1")
                .replaceAll("\\.0(?=\\D)", "")
                .replaceAll("\\s*\\R\\s*", "");
        return "data:image/svg+xml;utf8," + PATH.matcher(drawing).replaceAll(path -> withoutRepeats(path.group()));
    }

    /** A command of a path holds until the next one, and a move goes on as lines: the same letter need not be said again. */
    private static String withoutRepeats(String path) {
        StringBuilder shorter = new StringBuilder();
        char current = ' ';
        for (String command : path.strip().split(" (?=[A-Z])", -1)) {
            char letter = command.charAt(0);
            boolean again = letter == current && letter != 'M' && letter != 'Z';
            shorter.append(shorter.isEmpty() ? "" : " ").append(again ? command.substring(1) : command);
            current = letter == 'M' ? 'L' : letter;
        }
        return shorter.toString();
    }
}
