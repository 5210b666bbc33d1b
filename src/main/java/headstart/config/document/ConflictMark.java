package headstart.config.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a version control system leaves in a file that two people changed at the same place. A table takes such lines for rows.
 *
 * @param mark the seven characters
 * @param line counted from 1
 */
record ConflictMark(String mark, int line) {
    private static final Pattern MARK = Pattern.compile("(?m)^(<{7}|>{7}|\\|{7}|={7})(?=[ \\r]|$)");

    /** The first one in a text. */
    static Optional<ConflictMark> in(String text) {
        Matcher marks = MARK.matcher(text);
        return marks.find()
                ? Optional.of(new ConflictMark(
                        marks.group(),
                        1
                                + (int) text.substring(0, marks.start())
                                        .chars()
                                        .filter(c -> c == '\n')
                                        .count()))
                : Optional.empty();
    }

    TextFile.Content refused() {
        return new TextFile.Content.Wrong(
                " has the mark of a conflict (" + mark + ") in line " + line
                        + ": two versions of it were not made one.",
                "keep one side, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.");
    }
}
