package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which of many factors matter at all, from few runs: elementary effects along random one-at-a-time paths (Morris, Technometrics 33, 1991).
 *
 * <p>The effect of factor i on a path is (f(x + &Delta; e_i) - f(x)) / &Delta; with x in the unit cube. Its mean says how strong the factor
 * is and in which direction, the mean of its absolute value (mu*; Campolongo, Cariboni and Saltelli, Environmental Modelling and Software
 * 22, 2007) how strong it is even if its sign changes, its standard deviation how much it interacts or bends.
 *
 * @param paths paths on which every outcome is defined
 * @param blank paths on which one is not
 * @param factors one per factor
 */
public record Morris(int paths, int blank, List<Effect> factors) {
    /**
     * The elementary effects of one factor, in units of the outcome per full range of the factor.
     *
     * @param mean mu
     * @param meanAbsolute mu*
     * @param low lower end of Student's 95 % interval of mu*; NaN below two paths
     * @param high upper end of it
     * @param sd sigma; NaN below two paths
     */
    public record Effect(double mean, double meanAbsolute, double low, double high, double sd) {
        private static Effect of(double[] effects) {
            Moments signed = Moments.of(effects);
            Moments absolute = Moments.of(Arrays.stream(effects).map(Math::abs).toArray());
            double half = absolute.halfWidth();
            return new Effect(
                    signed.mean(), absolute.mean(), absolute.mean() - half, absolute.mean() + half, signed.sd());
        }
    }

    public Morris {
        factors = List.copyOf(factors);
    }

    /**
     * The points of a design in the unit cube, to be mapped to each factor's range.
     *
     * <p>Coordinates are multiples of 1 / (levels - 1); a step is &Delta; = levels / (2 (levels - 1)) up or down, so that all levels are
     * equally likely.
     *
     * @param factors 1 or more
     * @param paths 1 or more
     * @param levels even, 2 or more; usually 4
     * @param random draws starts, directions and orders
     * @return paths * (factors + 1) points: those of the first path in order, then those of the next
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double[][] design(int factors, int paths, int levels, RandomStream random) {
        if (factors < 1 || paths < 1 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException("factors (" + factors + ") and paths (" + paths
                    + ") must be 1 or more and levels (" + levels + ") even and 2 or more.");
        }
        List<double[]> points = new ArrayList<>();
        for (int path = 0; path < paths; path++) {
            int[] level = new int[factors];
            Arrays.setAll(level, i -> random.nextInt(levels));
            points.add(point(level, levels));
            for (int factor : order(factors, random)) {
                level[factor] += level[factor] < levels / 2 ? levels / 2 : -levels / 2;
                points.add(point(level, levels));
            }
        }
        return points.toArray(double[][]::new);
    }

    private static double[] point(int[] level, int levels) {
        return Arrays.stream(level).mapToDouble(i -> i / (levels - 1.0)).toArray();
    }

    private static int[] order(int factors, RandomStream random) {
        int[] order = new int[factors];
        for (int i = 0; i < factors; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /**
     * The effects on one outcome.
     *
     * @param points the design: neighbours on a path differ in exactly one coordinate, and every coordinate changes once
     * @param outcomes one per point; NaN for blank
     * @throws IllegalArgumentException if points and outcomes differ in number, or the points are no such paths
     */
    public static Morris of(double[][] points, double[] outcomes) {
        int factors = points.length == 0 ? 0 : points[0].length;
        if (factors == 0 || points.length != outcomes.length || points.length % (factors + 1) != 0) {
            throw new IllegalArgumentException("points (" + points.length + ") and outcomes (" + outcomes.length
                    + ") must be as many and fill paths of factors + 1 (" + (factors + 1) + ").");
        }
        int all = points.length / (factors + 1);
        double[][] effects = new double[factors][all];
        for (double[] factor : effects) {
            Arrays.fill(factor, Double.NaN);
        }
        for (int path = 0; path < all; path++) {
            requireAllChanged(points, path * (factors + 1));
            for (int step = 1; step <= factors; step++) {
                int at = path * (factors + 1) + step;
                int factor = changed(points[at - 1], points[at], at);
                effects[factor][path] =
                        (outcomes[at] - outcomes[at - 1]) / (points[at][factor] - points[at - 1][factor]);
            }
        }
        double[][] complete = Complete.replications(effects);
        List<Effect> means = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            int i = factor;
            means.add(Effect.of(
                    Arrays.stream(complete).mapToDouble(path -> path[i]).toArray()));
        }
        return new Morris(complete.length, all - complete.length, means);
    }

    private static void requireAllChanged(double[][] points, int first) {
        int factors = points[first].length;
        for (int factor = 0; factor < factors; factor++) {
            if (points[first][factor] == points[first + factors][factor]) {
                throw new IllegalArgumentException(
                        "coordinate " + factor + " is the same at both ends of the path from point " + first
                                + " on.\nMaybe the runs are not in the order of the design?");
            }
        }
    }

    private static int changed(double[] before, double[] after, int at) {
        int changed = -1;
        for (int factor = 0; factor < before.length; factor++) {
            if (before[factor] != after[factor]) {
                if (changed >= 0) {
                    throw new IllegalArgumentException("point " + at + " differs from the one before in more than one"
                            + " coordinate.\nMaybe the runs are not in the order of the design?");
                }
                changed = factor;
            }
        }
        if (changed < 0) {
            throw new IllegalArgumentException("point " + at + " equals the one before.");
        }
        return changed;
    }
}
