package headstart.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line changes in an experiment.
 *
 * @param replications runs per scenario
 * @param seed seed of all streams
 * @param scenarios the scenarios to keep; the baseline always stays; empty keeps all
 * @param baseline the scenario that the others are compared with
 * @param plugins jars of plug-ins, and directories of such, beside those that the experiment names
 */
public record Overrides(
        Optional<Integer> replications,
        Optional<Long> seed,
        List<String> scenarios,
        Optional<String> baseline,
        List<Path> plugins) {
    /** Everything as the file says. */
    public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty(), List.of());

    /** With the baseline that the file says. */
    public Overrides(Optional<Integer> replications, Optional<Long> seed, List<String> scenarios) {
        this(replications, seed, scenarios, Optional.empty(), List.of());
    }

    public Overrides {
        scenarios = List.copyOf(scenarios);
        plugins = List.copyOf(plugins);
    }

    /** The same with jars of plug-ins. */
    public Overrides withPlugins(List<Path> places) {
        return new Overrides(replications, seed, scenarios, baseline, places);
    }

    /** The same with a baseline. */
    public Overrides withBaseline(String name) {
        return new Overrides(replications, seed, scenarios, Optional.of(name), plugins);
    }
}
