package headstart.config.document;

import java.util.Locale;
import java.util.Optional;

/**
 * A character that no text has: a control character, or half of a surrogate pair.
 *
 * @param character its code
 * @param line counted from 1
 */
public record Unprintable(int character, int line) {
    /** The first one in a text; tabs and ends of lines are none. */
    public static Optional<Unprintable> in(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (c < ' ' ? c != '\t' && c != '\r' : isOdd(text, i)) {
                return Optional.of(new Unprintable(c, line));
            }
            i += Character.isHighSurrogate(c) ? 1 : 0;
        }
        return Optional.empty();
    }

    private static boolean isOdd(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return (c >= 0x7F && c <= 0x9F && c != 0x85) || Character.isLowSurrogate(c) || c >= 0xFFFE;
    }

    public String name() {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        return (Character.isSurrogate((char) character) ? "half a character (" : "a control character (") + code + ")";
    }
}
