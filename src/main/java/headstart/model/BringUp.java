package headstart.model;

import headstart.model.range.Require;

/**
 * The time from access until the model runs correctly: Erlang at reference effort, faster or slower with the effort.
 *
 * @param stages number of stages passed one after the other
 * @param meanDays mean of the whole, days at effort 1
 */
public record BringUp(int stages, double meanDays) {
    public BringUp {
        if (stages < 1) {
            throw new IllegalArgumentException("bring_up.stages (" + stages + ") must be 1 or more.");
        }
        Require.positive("bring_up.mean_days", meanDays);
    }
}
