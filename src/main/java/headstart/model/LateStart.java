package headstart.model;

import headstart.model.range.Require;

/**
 * A team that may begin a release late: the model runs, but nobody tunes it and nothing is copied until somebody turns to it, or until the
 * fault is found that keeps finished kernels from being used.
 *
 * @param probability that it happens on a release, in [0, 1]
 * @param meanDays mean of the exponential time from access until tuning begins, days
 */
public record LateStart(double probability, double meanDays) {
    public LateStart {
        Require.share("late_start.probability", probability);
        Require.positive("late_start.mean_days", meanDays);
    }
}
