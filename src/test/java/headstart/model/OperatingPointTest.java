package headstart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The throughput of a stack against the speed that its users see. Every expected value is a closed form or a plain bisection; nothing here
 * depends on chance but the cases drawn, with a fixed seed.
 */
class OperatingPointTest {
    private static final double ROUNDING = 1e-12;

    private static final Chip CHIP = new Chip(
            "chip", "maker", Map.of(Precision.FP8, 4000.0, Precision.BF16, 2000.0), 8, 600, 3, Optional.empty());

    /** T = a + b n: one operator that reads its weights, one that works for every sequence. */
    private static StepTime affine(double a, double b) {
        return new StepTime(List.of(new StepCost(0, a, 0, 0, 0, 0, Double.POSITIVE_INFINITY), StepCost.perSequence(b)));
    }

    private static StepWork work(double gflop, double fixed, double perSequence, double launches, double touched) {
        return new StepWork(Precision.FP8, gflop, fixed, perSequence, 0, 0.02, launches, touched, 8);
    }

    private static Release release(OperatorCost... costs) {
        List<Operator> operators = new ArrayList<>();
        for (OperatorCost cost : costs) {
            operators.add(new Operator("k" + operators.size(), 1, cost));
        }
        return new Release("model", 0, operators, Map.of());
    }

    @Test
    void aStepTakesWhatIsFixedAndWhatEverySequenceAdds() {
        StepCost cost = CHIP.stepCosts(release(work(20, 1600, 4, 5, 1))).get(0);

        assertThat(cost.seconds(0))
                .as("empty step: 1.6 GB at 8 TB/s and 5 launches")
                .isCloseTo(1600e-6 / 8 + 15e-6, within(1e-18));
        assertThat(cost.seconds(1e7) / 1e7)
                .as("many sequences: 20 GFLOP each at 4 PFLOP/s")
                .isCloseTo(5e-6, within(1e-11));
        assertThat(cost.seconds(10)).isCloseTo((1600 + 40) * 1e-6 / 8 + 15e-6, within(1e-18));
    }

    @Test
    void aBatchTouchesAsManyExpertsAsItsTokensChoose() {
        StepCost cost = CHIP.stepCosts(release(work(0, 8000, 0, 0, 6.0 / 384))).get(0);

        for (int n : new int[] {1, 4, 32}) {
            double touched = 1 - Math.pow(1 - 6.0 / 384, 8 * n);
            assertThat(cost.seconds(n))
                    .as("%d sequences on each of 8 chips", n)
                    .isCloseTo(1e-3 * touched, within(1e-16));
        }
        assertThat(cost.seconds(0)).isZero();
    }

    @Test
    void aPrecisionThatTheChipLacksWidensMemory() {
        StepWork fp4 = new StepWork(Precision.FP4, 1, 800, 8, 0, 0, 0, 1, 1);

        assertThat(CHIP.stepCosts(release(fp4)).get(0).memoryFixed()).isCloseTo(2 * 800e-6 / 8, within(1e-18));
    }

    @Test
    void theBatchAtASpeedIsTheClosedFormWhereTheMaximaStay() {
        double[] excess = {2.4, 2.4};
        for (double u : new double[] {5, 20, 30, 58}) {
            double n = affine(5e-3, 0.3e-3).batchWithin(1 / u, excess, 1);

            assertThat(n).isCloseTo((1 / u / 3.4 - 5e-3) / 0.3e-3, within(1e-10));
        }
        assertThat(affine(5e-3, 0.3e-3).batchWithin(1 / 59.0, excess, 1))
                .as("the empty step takes 17 ms")
                .isZero();
    }

    @Test
    void theBatchAtASpeedIsThatOfABisectionWhereTheyDoNot() {
        RandomStream luck = Streams.of(20260424).replication(0).stream("bisection");
        for (int trial = 0; trial < 200; trial++) {
            StepTime time = drawn(luck);
            double[] excess = new double[time.operators()];
            Arrays.setAll(excess, k -> 10 * luck.nextDouble());
            double seconds = time.seconds(0, excess) * (0.5 + 20 * luck.nextDouble());

            double found = time.batchWithin(seconds, excess, 1 + 100 * luck.nextDouble());
            double expected = bisection(time, excess, seconds);

            // A batch is known as well as the time it takes, over the time that another sequence adds.
            double slope = (time.seconds(expected + 1, excess) - time.seconds(expected, excess)) / 2;
            double exact = ROUNDING * (expected + seconds / slope);
            assertThat(found).isCloseTo(expected, within(exact));
            assertThat(time.batchWithin(seconds, excess, found + 1e-3))
                    .as("from another start")
                    .isCloseTo(found, within(exact));
        }
    }

    @Test
    void betweenKinksAStepIsALineLessExponentials() {
        RandomStream luck = Streams.of(20260424).replication(0).stream("kinks");
        for (int trial = 0; trial < 200; trial++) {
            List<StepCost> costs = drawnCosts(luck);
            double[] kinks = costs.stream()
                    .flatMap(cost -> StepKinks.of(cost).stream())
                    .mapToDouble(kink -> kink)
                    .filter(n -> n < 1e9)
                    .sorted()
                    .toArray();
            double from = 0;
            for (int s = 0; s <= kinks.length; s++) {
                double to = s < kinks.length ? kinks[s] : 2 * from + 1;
                double middle = from + (to - from) / 2;
                for (double share : new double[] {0.01, 0.37, 0.99}) {
                    double n = from + share * (to - from);
                    for (StepCost cost : costs) {
                        StepCost.Term term = cost.binding(middle);
                        double exponential = term.untouched() == 0 ? 0 : term.untouched() * Math.exp(-term.rate() * n);
                        assertThat(term.constant() + term.slope() * n - exponential)
                                .isCloseTo(cost.seconds(n), within(ROUNDING * (term.constant() + cost.seconds(n))));
                    }
                }
                from = to;
            }
        }
    }

    @Test
    void ofTheBatchesThatAreTriedTheLargestIsServedWhereTheSpeedAllowsMore() {
        Release release = release(work(20, 1600, 4, 5, 1));
        Parameters parameters = parameters(release, 30);
        double perUser = 400;
        TuningCurve curve = play(parameters.withPoints(List.of(
                OperatingPoint.interactive("free", perUser),
                OperatingPoint.interactive("tried", perUser).within(new BatchRange(2, 64)),
                OperatingPoint.batch("least", 2),
                OperatingPoint.batch("most", 64))));

        int nothing = 0;
        int all = 0;
        StepCurve asked = curve.throughput();
        for (int i = 0; i < asked.size(); i++) {
            double day = asked.day(i);
            double served = curve.at(1).throughput().at(day);
            double least = curve.at(2).throughput().at(day);
            double most = curve.at(3).throughput().at(day);
            if (least / 2 < perUser) {
                assertThat(served).as("two sequences are too slow").isZero();
                nothing++;
            } else if (most / 64 >= perUser) {
                assertThat(served).as("64 see more than they ask for").isCloseTo(most, within(ROUNDING * most));
                all++;
            } else {
                assertThat(served)
                        .as("in between the speed says the batch")
                        .isCloseTo(asked.value(i), within(ROUNDING * served));
            }
        }
        assertThat(nothing).isPositive();
        assertThat(all).isPositive();
        assertThat(curve.at(1).rooflineTokensPerS())
                .as("the roof serves 64 as well")
                .isCloseTo(curve.at(3).rooflineTokensPerS(), within(1e-9));
    }

    @Test
    void whereASequenceTakesNoTimeTheLargestBatchIsServed() {
        Parameters parameters = parameters(release(new StepWork(Precision.FP8, 0, 100, 0, 0, 0, 1, 1, 1)), 10)
                .withPoints(List.of(OperatingPoint.interactive("fast", 10).within(new BatchRange(0, 16))));

        TuningCurve curve = play(parameters);
        double roof = 16 * 0.65 / (100e-6 / 8 + 3e-6);

        assertThat(curve.rooflineTokensPerS()).isCloseTo(roof, within(1e-9 * roof));
        assertThat(curve.throughput().at(0)).as("at excess 10").isCloseTo(roof / 11, within(1e-9 * roof));
    }

    @Test
    void aRangeOfBatchesIsARange() {
        assertThatThrownBy(() -> new BatchRange(4, 2))
                .hasMessage("most_sequences_per_chip (2.0) must be greater than 0 and not below"
                        + " least_sequences_per_chip (4.0).");
        assertThatThrownBy(() -> new BatchRange(-1, 2))
                .hasMessage("least_sequences_per_chip (-1.0) must be 0 or more.");
    }

    private static StepTime drawn(RandomStream luck) {
        return new StepTime(drawnCosts(luck));
    }

    private static List<StepCost> drawnCosts(RandomStream luck) {
        List<StepCost> costs = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            double rate = luck.nextDouble() < 0.5 ? Double.POSITIVE_INFINITY : luck.nextDouble();
            costs.add(new StepCost(
                    1e-5 * luck.nextDouble(),
                    1e-3 * luck.nextDouble(),
                    1e-5 * luck.nextDouble(),
                    1e-4 * luck.nextDouble(),
                    1e-5 * luck.nextDouble(),
                    1e-5,
                    rate));
        }
        return costs;
    }

    private static double bisection(StepTime time, double[] excess, double seconds) {
        if (time.seconds(0, excess) > seconds) {
            return 0;
        }
        double low = 0;
        double high = 1;
        while (time.seconds(high, excess) <= seconds) {
            high *= 2;
        }
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            if (time.seconds(middle, excess) <= seconds) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void aFasterStepIsWorthMoreAtASpeedThanAtABatch() {
        StepTime time = affine(17.1e-3, 0.9e-3);
        double u = 20;
        double n = time.batchWithin(1 / u, new double[2], 1);
        double faster = time.batchWithin(1.0001 / u, new double[2], 1);

        double amplification = Math.log(faster / n) / Math.log(1.0001);

        assertThat(amplification).isCloseTo(1 + 17.1 / (0.9 * n), within(1e-3));
    }

    @Test
    void whatWasMeasuredOnTheMi355xFollowsFromItsStepTimes() {
        double day8 = affine(42.9e-3, 2.80e-3).batchWithin(0.05, new double[2], 1);
        double day27 = affine(17.1e-3, 0.90e-3).batchWithin(0.05, new double[2], 1);

        assertThat(day27 / day8)
                .as("throughput at 20 tokens/s per user gained 14.4")
                .isCloseTo(14.4, within(0.05));
    }

    @Test
    void workPerTokenCountsOnceForEverySequence() {
        Work work = new Work(Precision.FP8, 20, 4, 0, 0);
        Parameters parameters = parameters(release(work), 10);
        TuningCurve alone = play(parameters);
        TuningCurve served = play(parameters.withPoints(List.of(
                OperatingPoint.batch("small", 2),
                OperatingPoint.batch("large", 200),
                OperatingPoint.interactive("fast", 50))));

        assertThat(served.rooflineTokensPerS()).isCloseTo(alone.rooflineTokensPerS(), within(1e-9));
        assertThat(served.at(1).throughput().at(30))
                .isCloseTo(alone.throughput().at(30), within(1e-9));
        assertThat(served.at(2).throughput().at(30))
                .as("where steps take time in proportion to the batch, speed is no matter of throughput")
                .isCloseTo(alone.throughput().at(30), within(1e-6));
    }

    @Test
    void theFirstPointIsWhatTuningLooksAt() {
        Parameters parameters = parameters(release(work(20, 1600, 4, 5, 1), work(1, 10, 1, 50, 1)), 10);
        Parameters small = parameters.withPoints(List.of(OperatingPoint.batch("small", 1)));

        TuningCurve alone = play(small);
        TuningCurve both = play(
                small.withPoints(List.of(OperatingPoint.batch("small", 1), OperatingPoint.interactive("fast", 100))));

        assertThat(both.at(0)).as("another point changes nothing").isEqualTo(alone);
        assertThat(both.at(1).rooflineShare().size())
                .isEqualTo(alone.rooflineShare().size());
    }

    @Test
    void aStackWhoseEmptyStepIsTooSlowServesNobodyYet() {
        Parameters parameters = parameters(release(work(20, 80_000, 4, 5, 1)), 30);
        Parameters served = parameters.withPoints(
                List.of(OperatingPoint.batch("batch", 16), OperatingPoint.interactive("fast", 40)));

        TuningCurve fast = play(served).at(1);

        assertThat(fast.throughput().at(0)).as("31 times 10 ms is more than 25").isZero();
        assertThat(fast.throughput().at(400)).isPositive();
        assertThat(fast.readyDay()).as("it runs all the same").isZero();
        TuningCurve never = play(served.withPoints(List.of(OperatingPoint.interactive("faster", 120))))
                .at(0);
        assertThat(never.rooflineTokensPerS()).as("out of reach of the roof").isZero();
        assertThat(never.throughput().at(400)).isZero();
    }

    @Test
    void aSpeedThatAnyBatchReachesIsRefused() {
        Parameters parameters = parameters(release(new StepWork(Precision.FP8, 0, 100, 0, 0, 0, 1, 1, 1)), 10)
                .withPoints(List.of(OperatingPoint.interactive("fast", 10)));

        assertThatThrownBy(() -> Simulation.of(parameters))
                .hasMessage(
                        "operating_points.fast.tokens_per_s_per_user (10.0) is reached at any batch: no operator takes longer"
                                + " for more sequences.\nMaybe state its work per sequence.");
    }

    @Test
    void workPerStepNeedsAPoint() {
        assertThatThrownBy(() -> Simulation.of(parameters(release(work(20, 1600, 4, 5, 1)), 10)))
                .hasMessage("operator k0 states its work per step, so a batch or a speed must be named.\n"
                        + "Maybe add operating_points: {batch: {sequences_per_chip: 64}}.");
    }

    private static TuningCurve play(Parameters parameters) {
        return Simulation.of(parameters)
                .run(Streams.of(20260424).replication(3))
                .curves()
                .get(0)
                .get(0);
    }

    private static Parameters parameters(Release release, double novel) {
        Team team = new Team(
                "team", "maker", CHIP, 50, 0.65, new StartingExcess(0.4, novel), Optional.empty(), false, List.of());
        Tuning law = new Tuning(0.7, 1.5, 0.076, 50, 0.8, Allocation.PROFILE_GUIDED, Tuning.Regression.NONE);
        return new Parameters(List.of(team), List.of(release), law, new Commons(0, 0, 0, Map.of()), Map.of(), 400);
    }
}
