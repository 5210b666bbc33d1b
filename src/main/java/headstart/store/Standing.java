package headstart.store;

import java.util.List;

/** What stands in a directory where a study wants to put its results. */
public sealed interface Standing {
    /**
     * Nothing that counts: the directory is missing or empty, or holds what a study left that has no run.
     *
     * @param notes what is said aloud about it
     */
    record Vacant(List<String> notes) implements Standing {}

    /** The same study, complete, with as many replications or more. */
    record Complete(Manifest manifest) implements Standing {}

    /**
     * The same study with work left: interrupted, with fewer replications than are asked for, or with something lost.
     *
     * @param runsStored runs that are stored and need not be played again
     * @param notes what is said aloud about it
     */
    record Partial(long runsStored, List<String> notes) implements Standing {}

    /** The same study, with files that were changed by others since they were written. */
    record Changed(List<Change> changes) implements Standing {}

    /** Another study, or the same one by another version of the model. */
    record Other(Manifest manifest, String storedExperiment) implements Standing {}

    /**
     * A study of which nobody can tell whether it is the same.
     *
     * @param found what is there
     * @param advice what to do
     */
    record Unknown(String found, String advice) implements Standing {
        Unknown(String found) {
            this(found, "give another directory with -o, or --replace to lose what is there.");
        }
    }

    /** Files that Headstart did not write. */
    record Foreign(String file) implements Standing {}
}
