package headstart.experiment.sweep;

import headstart.random.Streams;
import headstart.statistics.Morris;
import java.util.List;

/** Morris's paths for elementary effects: see {@link Morris#design}. */
final class MorrisDesign implements Sampler {
    /** Just inside the unit interval, so that the highest level of a factor of words is its last one. */
    private static final double BELOW_ONE = Math.nextDown(1.0);

    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        double[][] cube = cube(factors.size(), design, streams);
        for (double[] point : cube) {
            for (int f = 0; f < point.length; f++) {
                point[f] = Math.min(point[f], BELOW_ONE);
            }
        }
        return UnitCube.toFactors(cube, factors);
    }

    /** The points in the unit cube. */
    static double[][] cube(int factors, Design design, Streams.Replication streams) {
        return Morris.design(factors, design.paths(), design.levels(), streams.stream("morris"));
    }
}
