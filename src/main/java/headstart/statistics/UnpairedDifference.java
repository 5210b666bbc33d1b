package headstart.statistics;

/**
 * Scenario minus baseline of two independent samples, 95 % interval by Welch's t with Satterthwaite's degrees of freedom (Welch,
 * Biometrika 34, 1947); of events by Agresti and Caffo (The American Statistician 54, 2000), which adds a success and a failure to either
 * side. Blank values (NaN) are left out and counted. Fewer than two values on a side, no value that differs, or too few for
 * their skewness: no interval.
 *
 * @param scenarioN defined values of the scenario
 * @param baselineN defined values of the baseline
 * @param blank values that are NaN, of both
 * @param difference mean of the scenario minus mean of the baseline
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param degreesOfFreedom Satterthwaite's; NaN if neither side varies, infinite for events
 * @param note why there is no interval, if there is none
 */
public record UnpairedDifference(
        int scenarioN,
        int baselineN,
        int blank,
        double difference,
        double low,
        double high,
        double degreesOfFreedom,
        MeanNote note) {
    /** The difference of two samples of any numbers that share no luck; they may differ in length. */
    public static UnpairedDifference of(double[] scenario, double[] baseline) {
        return of(scenario, baseline, Support.REAL);
    }

    /** The difference of two samples that share no luck; they may differ in length. */
    public static UnpairedDifference of(double[] scenario, double[] baseline, Support support) {
        return of(scenario, baseline, support, StudentT.CONFIDENCE);
    }

    /**
     * The same with an interval of another confidence.
     *
     * @param confidence between 0 and 1
     */
    public static UnpairedDifference of(double[] scenario, double[] baseline, Support support, double confidence) {
        Moments a = Moments.of(scenario);
        Moments b = Moments.of(baseline);
        int blank = scenario.length - a.n() + baseline.length - b.n();
        double difference = a.mean() - b.mean();
        if (support.is(Support.Kind.EVENT) && a.n() > 0 && b.n() > 0) {
            double shrunk = shrunk(a) - shrunk(b);
            double half = (confidence == StudentT.CONFIDENCE ? Normal.Z95 : Normal.critical(confidence))
                    * Math.sqrt(shrunkVariance(a) + shrunkVariance(b));
            return new UnpairedDifference(
                    a.n(),
                    b.n(),
                    blank,
                    difference,
                    Math.max(-1, shrunk - half),
                    Math.min(1, shrunk + half),
                    Double.POSITIVE_INFINITY,
                    MeanNote.NONE);
        }
        double variance = a.variance() / a.n() + b.variance() / b.n();
        double freedom = freedom(a, b);
        MeanNote note = note(variance, support, isCarried(scenario) && isCarried(baseline));
        double half = note == MeanNote.NONE ? StudentT.critical(freedom, confidence) * Math.sqrt(variance) : Double.NaN;
        return new UnpairedDifference(
                a.n(),
                b.n(),
                blank,
                difference,
                support.withinDifference(difference - Math.max(half, missed(support, a, b, confidence))),
                support.withinDifference(difference + Math.max(half, missed(support, b, a, confidence))),
                freedom,
                note);
    }

    private static MeanNote note(double variance, Support support, boolean isCarried) {
        // A side of one value has no variance, one of none no mean.
        if (Double.isNaN(variance)) {
            return MeanNote.FEW;
        }
        if (variance == 0) {
            return MeanNote.CONSTANT;
        }
        return support.carriesMeans() ? isCarried ? MeanNote.NONE : MeanNote.SKEWED : MeanNote.UNBOUNDED;
    }

    /** By how much the difference can be lower if runs of a kind were missed on both sides; 0 where nothing is known of such runs. */
    private static double missed(Support support, Moments lower, Moments higher, double confidence) {
        double missed = Unseen.of(support.reach(), lower.n()).below(lower.mean(), confidence)
                + Unseen.of(support.reach(), higher.n()).above(higher.mean(), confidence);
        return Double.isNaN(missed) ? 0 : missed;
    }

    /** Its interval. */
    public MeanInterval interval() {
        return new MeanInterval(low, high, note);
    }

    private static double shrunk(Moments share) {
        return (share.mean() * share.n() + 1) / (share.n() + 2);
    }

    private static double shrunkVariance(Moments share) {
        return shrunk(share) * (1 - shrunk(share)) / (share.n() + 2);
    }

    private static boolean isCarried(double[] values) {
        double[] defined = Moments.defined(values);
        Moments moments = Moments.of(defined, defined.length);
        return !(moments.variance() > 0) || TransformedT.of(defined, moments).isCarried();
    }

    private static double freedom(Moments a, Moments b) {
        double va = a.variance() / a.n();
        double vb = b.variance() / b.n();
        return (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
    }
}
