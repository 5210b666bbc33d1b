package headstart.report.pdf;

import java.util.regex.Pattern;

/** Where a long word may go on in the next line: after the signs that paths and lists have, and else after so many letters. */
final class Breaks {
    /** Takes no room, and a line may end there. */
    static final char HERE = '\u200B';

    private static final int SHORT = 14;
    private static final int LONGEST = 20;
    private static final String SIGNS = "._/,:=&?-";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[\\d.,]+");

    private Breaks() {}

    /** In words, but not in numbers. */
    static String inWords(String text) {
        return broken(text, false);
    }

    /** In words, and after the commas of numbers. */
    static String everywhere(String text) {
        return broken(text, true);
    }

    private static String broken(String text, boolean numbers) {
        StringBuilder broken = new StringBuilder();
        for (String word : text.split("(?<= )", -1)) {
            boolean number = NUMBER.matcher(word.stripTrailing()).matches();
            boolean breaks = number ? numbers : word.length() > SHORT;
            broken.append(breaks ? inWord(word) : word);
        }
        return broken.toString();
    }

    private static String inWord(String word) {
        StringBuilder broken = new StringBuilder();
        int since = 0;
        for (int i = 0; i < word.length(); i++) {
            broken.append(word.charAt(i));
            since++;
            boolean sign = SIGNS.indexOf(word.charAt(i)) >= 0 && since > 2;
            if (i + 2 < word.length() && (sign || since == LONGEST)) {
                broken.append(HERE);
                since = 0;
            }
        }
        return broken.toString();
    }
}
