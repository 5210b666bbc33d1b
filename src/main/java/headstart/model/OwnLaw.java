package headstart.model;

import headstart.plugin.AllocationPlugin;
import headstart.plugin.StepLawPlugin;
import java.util.Optional;

/**
 * Parts of the tuning law that come from plug-ins, in the place of those of this program.
 *
 * @param allocation how teams spread their effort
 * @param steps how much an improvement improves
 */
public record OwnLaw(Optional<PluggedIn<AllocationPlugin>> allocation, Optional<PluggedIn<StepLawPlugin>> steps) {
    /** All of it is of this program. */
    public static final OwnLaw NONE = new OwnLaw(Optional.empty(), Optional.empty());
}
