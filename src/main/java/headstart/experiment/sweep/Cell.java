package headstart.experiment.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The design points that share the levels of some factors.
 *
 * @param factors places of the factors
 * @param levels number of each of them
 * @param points the points
 */
record Cell(List<Integer> factors, List<Double> levels, List<Integer> points) {
    /** A factor with more levels than this is shown in groups. */
    private static final int MOST_LEVELS = 40;
    /** Groups of equally many points. */
    private static final int GROUPS = 10;

    /** One cell for every design point. */
    static Cell ofPoint(Sweep sweep, int point) {
        List<Integer> all = IntStream.range(0, sweep.factors().size()).boxed().toList();
        return new Cell(all, all.stream().map(f -> sweep.points()[point][f]).toList(), List.of(point));
    }

    /** Whether the factor has few enough levels to show each. */
    static boolean isLevelled(Sweep sweep, int factor) {
        return sweep.levels(factor).length <= MOST_LEVELS;
    }

    /** The cells of one factor, by ascending level; groups of levels where there are too many. */
    static List<Cell> alone(Sweep sweep, int factor) {
        return isLevelled(sweep, factor) ? joint(sweep, List.of(factor)) : grouped(sweep, factor);
    }

    /** The cells of several factors that have few levels each, in ascending order of the levels. */
    static List<Cell> joint(Sweep sweep, List<Integer> factors) {
        Map<List<Double>, List<Integer>> points = new LinkedHashMap<>();
        for (int p = 0; p < sweep.points().length; p++) {
            double[] point = sweep.points()[p];
            points.computeIfAbsent(factors.stream().map(f -> point[f]).toList(), unused -> new ArrayList<>())
                    .add(p);
        }
        List<Cell> cells = new ArrayList<>();
        points.forEach((levels, own) -> cells.add(new Cell(factors, levels, own)));
        cells.sort((a, b) -> compare(a.levels, b.levels));
        return cells;
    }

    private static int compare(List<Double> a, List<Double> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = Double.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<Cell> grouped(Sweep sweep, int factor) {
        List<Integer> order = IntStream.range(0, sweep.points().length)
                .boxed()
                .sorted((a, b) -> Double.compare(sweep.points()[a][factor], sweep.points()[b][factor]))
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            int from = (int) ((long) order.size() * group / GROUPS);
            int to = (int) ((long) order.size() * (group + 1) / GROUPS);
            List<Integer> own = order.subList(from, to);
            double mean = own.stream()
                    .mapToDouble(p -> sweep.points()[p][factor])
                    .average()
                    .orElseThrow();
            cells.add(new Cell(List.of(factor), List.of(mean), own));
        }
        return cells;
    }
}
