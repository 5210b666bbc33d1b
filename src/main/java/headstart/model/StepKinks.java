package headstart.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** The batches at which an operator's arithmetic, memory and network take the same time, so that what bounds it may change. */
final class StepKinks {
    private final StepCost cost;
    private final List<Double> kinks = new ArrayList<>();

    private StepKinks(StepCost cost) {
        this.cost = cost;
    }

    /** The batches, all positive. */
    static List<Double> of(StepCost cost) {
        StepKinks found = new StepKinks(cost);
        found.crossing(0, cost.computePerSequence(), cost.networkFixed(), cost.networkPerSequence());
        found.ofMemory(0, cost.computePerSequence());
        found.ofMemory(cost.networkFixed(), cost.networkPerSequence());
        return found.kinks;
    }

    /** Where {@code p + q n = s + t n}. */
    private void crossing(double p, double q, double s, double t) {
        double n = (s - p) / (q - t);
        if (n > 0 && n < Double.POSITIVE_INFINITY) {
            kinks.add(n);
        }
    }

    /** Where memory takes {@code p + q n}: its lead over that line is concave, so there are two such batches at most. */
    private void ofMemory(double p, double q) {
        double rate = cost.touchRate();
        double fixed = cost.memoryFixed();
        if (rate == Double.POSITIVE_INFINITY || fixed == 0) {
            crossing(fixed, cost.memoryPerSequence(), p, q);
            return;
        }
        double slope = cost.memoryPerSequence() - q;
        double top = slope < 0 ? FastMath.log(fixed * rate / -slope) / rate : doubled(1, p, q, false);
        if (!(top > 0 && lead(top, p, q) > 0)) {
            return;
        }
        if (p > 0) {
            kinks.add(root(0, top, p, q));
        }
        if (slope < 0) {
            kinks.add(root(doubled(top, p, q, true), top, p, q));
        }
    }

    private double lead(double n, double p, double q) {
        return -cost.memoryFixed() * FastMath.expm1(-cost.touchRate() * n) + (cost.memoryPerSequence() - q) * n - p;
    }

    /** The first of the doubles of a batch at which memory no longer leads, or does. */
    private double doubled(double start, double p, double q, boolean whileLeading) {
        double n = start;
        while (lead(n, p, q) > 0 == whileLeading && n < Double.MAX_VALUE / 4) {
            n *= 2;
        }
        return n;
    }

    /** Bisection to the last digit between a batch at which memory does not lead and one at which it does. */
    private double root(double notLeading, double leading, double p, double q) {
        double no = notLeading;
        double yes = leading;
        double middle = no + (yes - no) / 2;
        while (middle != no && middle != yes) {
            if (lead(middle, p, q) > 0) {
                yes = middle;
            } else {
                no = middle;
            }
            middle = no + (yes - no) / 2;
        }
        return no;
    }
}
