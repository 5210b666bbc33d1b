package headstart.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * How far two laws lie apart that have the same values with other weights: the cumulative Jensen-Shannon distance (Nguyen and Vreeken, ECML
 * PKDD 2015), scaled to 0 for the same law and at most 1, of the values or of their negatives, whichever is larger.
 */
public final class JensenShannon {
    private static final double LN2 = FastMath.log(2);

    private JensenShannon() {}

    /**
     * The distance of weighted values from the same values with even weights; 0 where no value differs.
     *
     * @param values finite
     * @param weights one for each, 0 or more, not all 0
     * @throws IllegalArgumentException if there is not one weight for each value
     */
    public static double distance(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(
                    "values (" + values.length + ") and weights (" + weights.length + ") must be as many.");
        }
        double[] negatives = Arrays.stream(values).map(value -> -value).toArray();
        return Math.max(oneSided(values, weights), oneSided(negatives, weights));
    }

    private static double oneSided(double[] values, double[] weights) {
        int[] order = Ascending.order(values);
        double total = Arrays.stream(weights).sum();
        double even = 0;
        double weighted = 0;
        double divergence = 0;
        double bound = 0;
        for (int k = 0; k + 1 < order.length; k++) {
            even += 1.0 / order.length;
            weighted += weights[order[k]] / total;
            double width = values[order[k + 1]] - values[order[k]];
            double middle = (even + weighted) / 2;
            divergence += width * (even * log2(even / middle) + weighted * log2(weighted / middle));
            bound += width * (even + weighted);
        }
        // The terms that make either half of it 0 or more cancel in the sum of both.
        return bound > 0 ? Math.sqrt(Math.max(0, divergence) / bound) : 0;
    }

    private static double log2(double ratio) {
        return ratio > 0 ? FastMath.log(ratio) / LN2 : 0;
    }
}
