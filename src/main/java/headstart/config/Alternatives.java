package headstart.config;

import headstart.experiment.Alternative;
import java.util.List;

/**
 * The alternatives of a study that has been read.
 *
 * @param all what is said of them, the study as it stands first; none for a study without alternatives
 * @param others the experiments of all but the first
 */
public record Alternatives(List<Alternative> all, List<Reading.Loaded> others) {
    /** A study without alternatives. */
    public static final Alternatives NONE = new Alternatives(List.of(), List.of());

    public Alternatives {
        all = List.copyOf(all);
        others = List.copyOf(others);
        if (others.size() != Math.max(0, all.size() - 1)) {
            throw new IllegalArgumentException(
                    "alternatives (" + all.size() + ") must be one more than the others (" + others.size() + ").");
        }
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }
}
