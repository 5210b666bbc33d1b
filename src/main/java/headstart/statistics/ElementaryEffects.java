package headstart.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The elementary effects of one factor by path and part of the luck, and what {@link Morris} says of them.
 *
 * @param effects [path][part]
 * @param parts parts of the luck
 */
record ElementaryEffects(double[][] effects, int parts) {
    /** Parts that a jackknife over them needs. */
    private static final int FEWEST_PARTS = 3;

    /** What the steps of one of so many factors say. */
    static Morris.Effect of(List<Morris.Step> steps, int factors) {
        if (steps.isEmpty()) {
            double none = Double.NaN;
            return new Morris.Effect(0, none, none, none, none, none, none, none, none, none);
        }
        double[][] effects = steps.stream().map(step -> step.effects().clone()).toArray(double[][]::new);
        int parts = effects[0].length;
        for (int part = 0; part < parts; part++) {
            level(effects, steps, part);
        }
        return new ElementaryEffects(effects, parts).effect(factors);
    }

    /**
     * Where all paths have the same effect but for rounding, they get the same: a difference of large numbers is off by a unit in the last
     * place of those, which would be taken for curvature.
     */
    private static void level(double[][] effects, List<Morris.Step> steps, int part) {
        double[] own = Arrays.stream(effects).mapToDouble(path -> path[part]).toArray();
        double mean = Moments.of(own, own.length).mean();
        double rounding = steps.stream()
                .mapToDouble(step -> step.rounding()[part])
                .average()
                .orElseThrow();
        boolean same = IntStream.range(0, own.length)
                .allMatch(path -> Math.abs(own[path] - mean) <= steps.get(path).rounding()[part] + rounding);
        if (same) {
            Arrays.stream(effects).forEach(path -> path[part] = mean);
        }
    }

    private Morris.Effect effect(int factors) {
        double mean = signed(-1);
        double half = isDecidedByFewParts() ? Double.NaN : error(means(-1), this::signed, 1);
        double absolute = absolute(-1);
        double sure = sure();
        double[] byPath = Arrays.stream(means(-1)).map(Math::abs).toArray();
        double halfAbsolute = error(byPath, this::absolute, 1);
        double together = error(byPath, this::absolute, factors);
        return new Morris.Effect(
                effects.length,
                mean,
                mean - half,
                mean + half,
                sure,
                Math.max(0, sure - halfAbsolute),
                absolute + halfAbsolute,
                Math.max(0, sure - together),
                absolute + together,
                sigma());
    }

    /** Whether the mean effect by part of the luck is too skewed for so many parts ({@link TransformedT}): rare luck that made the difference in a few of them. */
    private boolean isDecidedByFewParts() {
        double[] byPart = new double[parts];
        Arrays.setAll(
                byPart,
                part -> Arrays.stream(effects)
                        .mapToDouble(path -> path[part])
                        .average()
                        .orElseThrow());
        Moments moments = Moments.of(byPart, parts);
        return parts >= FEWEST_PARTS
                && moments.variance() > 0
                && !TransformedT.of(byPart, moments).isCarried();
    }

    /** Half the width of an interval; with two parts there is nothing to tell their error. */
    private double error(double[] byPath, java.util.function.IntToDoubleFunction withoutPart, int together) {
        if (effects.length < 2 || parts == FEWEST_PARTS - 1) {
            return Double.NaN;
        }
        double total = Arrays.stream(byPath).sum();
        double[] withoutPath = Arrays.stream(byPath)
                .map(own -> (total - own) / (byPath.length - 1))
                .toArray();
        double[] without = IntStream.range(0, parts >= FEWEST_PARTS ? parts : 0)
                .mapToDouble(withoutPart)
                .toArray();
        TwoWay error = TwoWay.jackknife(withoutPath, without);
        return error.variance() > 0 ? error.halfWidth(together) : 0;
    }

    /** The mean effect of every path, one part left out. */
    private double[] means(int out) {
        return Arrays.stream(effects).mapToDouble(path -> mean(path, out)).toArray();
    }

    private double mean(double[] path, int out) {
        double sum = 0;
        for (int part = 0; part < parts; part++) {
            sum += part == out ? 0 : path[part];
        }
        return sum / (out < 0 ? parts : parts - 1);
    }

    private double signed(int out) {
        return Arrays.stream(means(out)).average().orElseThrow();
    }

    /** The plain mean of absolute values. */
    private double absolute(int out) {
        return Arrays.stream(means(out)).map(Math::abs).average().orElseThrow();
    }

    /** Every effect with the sign of the others of its path; 0 or more. */
    private double sure() {
        if (parts == 1) {
            return absolute(-1);
        }
        double sum = 0;
        for (double[] path : effects) {
            for (int part = 0; part < parts; part++) {
                sum += path[part] * Math.signum(mean(path, part)) / parts;
            }
        }
        return Math.max(0, sum / effects.length);
    }

    /** The root of the covariance over paths of different parts; with a single part of its variance. */
    private double sigma() {
        if (parts == 1) {
            return Moments.of(means(-1), effects.length).sd();
        }
        double sum = 0;
        double squares = 0;
        double[] centres = new double[parts];
        for (double[] path : effects) {
            Arrays.setAll(centres, part -> centres[part] + path[part] / effects.length);
        }
        for (double[] path : effects) {
            double own = 0;
            for (int part = 0; part < parts; part++) {
                double deviation = path[part] - centres[part];
                own += deviation;
                squares += deviation * deviation;
            }
            sum += own * own;
        }
        double pairs = parts * (parts - 1.0) * (effects.length - 1);
        return Math.sqrt(Math.max(0, (sum - squares) / pairs));
    }
}
