package headstart.statistics;

/**
 * Scenario minus baseline over paired replications: mean with its 95 % interval, how often the scenario is ahead, and what the
 * pairing was worth.
 *
 * <p>The interval of events is that of Bonett and Price (Journal of Educational and Behavioral Statistics 37, 2012), which adds one pair
 * for and one against; any other is that of {@link TransformedT}, cut off where a difference cannot be.
 *
 * <p>A pair counts if both values are defined; the others are left out and counted. No pair: all NaN; one pair, or pairs that all differ
 * by the same: no interval.
 *
 * @param n pairs in which both values are defined
 * @param blank pairs in which one is not
 * @param difference mean of scenario - baseline
 * @param low lower end of its 95 % interval; NaN where the note says why there is none
 * @param high upper end of its 95 % interval
 * @param note why there is no interval, if there is none
 * @param probabilityHigher share of pairs with a positive difference, a tie counting half
 * @param varianceRatio (var(scenario) + var(baseline)) / var(scenario - baseline): how many times as many independent replications
 *     would be needed for the same interval (Law, Simulation Modeling and Analysis, 2015, section 11.2). NaN if the
 *     difference does not vary, as between equal scenarios: no number of runs compares with none
 */
public record PairedDifference(
        int n,
        int blank,
        double difference,
        double low,
        double high,
        MeanNote note,
        Proportion probabilityHigher,
        double varianceRatio) {

    /** The difference of two samples of any numbers, paired by index. */
    public static PairedDifference of(double[] scenario, double[] baseline) {
        return of(scenario, baseline, Support.REAL);
    }

    /**
     * The difference of two samples paired by index.
     *
     * @throws IllegalArgumentException if the samples differ in length
     */
    public static PairedDifference of(double[] scenario, double[] baseline, Support support) {
        Pairs pairs = Pairs.of(scenario, baseline);
        Moments moments = pairs.moments();
        MeanInterval interval = pairs.interval(support, StudentT.CONFIDENCE);
        return new PairedDifference(
                moments.n(),
                scenario.length - moments.n(),
                moments.mean(),
                interval.low(),
                interval.high(),
                interval.note(),
                pairs.ahead(),
                moments.variance() > 0 ? pairs.variances() / moments.variance() : Double.NaN);
    }

    /**
     * The interval of the difference with another confidence.
     *
     * @param confidence between 0 and 1
     * @throws IllegalArgumentException if the samples differ in length
     */
    public static MeanInterval interval(double[] scenario, double[] baseline, Support support, double confidence) {
        return Pairs.of(scenario, baseline).interval(support, confidence);
    }

    /** Baseline minus scenario. */
    public PairedDifference negated() {
        Proportion other = Proportion.of(n - probabilityHigher.successes(), n);
        return new PairedDifference(n, blank, -difference, -high, -low, note, other, varianceRatio);
    }

    /** Whether no pair differs at all. */
    public boolean isNone() {
        return note == MeanNote.CONSTANT && difference == 0;
    }
}
