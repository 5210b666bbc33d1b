package headstart.experiment;

import headstart.model.Parameters;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One version of the world: what differs between scenarios is who gets access when, who ships which kernels, and so on.
 *
 * @param name key of the scenario
 * @param choices what it chooses on each axis of a product of scenarios, by axis in order; empty for a scenario of its own
 * @param parameters everything its runs are made of
 */
public record Scenario(String name, Map<String, String> choices, Parameters parameters) {
    /** What stands between the choices in the name of a scenario that a product makes. Names are never taken apart again. */
    public static final String BETWEEN = "_x_";

    public Scenario {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    /** A scenario of its own. */
    public static Scenario of(String name, Parameters parameters) {
        return new Scenario(name, Map.of(), parameters);
    }

    /** The same world under another name, with only some of its choices. */
    public Scenario named(String other, Map<String, String> kept) {
        return new Scenario(other, kept, parameters);
    }
}
