package headstart.model;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * A stretch of batches on which the bound of every operator stays: {@code tau_k(n) = a_k + b_k n - c_k e^(-r_k n)}, c 0 but for weights that a
 * batch touches in part.
 */
final class StepSegment {
    private static final int MOST_STEPS = 200;
    /** Root of the precision of a number: so short a step of Newton's method is right to the last digits. */
    private static final double CLOSE = 0x1p-27;

    private static final double ENDLESS = 1e15;

    private final double from;
    private final double to;
    private final double[] constant;
    private final double[] slope;
    /** The operators whose weights a batch touches in part, with c and r of each. */
    private final int[] partial;

    private final double[] untouched;
    private final double[] rate;

    StepSegment(List<StepCost> costs, double from, double to) {
        double inside = to < Double.POSITIVE_INFINITY ? from + (to - from) / 2 : 2 * from + 1;
        int operators = costs.size();
        this.from = from;
        this.to = to;
        this.constant = new double[operators];
        this.slope = new double[operators];
        int[] places = new int[operators];
        double[] amounts = new double[operators];
        double[] rates = new double[operators];
        int count = 0;
        for (int k = 0; k < operators; k++) {
            StepCost.Term term = costs.get(k).binding(inside);
            constant[k] = term.constant();
            slope[k] = term.slope();
            if (term.untouched() > 0) {
                places[count] = k;
                amounts[count] = term.untouched();
                rates[count++] = term.rate();
            }
        }
        this.partial = Arrays.copyOf(places, count);
        this.untouched = Arrays.copyOf(amounts, count);
        this.rate = Arrays.copyOf(rates, count);
    }

    boolean begins(double n) {
        return n >= from;
    }

    boolean reaches(double n) {
        return n <= to;
    }

    /**
     * The batch at which a step takes that time by the terms of this stretch: what the step really takes if the batch lies in it, else on the side
     * on which to look; infinite where no batch takes that long. A closed form where all is a line, else Newton's method: time is concave in
     * the batch, so that it comes from below after its first step.
     */
    double batchWithin(double seconds, double[] excess, double start) {
        double missing = -seconds;
        double perSequence = 0;
        for (int k = 0; k < constant.length; k++) {
            double times = 1 + excess[k];
            missing += constant[k] * times;
            perSequence += slope[k] * times;
        }
        if (partial.length == 0) {
            return perSequence > 0 ? -missing / perSequence : flat(missing);
        }
        double n = Math.min(to, Math.max(from, start));
        for (int step = 0; step < MOST_STEPS; step++) {
            double over = missing + perSequence * n;
            double rise = perSequence;
            for (int i = 0; i < partial.length; i++) {
                double left = untouched[i] * (1 + excess[partial[i]]) * FastMath.exp(-rate[i] * n);
                over -= left;
                rise += rate[i] * left;
            }
            double next = n - over / rise;
            if (Math.abs(next - n) <= CLOSE * n || (n == from && next < from) || (n == to && next > to)) {
                return next;
            }
            if (!(next <= ENDLESS)) {
                return Double.POSITIVE_INFINITY;
            }
            n = Math.min(to, Math.max(from, next));
        }
        return n;
    }

    private static double flat(double missing) {
        return missing <= 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
}
