package headstart.config.document;

import java.util.Optional;

/**
 * One thing that is wrong with an experiment file.
 *
 * @param path place in the experiment, such as {@code teams.cann_950dt.engineers}; the file itself for faults of the whole
 * @param message what is wrong with its value, the allowed range, and on a second line that begins with "Maybe" what to do
 * @param place the file and line that set it, or the command line; none for faults of a whole file
 */
public record Fault(String path, String message, Optional<Place> place) {
    public Fault(String path, String message) {
        this(path, message, Optional.empty());
    }

    /** The same fault of what stands below some path. */
    public Fault below(String prefix) {
        return prefix.isEmpty() ? this : new Fault(prefix + path, prefix + message, place);
    }

    /** The same with its place in the files. */
    public Fault at(Places places) {
        return place.isPresent() ? this : new Fault(path, message, places.of(path));
    }

    /** The same, whatever place it was said of. */
    public boolean isSame(Fault other) {
        return path.equals(other.path) && message.equals(other.message);
    }

    /** The same, said of another place. */
    public Fault from(Place other) {
        return new Fault(path, message, Optional.of(other));
    }
}
