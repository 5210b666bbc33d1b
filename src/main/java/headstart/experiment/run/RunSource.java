package headstart.experiment.run;

import java.util.function.Consumer;

/** Runs that have been played and can be looked through again, as often as needed. */
@FunctionalInterface
public interface RunSource {
    /** Shows every run in plan order. */
    void forEach(Consumer<RunResult> visitor);
}
