package headstart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Tokens at an operating point are conserved: what a chip makes is what its users see, in worlds drawn at random (fixed seed) with teams that tune,
 * copy, gain features and jump.
 */
class ServedTokensTest {
    private static final int WORLDS = 120;
    private static final double HORIZON = 120;
    private static final double ROUNDING = 1e-9;
    private static final double[] SPEEDS = {5, 20, 60};
    private static final double BATCH = 24;
    private static final double LEAST = 1.0 / 8;

    @Test
    void whatAChipMakesIsWhatItsUsersSee() {
        int outOfReach = 0;
        int served = 0;
        for (int number = 0; number < WORLDS; number++) {
            Streams.Replication luck = Streams.of(20260424).replication(number);
            Parameters world = world(luck.stream("world"));
            double most = world.tuning().jumps().ratePerDay() == 0 ? 1 + ROUNDING : Double.MAX_VALUE;
            Trajectory run = Simulation.of(world).run(luck);
            for (List<TuningCurve> own : run.curves()) {
                TuningCurve curve = own.get(0);
                for (double day = -30; day <= HORIZON; day += 7.5) {
                    double before = check(curve, day, most);
                    outOfReach += before == 0 ? 1 : 0;
                    served += before > 0 ? 1 : 0;
                }
            }
        }
        assertThat(outOfReach).isGreaterThan(100);
        assertThat(served).isGreaterThan(1000);
    }

    /**
     * The throughput at the fastest speed.
     *
     * @param most of the roof; late jumps alone go beyond it
     */
    private static double check(TuningCurve curve, double day, double most) {
        double atBatch = curve.throughput().at(day);
        double slower = Double.POSITIVE_INFINITY;
        for (int point = 0; point <= SPEEDS.length; point++) {
            double share = curve.rooflineShareAt(point).at(day);
            assertThat(share).as("share of the roof").isBetween(0.0, most);
            if (day < curve.readyDay()) {
                assertThat(share).as("nothing runs yet").isZero();
            }
        }
        for (int s = 0; s < SPEEDS.length; s++) {
            double tokens = curve.at(s + 1).throughput().at(day);
            double users = tokens / SPEEDS[s];
            assertThat(users == 0 || users >= LEAST * (1 - ROUNDING))
                    .as("%s users on a chip, each of whom sees %s tokens/s", users, SPEEDS[s])
                    .isTrue();
            assertThat(tokens)
                    .as("who asks for more speed gets no more tokens out of a chip")
                    .isLessThanOrEqualTo(slower * (1 + ROUNDING));
            if (atBatch > 0) {
                boolean seenAtBatch = atBatch / BATCH >= SPEEDS[s] * (1 + ROUNDING);
                boolean missedAtBatch = atBatch / BATCH <= SPEEDS[s] * (1 - ROUNDING);
                assertThat(seenAtBatch && users < BATCH * (1 - ROUNDING)
                                || missedAtBatch && users > BATCH * (1 + ROUNDING))
                        .as(
                                "users at %s tokens/s: %s, and at a batch of 24 they see %s",
                                SPEEDS[s], users, atBatch / BATCH)
                        .isFalse();
            }
            slower = tokens;
        }
        return slower;
    }

    /** The tokens of a run are those of its days. */
    @Test
    void tokensAddUpOverDays() {
        for (int number = 0; number < WORLDS; number++) {
            Streams.Replication luck = Streams.of(20260424).replication(number);
            Trajectory run = Simulation.of(world(luck.stream("world"))).run(luck);
            for (int point = 0; point <= SPEEDS.length; point++) {
                StepCurve tokens = run.throughput(0, point);
                double sum = IntStream.range(0, (int) HORIZON)
                        .mapToDouble(day -> tokens.integral(day, day + 1))
                        .sum();
                assertThat(sum).isCloseTo(tokens.integral(0, HORIZON), within(ROUNDING * (1 + sum)));
            }
        }
    }

    private static Parameters world(RandomStream luck) {
        List<Team> teams = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            Chip chip = new Chip(
                    "chip" + t,
                    "maker" + t,
                    Map.of(Precision.FP8, 500 + 4000 * luck.nextDouble()),
                    2 + 6 * luck.nextDouble(),
                    200 + 1000 * luck.nextDouble(),
                    3,
                    Optional.empty());
            Feature feature = new Feature("feature", 2, 5 + 40 * luck.nextDouble(), 1 + luck.nextDouble());
            teams.add(new Team(
                    "team" + t,
                    "maker" + t,
                    chip,
                    50,
                    0.2 + 0.6 * luck.nextDouble(),
                    new StartingExcess(0.4, 3 + 100 * luck.nextDouble()),
                    Optional.of(new BringUp(2, 1 + 20 * luck.nextDouble())),
                    true,
                    List.of(feature)));
        }
        List<Operator> operators = IntStream.range(0, 4)
                .mapToObj(k -> new Operator("operator" + k, luck.nextDouble(), work(luck)))
                .toList();
        Tuning law = new Tuning(
                0.7,
                1.5,
                0.076,
                50,
                0.8,
                luck.nextDouble() < 0.5 ? Allocation.PROFILE_GUIDED : Allocation.UNIFORM,
                Tuning.Regression.NONE,
                new Tuning.Jumps(luck.nextDouble() < 0.5 ? 0 : 0.02, 0.4),
                OwnLaw.NONE);
        List<OperatingPoint> points = new ArrayList<>(List.of(OperatingPoint.batch("batch", BATCH)));
        for (double speed : SPEEDS) {
            points.add(OperatingPoint.interactive("at" + (int) speed, speed));
        }
        return new Parameters(
                        teams,
                        List.of(new Release("release", 0, operators, Map.of())),
                        law,
                        new Commons(0.05, 0.5, 0.5, Map.of()),
                        Map.of("team0", new Access(30, 0.7, 0, 1)),
                        HORIZON)
                .withPoints(points);
    }

    private static StepWork work(RandomStream luck) {
        return new StepWork(
                Precision.FP8,
                20 * luck.nextDouble(),
                6000 * luck.nextDouble(),
                1 + 30 * luck.nextDouble(),
                luck.nextDouble(),
                0.3 * luck.nextDouble(),
                100 * luck.nextDouble(),
                luck.nextDouble() < 0.5 ? 1 : 0.05 + 0.5 * luck.nextDouble(),
                8);
    }
}
