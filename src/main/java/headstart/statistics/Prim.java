package headstart.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Scenario discovery: which ranges of few factors hold most of the interesting cases, by the patient rule induction method (Friedman and
 * Fisher, Statistics and Computing 9, 1999; Bryant and Lempert, Technological Forecasting and Social Change 77, 2010).
 *
 * <p>From a box with all points, each step peels off the share {@code peel} of the remaining points at one end of one factor: the end
 * that leaves the highest density of interesting points, of equally good ones the end that removes the fewest points, then the first
 * factor, then the lower end. Equal values go or stay together. Boxes are not widened again (no pasting), and only one sequence of boxes
 * is made.
 *
 * @param boxes the sequence, from all points to the smallest box; choose by coverage and density
 */
public record Prim(List<Box> boxes) {
    /** Peeling share of the authors. */
    public static final double PEEL = 0.05;

    public Prim {
        boxes = List.copyOf(boxes);
    }

    /**
     * A box.
     *
     * @param n points inside
     * @param interesting interesting points inside
     * @param coverage interesting points inside / all interesting points
     * @param density interesting points inside / points inside
     * @param support points inside / all points
     * @param limits one per restricted factor, in the order of the factors
     */
    public record Box(int n, int interesting, double coverage, double density, double support, List<Limit> limits) {
        public Box {
            limits = List.copyOf(limits);
        }
    }

    /**
     * The range of one factor, both ends included.
     *
     * @param low infinite if not restricted from below
     * @param high infinite if not restricted from above
     * @param p chance that the box would hold at least as many interesting points if the factor did not matter: binomial, with the density
     *     of the box without this limit (Bryant and Lempert's quasi-p-value: no test, for the data chose the box)
     */
    public record Limit(int factor, double low, double high, double p) {}

    /**
     * The sequence of boxes for these points.
     *
     * @param points [point][factor], finite
     * @param interesting one per point
     * @param peel share of the points removed in a step, above 0 and below 1
     * @param fewest points that every box must hold, 1 or more
     * @throws IllegalArgumentException if no point is interesting, numbers do not match or a coordinate is not finite
     */
    public static Prim of(double[][] points, boolean[] interesting, double peel, int fewest) {
        require(points, interesting, peel, fewest);
        List<Box> boxes = new ArrayList<>();
        Optional<PrimBox> box = Optional.of(PrimBox.all(points, interesting));
        while (box.isPresent()) {
            PrimBox here = box.get();
            boxes.add(here.measured());
            box = here.peels(peel)
                    .filter(next -> next.n() >= fewest)
                    .max(Comparator.comparingDouble(PrimBox::density).thenComparingInt(PrimBox::n));
        }
        return new Prim(boxes);
    }

    private static void require(double[][] points, boolean[] interesting, double peel, int fewest) {
        if (points.length != interesting.length) {
            throw new IllegalArgumentException(
                    "points (" + points.length + ") and interesting (" + interesting.length + ") must be as many.");
        }
        if (!(peel > 0 && peel < 1) || fewest < 1) {
            throw new IllegalArgumentException(
                    "peel (" + peel + ") must lie between 0 and 1 and fewest (" + fewest + ") be 1 or more.");
        }
        if (IntStream.range(0, interesting.length).noneMatch(i -> interesting[i])) {
            throw new IllegalArgumentException("no point is interesting.\nMaybe the threshold is out of reach?");
        }
        for (double[] point : points) {
            if (point.length != points[0].length || !Arrays.stream(point).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "a point (" + Arrays.toString(point) + ") is not finite or has another number of factors.");
            }
        }
    }

    /** The densest box with at least this coverage, of equally dense ones the one with the highest coverage; empty if there is none. */
    public Optional<Box> densest(double coverage) {
        return boxes.stream()
                .filter(box -> box.coverage >= coverage)
                .max(Comparator.comparingDouble(Box::density).thenComparingDouble(Box::coverage));
    }
}
