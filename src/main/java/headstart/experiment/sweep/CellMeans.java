package headstart.experiment.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Means over parts of the runs of a cell, whose values stand point by point and within a point replication by replication; NaN counts nowhere.
 *
 * @param sweep what was played
 */
record CellMeans(Sweep sweep) {
    private int replications() {
        return sweep.experiment().replications();
    }

    /** The mean over the replications of each point. */
    double[] byPoint(double[] values) {
        int replications = replications();
        double[] means = new double[values.length / replications];
        Arrays.setAll(means, p -> mean(Arrays.copyOfRange(values, p * replications, (p + 1) * replications)));
        return means;
    }

    /** The mean over the runs of each row of Saltelli's design, or path of Morris's, that has points in the cell. */
    double[] byRow(double[] values, Cell cell) {
        int width = sweep.factors().size() + (sweep.design().kind() == DesignKind.SALTELLI ? 2 : 1);
        Map<Integer, List<Double>> rows = new TreeMap<>();
        double[] points = byPoint(values);
        for (int p = 0; p < points.length; p++) {
            rows.computeIfAbsent(cell.points().get(p) / width, unused -> new ArrayList<>())
                    .add(points[p]);
        }
        return rows.values().stream()
                .mapToDouble(row ->
                        mean(row.stream().mapToDouble(Double::doubleValue).toArray()))
                .toArray();
    }

    /** The mean over the points in each replication, of what is defined there. */
    double[] byReplication(double[] values) {
        int replications = replications();
        double[] means = new double[replications];
        double[] column = new double[values.length / replications];
        for (int r = 0; r < replications; r++) {
            for (int p = 0; p < column.length; p++) {
                column[p] = values[p * replications + r];
            }
            means[r] = mean(column);
        }
        return means;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }
}
