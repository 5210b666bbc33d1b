package headstart.config.document;

/**
 * Where something stands.
 *
 * @param file the file as it was named
 * @param line counted from 1; 0 where there are no lines
 */
public record Place(String file, int line) {
    public static final Place COMMAND_LINE = new Place("--set", 0);

    /** Whether it has a line. */
    public boolean isInFile() {
        return line > 0;
    }
}
