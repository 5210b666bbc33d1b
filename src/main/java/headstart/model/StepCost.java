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
        return seconds(n, touched(n));
    }

    /** The same where the share of the fixed memory that n sequences touch is known. */
    double seconds(double n, double touched) {
        return Math.max(compute(n), Math.max(memory(n, touched), network(n))) + launch;
    }

    /** How much longer a step gets by another sequence, seconds, where the touched share is known; at a kink, beyond it. */
    double slope(double n, double touched) {
        double compute = compute(n);
        double memory = memory(n, touched);
        double network = network(n);
        double most = Math.max(compute, Math.max(memory, network));
        double slope = most == compute ? computePerSequence : 0;
        slope = most == memory ? Math.max(slope, memorySlope(touched)) : slope;
        return most == network ? Math.max(slope, networkPerSequence) : slope;
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

    /** What is not touched yet falls at the rate: no second exponential is needed. */
    private double memorySlope(double touched) {
        return memoryPerSequence
                + (touchRate == Double.POSITIVE_INFINITY ? 0 : memoryFixed * touchRate * (1 - touched));
    }
}
