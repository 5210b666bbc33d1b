package headstart.experiment;

import java.util.Optional;

/**
 * How narrow the interval of a paired difference has to be; the number of replications follows from it.
 *
 * @param outcome column of {@code runs.csv}, such as {@code a_over_b.gap_area}
 * @param scenario the scenario whose difference from the baseline counts; empty for the first other one
 * @param halfWidth half the width of the interval, in the unit of the outcome
 * @param confidence of the interval, between 0 and 1
 * @param max replications at most
 */
public record PrecisionGoal(String outcome, Optional<String> scenario, double halfWidth, double confidence, int max) {}
