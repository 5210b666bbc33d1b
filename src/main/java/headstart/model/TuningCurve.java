package headstart.model;

import java.util.List;

/**
 * How one team's work on one release went.
 *
 * @param accessDay day on which the team got the model; infinite if not within the run
 * @param readyDay day on which it ran correctly; infinite if not within the run
 * @param untunedShare roofline share that the starting excess gives, before any tuning
 * @param rooflineTokensPerS attainable throughput of one chip with all features, tokens/s:
 *     {@code attainable_share * speedups / sum of tau_k}, or what it is at the operating point
 * @param rooflineShare throughput over {@code rooflineTokensPerS}: 0 until ready, then {@code 1 / (1 + excess)}
 * @param improvements accepted improvements
 * @param copies improvements taken up from others
 * @param otherPoints the same at the operating points after the first
 */
public record TuningCurve(
        double accessDay,
        double readyDay,
        double untunedShare,
        double rooflineTokensPerS,
        StepCurve rooflineShare,
        int improvements,
        int copies,
        List<PointCurve> otherPoints) {
    public TuningCurve {
        otherPoints = List.copyOf(otherPoints);
    }

    /** The course at a single operating point. */
    public TuningCurve(
            double accessDay,
            double readyDay,
            double untunedShare,
            double rooflineTokensPerS,
            StepCurve rooflineShare,
            int improvements,
            int copies) {
        this(accessDay, readyDay, untunedShare, rooflineTokensPerS, rooflineShare, improvements, copies, List.of());
    }

    /** Throughput of one chip, tokens/s. */
    public StepCurve throughput() {
        return rooflineShare.times(rooflineTokensPerS);
    }

    /** The roofline share at an operating point, 0 for the first. */
    public StepCurve rooflineShareAt(int point) {
        return point == 0 ? rooflineShare : otherPoints.get(point - 1).rooflineShare();
    }

    /** Throughput of one chip at an operating point, tokens/s, 0 for the first. */
    StepCurve throughputAt(int point) {
        return point == 0 ? throughput() : rooflineShareAt(point).times(rooflineAt(point));
    }

    /** Throughput of one chip at its roof at an operating point, tokens/s, 0 for the first. */
    public double rooflineAt(int point) {
        return point == 0 ? rooflineTokensPerS : otherPoints.get(point - 1).rooflineTokensPerS();
    }

    /** Roofline share that the starting excess gives at an operating point, 0 for the first. */
    public double untunedShareAt(int point) {
        return point == 0 ? untunedShare : otherPoints.get(point - 1).untunedShare();
    }

    /**
     * The same work as it shows at one operating point alone.
     *
     * @param point 0 for the first
     */
    public TuningCurve at(int point) {
        if (point == 0) {
            return otherPoints.isEmpty() ? this : with(untunedShare, rooflineTokensPerS, rooflineShare);
        }
        PointCurve other = otherPoints.get(point - 1);
        return with(other.untunedShare(), other.rooflineTokensPerS(), other.rooflineShare());
    }

    private TuningCurve with(double untuned, double roofline, StepCurve share) {
        return new TuningCurve(accessDay, readyDay, untuned, roofline, share, improvements, copies);
    }

    /**
     * What shows at one operating point.
     *
     * @param untunedShare roofline share that the starting excess gives
     * @param rooflineTokensPerS throughput of one chip at its roof, tokens/s; 0 where not even the roof reaches the point
     * @param rooflineShare throughput over that; 0 until ready, and where the point is out of reach
     */
    public record PointCurve(double untunedShare, double rooflineTokensPerS, StepCurve rooflineShare) {}
}
