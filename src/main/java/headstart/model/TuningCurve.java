package headstart.model;

/**
 * How one team's work on one release went.
 *
 * @param accessDay day on which the team got the model; infinite if not within the run
 * @param readyDay day on which it ran correctly; infinite if not within the run
 * @param untunedShare roofline share that the starting excess gives, before any tuning
 * @param rooflineTokensPerS attainable throughput of one chip with all features, tokens/s:
 *     {@code attainable_share * speedups / sum of tau_k}
 * @param rooflineShare throughput over {@code rooflineTokensPerS}: 0 until ready, then {@code 1 / (1 + excess)}
 * @param improvements accepted improvements
 * @param copies improvements taken up from others
 */
public record TuningCurve(
        double accessDay,
        double readyDay,
        double untunedShare,
        double rooflineTokensPerS,
        StepCurve rooflineShare,
        int improvements,
        int copies) {
    /** Throughput of one chip, tokens/s. */
    public StepCurve throughput() {
        return rooflineShare.times(rooflineTokensPerS);
    }
}
