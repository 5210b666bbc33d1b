package headstart.statistics;

import java.util.Arrays;

/**
 * Scenario minus baseline over paired replications: mean with Student's 95 % interval, how often the scenario is ahead, and what the
 * pairing was worth.
 *
 * <p>A pair counts if both values are defined; the others are left out and counted. No pair: all NaN; one pair: no interval.
 *
 * @param n pairs in which both values are defined
 * @param blank pairs in which one is not
 * @param difference mean of scenario - baseline
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param probabilityHigher share of pairs with a positive difference, a tie counting half
 * @param varianceRatio (var(scenario) + var(baseline)) / var(scenario - baseline): how many times as many independent replications
 *     would be needed for the same interval (Law, Simulation Modeling and Analysis, 2015, section 11.2). Infinite if only the
 *     difference does not vary, NaN if nothing varies
 */
public record PairedDifference(
        int n,
        int blank,
        double difference,
        double low,
        double high,
        Proportion probabilityHigher,
        double varianceRatio) {
    /**
     * The difference of two samples paired by index.
     *
     * @throws IllegalArgumentException if the samples differ in length
     */
    public static PairedDifference of(double[] scenario, double[] baseline) {
        if (scenario.length != baseline.length) {
            throw new IllegalArgumentException("scenario (" + scenario.length + " values) and baseline ("
                    + baseline.length + " values) must have the same length.\nMaybe they are not paired?");
        }
        double[] ours = definedInBoth(scenario, baseline);
        double[] theirs = definedInBoth(baseline, scenario);
        Moments moments = Moments.of(differences(ours, theirs), ours.length);
        double half = moments.halfWidth();
        double variances = Moments.of(ours, ours.length).variance()
                + Moments.of(theirs, ours.length).variance();
        return new PairedDifference(
                ours.length,
                scenario.length - ours.length,
                moments.mean(),
                moments.mean() - half,
                moments.mean() + half,
                Proportion.of(wins(ours, theirs), ours.length),
                variances / moments.variance());
    }

    /** Baseline minus scenario. */
    public PairedDifference negated() {
        Proportion other = Proportion.of(n - probabilityHigher.successes(), n);
        return new PairedDifference(n, blank, -difference, -high, -low, other, varianceRatio);
    }

    /** Two-sided p-value of the paired t test of no difference; 0 or 1 if the difference does not vary, NaN below two pairs. */
    public double p() {
        if (low == high) {
            return difference == 0 ? 1 : 0;
        }
        double t = 2 * difference / (high - low) * StudentT.critical(n - 1);
        return StudentT.p(t, n - 1);
    }

    private static double[] definedInBoth(double[] values, double[] others) {
        double[] defined = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && !Double.isNaN(others[i])) {
                defined[n++] = values[i];
            }
        }
        return Arrays.copyOf(defined, n);
    }

    private static double[] differences(double[] ours, double[] theirs) {
        double[] differences = new double[ours.length];
        for (int i = 0; i < ours.length; i++) {
            differences[i] = ours[i] - theirs[i];
        }
        return differences;
    }

    private static double wins(double[] ours, double[] theirs) {
        int halves = 0;
        for (int i = 0; i < ours.length; i++) {
            halves += ours[i] > theirs[i] ? 2 : ours[i] == theirs[i] ? 1 : 0;
        }
        return halves / 2.0;
    }
}
