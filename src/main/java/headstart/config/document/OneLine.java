package headstart.config.document;

import java.util.regex.Pattern;

/** What people wrote, as it stands in a message: in one line, with nothing that moves a terminal, and no longer than can be read. */
final class OneLine {
    private static final int LONGEST = 2000;
    private static final int HEAD = 1000;
    private static final int TAIL = 500;
    private static final Pattern BREAKS = Pattern.compile("\\R");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private OneLine() {}

    static String of(String text) {
        return UNSEEN.matcher(BREAKS.matcher(shortened(text)).replaceAll("\\\\n"))
                .replaceAll("?");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, HEAD) + " [" + (text.length() - HEAD - TAIL) + " more characters] "
                        + text.substring(text.length() - TAIL);
    }
}
