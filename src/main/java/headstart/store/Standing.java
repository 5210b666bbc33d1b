package headstart.store;

/** What stands in a directory where a study wants to put its results. */
public sealed interface Standing {
    /** Nothing: the directory is missing or empty. */
    record Vacant() implements Standing {}

    /** The same study, complete, with as many replications or more. */
    record Complete(Manifest manifest) implements Standing {}

    /** The same study with work left: interrupted, or with fewer replications than are asked for. */
    record Partial(Manifest manifest, long runsStored) implements Standing {}

    /** Another study, or the same one by another version of the model. */
    record Other(Manifest manifest, String storedExperiment) implements Standing {}

    /** Files that Headstart did not write. */
    record Foreign(String file) implements Standing {}
}
