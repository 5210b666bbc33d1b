package headstart.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The time of a decoding step on one chip, {@code T(n) = sum_k tau_k(n) (1 + x_k)}: rises with the sequences n per chip. Between the kinks, at
 * which the bound of some operator changes, it is a line less exponentials, so that only sums over the operators change with the excess.
 */
final class StepTime {
    private final StepCost[] costs;
    /** Where the bound of some operator changes, sequences per chip, ascending from 0. */
    private final double[] kinks;

    private final StepSegment[] segments;

    StepTime(List<StepCost> costs) {
        this.costs = costs.toArray(StepCost[]::new);
        this.kinks = kinks(costs);
        this.segments = new StepSegment[kinks.length];
        for (int s = 0; s < kinks.length; s++) {
            segments[s] =
                    new StepSegment(costs, kinks[s], s + 1 < kinks.length ? kinks[s + 1] : Double.POSITIVE_INFINITY);
        }
    }

    private static double[] kinks(List<StepCost> costs) {
        List<Double> all = new ArrayList<>(List.of(0.0));
        costs.forEach(cost -> all.addAll(StepKinks.of(cost)));
        double[] kinks = new double[all.size()];
        for (int s = 0; s < kinks.length; s++) {
            kinks[s] = all.get(s);
        }
        Arrays.sort(kinks);
        return kinks;
    }

    int operators() {
        return costs.length;
    }

    /** The roof of every operator at that batch, seconds. */
    double[] roofs(double n) {
        double[] roofs = new double[costs.length];
        for (int k = 0; k < roofs.length; k++) {
            roofs[k] = costs[k].seconds(n);
        }
        return roofs;
    }

    /** The time of a step whose operators take that many times their roofs and once more. */
    static double stretched(double[] roofs, double[] excess) {
        double sum = 0;
        for (int k = 0; k < roofs.length; k++) {
            sum += roofs[k] * (1 + excess[k]);
        }
        return sum;
    }

    double seconds(double n, double[] excess) {
        return stretched(roofs(n), excess);
    }

    /**
     * The largest batch whose step takes that time at most, sequences per chip; 0 where even the empty step takes longer.
     *
     * @param start a guess, positive
     * @return infinite where no batch takes that long
     */
    double batchWithin(double seconds, double[] excess, double start) {
        int stretch = place(start);
        double n = segments[stretch].batchWithin(seconds, excess, start);
        if (segments[stretch].begins(n)) {
            while (!segments[stretch].reaches(n)) {
                double kink = kinks[++stretch];
                n = Math.max(kink, segments[stretch].batchWithin(seconds, excess, kink));
            }
            return n;
        }
        while (stretch > 0 && !segments[stretch].begins(n)) {
            double kink = kinks[stretch--];
            n = Math.min(kink, segments[stretch].batchWithin(seconds, excess, kink));
        }
        return Math.max(0, n);
    }

    private int place(double n) {
        int place = 0;
        while (place + 1 < kinks.length && kinks[place + 1] <= n) {
            place++;
        }
        return place;
    }
}
