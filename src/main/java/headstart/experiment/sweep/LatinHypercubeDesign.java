package headstart.experiment.sweep;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.List;

/**
 * A Latin hypercube (McKay, Beckman and Conover, Technometrics 21, 1979): every factor's range is cut into as many equally likely parts as
 * there are points, and each part is visited once. With {@code maximin} the one of {@value #CANDIDATES} drawn whose closest two points are
 * farthest apart (Johnson, Moore and Ylvisaker, J. Statistical Planning and Inference 26, 1990).
 */
final class LatinHypercubeDesign implements Sampler {
    private static final int CANDIDATES = 50;
    /** Distances between all pairs of more points than this would take longer than the runs. */
    private static final int MOST_MAXIMIN_POINTS = 5000;

    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        if (design.maximin() && design.points() > MOST_MAXIMIN_POINTS) {
            throw new IllegalArgumentException("design.points (" + design.points() + ") must be " + MOST_MAXIMIN_POINTS
                    + " or less with maximin.\nMaybe maximin: false.");
        }
        RandomStream luck = streams.stream("latin_hypercube");
        double[][] best = cube(design.points(), factors.size(), luck);
        double widest = design.maximin() ? closest(best) : 0;
        for (int candidate = 1; design.maximin() && candidate < CANDIDATES; candidate++) {
            double[][] other = cube(design.points(), factors.size(), luck);
            double distance = closest(other);
            if (distance > widest) {
                best = other;
                widest = distance;
            }
        }
        return UnitCube.toFactors(best, factors);
    }

    private static double[][] cube(int points, int factors, RandomStream luck) {
        double[][] cube = new double[points][factors];
        for (int f = 0; f < factors; f++) {
            int[] part = new int[points];
            for (int p = 0; p < points; p++) {
                int swap = luck.nextInt(p + 1);
                part[p] = part[swap];
                part[swap] = p;
            }
            for (int p = 0; p < points; p++) {
                cube[p][f] = (part[p] + luck.nextDouble()) / points;
            }
        }
        return cube;
    }

    /** Squared distance of the two points that are closest to each other. */
    static double closest(double[][] cube) {
        double closest = Double.POSITIVE_INFINITY;
        for (int a = 1; a < cube.length; a++) {
            for (int b = 0; b < a; b++) {
                closest = Math.min(closest, squaredDistance(cube[a], cube[b]));
            }
        }
        return closest;
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int f = 0; f < a.length; f++) {
            sum += (a[f] - b[f]) * (a[f] - b[f]);
        }
        return sum;
    }
}
