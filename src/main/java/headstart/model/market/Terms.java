package headstart.model.market;

import headstart.random.Power;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/** What buyers meet in one round: what each chip is worth to them, to whom it is open, and how many there are. */
final class Terms {
    /** Logit utility by segment and chip; minus infinity if the chip cannot serve the model. */
    final double[][] utility;
    /** Share of choosers to whom the chip is open, by segment and chip; 0 if it cannot serve the model. */
    final double[][] access;
    /** Chips that may be sold to the segment in this round, by segment and chip. */
    final double[][] cap;
    /** Chips there are in this round, by chip. */
    final double[] supply;
    /** Days since the last round; 0 in the first. */
    double days;
    /** The day of the round. */
    double day;

    Terms(int segments, int chips) {
        this.utility = new double[segments][chips];
        this.access = new double[segments][chips];
        this.cap = new double[segments][chips];
        this.supply = new double[chips];
    }

    /** Weights of the chips for a segment, before switching costs: {@code e^utility * share^following}, the largest 1 or so. */
    double[] weights(int segment, double[] share, double following) {
        double[] own = utility[segment];
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : own) {
            largest = Math.max(largest, value);
        }
        double[] weights = new double[own.length];
        for (int j = 0; j < own.length; j++) {
            boolean exists = own[j] > Double.NEGATIVE_INFINITY;
            weights[j] = exists ? FastMath.exp(own[j] - largest) * pull(share[j], following) : 0;
        }
        return weights;
    }

    private static double pull(double share, double following) {
        if (following == 0) {
            return 1;
        }
        return following == 1 ? share : Power.of(Math.max(0, share), following);
    }

    /** The different levels of access in a segment, ascending, without 0: within a level everybody meets the same chips. */
    double[] levels(int segment) {
        double[] found = new double[access[segment].length];
        int size = 0;
        for (double level : access[segment]) {
            int place = size;
            while (place > 0 && found[place - 1] > level) {
                place--;
            }
            if (level > 0 && (place == 0 || found[place - 1] < level)) {
                System.arraycopy(found, place, found, place + 1, size - place);
                found[place] = level;
                size++;
            }
        }
        return Arrays.copyOf(found, size);
    }
}
