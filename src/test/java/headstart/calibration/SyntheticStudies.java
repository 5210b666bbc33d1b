package headstart.calibration;

import headstart.experiment.sweep.FactorLaw;
import headstart.model.Allocation;
import headstart.model.Commons;
import headstart.model.FixedRoofline;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.RooflineShare;
import headstart.model.Simulation;
import headstart.model.StartingExcess;
import headstart.model.StepCurve;
import headstart.model.Team;
import headstart.model.Tuning;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Studies whose truth is known: values are drawn from their priors, a series is measured on one run at them, and the fit has to find the
 * values again. Over many studies a 90 % interval must hold the truth in nine of ten.
 */
final class SyntheticStudies {
    static final List<FreeParameter> PARAMETERS = List.of(
            parameter("tuning.successes_per_day", 0.03, 0.25),
            parameter("teams.slow.starting_excess.novel", 20, 300),
            parameter(FreeParameter.DISCREPANCY, 0.02, 0.3));

    private static final double[] DAYS = {1, 4, 8, 14, 21, 30, 45, 70};
    private static final double NOISE = 0.02;

    private SyntheticStudies() {}

    private static FreeParameter parameter(String name, double low, double high) {
        return new FreeParameter(
                name, List.of(name), FactorLaw.Between.of(FactorLaw.Shape.LOG_UNIFORM, low, high, false));
    }

    /**
     * What the fit of a study found of each parameter.
     *
     * @param covered whether its 90 % interval holds the truth
     * @param ranks how many of {@link #RANKED} draws of the posterior lie below the truth: each of 0 to {@link #RANKED} is as likely where the posterior
     *     is right (Talts, Betancourt, Simpson, Vehtari and Gelman 2018)
     */
    record Found(boolean[] covered, int[] ranks) {}

    /** Draws that a truth is ranked among: so few of the particles that they are hardly of one lineage. */
    static final int RANKED = 19;

    /**
     * The fit of a study.
     *
     * @param settings how much work goes into it
     */
    static Found found(int study, long seed, Settings settings) {
        RandomStream truthLuck = Streams.of(seed).replication(study).stream("truth");
        double[] truth = FreeParameter.values(PARAMETERS, Gaussians.next(truthLuck, PARAMETERS.size()));
        Target target = measured(truth, study, seed, truthLuck);
        Worlds worlds = (release, values) -> world(values);
        Calibration calibration = new Calibration(
                "synthetic", seed + study, PARAMETERS, List.of(target), worlds, worlds, Optional.empty(), settings);
        try (Fit fit = new Fit(calibration, 2, EvaluationLog.NONE, count -> {})) {
            CalibrationResults results = fit.results();
            boolean[] covered = new boolean[truth.length];
            int[] ranks = new int[truth.length];
            for (int p = 0; p < covered.length; p++) {
                Fitted fitted = results.fitted().get(p);
                covered[p] = truth[p] >= fitted.p05() && truth[p] <= fitted.p95();
                for (int k = 0; k < RANKED; k++) {
                    double[] draw = results.posterior()[k * results.posterior().length / RANKED];
                    ranks[p] += draw[p] < truth[p] ? 1 : 0;
                }
            }
            return new Found(covered, ranks);
        }
    }

    private static Target measured(double[] truth, int study, long seed, RandomStream noise) {
        StepCurve share = Simulation.of(world(truth))
                .run(Streams.of(seed).replication(study).within("synthetic-truth"))
                .rooflineShare(0);
        double sd = Math.sqrt(NOISE * NOISE + truth[2] * truth[2]);
        double[] values = IntStream.range(0, DAYS.length)
                .mapToDouble(d -> 100 * share.at(DAYS[d]) * FastMath.exp(sd * Gaussians.next(noise)))
                .toArray();
        return new Target("series", "slow", "model", Role.CALIBRATION, DAYS, values, NOISE, 1, new double[0]);
    }

    static Parameters world(double[] values) {
        List<Operator> operators = IntStream.range(0, 6)
                .mapToObj(k -> new Operator("op" + k, 0.5 + 0.1 * k, new RooflineShare(1 + k)))
                .toList();
        Team team = new Team(
                "slow",
                "A",
                new FixedRoofline("slow", 1000),
                50,
                0.65,
                new StartingExcess(0.4, values[1]),
                Optional.empty(),
                false,
                List.of());
        Tuning tuning = new Tuning(0.7, 1.5, values[0], 50, 0.8, Allocation.PROFILE_GUIDED, Tuning.Regression.NONE);
        return new Parameters(
                List.of(team),
                List.of(new Release("model", 0, operators, Map.of())),
                tuning,
                Commons.NONE,
                Map.of(),
                DAYS[DAYS.length - 1] + 1);
    }
}
