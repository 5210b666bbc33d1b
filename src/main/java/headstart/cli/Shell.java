package headstart.cli;

/** Commands as a POSIX shell takes them. */
final class Shell {
    private Shell() {}

    /** One word of a command line: as it is where the shell leaves it alone, else in apostrophes. */
    static String word(Object word) {
        String text = String.valueOf(word);
        return text.matches("[\\p{L}\\p{N}_.,/:=+@%-]+") && !text.matches("[=~].*")
                ? text
                : "'" + text.replace("'", "'\"'\"'") + "'";
    }

    /** Words with blanks between them. */
    static String words(Iterable<?> words) {
        StringBuilder line = new StringBuilder();
        words.forEach(word -> line.append(line.isEmpty() ? "" : " ").append(word(word)));
        return line.toString();
    }
}
