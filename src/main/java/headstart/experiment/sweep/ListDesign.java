package headstart.experiment.sweep;

import headstart.random.Streams;
import java.util.List;

/** The rows of a table. */
final class ListDesign implements Sampler {
    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        if (design.rows().length == 0) {
            throw new IllegalArgumentException("design.rows must name a table with at least one row.");
        }
        return design.rows();
    }
}
