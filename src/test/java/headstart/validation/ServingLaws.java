package headstart.validation;

import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.BatchRange;
import headstart.model.Chip;
import headstart.model.Commons;
import headstart.model.Feature;
import headstart.model.LateStart;
import headstart.model.OperatingPoint;
import headstart.model.Operator;
import headstart.model.OwnLaw;
import headstart.model.Parameters;
import headstart.model.Precision;
import headstart.model.Release;
import headstart.model.StartingExcess;
import headstart.model.StepCurve;
import headstart.model.StepWork;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.model.Tuning;
import headstart.validation.Claim.Distribution;
import headstart.validation.Claim.EveryPath;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * How models are served, and what comes late. One team, one operator, a step of {@code T(n) = (a + b n)(1 + x)} with a = 10 ms and b = 1 ms.
 * With b = gamma and start 1 the excess has the law {@code P(x > c) = exp(-lambda t c^gamma)}, so whatever falls with it has a law as well.
 */
final class ServingLaws {
    static final String POINTS = "Operating points";
    static final String JUMPS = "Late jumps";
    static final String LATE_STARTS = "Late starts";
    static final String AMPLIFIED = "Operating points: amplification at a speed";
    static final String FEATURES = "Features at a speed";
    private static final int N = 40_000;
    private static final int PATHS = 1_000;
    private static final double FIXED = 0.01;
    private static final double PER_SEQUENCE = 0.001;
    private static final double GAMMA = 2;
    private static final double LAMBDA = 0.5;

    private ServingLaws() {}

    static List<Trial> trials() {
        return List.of(
                served(60, 4),
                served(80, 10),
                tried(60, 4),
                tried(50, 10),
                jumps(0.05, 0.5, 100_000),
                jumps(0.01, 0.3, 240_000),
                lateStart(0.3, 20),
                amplified(5, 5, 30),
                amplified(30, 20, 60),
                arrivals(0.05, 60),
                sizes(0.5, 0.4),
                featureAtASpeed(3, 12, 10),
                featureAtASpeed(1, 30, 0));
    }

    private static Trial served(double speed, double day) {
        Tuning law = new Tuning(GAMMA, GAMMA, LAMBDA, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE);
        Parameters world = world(law, Optional.empty(), day)
                .withPoints(List.of(OperatingPoint.batch("batch", 5), OperatingPoint.interactive("fast", speed)));
        Reading fast = run -> run.curves().get(0).get(0).at(1).throughput().at(day);
        Reading batch = run -> run.curves().get(0).get(0).throughput().at(day);
        return new Trial(
                POINTS,
                "T(n) = (10 ms + n 1 ms)(1 + x), γ 2, b 2, λ 0.5, day " + (int) day,
                N,
                Source.drawn(luck -> world, fast.atMost(0), fast.atMost(2 * speed), batch.atMost(200)),
                List.of(
                        new Share("P(" + (int) speed + " tokens/s per user out of reach)", 0, slower(speed, 0, day)),
                        new Share("P(batch at that speed is 2 at most)", 1, slower(speed, 2, day)),
                        new Share("P(throughput at 5 sequences is 200 at most)", 2, slower(40, 5, day))));
    }

    /** Of the batches 1 to 4 alone: nothing below the first, and at the last a throughput that still grows as steps get faster. */
    private static Trial tried(double speed, double day) {
        Tuning law = new Tuning(GAMMA, GAMMA, LAMBDA, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE);
        Parameters world = world(law, Optional.empty(), day)
                .withPoints(List.of(OperatingPoint.interactive("fast", speed).within(new BatchRange(1, 4))));
        Reading fast = run -> run.curves().get(0).get(0).throughput().at(day);
        double more = 1.05 * 4 * speed;
        return new Trial(
                POINTS,
                "the same, batches of 1 to 4 tried, day " + (int) day,
                N,
                Source.drawn(
                        luck -> world,
                        fast.atMost(0),
                        fast.atMost(2 * speed),
                        fast.atMost(4 * speed * (1 - 1e-9)),
                        fast.atMost(more)),
                List.of(
                        new Share("P(" + (int) speed + " tokens/s per user out of reach)", 0, slower(speed, 1, day)),
                        new Share("P(batch at that speed is 2 at most)", 1, slower(speed, 2, day)),
                        new Share("P(the largest batch is too slow)", 2, slower(speed, 4, day)),
                        new Share(
                                "P(less than 1.05 times what it serves at that speed)", 3, slower(more / 4, 4, day))));
    }

    /** The chance that a step of n sequences still takes longer than that speed allows. */
    private static double slower(double speed, double n, double day) {
        double excess = 1 / speed / (FIXED + PER_SEQUENCE * n) - 1;
        return excess >= 1 ? 0 : FastMath.exp(-LAMBDA * day * FastMath.pow(excess, GAMMA));
    }

    private static Trial jumps(double rate, double mean, int runs) {
        double day = 60;
        Tuning law = new Tuning(
                1, 1, 0, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE, new Tuning.Jumps(rate, mean), OwnLaw.NONE);
        Parameters world = world(law, Optional.empty(), day).withPoints(List.of(OperatingPoint.batch("batch", 5)));
        Reading log = run -> FastMath.log(2 * share(run, day));
        return new Trial(
                JUMPS,
                "rate " + rate + "/d, mean log size " + mean + ", day 60",
                runs,
                Source.drawn(
                        luck -> world,
                        log,
                        log.then(x -> (x - rate * day * mean) * (x - rate * day * mean)),
                        log.atMost(1e-9)),
                List.of(
                        new Mean("E ln P, over the start", 0, rate * day * mean),
                        new Mean("var ln P", 1, 2 * rate * day * mean * mean),
                        new Share("P(no jump)", 2, FastMath.exp(-rate * day))));
    }

    private static double share(Trajectory run, double day) {
        return run.curves().get(0).get(0).rooflineShare().at(day);
    }

    /** Nothing is improved before tuning begins, and then as from access. */
    private static Trial lateStart(double probability, double mean) {
        double day = 10;
        double hazard = 0.2;
        Tuning law = new Tuning(0, 1, hazard, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE);
        Parameters world = world(law, Optional.of(new LateStart(probability, mean)), day)
                .withPoints(List.of(OperatingPoint.batch("batch", 5)));
        double rate = 1 / mean;
        double late = rate * (FastMath.exp(-rate * day) - FastMath.exp(-hazard * day)) / (hazard - rate)
                + FastMath.exp(-rate * day);
        Reading improvements = run -> run.curves().get(0).get(0).improvements();
        return new Trial(
                LATE_STARTS,
                "probability 0.3, mean 20 d, γ 0, λ 0.2, day 10",
                N,
                Source.drawn(luck -> world, improvements.atMost(0)),
                List.of(new Share(
                        "P(no improvement)", 0, (1 - probability) * FastMath.exp(-hazard * day) + probability * late)));
    }

    /**
     * What {@code d ln P / d ln T = -(1 + a / (b n))} comes to between two days: the throughput at a speed has gained
     * {@code (1 + a / (b n)) (T_1 / T_2 - 1)}, where n is the batch of the first day.
     */
    private static Trial amplified(double speed, double first, double second) {
        Tuning law = new Tuning(GAMMA, GAMMA, LAMBDA, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE);
        Parameters world = world(law, Optional.empty(), second)
                .withPoints(List.of(OperatingPoint.batch("batch", 5), OperatingPoint.interactive("fast", speed)));
        Reading gained = run -> at(run, 1, second) / at(run, 1, first) - 1;
        Reading predicted = run -> {
            double batch = at(run, 1, first) / speed;
            double faster = at(run, 0, second) / at(run, 0, first) - 1;
            return (1 + FIXED / (PER_SEQUENCE * batch)) * faster;
        };
        Reading difference =
                run -> at(run, 1, first) == 0 ? 0 : gained.minus(predicted).applyAsDouble(run);
        return new Trial(
                AMPLIFIED,
                "T(n) = (10 ms + n 1 ms)(1 + x), γ 2, b 2, λ 0.5, " + (int) speed + " tokens/s per user",
                PATHS,
                Source.of(world, difference),
                List.of(new EveryPath(
                        "gain from day " + (int) first + " to " + (int) second
                                + " = (1 + a / (b n)) x that of the step",
                        0)));
    }

    private static double at(Trajectory run, int point, double day) {
        return run.curves().get(0).get(0).at(point).throughput().at(day);
    }

    private static Trial arrivals(double rate, double day) {
        Reading number = run -> jumpsOf(run).size() - 1;
        double mean = rate * day;
        return new Trial(
                JUMPS,
                "rate " + rate + "/d, day " + (int) day,
                N,
                Source.of(jumping(rate, 0.5, day), number, number.atMost(1), number.atMost(3), number.atMost(5)),
                List.of(
                        new Mean("E jumps", 0, mean),
                        new Share("P(1 jump at most)", 1, poisson(1, mean)),
                        new Share("P(3 jumps at most)", 2, poisson(3, mean)),
                        new Share("P(5 jumps at most)", 3, poisson(5, mean))));
    }

    private static double poisson(int most, double mean) {
        return Gamma.regularizedGammaQ(most + 1, mean);
    }

    /** So many that hardly any run has fewer than two: one in 10^12. */
    private static Trial sizes(double rate, double mean) {
        Reading firstDay = run -> jumpsOf(run).day(1);
        Reading wait = run -> jumpsOf(run).day(2) - jumpsOf(run).day(1);
        Reading firstSize =
                run -> FastMath.log(jumpsOf(run).value(1) / jumpsOf(run).value(0));
        Reading secondSize =
                run -> FastMath.log(jumpsOf(run).value(2) / jumpsOf(run).value(1));
        return new Trial(
                JUMPS,
                "rate " + rate + "/d, mean log size " + mean,
                N,
                Source.of(jumping(rate, mean, 62), firstDay, wait, firstSize, secondSize),
                List.of(
                        new Distribution("law of the day of the first", 0, t -> -FastMath.expm1(-rate * t)),
                        new Distribution("law of the days to the second", 1, t -> -FastMath.expm1(-rate * t)),
                        new Distribution("law of the size of the first", 2, x -> -FastMath.expm1(-x / mean)),
                        new Distribution("law of the size of the second", 3, x -> -FastMath.expm1(-x / mean))));
    }

    private static Parameters jumping(double rate, double mean, double horizon) {
        Tuning law = new Tuning(
                1, 1, 0, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE, new Tuning.Jumps(rate, mean), OwnLaw.NONE);
        return world(law, Optional.empty(), horizon).withPoints(List.of(OperatingPoint.batch("batch", 5)));
    }

    private static StepCurve jumpsOf(Trajectory run) {
        return run.curves().get(0).get(0).rooflineShare();
    }

    /** Nobody tunes, and an empty step takes 20 ms: 60 tokens/s come with a feature that doubles them, and not before. */
    private static Trial featureAtASpeed(int stages, double mean, double lead) {
        Tuning nobody = new Tuning(1, 1, 0, 1, 1, Allocation.UNIFORM, Tuning.Regression.NONE);
        double horizon = 30 * mean;
        Parameters world = world(nobody, List.of(new Feature("feature", stages, mean, 2)), lead, horizon)
                .withPoints(List.of(OperatingPoint.batch("batch", 5), OperatingPoint.interactive("fast", 60)));
        Reading reached = run -> run.curves().get(0).get(0).at(1).throughput().firstDayAtLeast(1);
        Reading served = run -> at(run, 1, horizon) / (60 * (1.0 / 60 - FIXED) / PER_SEQUENCE) - 1;
        return new Trial(
                FEATURES,
                stages + " stages, mean " + (int) mean + " d, lead " + (int) lead + " d, speedup 2",
                N,
                Source.of(world, reached.atMost(7), reached.then(day -> day + lead), served),
                List.of(
                        new Share(
                                "P(60 tokens/s per user in reach by day 7)",
                                0,
                                Formulas.erlang(stages, mean, lead + 7)),
                        new Distribution(
                                "law of the days from access until they are",
                                1,
                                days -> days <= 0 ? 0 : Formulas.erlang(stages, mean, days)),
                        new EveryPath("P in the end = 60 x (2 / (60 (1 + x)) - a) / b", 2)));
    }

    private static Parameters world(Tuning law, Optional<LateStart> lateStart, double horizon) {
        return world(law, List.of(), lateStart, 0, horizon);
    }

    private static Parameters world(Tuning law, List<Feature> features, double lead, double horizon) {
        return world(law, features, Optional.empty(), lead, horizon);
    }

    private static Parameters world(
            Tuning law, List<Feature> features, Optional<LateStart> lateStart, double lead, double horizon) {
        Chip chip = new Chip("chip", "maker", Map.of(Precision.FP8, 1e6), 1, 1e6, 0, Optional.empty());
        StepWork work = new StepWork(Precision.FP8, 0, 1e6 * FIXED, 1e6 * PER_SEQUENCE, 0, 0, 0, 1, 1e9);
        Team team = new Team(
                "a", "maker", chip, 1, 1, new StartingExcess(1, 1), Optional.empty(), false, features, lateStart);
        Release release = new Release("release", 0, List.of(new Operator("operator", 1, work)), Map.of());
        return new Parameters(
                List.of(team), List.of(release), law, Commons.NONE, Map.of("a", new Access(lead, 1, 0, 1)), horizon);
    }
}
