package headstart.config;

import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.experiment.Uncertainty;
import headstart.experiment.sweep.Factor;
import headstart.experiment.sweep.FactorLaw;
import headstart.experiment.sweep.PointWorld;
import headstart.model.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The worlds of a sweep with doubt: a draw of the numbers in doubt, and the values of a design point laid over it. */
final class DrawnPoints implements PointWorld {
    private final PointTrees points;
    private final PointTrees drawn;
    private final double[][] draws;

    /**
     * Worlds of an experiment in doubt.
     *
     * @param points the worlds at fitted values
     */
    DrawnPoints(PointTrees points, Map<String, Object> effective, List<Factor> factors, Uncertainty doubt) {
        this.points = points;
        this.draws = doubt.values();
        List<Factor> all = new ArrayList<>();
        for (int column = 0; column < doubt.paths().size(); column++) {
            String path = doubt.paths().get(column);
            all.add(new Factor(path, List.of(path), levels(column)));
        }
        all.addAll(factors);
        // What is wrong with factors or draws alone was said where they were read.
        this.drawn = new PointTrees(effective, all, new Faults());
    }

    private FactorLaw levels(int column) {
        List<Object> values = new ArrayList<>();
        for (double[] draw : draws) {
            values.add(Literal.plainest(draw[column]));
        }
        return new FactorLaw.Levels(values.stream().distinct().toList());
    }

    @Override
    public Parameters at(int scenario, double[] point) {
        return points.at(scenario, point);
    }

    @Override
    public Parameters at(int scenario, double[] point, int draw) {
        return drawn.at(
                scenario,
                DoubleStream.concat(DoubleStream.of(draws[draw]), DoubleStream.of(point))
                        .toArray());
    }
}
