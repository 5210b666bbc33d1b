package headstart.experiment.sweep;

import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;

/** The experiment as it is, then every factor through its levels while the others stay as they are. */
final class OneAtATimeDesign implements Sampler {
    @Override
    public double[][] points(List<Factor> factors, Design design, double[] current, Streams.Replication streams) {
        for (int f = 0; f < current.length; f++) {
            if (Double.isNaN(current[f])) {
                throw new IllegalArgumentException(
                        "factors." + factors.get(f).name()
                                + " must have a value in the experiment that the other factors can be varied around.\n"
                                + "Maybe set the path in the file, the same for all paths of the factor, to one of the levels.");
            }
        }
        List<double[]> points = new ArrayList<>();
        points.add(current.clone());
        for (int f = 0; f < current.length; f++) {
            for (double level : Levelled.grid(factors.get(f))) {
                if (level != current[f]) {
                    double[] point = current.clone();
                    point[f] = level;
                    points.add(point);
                }
            }
        }
        return points.toArray(double[][]::new);
    }
}
