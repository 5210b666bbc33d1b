package headstart.experiment.sweep;

import java.util.List;

/** From points of the unit cube to numbers of the factors, by each factor's quantile function. */
final class UnitCube {
    private UnitCube() {}

    static double[][] toFactors(double[][] cube, List<Factor> factors) {
        double[][] points = new double[cube.length][factors.size()];
        for (int p = 0; p < cube.length; p++) {
            for (int f = 0; f < points[p].length; f++) {
                points[p][f] = factors.get(f).law().at(cube[p][f]);
            }
        }
        return points;
    }
}
