package headstart.experiment.sweep;

/**
 * A design point at which runs failed.
 *
 * @param designPoint number of the point
 * @param failed how many runs failed there
 * @param repeatable how many of them threw again when they were repeated
 * @param first the first of them
 */
public record FailedPoint(int designPoint, int failed, int repeatable, SweepRun.Failed first) {}
