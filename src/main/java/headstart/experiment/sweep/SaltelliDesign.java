package headstart.experiment.sweep;

import headstart.random.Streams;
import headstart.statistics.Sobol;
import java.util.List;

/** Saltelli's rows for Sobol' indices: see {@link Sobol#design}. */
final class SaltelliDesign implements Sampler {
    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        Levelled.requireFits((long) design.points() * (factors.size() + 2));
        double[][] cube = Sobol.design(factors.size(), design.points(), streams.stream("saltelli"));
        return UnitCube.toFactors(cube, factors);
    }
}
