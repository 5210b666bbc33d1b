package headstart.experiment;

/**
 * What readers see instead of a key.
 *
 * @param text in headings, sentences and tables
 * @param shortText beside lines and in narrow tables
 */
public record Label(String text, String shortText) {
    public Label {
        if (text.isBlank() || shortText.isBlank()) {
            throw new IllegalArgumentException("label (" + text + ") must not be blank.");
        }
    }

    /** The same text in both places. */
    public static Label of(String text) {
        return new Label(text, text);
    }
}
