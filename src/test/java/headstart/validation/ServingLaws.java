package headstart.validation;

import headstart.model.Access;
import headstart.model.Allocation;
import headstart.model.BatchRange;
import headstart.model.Chip;
import headstart.model.Commons;
import headstart.model.LateStart;
import headstart.model.OperatingPoint;
import headstart.model.Operator;
import headstart.model.OwnLaw;
import headstart.model.Parameters;
import headstart.model.Precision;
import headstart.model.Release;
import headstart.model.StartingExcess;
import headstart.model.StepWork;
import headstart.model.Team;
import headstart.model.Trajectory;
import headstart.model.Tuning;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * How models are served, and what comes late. One team, one operator, a step of {@code T(n) = (a + b n)(1 + x)} with a = 10 ms and b = 1 ms.
 * With b = gamma and start 1 the excess has the law {@code P(x > c) = exp(-lambda t c^gamma)}, so whatever falls with it has a law as well.
 */
final class ServingLaws {
    static final String POINTS = "Operating points";
    static final String JUMPS = "Late jumps";
    static final String LATE_STARTS = "Late starts";
    private static final int N = 40_000;
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
                lateStart(0.3, 20));
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

    private static Parameters world(Tuning law, Optional<LateStart> lateStart, double horizon) {
        Chip chip = new Chip("chip", "maker", Map.of(Precision.FP8, 1e6), 1, 1e6, 0, Optional.empty());
        StepWork work = new StepWork(Precision.FP8, 0, 1e6 * FIXED, 1e6 * PER_SEQUENCE, 0, 0, 0, 1, 1e9);
        Team team = new Team(
                "a", "maker", chip, 1, 1, new StartingExcess(1, 1), Optional.empty(), false, List.of(), lateStart);
        Release release = new Release("release", 0, List.of(new Operator("operator", 1, work)), Map.of());
        return new Parameters(
                List.of(team), List.of(release), law, Commons.NONE, Map.of("a", Access.AT_RELEASE), horizon);
    }
}
