package headstart.model;

import headstart.model.range.Require;

/**
 * A step change that arrives once, some time after access: multi-token prediction, disaggregated serving, a lower
 * precision. Multiplies the throughput.
 *
 * @param name key of the feature
 * @param stages stages of its Erlang delay
 * @param meanDays mean delay from access, days
 * @param speedup factor on the throughput, 1 or more; counted in the attainable roof
 */
public record Feature(String name, int stages, double meanDays, double speedup) {
    public Feature {
        if (stages < 1) {
            throw new IllegalArgumentException("features." + name + ".stages (" + stages + ") must be 1 or more.");
        }
        Require.positive("features." + name + ".mean_days", meanDays);
        if (!(speedup >= 1) || !Double.isFinite(speedup)) {
            throw new IllegalArgumentException("features." + name + ".speedup (" + speedup + ") must be 1 or more.");
        }
    }

    /** Whether anything changes when it arrives. */
    boolean isInEffect() {
        return speedup > 1;
    }
}
