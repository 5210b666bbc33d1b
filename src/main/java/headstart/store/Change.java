package headstart.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A file that is not as it was written, or of which the manifest does not say how it was.
 *
 * @param file its name in the directory, as the manifest says it
 * @param kind what is wrong with it
 */
public record Change(String file, Kind kind) {
    /** What can be wrong. */
    public enum Kind {
        /** It is gone. */
        LOST(" is missing."),
        /** Its content is another one. */
        OTHER(" is not as it was written: another program saved it, it was cut, or the disk lost some of it."),
        /** It is there, and the manifest does not know it. */
        UNKNOWN(" has no digest in manifest.json, so nobody can tell whether it is as it was written."),
        /** The manifest names a file that lies elsewhere. */
        ELSEWHERE(
                " is named by manifest.json and leads out of the directory: it is not looked at, and stays as it is.");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** In words. */
    public String text() {
        return file.replaceAll("\\p{Cntrl}", "?") + kind.words;
    }

    /** All of them, a line for each. */
    public static String text(List<Change> changes, String directory) {
        return changes.stream().map(change -> directory + "/" + change.text()).collect(Collectors.joining("\n"));
    }

    /** What to do about them. */
    public static String advice(List<Change> changes) {
        boolean toDelete = changes.stream().anyMatch(change -> change.kind() == Kind.OTHER);
        return toDelete ? "delete what is not as it was written and make it again" : "make it again";
    }
}
