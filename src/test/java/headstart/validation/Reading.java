package headstart.validation;

import headstart.model.StepCurve;
import headstart.model.Trajectory;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.util.FastMath;

/** One number read off a run, through what the simulation publishes: its trajectory. Teams are counted from 0. */
@FunctionalInterface
interface Reading extends ToDoubleFunction<Trajectory> {
    /** Slowdown still left on a day. */
    static Reading excess(int team, double day) {
        return run -> excess(share(run, team).at(day));
    }

    /** Its logarithm. */
    static Reading logExcess(int team, double day) {
        return run -> FastMath.log(excess(share(run, team).at(day)));
    }

    /** Accepted improvements in the whole run. */
    static Reading improvements(int team) {
        return run -> run.curves().get(team).get(0).improvements();
    }

    /** Integral of the excess. */
    static Reading excessArea(int team, double from, double to) {
        return run -> {
            StepCurve share = share(run, team);
            double area = 0;
            for (int i = 0; i < share.size(); i++) {
                double begin = Math.max(share.day(i), from);
                double end = Math.min(i + 1 < share.size() ? share.day(i + 1) : to, to);
                area += excess(share.value(i)) * Math.max(0, end - begin);
            }
            return area;
        };
    }

    /** First day from release on which the team is at least as good as the rival was on release day; infinite if never. */
    static Reading catchUpDay(int team, int rival) {
        return run -> share(run, team).firstDayAtLeast(share(run, rival).at(0));
    }

    /** 1 if the team is ahead of the rival on that day. */
    static Reading ahead(int team, int rival, double day) {
        return run -> share(run, team).at(day) > share(run, rival).at(day) ? 1 : 0;
    }

    /** 1 if the team has not once been ahead of the rival from release to that day. */
    static Reading neverAhead(int team, int rival, double day) {
        return run -> {
            StepCurve own = share(run, team);
            StepCurve other = share(run, rival);
            for (int i = 0; i < own.size() && own.day(i) <= day; i++) {
                if (own.day(i) >= 0 && own.value(i) > other.at(own.day(i))) {
                    return 0;
                }
            }
            return 1;
        };
    }

    /** The difference of two readings. */
    default Reading minus(Reading other) {
        return run -> applyAsDouble(run) - other.applyAsDouble(run);
    }

    /** 1 where the number is at most the bound, else 0. */
    default Reading atMost(double bound) {
        return run -> applyAsDouble(run) <= bound ? 1 : 0;
    }

    /** A function of the number. */
    default Reading then(java.util.function.DoubleUnaryOperator function) {
        return run -> function.applyAsDouble(applyAsDouble(run));
    }

    private static StepCurve share(Trajectory run, int team) {
        return run.rooflineShare(team);
    }

    private static double excess(double share) {
        return 1 / share - 1;
    }
}
