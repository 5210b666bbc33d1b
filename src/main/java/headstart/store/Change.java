package headstart.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that is not as it was written.
 *
 * @param file its name in the directory
 * @param lost whether it is missing, rather than of other content
 */
public record Change(String file, boolean lost) {
    /** In words. */
    public String text() {
        return file
                + (lost
                        ? " is missing."
                        : " is not as it was written: another program saved it, it was cut, or the disk lost some of it.");
    }

    /** All of them, a line for each. */
    public static String text(List<Change> changes, String directory) {
        return changes.stream().map(change -> directory + "/" + change.text()).collect(Collectors.joining("\n"));
    }
}
