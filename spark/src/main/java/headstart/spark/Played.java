package headstart.spark;

import headstart.store.PlayedRun;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What comes back from a task: its runs in order, or why its machine cannot play them. */
final class Played implements Serializable {
    private static final long serialVersionUID = 1;

    private final String problem;
    private final ArrayList<PlayedRun> runs;
    private final long nanos;

    private Played(String problem, List<PlayedRun> runs, long nanos) {
        this.problem = problem;
        this.runs = new ArrayList<>(runs);
        this.nanos = nanos;
    }

    static Played of(List<PlayedRun> runs, long nanos) {
        return new Played("", runs, nanos);
    }

    static Played not(String problem) {
        return new Played(problem, List.of(), 0);
    }

    /** Why nothing was played; empty if it was. */
    String problem() {
        return problem;
    }

    List<PlayedRun> runs() {
        return runs;
    }

    /** Time that the runs took, without reading the study. */
    long nanos() {
        return nanos;
    }
}
