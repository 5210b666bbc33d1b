package headstart.statistics;

/**
 * Scenario minus baseline of two independent samples, 95 % interval by Welch's t with Satterthwaite's degrees of freedom (Welch,
 * Biometrika 34, 1947). Blank values (NaN) are left out and counted. Fewer than two values on a side: no interval.
 *
 * @param scenarioN defined values of the scenario
 * @param baselineN defined values of the baseline
 * @param blank values that are NaN, of both
 * @param difference mean of the scenario minus mean of the baseline
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param degreesOfFreedom Satterthwaite's; NaN if neither side varies, and the interval is then the difference itself
 */
public record UnpairedDifference(
        int scenarioN, int baselineN, int blank, double difference, double low, double high, double degreesOfFreedom) {
    /** The difference of two samples that share no luck; they may differ in length. */
    public static UnpairedDifference of(double[] scenario, double[] baseline) {
        Moments a = Moments.of(scenario);
        Moments b = Moments.of(baseline);
        double difference = a.mean() - b.mean();
        double variance = a.variance() / a.n() + b.variance() / b.n();
        double freedom = freedom(a, b);
        double half = variance == 0 ? 0 : StudentT.critical(freedom, StudentT.CONFIDENCE) * Math.sqrt(variance);
        int blank = scenario.length - a.n() + baseline.length - b.n();
        return new UnpairedDifference(a.n(), b.n(), blank, difference, difference - half, difference + half, freedom);
    }

    private static double freedom(Moments a, Moments b) {
        double va = a.variance() / a.n();
        double vb = b.variance() / b.n();
        return (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
    }
}
