package headstart.config.document;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Characters that look like blanks, colons or commas of YAML and are none. */
public final class OddCharacters {
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.of(
            0x00A0, "a no-break space",
            0x2007, "a figure space",
            0x200B, "a zero-width space",
            0x202F, "a narrow no-break space",
            0x3000, "a full-width space",
            0xFEFF, "a byte order mark",
            0xFF0C, "a full-width comma",
            0xFF1A, "a full-width colon",
            0xFE55, "a small colon"));

    /** Those that word processors put into numbers. */
    private static final Map<Integer, String> IN_NUMBERS =
            new TreeMap<>(Map.of(0x2010, "a hyphen", 0x2013, "an en dash", 0x2014, "a dash", 0x2212, "a minus sign"));

    private OddCharacters() {}

    /** The name of the first one in what was meant as a number: a digit of another script, a dash or an odd blank. */
    public static Optional<String> inNumber(String text) {
        Optional<String> other = text.codePoints()
                .filter(c -> IN_NUMBERS.containsKey(c) || (c > 0x7F && Character.isDigit(c)))
                .mapToObj(c -> IN_NUMBERS.getOrDefault(c, "a digit of another script")
                        + String.format(Locale.ROOT, " (U+%04X)", c))
                .findFirst();
        return other.or(() -> in(text));
    }

    /** Advice that names the first one in a text; empty if it has none. */
    public static Optional<String> in(String text) {
        return text.codePoints()
                .filter(NAMES::containsKey)
                .mapToObj(c -> NAMES.get(c) + String.format(Locale.ROOT, " (U+%04X)", c))
                .findFirst();
    }

    /** Advice for an unreadable line, which may be the fault of the one before; empty if neither has such a character. */
    public static String near(List<String> lines, int line) {
        for (int i = line; i >= Math.max(0, line - 1); i--) {
            if (i < lines.size()) {
                Optional<String> odd = in(lines.get(i));
                if (odd.isPresent()) {
                    return "line " + (i + 1) + " has " + odd.get() + ": write the plain one.";
                }
            }
        }
        return "";
    }
}
