package headstart.experiment.sweep;

import headstart.random.Streams;
import java.util.List;

/** Every combination of the levels; the first factor varies slowest. */
final class GridDesign implements Sampler {
    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        double[][] levels = factors.stream().map(Levelled::grid).toArray(double[][]::new);
        long size = 1;
        for (double[] own : levels) {
            size *= own.length;
            Levelled.requireFits(size);
        }
        double[][] points = new double[(int) size][factors.size()];
        long repeat = 1;
        for (int f = factors.size() - 1; f >= 0; f--) {
            for (int p = 0; p < points.length; p++) {
                points[p][f] = levels[f][(int) (p / repeat % levels[f].length)];
            }
            repeat *= levels[f].length;
        }
        return points;
    }
}
