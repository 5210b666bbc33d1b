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

    /**
     * The same with a draw of the numbers in doubt; what the point sets stays as the point says.
     *
     * @param draw place among the draws of the experiment's doubt
     * @throws IllegalArgumentException if the values do not fit each other
     */
    default Parameters at(int scenario, double[] point, int draw) {
        throw new UnsupportedOperationException("a world without doubt has no draw (" + draw + ").");
    }
}
