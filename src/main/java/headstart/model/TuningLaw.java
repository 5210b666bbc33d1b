package headstart.model;

import headstart.random.RandomStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The law by which an operator gets better, in the random-time-change form (Anderson, J. Chem. Phys. 127, 2007): a team's
 * clock runs at {@code lambda * effort * K / sum of allocation weights}, and measured on that clock operator k improves with
 * intensity {@code weight_k * x^gamma}. Only the operator that an event changed gets a new intensity; everything that all
 * operators share is in the speed of the clock.
 *
 * <p>Not final, so that tests can break the law on purpose.
 */
class TuningLaw {
    private final double gamma;
    private final double stepShape;
    private final double successesPerDay;
    private final Allocation allocation;

    TuningLaw(Tuning tuning) {
        this.gamma = tuning.difficultyExponent();
        this.stepShape = tuning.stepShape();
        this.successesPerDay = tuning.successesPerDay();
        this.allocation = tuning.allocation();
    }

    /**
     * The factor {@code x^gamma} in the hazard of an operator; its intensity on the team's clock is this times its weight.
     */
    double difficulty(double logExcess) {
        return gamma == 0 ? 1 : FastMath.exp(gamma * logExcess);
    }

    /** Weight of an operator when effort is spread. */
    double weight(double rooflineShare, double excess) {
        return allocation.weight(rooflineShare, excess);
    }

    /** Speed of the team's clock per day, from the sum of the weights of its operators. */
    double clockSpeed(double effort, int operators, double weights) {
        return weights == 0 ? 0 : successesPerDay * effort * operators / weights;
    }

    /** The sum of the weights of all operators. */
    double weights(double[] rooflineShare, double[] excess) {
        double weights = 0;
        for (int j = 0; j < excess.length; j++) {
            weights += weight(rooflineShare[j], excess[j]);
        }
        return weights;
    }

    /** The share of the effort that operator k gets, from the sum of all weights. */
    double effortShare(int k, double[] rooflineShare, double[] excess, double weights) {
        return weights == 0 ? 1.0 / excess.length : weight(rooflineShare[k], excess[k]) / weights;
    }

    /** Mean share of the excess that a success takes away: {@code 1 - E U^(1/b) = 1 / (1 + b)}. */
    double meanStep() {
        return 1 / (1 + stepShape);
    }

    /** The logarithm of the excess after a success: {@code x <- x * U^(1/b)}. */
    double improved(double logExcess, RandomStream size) {
        return logExcess - size.nextExponential() / stepShape;
    }
}
