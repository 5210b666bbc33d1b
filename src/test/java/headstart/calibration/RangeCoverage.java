package headstart.calibration;

import headstart.model.Simulation;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.List;

/**
 * Whether ranges over alternatives hold the truth. A study has two alternatives, a flat and a steep difficulty exponent; one of them, each as often, makes the data at
 * values from the priors; both are fitted. The number in question is the share of the roof on a day that nobody has measured, of a new run at the true values. Each
 * alternative says it with 5 and 95 % of runs at draws of its posterior, and the range goes from the lowest to the highest of these.
 *
 * @param steep whether the steep law made the data
 * @param base whether the interval of the study as it stands, the flat law, holds the number
 * @param made whether that of the law which made the data does
 * @param range whether the range over both does
 */
record RangeCoverage(boolean steep, boolean base, boolean made, boolean range) {
    /** By then the steep law has come to rest and the flat one has not. */
    private static final double DAY = 365;

    private static final double[] EXPONENTS = {SyntheticTeams.FLAT, SyntheticTeams.STEEP};

    static RangeCoverage of(int study, long seed) {
        Streams.Replication luck = Streams.of(seed).replication(study).within("range");
        RandomStream truthLuck = luck.stream("truth");
        int made = study % 2;
        double[] truth = FreeParameter.values(
                SyntheticTeams.PARAMETERS, Gaussians.next(truthLuck, SyntheticTeams.PARAMETERS.size()));
        List<Target> targets = SyntheticTeams.measured(EXPONENTS[made], truth, seed + 1000 + study);
        double number = share(EXPONENTS[made], truth, luck.within("new"));
        double[][] ends = new double[2][];
        for (int alternative = 0; alternative < 2; alternative++) {
            ends[alternative] = interval(
                    EXPONENTS[alternative], SyntheticTeams.fitted(EXPONENTS[alternative], targets, seed + study), luck);
        }
        double low = Math.min(ends[0][0], ends[1][0]);
        double high = Math.max(ends[0][1], ends[1][1]);
        return new RangeCoverage(
                made == 1, holds(ends[0], number), holds(ends[made], number), low <= number && number <= high);
    }

    private static boolean holds(double[] ends, double number) {
        return ends[0] <= number && number <= ends[1];
    }

    private static double[] interval(double exponent, CalibrationResults fit, Streams.Replication luck) {
        double[] numbers = new double[fit.posterior().length];
        for (int draw = 0; draw < numbers.length; draw++) {
            numbers[draw] = share(exponent, fit.posterior()[draw], luck.within("run" + draw));
        }
        Arrays.sort(numbers);
        return new double[] {Identifiability.quantile(numbers, 0.05), Identifiability.quantile(numbers, 0.95)};
    }

    private static double share(double exponent, double[] values, Streams.Replication luck) {
        return Simulation.of(SyntheticTeams.world(exponent, values, DAY))
                .run(luck)
                .rooflineShare(0)
                .at(DAY);
    }
}
