package headstart.validation;

import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.Chip;
import headstart.model.Commons;
import headstart.model.OperatingPoint;
import headstart.model.Operator;
import headstart.model.Parameters;
import headstart.model.Precision;
import headstart.model.Release;
import headstart.model.StartingExcess;
import headstart.model.StepWork;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.model.Tuning;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.validation.Claim.EveryPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * What a stack that stays as it is gives at a batch and at a speed, on a chip and a model drawn anew for every run, against the sum over operators
 * written down here once more.
 */
final class StepLaws {
    static final String STEPS = "Operating points: any stack";
    private static final int PATHS = 1_000;
    private static final int OPERATORS = 4;
    private static final double GROUP = 8;
    private static final double MANY = 1e15;
    private static final double HARDLY_ANY = 1e-12;
    private static final double SLIGHTLY = 1e-6;

    private StepLaws() {}

    static List<Trial> trials() {
        return List.of(steps());
    }

    private static Trial steps() {
        return new Trial(
                STEPS,
                "4 operators of random work and excess on a random chip, nobody tunes",
                PATHS,
                (engine, streams) -> run -> {
                    Streams.Replication luck = streams.replication(run);
                    Stack stack = Stack.drawn(luck.stream("stack"));
                    return deviations(stack, engine.prepare(stack.served()).apply(luck));
                },
                List.of(
                        new EveryPath("P(n) = attainable share x n / T(n)", 0),
                        new EveryPath("n → ∞: P = the roof of what each sequence adds", 1),
                        new EveryPath("n → 0: P / n = attainable share / the empty step", 2),
                        new EveryPath("step time of the batch at a speed = that found by halving", 3),
                        new EveryPath("P at a speed = speed x that batch", 4),
                        new EveryPath("0 where one sequence on the 8 chips is too slow by a millionth", 5),
                        new EveryPath("not 0 where it is fast enough by a millionth", 6)));
    }

    private static double[] deviations(Stack stack, Trajectory run) {
        double[] served = IntStream.range(0, 6)
                .mapToDouble(point ->
                        run.curves().get(0).get(0).at(point).throughput().at(0))
                .toArray();
        double batch = stack.batchAt(stack.speed());
        return new double[] {
            off(served[0], stack.attainable * stack.batch / stack.seconds(stack.batch)),
            off(served[1], stack.attainable / stack.perSequence()),
            off(served[2] / HARDLY_ANY, stack.attainable / stack.emptyStep()),
            off(stack.seconds(served[3] / stack.speed()), stack.seconds(batch)),
            off(served[3], stack.speed() * batch),
            served[4],
            served[5] > 0 ? 0 : 1
        };
    }

    private static double off(double measured, double exact) {
        return (measured - exact) / exact;
    }

    /** The work of some operators, their excess, the batch at which they are looked at. */
    private record Stack(Chip chip, List<Operator> operators, double attainable, double batch) {
        private static final StartingExcess START = new StartingExcess(0.5, 40);
        private static final double PER_GFLOP = 1e-3;
        private static final double PER_MB_AT_TB = 1e-6;
        private static final double PER_MB_AT_GB = 1e-3;
        private static final double PER_US = 1e-6;

        static Stack drawn(RandomStream luck) {
            Chip chip = new Chip(
                    "chip",
                    "maker",
                    Map.of(Precision.FP8, between(luck, 500, 5000)),
                    between(luck, 2, 10),
                    between(luck, 100, 1800),
                    between(luck, 1, 5),
                    Optional.empty());
            List<Operator> operators = IntStream.range(0, OPERATORS)
                    .mapToObj(k -> new Operator("operator" + k, luck.nextDouble(), work(luck)))
                    .toList();
            return new Stack(chip, operators, between(luck, 0.1, 0.9), between(luck, 1, 300));
        }

        private static StepWork work(RandomStream luck) {
            double touched = luck.nextDouble() < 0.5 ? 1 : between(luck, 0.01, 0.5);
            return new StepWork(
                    Precision.FP8,
                    between(luck, 1, 50),
                    between(luck, 10, 10_000),
                    between(luck, 1, 100),
                    between(luck, 0.01, 1),
                    between(luck, 0.01, 1),
                    Math.rint(between(luck, 1, 400)),
                    touched,
                    GROUP);
        }

        /** Even on the log scale. */
        private static double between(RandomStream luck, double low, double high) {
            return low * FastMath.pow(high / low, luck.nextDouble());
        }

        Parameters served() {
            Team team = new Team("a", "maker", chip, 1, attainable, START, Optional.empty(), false, List.of());
            Tuning nobody = new Tuning(1, 1, 0, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE);
            Parameters world = new Parameters(
                    List.of(team),
                    List.of(new Release("release", 0, operators, Map.of())),
                    nobody,
                    Commons.NONE,
                    Map.of("a", Access.AT_RELEASE),
                    1);
            double one = attainable / seconds(1 / GROUP);
            return world.withPoints(List.of(
                    OperatingPoint.batch("batch", batch),
                    OperatingPoint.batch("many", MANY),
                    OperatingPoint.batch("hardly_any", HARDLY_ANY),
                    OperatingPoint.interactive("speed", speed()),
                    OperatingPoint.interactive("too_fast", one * (1 + SLIGHTLY)),
                    OperatingPoint.interactive("just", one * (1 - SLIGHTLY))));
        }

        /** What users see at the batch, tokens/s. */
        double speed() {
            return attainable / seconds(batch);
        }

        /** {@code T(n) = sum_k tau_k(n) (1 + x_k)} with {@code x_k = carried^(1 - novelty) novel^novelty}. */
        double seconds(double n) {
            return sum(work -> {
                double touched = 1 - FastMath.pow(1 - work.touchedShare(), GROUP * n);
                double memory = touched * work.hbmMbFixed() + n * work.hbmMbPerSequence();
                double network = work.networkMbFixed() + n * work.networkMbPerSequence();
                return slowest(n * work.gflopPerSequence(), memory, network) + launches(work);
            });
        }

        /** What a sequence adds where there are so many that what is fixed is nothing beside it. */
        double perSequence() {
            return sum(work -> slowest(work.gflopPerSequence(), work.hbmMbPerSequence(), work.networkMbPerSequence()));
        }

        /** Weights that no token has chosen are not read. */
        double emptyStep() {
            return sum(work -> slowest(0, work.touchedShare() < 1 ? 0 : work.hbmMbFixed(), work.networkMbFixed())
                    + launches(work));
        }

        private double slowest(double gflop, double memoryMb, double networkMb) {
            double compute = gflop * PER_GFLOP / chip.peakTflops().get(Precision.FP8);
            return Math.max(
                    compute,
                    Math.max(memoryMb * PER_MB_AT_TB / chip.hbmTbS(), networkMb * PER_MB_AT_GB / chip.scaleupGbS()));
        }

        private double launches(StepWork work) {
            return work.launches() * chip.launchUs() * PER_US;
        }

        private double sum(ToDoubleFunction<StepWork> seconds) {
            double sum = 0;
            for (Operator operator : operators) {
                double excess = FastMath.pow(START.carriedOver(), 1 - operator.novelty())
                        * FastMath.pow(START.novel(), operator.novelty());
                sum += seconds.applyAsDouble((StepWork) operator.cost()) * (1 + excess);
            }
            return sum;
        }

        /** The largest batch at which users still see a speed, by halving. */
        double batchAt(double speed) {
            double low = 0;
            double high = 1;
            while (attainable / seconds(high) >= speed) {
                high *= 2;
            }
            for (int step = 0; step < 100; step++) {
                double middle = (low + high) / 2;
                if (attainable / seconds(middle) >= speed) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
