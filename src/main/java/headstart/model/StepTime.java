package headstart.model;

import java.util.List;

/** The time of a decoding step on one chip, {@code T(n) = sum_k tau_k(n) (1 + x_k)}: rises with the sequences n per chip. */
final class StepTime {
    private static final int MOST_STEPS = 200;
    /** Root of the precision of a number: so short a step of Newton's method is right to the last digits. */
    private static final double CLOSE = 0x1p-27;

    private final StepCost[] costs;
    private final double[] empty;

    StepTime(List<StepCost> costs) {
        this.costs = costs.toArray(StepCost[]::new);
        this.empty = roofs(0);
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

    double seconds(double n, double[] excess) {
        double sum = 0;
        for (int k = 0; k < costs.length; k++) {
            sum += costs[k].seconds(n) * (1 + excess[k]);
        }
        return sum;
    }

    private double emptyStep(double[] excess) {
        double sum = 0;
        for (int k = 0; k < empty.length; k++) {
            sum += empty[k] * (1 + excess[k]);
        }
        return sum;
    }

    /**
     * The largest batch whose step takes that time at most, sequences per chip; 0 where even the empty step takes longer. Newton's method
     * between bounds that close in, so that it ends wherever it starts.
     *
     * @param start a guess, positive
     * @return infinite where no batch takes that long
     */
    double batchWithin(double seconds, double[] excess, double start) {
        if (emptyStep(excess) > seconds) {
            return 0;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double n = start;
        for (int step = 0; step < MOST_STEPS && low < high; step++) {
            double time = 0;
            double slope = 0;
            for (int k = 0; k < costs.length; k++) {
                double touched = costs[k].touched(n);
                time += costs[k].seconds(n, touched) * (1 + excess[k]);
                slope += costs[k].slope(n, touched) * (1 + excess[k]);
            }
            double over = time - seconds;
            if (over > 0) {
                high = n;
            } else {
                low = n;
            }
            double next = n - over / slope;
            if (next > low && next < high && Math.abs(next - n) <= CLOSE * n) {
                return next;
            }
            if (next == n || Math.abs(over) <= seconds * 0x1p-52) {
                return n;
            }
            n = next > low && next < high ? next : between(low, high, n);
            if (n == low || n == high || n > 1e15) {
                return n > 1e15 ? Double.POSITIVE_INFINITY : low;
            }
        }
        return low;
    }

    private static double between(double low, double high, double n) {
        return high == Double.POSITIVE_INFINITY ? Math.max(2 * n, Double.MIN_NORMAL) : low + (high - low) / 2;
    }
}
