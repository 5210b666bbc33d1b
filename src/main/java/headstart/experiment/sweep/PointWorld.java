package headstart.experiment.sweep;

import headstart.model.Parameters;

/** The world at a design point. Thread-safe. */
@FunctionalInterface
public interface PointWorld {
    /**
     * Everything that the runs of a scenario are made of at that point.
     *
     * @param point one number per factor
     * @throws IllegalArgumentException if the values do not fit each other
     */
    Parameters at(int scenario, double[] point);
}
