package headstart.experiment.result;

/**
 * One outcome of one scenario at a bound, over the same runs as the scenario's own.
 *
 * @param bound what was replaced in every run
 * @param outcome the outcome at that bound
 */
public record BoundSummary(Bound bound, OutcomeSummary outcome) {}
