package headstart.validation;

import headstart.model.Allocation;
import headstart.model.Parameters;
import headstart.model.Simulation;
import headstart.model.StepCurve;
import headstart.model.Trajectory;
import headstart.random.Streams;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.moment.Kurtosis;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.util.FastMath;

/**
 * How much the same luck is worth: the change of the area under the gap, {@code int ln(share_a / share_b)} from release to the
 * horizon, when the lead of a grows by 7 days. Once with the same luck in both scenarios, once with other luck.
 *
 * @param from the scenario
 * @param to the same with a week more
 */
record Coupling(Setting from, Setting to) {
    private static final int RUNS = 4_000;

    static List<Coupling> all() {
        return List.of(
                of(14, 3, 3, 0, Allocation.UNIFORM),
                of(51, 3, 3, 0, Allocation.PROFILE_GUIDED),
                of(51, 3, 75, 0, Allocation.PROFILE_GUIDED),
                of(14, 3, 75, 0.02, Allocation.PROFILE_GUIDED));
    }

    private static Coupling of(double lead, double startA, double startB, double copyRate, Allocation allocation) {
        return new Coupling(
                scenario(lead, startA, startB, copyRate, allocation),
                scenario(lead + 7, startA, startB, copyRate, allocation));
    }

    private static Setting scenario(double lead, double startA, double startB, double copyRate, Allocation allocation) {
        Crew leader = Crew.named("a").start(startA).lead(lead, 0.7);
        return Setting.of(0.7, 1.5, 0.076, 90, leader, Crew.named("b").start(startB))
                .operators(10)
                .allocation(allocation)
                .copying(copyRate);
    }

    String setting() {
        return from.toString();
    }

    Measured measure() {
        double[] base = areas(from, Battery.SEED);
        double[] same = areas(to, Battery.SEED);
        double[] other = areas(to, Battery.SEED + 1);
        double[] paired =
                IntStream.range(0, RUNS).mapToDouble(i -> same[i] - base[i]).toArray();
        double[] independent =
                IntStream.range(0, RUNS).mapToDouble(i -> other[i] - base[i]).toArray();
        return Measured.of(paired, independent);
    }

    private static double[] areas(Setting setting, long seed) {
        Parameters parameters = setting.parameters();
        Simulation simulation = Simulation.of(parameters);
        ToDoubleFunction<Trajectory> area =
                run -> logArea(run.rooflineShare(0), 90) - logArea(run.rooflineShare(1), 90);
        return IntStream.range(0, RUNS)
                .parallel()
                .mapToDouble(
                        i -> area.applyAsDouble(simulation.run(Streams.of(seed).replication(i))))
                .toArray();
    }

    private static double logArea(StepCurve share, double horizon) {
        double sum = 0;
        for (int i = 0; i < share.size(); i++) {
            double begin = Math.max(share.day(i), 0);
            double end = i + 1 < share.size() ? Math.min(share.day(i + 1), horizon) : horizon;
            sum += Math.max(0, end - begin) * FastMath.log(share.value(i));
        }
        return sum;
    }

    /**
     * A ratio of variances.
     *
     * @param ratio variance with other luck over variance with the same luck
     * @param logError standard error of its logarithm, from the kurtosis of both samples
     * @param n runs
     */
    record Measured(double ratio, double logError, int n) {
        /** 99.9 % one-sided. */
        private static final double Z = 3.090232306167813;

        static Measured of(double[] paired, double[] independent) {
            double ratio = new Variance().evaluate(independent) / new Variance().evaluate(paired);
            double error = Math.sqrt(
                    (2 + new Kurtosis().evaluate(paired) + 2 + new Kurtosis().evaluate(independent)) / paired.length);
            return new Measured(ratio, error, paired.length);
        }

        double lowerBound() {
            return ratio * FastMath.exp(-Z * logError);
        }
    }
}
