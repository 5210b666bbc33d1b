package headstart.config.schema;

import headstart.config.document.OddCharacters;
import java.util.regex.Pattern;

/** What to write instead of a text that was meant as a number. */
public final class NumberAdvice {
    private static final int LONGEST = 40;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[-+]?[0-9]+,[0-9]+");
    private static final Pattern GROUPED = Pattern.compile("[-+]?[1-9][0-9]{0,2}(?:,[0-9]{3})+");

    /** Thousands parted by what no comma is: a blank, an apostrophe or an underscore. */
    private static final Pattern PARTED =
            Pattern.compile("[-+]?[1-9][0-9]{0,2}(?:[_'\u2019 \u00A0\u2009\u202F][0-9]{3})+(?:\\.[0-9]+)?");

    private NumberAdvice() {}

    /** Advice on a text that stands where a number belongs. */
    public static String of(String text) {
        if (text.isBlank()) {
            return "fill it in.";
        }
        if (text.length() < LONGEST && PARTED.matcher(text).matches()) {
            return "write " + text.replaceAll("[^-+.0-9]", "") + ", without separators.";
        }
        if (text.length() < LONGEST && GROUPED.matcher(text).matches()) {
            boolean either = text.indexOf(',') == text.lastIndexOf(',');
            return "write " + text.replace(",", "")
                    + (either
                            ? ", or " + text.replace(',', '.') + " if the comma is a decimal one."
                            : ", without commas.");
        }
        if (text.length() < LONGEST && COMMA.matcher(text).matches()) {
            return "it has a decimal comma: write " + text.replace(',', '.') + ".";
        }
        if (text.length() < LONGEST && NUMBER.matcher(text).matches()) {
            return "leave out the quotes.";
        }
        return OddCharacters.inNumber(text)
                .map(odd -> "it has " + odd + ": write the plain one.")
                .orElse("write it in digits, with a point and without a unit.");
    }
}
