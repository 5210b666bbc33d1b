package headstart.calibration;

import headstart.model.Parameters;

/** The world that a release's series were measured in, at values of the free parameters. Thread-safe. */
@FunctionalInterface
public interface Worlds {
    /**
     * Everything that runs of the release are made of.
     *
     * @param values one per free parameter
     * @throws IllegalArgumentException if the values do not fit each other
     */
    Parameters at(String release, double[] values);
}
