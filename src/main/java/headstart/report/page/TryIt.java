package headstart.report.page;

/**
 * The part of a page in which its reader plays the study.
 *
 * @param style style sheet of its own, scoped to it
 * @param parts the packed simulator and study, as elements that hold text
 * @param script starts it when a reader comes to it
 * @param leftOut why the page does not hold it; empty if it does, or if nothing is said of it
 */
public record TryIt(String style, String parts, String script, String leftOut) {
    /** A page without it that says nothing of it. */
    public static final TryIt NONE = new TryIt("", "", "", "");

    /** A page that holds it. */
    public static TryIt of(String style, String parts, String script) {
        return new TryIt(style, parts, script, "");
    }

    /** A page that says why it does not hold it. */
    public static TryIt leftOut(String reason) {
        return new TryIt("", "", "", reason);
    }

    /** Whether the page holds it. */
    public boolean isThere() {
        return !parts.isEmpty();
    }
}
