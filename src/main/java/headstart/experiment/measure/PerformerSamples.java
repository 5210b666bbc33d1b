package headstart.experiment.measure;

/**
 * A team or chip on a grid of days, here and in the baseline under the same luck.
 *
 * @param throughput tokens/s per chip
 * @param share of the attainable roof
 */
public record PerformerSamples(double[] throughput, double[] share, double[] baselineThroughput, double[] baselineShare)
        implements Samples {
    /** The curves in a run and in the baseline's. */
    public static PerformerSamples of(CurvesOnDays here, CurvesOnDays there) {
        return new PerformerSamples(here.throughput(), here.share(), there.throughput(), there.share());
    }

    double[] excess() {
        double[] excess = new double[share.length];
        for (int d = 0; d < share.length; d++) {
            excess[d] = share[d] > 0 ? 1 / share[d] - 1 : Double.NaN;
        }
        return excess;
    }

    double[] headStartEffect() {
        double[] ratio = new double[throughput.length];
        for (int d = 0; d < throughput.length; d++) {
            ratio[d] =
                    throughput[d] > 0 && baselineThroughput[d] > 0 ? throughput[d] / baselineThroughput[d] : Double.NaN;
        }
        return ratio;
    }

    double[] softwareDifference() {
        double[] difference = new double[share.length];
        for (int d = 0; d < share.length; d++) {
            difference[d] = share[d] - baselineShare[d];
        }
        return difference;
    }
}
