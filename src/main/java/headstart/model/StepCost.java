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
        return Math.max(compute(n), Math.max(memory(n, touched(n)), network(n))) + launch;
    }

    /**
     * What bounds an operator on a stretch of batches: {@code constant + slope n - untouched e^(-rate n)} seconds.
     *
     * @param untouched 0 but for memory that a batch touches in part
     */
    record Term(double constant, double slope, double untouched, double rate) {}

    /** The term that bounds a step of n sequences, with the launches. */
    Term binding(double n) {
        double memory = memory(n, touched(n));
        if (memory >= compute(n) && memory >= network(n)) {
            boolean isPartial = touchRate < Double.POSITIVE_INFINITY;
            return new Term(memoryFixed + launch, memoryPerSequence, isPartial ? memoryFixed : 0, touchRate);
        }
        return compute(n) >= network(n)
                ? new Term(launch, computePerSequence, 0, 0)
                : new Term(networkFixed + launch, networkPerSequence, 0, 0);
    }

    private double compute(double n) {
        return n * computePerSequence;
    }

    private double memory(double n, double touched) {
        return memoryFixed * touched + n * memoryPerSequence;
    }

    private double network(double n) {
        return networkFixed + n * networkPerSequence;
    }

    /** The share of the fixed memory that n sequences touch. */
    double touched(double n) {
        return touchRate == Double.POSITIVE_INFINITY ? 1 : -FastMath.expm1(-touchRate * n);
    }
}
