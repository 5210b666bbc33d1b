package headstart.config;

import java.util.List;
import java.util.Optional;

/**
 * What the command line changes in an experiment.
 *
 * @param replications runs per scenario
 * @param seed seed of all streams
 * @param scenarios the scenarios to keep; the baseline always stays; empty keeps all
 * @param baseline the scenario that the others are compared with
 */
public record Overrides(
        Optional<Integer> replications, Optional<Long> seed, List<String> scenarios, Optional<String> baseline) {
    /** Everything as the file says. */
    public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty(), List.of());

    /** With the baseline that the file says. */
    public Overrides(Optional<Integer> replications, Optional<Long> seed, List<String> scenarios) {
        this(replications, seed, scenarios, Optional.empty());
    }

    public Overrides {
        scenarios = List.copyOf(scenarios);
    }
}
