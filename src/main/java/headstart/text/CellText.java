package headstart.text;

import java.util.regex.Pattern;

/**
 * Text in cells of tables that people open in spreadsheets, which run what begins with {@code =}, {@code +}, {@code -} or {@code @}: such
 * text gets an apostrophe before it. Numbers are left as they are.
 */
public final class CellText {
    private static final Pattern RUN = Pattern.compile("(?s)'*[=+@\\t\\r-].*");
    /** What text begins with that {@link #RUN} matches. */
    private static final String FIRST_OF_RUN = "'=+@\t\r-";

    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?|inf)");

    private CellText() {}

    /** The text as a cell holds it. */
    public static String harmless(String text) {
        if (text.isEmpty() || FIRST_OF_RUN.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        // Most cells that begin so are numbers below nought.
        return NUMBER.matcher(text).matches() || !RUN.matcher(text).matches() ? text : "'" + text;
    }

    /** The text that a cell stands for. */
    public static String read(String cell) {
        return cell.startsWith("'") && RUN.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
