package headstart.calibration;

import headstart.experiment.sweep.FactorLaw;
import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.Commons;
import headstart.model.FixedRoofline;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.RooflineShare;
import headstart.model.Simulation;
import headstart.model.StartingExcess;
import headstart.model.Team;
import headstart.model.Tuning;
import headstart.model.TuningCurve;
import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Panels whose truth is known: fidelity, days of access, effects of vendors and models and the numbers of the simulator are drawn from their priors, every
 * share is measured on a run of its own. Three vendors meet four models; who had what early is another matter in every cell, so that access is not
 * the same as a vendor, as it is in the real case.
 */
final class SimulatedPanels {
    private static final List<String> VENDORS = List.of("A", "B", "C");
    private static final List<String> MODELS = List.of("one", "two", "three", "four");
    private static final double NOISE = 0.03;

    private static final List<FreeParameter> PARAMETERS = List.of(
            parameter("successes", FactorLaw.Shape.LOG_UNIFORM, 0.06, 0.1),
            parameter("novel", FactorLaw.Shape.LOG_UNIFORM, 20, 60));

    private final int particles;
    private final int moves;
    private final long seed;
    private final Panel asked;
    private final PanelShares shares;

    /** Panels of which A's rows on the last two models are placebos, or have access like the others. */
    SimulatedPanels(long seed, boolean placebos, int particles, int moves) {
        this.particles = particles;
        this.moves = moves;
        this.seed = seed;
        this.asked = panel(
                placebos,
                IntStream.range(0, VENDORS.size() * MODELS.size())
                        .mapToDouble(row -> 0)
                        .toArray());
        try (Workers workers = new Workers(2)) {
            this.shares = new PanelWorlds(calibration(), asked, workers, EvaluationLog.NONE).shares();
        }
    }

    private static FreeParameter parameter(String name, FactorLaw.Shape shape, double low, double high) {
        return new FreeParameter(name, List.of(name), FactorLaw.Between.of(shape, low, high, false));
    }

    private Calibration calibration() {
        Worlds worlds = (release, values) -> world(release, values);
        return new Calibration(
                "simulated",
                seed,
                PARAMETERS,
                List.of(),
                worlds,
                worlds,
                Optional.empty(),
                new Settings(64, 1, 20, 100, 2, 100, 0, false, 20));
    }

    /** What a panel found, and what was true. */
    record Found(double truth, PanelEstimate estimate) {
        boolean holds() {
            return truth >= estimate.low() && truth <= estimate.high();
        }
    }

    /** A panel in which fidelity is what its prior says, asked for it. */
    Found fidelity(int number) {
        RandomStream luck = truth(number);
        double fidelity = asked.lowFidelity() + luck.nextDouble() * (asked.highFidelity() - asked.lowFidelity());
        return new Found(fidelity, asked(PanelQuestion.FIDELITY, measured(number, fidelity, 1, luck)));
    }

    /** A panel in which access lifts a share that many times as far as the simulator says, asked for that. */
    Found worth(int number, double worth) {
        return new Found(
                worth, asked(PanelQuestion.WORTH, measured(number, asked.statedFidelity(), worth, truth(number))));
    }

    /** What the placebos of a panel show, which should be 0. */
    Found placebo(int number) {
        return new Found(0, asked(PanelQuestion.PLACEBO, measured(number, asked.statedFidelity(), 1, truth(number))));
    }

    /** What rows without any access say of fidelity. */
    PanelEstimate withoutAccess() {
        Panel panel = measured(0, 0.5, 1, truth(0));
        List<Integer> rows = IntStream.range(0, panel.rows().size())
                .filter(row -> panel.rows().get(row).highDays() == 0)
                .boxed()
                .toList();
        return new PanelFit(panel, shares, seed)
                .estimates(PanelQuestion.FIDELITY, "without access", rows)
                .get(0);
    }

    /** The shares of a row with that much access, at that fidelity, by the engine. */
    double[] share(int row, double days, double fidelity) {
        PanelRow of = asked.rows().get(row);
        Parameters world = world(of.release(), new double[] {0.08, 40});
        Streams.Replication luck = Streams.of(seed).replication(0);
        TuningCurve curve = Simulation.of(world.withAccess(of.team(), new Access(days, fidelity, 0, 1)))
                .run(luck.within("panel"))
                .curves()
                .get(row / MODELS.size())
                .get(0);
        return IntStream.of(0, 1, 20)
                .mapToDouble(day -> curve.rooflineShareAt(0).at(day))
                .toArray();
    }

    private RandomStream truth(int number) {
        return Streams.of(seed).replication(number).stream("panel-truth");
    }

    private PanelEstimate asked(PanelQuestion question, Panel panel) {
        PanelFit fit = new PanelFit(panel, shares, seed);
        List<Integer> rows = IntStream.range(0, panel.rows().size()).boxed().toList();
        return fit.estimates(question, PanelEstimate.ALL, rows).get(0);
    }

    private Panel measured(int number, double fidelity, double worth, RandomStream luck) {
        double[] values = FreeParameter.values(PARAMETERS, Gaussians.next(luck, PARAMETERS.size()));
        double[] vendors = effects(luck, VENDORS.size());
        double[] models = effects(luck, MODELS.size());
        double[] teams = effects(luck, asked.rows().size());
        double error = PanelPriors.error(Gaussians.next(luck));
        double[] logs = new double[asked.rows().size()];
        for (int row = 0; row < logs.length; row++) {
            PanelRow of = asked.rows().get(row);
            double days = of.lowDays() + luck.nextDouble() * (of.highDays() - of.lowDays());
            Streams.Replication own = Streams.of(seed + 1).replication(number);
            double with = PanelWorlds.logs(of, world(of.release(), values), fidelity * days, own)[0];
            double without = PanelWorlds.logs(of, world(of.release(), values), 0, own)[0];
            double noise = FastMath.sqrt(2 * NOISE * NOISE + error * error);
            logs[row] = without
                    + worth * (with - without)
                    + vendors[row / MODELS.size()]
                    + models[row % MODELS.size()]
                    + teams[row]
                    + noise * Gaussians.next(luck);
        }
        return panel(asked.rows().stream().anyMatch(PanelRow::placebo), logs);
    }

    private double[] effects(RandomStream luck, int count) {
        double sd = PanelPriors.halfNormal(asked.effectSd(), Gaussians.next(luck));
        double[] effects = Gaussians.next(luck, count);
        for (int i = 0; i < count; i++) {
            effects[i] *= sd;
        }
        return effects;
    }

    private Panel panel(boolean placebos, double[] logs) {
        List<PanelRow> rows = new ArrayList<>();
        for (int v = 0; v < VENDORS.size(); v++) {
            for (int m = 0; m < MODELS.size(); m++) {
                int row = v * MODELS.size() + m;
                boolean placebo = placebos && v == 0 && m >= 2;
                double least = placebo ? 0 : new double[] {0, 10, 30, 50}[(v + m) % 4];
                rows.add(new PanelRow(
                        VENDORS.get(v) + "_" + MODELS.get(m),
                        VENDORS.get(v),
                        MODELS.get(m),
                        VENDORS.get(v),
                        least,
                        least * 1.4,
                        placebo,
                        List.of(new PanelRow.Share("s" + row, 1, 80, logs[row], 0, NOISE, 1))));
            }
        }
        return new Panel(
                rows,
                List.of(),
                0.05,
                1,
                0.7,
                0.2,
                1,
                50,
                Integer.getInteger("w", 150),
                Integer.getInteger("p", 150),
                Integer.getInteger("m", 2));
    }

    private static Parameters world(String release, double[] values) {
        List<Operator> operators = IntStream.range(0, 5)
                .mapToObj(k -> new Operator("op" + k, 0.6 + 0.1 * k, new RooflineShare(1 + k)))
                .toList();
        List<Team> teams = VENDORS.stream()
                .map(vendor -> new Team(
                        vendor,
                        vendor,
                        new FixedRoofline(vendor, 1000),
                        50,
                        0.65,
                        new StartingExcess(0.4, values[1]),
                        Optional.empty(),
                        false,
                        List.of()))
                .toList();
        Tuning tuning = new Tuning(0.7, 1.5, values[0], 50, 0.8, Allocation.PROFILE_GUIDED, Tuning.Regression.NONE);
        return new Parameters(
                teams, List.of(new Release(release, 0, operators, Map.of())), tuning, Commons.NONE, Map.of(), 82);
    }
}
