package headstart.experiment.sweep;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.OwenScramble;
import java.util.List;

/** A Sobol' sequence, scrambled: see {@link OwenScramble}. The first n points of a longer sequence are those of a shorter one. */
final class SobolSequenceDesign implements Sampler {
    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        if (factors.size() > OwenScramble.MOST_DIMENSIONS) {
            throw new IllegalArgumentException("factors (" + factors.size() + ") must be "
                    + OwenScramble.MOST_DIMENSIONS + " or fewer for sobol_sequence.");
        }
        return UnitCube.toFactors(cube(design.points(), factors.size(), streams.stream("sobol_sequence")), factors);
    }

    static double[][] cube(int points, int factors, RandomStream luck) {
        OwenScramble sequence = new OwenScramble(factors, luck);
        double[][] cube = new double[points][];
        for (int p = 0; p < points; p++) {
            cube[p] = sequence.next();
        }
        return cube;
    }
}
