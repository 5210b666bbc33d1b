package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which of many factors matter at all, from few runs: elementary effects along random one-at-a-time paths (Morris, Technometrics 33, 1991).
 *
 * <p>The effect of factor i on a path is the change of the outcome's mean over luck divided by the step that the factor made, as a share of
 * its range. Its mean says how strong the factor is and in which direction, the mean of its absolute value (mu*; Campolongo, Cariboni and
 * Saltelli, Environmental Modelling and Software 22, 2007) how strong it is even if its sign changes, its standard deviation how much
 * it interacts or bends.
 *
 * <p>Luck that all points share makes absolute values too large. With several replications every effect is therefore counted with the
 * sign that it has in the other replications: where there is only luck the sum is 0. That is too small where luck decides some signs, as
 * the plain mean of absolute values is too large; the interval of mu* reaches from the lower limit of the one to the upper limit of the
 * other. sigma leaves out luck: products across replications only. Errors: {@link TwoWay}, over paths and replications.
 *
 * @param paths paths on which every outcome is defined
 * @param blank paths on which one is not
 * @param factors one per factor
 */
public record Morris(int paths, int blank, List<Effect> factors) {
    /**
     * The elementary effects of one factor, in units of the outcome per full range of the factor.
     *
     * @param n paths on which the factor made a step
     * @param mean mu
     * @param low lower end of its 95 % interval; NaN below two paths, or with two replications
     * @param high upper end of it
     * @param meanAbsolute mu*
     * @param absoluteLow lower end of the 95 % interval of mu*, 0 or more
     * @param absoluteHigh upper end of it
     * @param togetherLow lower end of the interval of mu* that holds together with those of the other factors (Bonferroni)
     * @param togetherHigh upper end of it
     * @param sd sigma; NaN below two paths
     */
    public record Effect(
            int n,
            double mean,
            double low,
            double high,
            double meanAbsolute,
            double absoluteLow,
            double absoluteHigh,
            double togetherLow,
            double togetherHigh,
            double sd) {}

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
     * The effects on an outcome without luck, of factors that make the steps of the unit cube.
     *
     * @throws IllegalArgumentException if points and outcomes differ in number, or the points are no such paths
     */
    public static Morris of(double[][] points, double[] outcomes) {
        return of(
                points,
                points,
                Arrays.stream(outcomes).mapToObj(value -> new double[] {value}).toArray(double[][]::new));
    }

    /**
     * The effects on one outcome.
     *
     * @param cube the design in the unit cube: neighbours on a path differ in exactly one coordinate, and every coordinate changes once
     * @param places where the factors stood, as shares of their ranges: a step on the cube need not be one of the factor
     * @param outcomes [point][replication]; NaN for blank
     * @throws IllegalArgumentException if points and outcomes differ in number, or the points are no such paths
     */
    public static Morris of(double[][] cube, double[][] places, double[][] outcomes) {
        int factors = cube.length == 0 ? 0 : cube[0].length;
        if (factors == 0 || cube.length != outcomes.length || cube.length % (factors + 1) != 0) {
            throw new IllegalArgumentException("points (" + cube.length + ") and outcomes (" + outcomes.length
                    + ") must be as many and fill paths of factors + 1 (" + (factors + 1) + ").");
        }
        double[][] values = LuckParts.of(outcomes).values();
        List<List<Step>> effects = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            effects.add(new ArrayList<>());
        }
        int all = cube.length / (factors + 1);
        int blank = 0;
        for (int path = 0; path < all; path++) {
            requireAllChanged(cube, path * (factors + 1));
            Step[] own = new Step[factors];
            for (int step = 1; step <= factors; step++) {
                int at = path * (factors + 1) + step;
                int factor = changed(cube[at - 1], cube[at], at);
                own[factor] = Step.of(values[at - 1], values[at], places[at][factor] - places[at - 1][factor]);
            }
            boolean complete = Arrays.stream(own)
                    .flatMapToDouble(step -> Arrays.stream(step.effects()))
                    .noneMatch(Double::isNaN);
            blank += complete ? 0 : 1;
            for (int factor = 0; complete && factor < factors; factor++) {
                if (own[factor].effects().length > 0) {
                    effects.get(factor).add(own[factor]);
                }
            }
        }
        return new Morris(
                all - blank,
                blank,
                effects.stream()
                        .map(steps -> ElementaryEffects.of(steps, effects.size()))
                        .toList());
    }

    /**
     * One step of a factor.
     *
     * @param effects its effects by part of the luck; none where the factor made no step
     * @param rounding how far each can be off because outcomes are known to a unit in their last place, and so are differences and quotients
     */
    record Step(double[] effects, double[] rounding) {
        static Step of(double[] before, double[] after, double step) {
            int parts = step == 0 ? 0 : before.length;
            double[] effects = new double[parts];
            double[] rounding = new double[parts];
            for (int part = 0; part < parts; part++) {
                effects[part] = (after[part] - before[part]) / step;
                rounding[part] =
                        (Math.ulp(after[part]) + Math.ulp(before[part])) / Math.abs(step) + 2 * Math.ulp(effects[part]);
            }
            return new Step(effects, rounding);
        }
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
