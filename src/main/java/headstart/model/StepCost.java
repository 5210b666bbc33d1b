package headstart.model;

import org.apache.commons.math3.util.FastMath;

/**
 * The least time of one operator in a decoding step on one chip, as a function of the sequences n per chip:
 * {@code tau(n) = max(n c, m_0 h(n) + n m_1, w_0 + n w_1) + l}, where {@code h(n) = 1 - e^(-rate n)} is the share of the fixed memory that the
 * batch touches, 1 without routing. All in seconds.
 *
 * @param computePerSequence c: arithmetic
 * @param memoryFixed m_0: memory that every step reads
 * @param memoryPerSequence m_1: memory traffic of a sequence
 * @param networkFixed w_0: network traffic of every step
 * @param networkPerSequence w_1: network traffic of a sequence
 * @param launch l: time to start the kernels, which no batch shortens
 * @param touchRate rate of h; infinite where every step reads it all
 */
public record StepCost(
        double computePerSequence,
        double memoryFixed,
        double memoryPerSequence,
        double networkFixed,
        double networkPerSequence,
        double launch,
        double touchRate) {
    /** An operator that takes the same time for every sequence, whatever the batch. */
    static StepCost perSequence(double seconds) {
        return new StepCost(seconds, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY);
    }

    /** The least time of a step of n sequences, seconds. */
    public double seconds(double n) {
        double compute = n * computePerSequence;
        double memory = memoryFixed * touched(n) + n * memoryPerSequence;
        double network = networkFixed + n * networkPerSequence;
        return Math.max(compute, Math.max(memory, network)) + launch;
    }

    /** How much longer a step gets by another sequence, seconds; at a kink, beyond it. */
    double slope(double n) {
        double compute = n * computePerSequence;
        double memory = memoryFixed * touched(n) + n * memoryPerSequence;
        double network = networkFixed + n * networkPerSequence;
        double most = Math.max(compute, Math.max(memory, network));
        double slope = most == compute ? computePerSequence : 0;
        slope = most == memory ? Math.max(slope, memorySlope(n)) : slope;
        return most == network ? Math.max(slope, networkPerSequence) : slope;
    }

    private double touched(double n) {
        return touchRate == Double.POSITIVE_INFINITY ? 1 : -FastMath.expm1(-touchRate * n);
    }

    private double memorySlope(double n) {
        double more =
                touchRate == Double.POSITIVE_INFINITY ? 0 : memoryFixed * touchRate * FastMath.exp(-touchRate * n);
        return memoryPerSequence + more;
    }
}
