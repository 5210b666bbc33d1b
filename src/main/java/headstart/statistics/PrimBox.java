package headstart.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.special.Beta;

/** A box of {@link Prim} on its way down, with the points inside. */
final class PrimBox {
    private final double[][] points;
    private final boolean[] interesting;
    private final double[] low;
    private final double[] high;
    private final int[] inside;

    private PrimBox(double[][] points, boolean[] interesting, double[] low, double[] high, int[] inside) {
        this.points = points;
        this.interesting = interesting;
        this.low = low;
        this.high = high;
        this.inside = inside;
    }

    static PrimBox all(double[][] points, boolean[] interesting) {
        double[] low = new double[points[0].length];
        double[] high = low.clone();
        Arrays.fill(low, Double.NEGATIVE_INFINITY);
        Arrays.fill(high, Double.POSITIVE_INFINITY);
        return new PrimBox(
                points,
                interesting,
                low,
                high,
                IntStream.range(0, points.length).toArray());
    }

    int n() {
        return inside.length;
    }

    double density() {
        return (double) hits(inside) / inside.length;
    }

    private int hits(int[] which) {
        return (int) Arrays.stream(which).filter(i -> interesting[i]).count();
    }

    /** The boxes one step smaller, lower and upper end of each factor in turn. */
    Stream<PrimBox> peels(double share) {
        return IntStream.range(0, 2 * low.length)
                .mapToObj(i -> i % 2 == 0 ? peelLow(i / 2, share) : peelHigh(i / 2, share))
                .flatMap(Optional::stream);
    }

    private Optional<PrimBox> peelLow(int factor, double share) {
        double[] sorted = sorted(factor);
        double first = sorted[0];
        double cut = sorted[Math.min(sorted.length - 1, removed(share))];
        return Arrays.stream(sorted)
                .filter(value -> value >= cut && value > first)
                .boxed()
                .findFirst()
                .map(kept -> within(with(low, factor, kept), high));
    }

    private Optional<PrimBox> peelHigh(int factor, double share) {
        double[] sorted = sorted(factor);
        double last = sorted[sorted.length - 1];
        double cut = sorted[Math.max(0, sorted.length - 1 - removed(share))];
        return IntStream.rangeClosed(1, sorted.length)
                .mapToObj(i -> sorted[sorted.length - i])
                .filter(value -> value <= cut && value < last)
                .findFirst()
                .map(kept -> within(low, with(high, factor, kept)));
    }

    private int removed(double share) {
        return Math.max(1, (int) (share * inside.length));
    }

    private double[] sorted(int factor) {
        return Arrays.stream(inside)
                .mapToDouble(i -> points[i][factor])
                .sorted()
                .toArray();
    }

    private static double[] with(double[] limits, int factor, double limit) {
        double[] changed = limits.clone();
        changed[factor] = limit;
        return changed;
    }

    private PrimBox within(double[] newLow, double[] newHigh) {
        int[] left = Arrays.stream(inside)
                .filter(i -> contains(points[i], newLow, newHigh, -1))
                .toArray();
        return new PrimBox(points, interesting, newLow, newHigh, left);
    }

    private static boolean contains(double[] point, double[] low, double[] high, int ignored) {
        for (int factor = 0; factor < point.length; factor++) {
            if (factor != ignored && (point[factor] < low[factor] || point[factor] > high[factor])) {
                return false;
            }
        }
        return true;
    }

    Prim.Box measured() {
        int hits = hits(inside);
        int all = hits(IntStream.range(0, points.length).toArray());
        List<Prim.Limit> limits = new ArrayList<>();
        for (int factor = 0; factor < low.length; factor++) {
            if (low[factor] != Double.NEGATIVE_INFINITY || high[factor] != Double.POSITIVE_INFINITY) {
                limits.add(new Prim.Limit(factor, low[factor], high[factor], p(factor, hits)));
            }
        }
        double support = (double) inside.length / points.length;
        return new Prim.Box(inside.length, hits, (double) hits / all, (double) hits / inside.length, support, limits);
    }

    /** P(X &ge; hits) of a binomial X with n points and the density without the factor: an incomplete beta function. */
    private double p(int factor, int hits) {
        int[] wider = IntStream.range(0, points.length)
                .filter(i -> contains(points[i], low, high, factor))
                .toArray();
        double density = (double) hits(wider) / wider.length;
        return hits == 0 || density == 1 ? 1 : Beta.regularizedBeta(density, hits, inside.length - hits + 1.0);
    }
}
