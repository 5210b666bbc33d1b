package headstart.experiment.run;

import java.util.Set;
import java.util.function.Consumer;

/** Runs that have been played and can be looked through again, as often as needed. */
@FunctionalInterface
public interface RunSource {
    /** Shows every run in plan order. */
    void forEach(Consumer<RunResult> visitor);

    /**
     * The same runs for somebody who looks at the curves of some teams alone: those of the others may not have been read.
     *
     * @param teams places of the teams
     */
    default RunSource ofTeams(Set<Integer> teams) {
        return this;
    }
}
