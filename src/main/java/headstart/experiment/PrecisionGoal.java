package headstart.experiment;

import headstart.statistics.Centre;
import java.util.Optional;

/**
 * How narrow the interval of a paired difference has to be; the number of replications follows from it.
 *
 * @param outcome column of {@code runs.csv}, such as {@code a_over_b.gap_area}
 * @param scenario the scenario whose difference from the baseline counts; empty for the first other one
 * @param of what of the differences; empty for the share of an outcome that happens or not, and the median of any other
 * @param halfWidth half the width of the interval, in the unit of the outcome
 * @param confidence of the interval, between 0 and 1
 * @param max replications at most
 */
public record PrecisionGoal(
        String outcome, Optional<String> scenario, Optional<Centre> of, double halfWidth, double confidence, int max) {}
