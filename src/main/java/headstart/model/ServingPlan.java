package headstart.model;

/** What one operating point makes of a team's excess on a release: known before the dice are thrown. */
final class ServingPlan {
    private final OperatingPoint point;
    private final StepTime time;
    /** At a fixed batch, every operator's part of the roof's step time; at a speed, that of the batch the roof reaches. */
    final double[] rooflineShare;
    /** Throughput of one chip at its roof with all that may come, tokens/s; 0 where the roof itself cannot reach the speed. */
    final double rooflineTokensPerS;

    private final double leastBatch;
    private final double attainableShare;
    private final double allSpeedups;
    private final double roofBatch;

    /**
     * The plan.
     *
     * @param leastBatch one sequence for all chips that serve together, as sequences per chip
     * @param attainableShare what a mature stack reaches of the roof
     * @param speedups product of the factors of all features
     */
    ServingPlan(OperatingPoint point, StepTime time, double leastBatch, double attainableShare, double speedups) {
        this.point = point;
        this.time = time;
        this.leastBatch = leastBatch;
        this.attainableShare = attainableShare;
        this.allSpeedups = point.features() ? speedups : 1;
        double[] none = new double[time.operators()];
        this.roofBatch = isBatch() ? point.amount() : batch(allSpeedups, none, 1);
        if (roofBatch == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "operating_points." + point.name() + ".tokens_per_s_per_user ("
                            + point.amount()
                            + ") is reached at any batch: no operator takes longer for more sequences.\nMaybe state its work per sequence.");
        }
        this.rooflineShare = time.roofs(Math.max(roofBatch, Double.MIN_NORMAL));
        double total = 0;
        for (double seconds : rooflineShare) {
            total += seconds;
        }
        for (int k = 0; k < rooflineShare.length; k++) {
            rooflineShare[k] /= total;
        }
        this.rooflineTokensPerS =
                isBatch() ? attainableShare * allSpeedups * roofBatch / total : point.amount() * roofBatch;
    }

    boolean isOf(Team team) {
        return point.isOf(team.name());
    }

    boolean isBatch() {
        return point.load() == OperatingPoint.Load.SEQUENCES_PER_CHIP;
    }

    /** The share of the roof that a batch of fixed size reaches needs no more than the total excess. */
    double shareOfBatch(double speedups, double totalExcess) {
        return (point.features() ? speedups : 1) / allSpeedups / (1 + totalExcess);
    }

    /** Throughput over that of the roof; 0 where the speed is out of reach. */
    double share(Workload workload, double speedups, double[] lastBatch, int place) {
        if (isBatch()) {
            return shareOfBatch(speedups, workload.totalExcess(rooflineShare));
        }
        if (roofBatch == 0) {
            return 0;
        }
        double guess = lastBatch[place] > 0 ? lastBatch[place] : roofBatch;
        double n = batch(point.features() ? speedups : 1, workload.excesses(), guess);
        lastBatch[place] = n;
        return n / roofBatch;
    }

    private double batch(double speedups, double[] excess, double start) {
        double n = time.batchWithin(attainableShare * speedups / point.amount(), excess, start);
        return n < leastBatch ? 0 : n;
    }
}
