package headstart.cli;

import headstart.experiment.Experiment;
import headstart.store.Claim;
import headstart.store.Identity;
import headstart.store.Manifest;
import headstart.store.RunDirectory;
import headstart.store.Standing;
import java.io.IOException;
import java.util.List;

/** What a command plays into a result directory: a study, or a sweep of one. */
interface PlayedWork {
    /** What it is made of. */
    Experiment experiment();

    /** Number of design points; 0 for a study without a design. */
    int designPoints();

    /** What stands in a directory, seen by this work. */
    Standing standing(RunDirectory directory, Identity identity) throws IOException;

    /**
     * What all that is left will cost, from a short pilot.
     *
     * @param ahead what comes besides its own runs
     */
    String preview(Means means, Standing standing, Ahead ahead);

    /** What of it is said before it begins. */
    default String announcement(Means means, Standing standing, Ahead ahead) {
        return preview(means, standing, ahead);
    }

    /** Whether the cost is said before the runs begin. */
    boolean saysCost();

    /** Whether parts of it can be played apart. */
    boolean isDivisible();

    /** Whether the command ends as done although runs failed. */
    boolean ignoresFailures();

    /** The same under each of the experiment's alternatives; none where it has none. */
    default List<Branch> branches() {
        return List.of();
    }

    /** Plays what is not played yet, then works everything out and writes it. */
    Manifest play(Session session, Claim claim) throws IOException;
}
