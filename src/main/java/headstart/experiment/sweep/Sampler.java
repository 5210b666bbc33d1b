package headstart.experiment.sweep;

import headstart.random.Streams;
import java.util.List;

/** Chooses the points of a design. */
@FunctionalInterface
interface Sampler {
    /**
     * The points, each with one number per factor.
     *
     * @param current the experiment's own values, as numbers of the factors; NaN where it has none among the levels
     * @param streams streams that belong to the design alone
     * @throws IllegalArgumentException if the factors do not suit the design; the message goes on from the factor's name
     */
    double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams);
}
