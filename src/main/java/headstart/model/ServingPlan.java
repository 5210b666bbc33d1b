package headstart.model;

/** What one operating point makes of a team's excess on a release: known before the dice are thrown. */
final class ServingPlan {
    private final OperatingPoint point;
    private final StepTime time;
    /** At a fixed batch, every operator's part of the roof's step time; at a speed, that of the batch the roof reaches. */
    final double[] rooflineShare;
    /** Throughput of one chip at its roof with all that may come, tokens/s; 0 where the roof itself cannot reach the speed. */
    final double rooflineTokensPerS;

    private final double attainableShare;
    private final double allSpeedups;
    private final double roofBatch;
    /** The largest batch that is tried at a speed, and the roofs of the operators at the ends of the range. */
    private final double mostBatch;

    private final double[] roofsAtLeast;
    private final double[] roofsAtMost;

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
        this.attainableShare = attainableShare;
        this.allSpeedups = point.features() ? speedups : 1;
        this.mostBatch = point.batches().mostSequencesPerChip();
        this.roofsAtLeast = time.roofs(Math.max(leastBatch, point.batches().leastSequencesPerChip()));
        this.roofsAtMost = isBounded() ? time.roofs(mostBatch) : new double[0];
        double[] none = new double[time.operators()];
        this.roofBatch = isBatch() ? point.amount() : batch(allSpeedups, none, 1);
        if (roofBatch == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "operating_points." + point.name() + ".tokens_per_s_per_user ("
                            + point.amount()
                            + ") is reached at any batch: no operator takes longer for more sequences.\nMaybe state its work per sequence.");
        }
        this.rooflineShare = time.roofs(Math.max(roofBatch, Double.MIN_NORMAL));
        double total = StepTime.stretched(rooflineShare, none);
        for (int k = 0; k < rooflineShare.length; k++) {
            rooflineShare[k] /= total;
        }
        this.rooflineTokensPerS = isBatch()
                ? attainableShare * allSpeedups * roofBatch / total
                : throughput(roofBatch, allSpeedups, none);
    }

    boolean isOf(Team team) {
        return point.isOf(team.name());
    }

    boolean isBatch() {
        return point.load() == OperatingPoint.Load.SEQUENCES_PER_CHIP;
    }

    private boolean isBounded() {
        return mostBatch < Double.POSITIVE_INFINITY;
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
        double counted = point.features() ? speedups : 1;
        double guess = lastBatch[place] > 0 ? lastBatch[place] : roofBatch;
        double n = batch(counted, workload.excesses(), guess);
        lastBatch[place] = n;
        return throughput(n, counted, workload.excesses()) / rooflineTokensPerS;
    }

    /** The batch served at the speed: within the range of those that are tried. */
    private double batch(double speedups, double[] excess, double start) {
        double seconds = attainableShare * speedups / point.amount();
        if (StepTime.stretched(roofsAtLeast, excess) > seconds) {
            return 0;
        }
        if (isBounded() && StepTime.stretched(roofsAtMost, excess) <= seconds) {
            return mostBatch;
        }
        return time.batchWithin(seconds, excess, start);
    }

    /** At the largest batch that is tried users see more than they ask for. */
    private double throughput(double n, double speedups, double[] excess) {
        return n < mostBatch
                ? point.amount() * n
                : attainableShare * speedups * n / StepTime.stretched(roofsAtMost, excess);
    }
}
