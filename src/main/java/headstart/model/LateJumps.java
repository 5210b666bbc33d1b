package headstart.model;

import headstart.random.RandomStream;
import headstart.random.Streams;
import org.apache.commons.math3.util.FastMath;

/** The late jumps of one team on one release: a Poisson process from access to the horizon, every jump with a size of its own. */
final class LateJumps {
    private static final Streams.Name STREAM = Streams.name("jump");

    private final StepCurve factors;
    private int passed;
    private double factor = 1;
    private double next = Double.POSITIVE_INFINITY;

    LateJumps(Tuning.Jumps law, Blueprint.Assignment plan, double accessDay, World world) {
        this.factors = law.ratePerDay() > 0
                ? drawn(law, world.streams().stream(plan.path.child(STREAM)), accessDay, world.horizonDays())
                : StepCurve.ZERO;
        findNext();
    }

    private static StepCurve drawn(Tuning.Jumps law, RandomStream luck, double accessDay, double horizon) {
        StepCurve.Recorder jumps = new StepCurve.Recorder(8);
        double logFactor = 0;
        double day = accessDay + luck.nextExponential() / law.ratePerDay();
        while (day <= horizon) {
            logFactor += law.meanLogJump() * luck.nextExponential();
            jumps.add(day, FastMath.exp(logFactor));
            day += luck.nextExponential() / law.ratePerDay();
        }
        return jumps.curve();
    }

    private void findNext() {
        next = passed < factors.size() ? factors.day(passed) : Double.POSITIVE_INFINITY;
    }

    double nextDay() {
        return next;
    }

    /** Product of all jumps so far. */
    double factor() {
        return factor;
    }

    void passUntil(double today) {
        while (next <= today) {
            factor = factors.value(passed++);
            findNext();
        }
    }

    void end() {
        next = Double.POSITIVE_INFINITY;
    }
}
