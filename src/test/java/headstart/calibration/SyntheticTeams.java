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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Synthetic studies of eight teams with a series each, which a law with or without a steep difficulty exponent made. */
public final class SyntheticTeams {
    static final int TEAMS = 8;
    static final double[] DAYS = {1, 5, 12, 25, 50};
    private static final double NOISE = 0.02;
    public static final double FLAT = 0.3;
    static final double STEEP = 2.5;
    static final List<FreeParameter> PARAMETERS = List.of(
            parameter("tuning.successes_per_day", 0.03, 0.25),
            parameter("novel", 20, 300),
            parameter(FreeParameter.DISCREPANCY, 0.02, 0.3));
    static final double[] TRUTH = {0.1, 100, 0.03};

    private SyntheticTeams() {}

    private static FreeParameter parameter(String name, double low, double high) {
        return new FreeParameter(
                name, List.of(name), FactorLaw.Between.of(FactorLaw.Shape.LOG_UNIFORM, low, high, false));
    }

    /** The world of an exponent at values of the parameters, up to a day after the last that is measured. */
    static Parameters world(double exponent, double[] values, double days) {
        List<Operator> operators = IntStream.range(0, 4)
                .mapToObj(k -> new Operator("op" + k, 0.5 + 0.1 * k, new RooflineShare(1 + k)))
                .toList();
        List<Team> teams = IntStream.range(0, TEAMS)
                .mapToObj(k -> new Team(
                        "team" + k,
                        "vendor" + k,
                        new FixedRoofline("chip" + k, 1000),
                        50,
                        0.65,
                        new StartingExcess(0.4, values[1]),
                        Optional.empty(),
                        false,
                        List.of()))
                .toList();
        Tuning tuning =
                new Tuning(exponent, 1.5, values[0], 50, 0.8, Allocation.PROFILE_GUIDED, Tuning.Regression.NONE);
        return new Parameters(
                teams, List.of(new Release("model", 0, operators, Map.of())), tuning, Commons.NONE, Map.of(), days + 1);
    }

    /** One run of the world at {@link #TRUTH}, measured. */
    public static List<Target> measured(double exponent, long seed) {
        return measured(exponent, TRUTH, seed);
    }

    /** One run of the world at these values, measured. */
    static List<Target> measured(double exponent, double[] truth, long seed) {
        Streams.Replication luck = Streams.of(seed).replication(0);
        RandomStream noise = luck.stream("noise");
        var run = Simulation.of(world(exponent, truth, last())).run(luck.within("truth"));
        List<Target> targets = new ArrayList<>();
        for (int k = 0; k < TEAMS; k++) {
            StepCurve share = run.rooflineShare(k);
            double[] values = new double[DAYS.length];
            for (int d = 0; d < values.length; d++) {
                values[d] = 100 * share.at(DAYS[d]) * FastMath.exp(Math.hypot(NOISE, truth[2]) * Gaussians.next(noise));
            }
            targets.add(new Target(
                    "series" + k, "team" + k, "model", Role.CALIBRATION, DAYS, values, NOISE, 1, new double[0]));
        }
        return targets;
    }

    /** The fit of the world of an exponent, with its scores. */
    static CalibrationResults fitted(double exponent, List<Target> targets, long seed, boolean nulls) {
        return fitted(exponent, targets, seed, new Settings(24, 1, 20, 60, 2, 60, 0, true, 60, nulls));
    }

    /** The fit of the world of an exponent, without scores. */
    public static CalibrationResults fitted(double exponent, List<Target> targets, long seed) {
        return fitted(exponent, targets, seed, new Settings(24, 1, 20, 60, 2, 60, 0, false, 60, false));
    }

    private static double last() {
        return DAYS[DAYS.length - 1];
    }

    private static CalibrationResults fitted(double exponent, List<Target> targets, long seed, Settings settings) {
        Worlds worlds = (release, values) -> world(exponent, values, last());
        Calibration calibration =
                new Calibration("synthetic", seed, PARAMETERS, targets, worlds, worlds, Optional.empty(), settings);
        try (Fit fit = new Fit(calibration, 2, EvaluationLog.NONE, count -> {})) {
            return fit.results();
        }
    }
}
