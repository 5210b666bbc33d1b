package headstart.validation;

import headstart.config.ExperimentFile;
import headstart.config.Overrides;
import headstart.config.Reading;
import headstart.experiment.Experiment;
import headstart.experiment.RunSpec;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.RunResult;
import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.Commons;
import headstart.model.FixedRoofline;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.RooflineShare;
import headstart.model.StartingExcess;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.model.Tuning;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.validation.Claim.EveryPath;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.Share;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * Chips of which a number is an interval, and all the teams on one of them: a reading operator whose excess is 0 makes throughput bandwidth. The
 * experiment is read as a user's is, and played as one. And what a team has to write anew where it never moved the code over.
 */
final class ChipLaws {
    static final String UNKNOWN = "Chips with unknown numbers";
    static final String NOVELTY = "Novelty by team and release";
    private static final int N = 40_000;
    /** The interval is cut into as many equal parts, whose middles are drawn. */
    private static final int PARTS = 200;
    /** Attainable share of 0.65, 100 MB a token. */
    private static final double TOKENS_PER_TB = 0.65 * 1e4;

    private ChipLaws() {}

    static List<Trial> trials() {
        return List.of(unknown(), novelty());
    }

    private static Trial unknown() {
        double step = FastMath.pow(4, 1.0 / PARTS);
        return new Trial(
                UNKNOWN,
                "bandwidth even from 1 to 3 TB/s, and on the log scale from 1 to 4",
                N,
                (engine, streams) -> drawn(streams),
                List.of(
                        new Share("P(1.5 TB/s at most)", 0, 0.25),
                        new Share("P(2.5 TB/s at most)", 1, 0.75),
                        new Mean("E of it", 2, 2),
                        new Share("P(the other 2 TB/s at most)", 3, 0.5),
                        new Mean("E of the other", 4, 3 / (PARTS * (step - 1)) * FastMath.sqrt(step)),
                        new Mean("E ln of the other", 5, FastMath.log(2)),
                        new EveryPath("two teams on one chip have one chip", 6),
                        new EveryPath("scenarios have one chip", 7)));
    }

    private static IntFunction<double[]> drawn(Streams streams) {
        Experiment experiment = read(streams.replication(0).stream("seed").nextInt(Integer.MAX_VALUE));
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        return run -> {
            Trajectory here = play(experiment, player, 0, run);
            double one = bandwidth(here, 0);
            double other = bandwidth(here, 2);
            return new double[] {
                one <= 1.5 ? 1 : 0,
                one <= 2.5 ? 1 : 0,
                one,
                other <= 2 ? 1 : 0,
                other,
                FastMath.log(other),
                bandwidth(here, 1) / one - 1,
                bandwidth(play(experiment, player, 1, run), 0) / one - 1
            };
        };
    }

    private static Trajectory play(Experiment experiment, LocalEngine.RunPlayer player, int scenario, int run) {
        long index = experiment.plan().indexOf(scenario, 0, run);
        return ((RunResult.Completed) player.play(new RunSpec(index, scenario, 0, run))).trajectory();
    }

    private static double bandwidth(Trajectory run, int team) {
        return run.throughput(team).at(0) / TOKENS_PER_TB;
    }

    private static Experiment read(int seed) {
        try {
            Path file = Files.writeString(
                    Files.createTempFile("headstart-chips", ".yaml"), "seed: " + seed + "\nreplications: " + N + """

                    horizon_days: 1
                    chips:
                      Secret 1: {bf16_tflops_dense: 1e6, hbm_tb_s: {low: 1, high: 3}, scaleup_gb_s: 1}
                      Secret 2: {bf16_tflops_dense: 1e6, hbm_tb_s: {low: 1, high: 4, distribution: log_uniform}, scaleup_gb_s: 1}
                    releases: {model: {operators: {read: {precision: bf16, hbm_mb_per_token: 100, novelty: 0}}}}
                    tuning: {successes_per_day: 0}
                    teams:
                      one: {chipmaker: A, chip: Secret 1, starting_excess: {carried_over: 0, novel: 3}}
                      two: {chipmaker: B, chip: Secret 1, starting_excess: {carried_over: 0, novel: 3}}
                      three: {chipmaker: C, chip: Secret 2, starting_excess: {carried_over: 0, novel: 3}}
                    scenarios: {here: {}, there: {access: {two: {lead_days: 5}}}}
                    """);
            Reading reading = ExperimentFile.read(file, List.of(), Overrides.NONE);
            Files.delete(file);
            if (!(reading instanceof Reading.Loaded loaded)) {
                throw new IllegalStateException(reading.toString());
            }
            return loaded.experiment();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts and novelties drawn anew for every run: a team starts at {@code carried^(1 - novelty) * novel^novelty}, each with its own novelty. */
    private static Trial novelty() {
        return new Trial(
                NOVELTY,
                "two teams and two operators, starts and novelties random",
                PARTS,
                (engine, streams) -> run -> {
                    Streams.Replication replication = streams.replication(run);
                    RandomStream luck = replication.stream("novelty");
                    double own = luck.nextDouble();
                    double first = luck.nextDouble();
                    double second = luck.nextDouble();
                    StartingExcess start = new StartingExcess(luck.nextDouble(), 1 + 99 * luck.nextDouble());
                    Trajectory played =
                            engine.prepare(world(start, own, first, second)).apply(replication);
                    return new double[] {
                        off(played, 0, at(start, own)),
                        off(played, 1, 0.25 * at(start, first) + 0.75 * at(start, second))
                    };
                },
                List.of(
                        new EveryPath("excess of the team that is named / carried^(1 - n) novel^n", 0),
                        new EveryPath("excess of the other / the same with what each operator has", 1)));
    }

    private static Parameters world(StartingExcess start, double own, double first, double second) {
        Operator one = new Operator("one", first, new RooflineShare(1));
        Operator two = new Operator("two", second, new RooflineShare(3));
        return new Parameters(
                List.of(team("named", start), team("other", start)),
                List.of(new Release("release", 0, List.of(one, two), Map.of(), Map.of("named", own))),
                new Tuning(1, 1, 0, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE),
                Commons.NONE,
                Map.of("named", Access.AT_RELEASE, "other", Access.AT_RELEASE),
                1);
    }

    private static Team team(String name, StartingExcess start) {
        FixedRoofline chip = new FixedRoofline("chip of " + name, 1);
        return new Team(name, "maker", chip, 1, 1, start, Optional.empty(), false, List.of());
    }

    private static double at(StartingExcess start, double novelty) {
        return FastMath.pow(start.carriedOver(), 1 - novelty) * FastMath.pow(start.novel(), novelty);
    }

    private static double off(Trajectory run, int team, double exact) {
        return (1 / run.rooflineShare(team).at(0) - 1) / exact - 1;
    }
}
