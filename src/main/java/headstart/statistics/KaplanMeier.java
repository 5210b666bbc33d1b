package headstart.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The share that has not yet met its event, from times of which some are cut off on the right (Kaplan and Meier, JASA 53, 1958).
 *
 * <p>A time that is cut off says that the event came later. At equal times events come before cuts. Blank times (NaN) are left out
 * and counted. Survival is a ratio of counts as long as nothing is cut, and a product of such ratios afterwards: a running product of
 * all steps would pass 1/2 by its rounding. Intervals are pointwise, 95 %, by Greenwood's variance on the log(-log) scale (Kalbfleisch
 * and Prentice, 2002, section 1.4).
 *
 * @param n times that are defined
 * @param blank times that are NaN
 * @param censored defined times that are cut off
 * @param steps one step per distinct time, ascending
 */
public record KaplanMeier(int n, int blank, int censored, List<Step> steps) {
    /** The smallest n with 1 - 0.025^(1/n) below 1/2. */
    private static final int ALL_THROUGH = 6;

    /**
     * The curve from this time on, until the next.
     *
     * @param time days, or the unit that went in
     * @param atRisk observations not yet met by event or cut just before this time
     * @param events events at this time
     * @param survival share without event after this time
     * @param low lower end of the 95 % interval; 1 before the first event, NaN where survival is 0
     * @param high upper end of the 95 % interval; 1 before the first event, NaN where survival is 0
     * @param hazardVariance Greenwood's sum of d / (n (n - d)) up to this time, infinite where survival is 0
     */
    public record Step(
            double time, int atRisk, int events, double survival, double low, double high, double hazardVariance) {}

    /** A quantile of the times with its 95 % interval; infinite where the curve does not come down that far. */
    public record Estimate(double value, double low, double high) {}

    /** The mean of min(time, tau) with standard error and 95 % interval, from 0 to tau; NaN where the note says why there is none. */
    public record RestrictedMean(
            double tau, double mean, double standardError, double low, double high, MeanNote note) {
        private static RestrictedMean of(double tau, double mean, double standardError, MeanInterval ends) {
            return new RestrictedMean(tau, mean, standardError, ends.low(), ends.high(), ends.note());
        }
    }

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /**
     * The curve of these times.
     *
     * @param times 0 or more, NaN for blank
     * @param censored whether the time at that index is cut off
     * @throws IllegalArgumentException if the lengths differ or a time is negative or infinite
     */
    public static KaplanMeier of(double[] times, boolean[] censored) {
        check(times, censored);
        int[] order = Ascending.order(times);
        int cut = (int) IntStream.of(order).filter(i -> censored[i]).count();
        return new KaplanMeier(order.length, times.length - order.length, cut, steps(times, censored, order));
    }

    private static void check(double[] times, boolean[] censored) {
        if (times.length != censored.length) {
            throw new IllegalArgumentException(
                    "times (" + times.length + ") and censored (" + censored.length + ") must have the same length.");
        }
        for (double time : times) {
            if (time < 0 || Double.isInfinite(time)) {
                throw new IllegalArgumentException("time (" + time + ") must be finite and 0 or more.\n"
                        + "Maybe an event that never came should be cut off at the horizon?");
            }
        }
    }

    private static List<Step> steps(double[] times, boolean[] censored, int[] order) {
        List<Step> steps = new ArrayList<>();
        double before = 1;
        int stretch = order.length;
        double sum = 0;
        for (int from = 0, to; from < order.length; from = to) {
            double time = times[order[from]];
            int atRisk = order.length - from;
            int events = 0;
            for (to = from; to < order.length && times[order[to]] == time; to++) {
                events += censored[order[to]] ? 0 : 1;
            }
            // Within a stretch without cuts the factors cancel but for its first and last count.
            double survival = before * (atRisk - events) / stretch;
            sum += events == 0 ? 0 : events / ((double) atRisk * (atRisk - events));
            steps.add(step(time, atRisk, events, survival, sum));
            if (to - from > events) {
                before = survival;
                stretch = order.length - to;
            }
        }
        return steps;
    }

    private static Step step(double time, int atRisk, int events, double survival, double sum) {
        if (survival == 1) {
            return new Step(time, atRisk, events, 1, 1, 1, 0);
        }
        double log = FastMath.log(survival);
        double spread = FastMath.exp(Normal.Z95 * Math.sqrt(sum) / -log);
        // At 0 the transformed variance does not exist: spread is NaN there.
        double low = FastMath.exp(log * spread);
        double high = FastMath.exp(log / spread);
        return survival == 0
                ? new Step(time, atRisk, events, 0, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY)
                : new Step(time, atRisk, events, survival, low, high, sum);
    }

    /** Share without event after this time: 1 before the first step, and the last value for ever after the last. */
    public double survivalAt(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time > time) {
                break;
            }
            survival = step.survival;
        }
        return survival;
    }

    /**
     * The median as everywhere in the program (type 7): the time at which survival falls below 1/2, or, where it rests at exactly 1/2, the
     * middle between that event and the next. Its interval is that of Brookmeyer and Crowley (Biometrics 38, 1982): the times whose
     * pointwise interval holds 1/2. Where all are through, which has no such interval, the binomial law decides: none of six or more
     * still waiting excludes 1/2 (Clopper and Pearson, Biometrika 26, 1934). Infinite values mean "not reached"; without observations
     * all are NaN, and a single one has no interval.
     */
    public Estimate median() {
        if (n == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double value = Double.POSITIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.POSITIVE_INFINITY;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            value = median(step, value);
            low = step.low <= 0.5 || step.survival == 0 ? step.time : low;
            high = step.high <= 0.5 || (step.survival == 0 && n >= ALL_THROUGH) ? step.time : high;
        }
        return n == 1 ? new Estimate(value, Double.NaN, Double.NaN) : new Estimate(value, low, high);
    }

    private static double median(Step step, double next) {
        if (step.survival == 0.5 && step.events > 0) {
            return (step.time + next) / 2;
        }
        return step.survival < 0.5 && step.events > 0 ? step.time : next;
    }

    /**
     * The mean of min(time, tau): the area under the curve up to tau. Variance by Greenwood: the sum over events of (area from the event
     * to tau)^2 d / (n (n - d)) (Klein and Moeschberger, Survival Analysis, 2003, section 4.5). Without observations all are NaN.
     *
     * <p>Where nothing is cut before tau, as where a horizon alone cuts, min(time, tau) is known of all, and the interval is that of the mean of a
     * quantity from 0 to tau ({@link MeanInterval}): Greenwood's held 78 % where few wait and most do not. Else it is Greenwood's.
     *
     * @param tau within the observed range: beyond the last time only if that is an event
     * @throws IllegalArgumentException if the curve is not known up to tau
     */
    public RestrictedMean restrictedMean(double tau) {
        if (n == 0) {
            return new RestrictedMean(tau, Double.NaN, Double.NaN, Double.NaN, Double.NaN, MeanNote.FEW);
        }
        Step last = steps.get(steps.size() - 1);
        if (!(tau >= 0) || (tau > last.time && last.survival > 0)) {
            throw new IllegalArgumentException("tau (" + tau + ") is outside the observed range: 0 to " + last.time
                    + ".\nMaybe use the horizon of the runs?");
        }
        double area = 0;
        double variance = 0;
        double end = tau;
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.time < end) {
                area += step.survival * (end - step.time);
                end = step.time;
                variance += area == 0 || step.events == 0
                        ? 0
                        : area * area * step.events / ((double) step.atRisk * (step.atRisk - step.events));
            }
        }
        area += end;
        double error = Math.sqrt(variance);
        return RestrictedMean.of(tau, area, error, isKnownUpTo(tau) ? ofKnown(tau) : greenwood(tau, area, error));
    }

    private boolean isKnownUpTo(double tau) {
        return IntStream.range(0, steps.size()).allMatch(i -> steps.get(i).time >= tau || cuts(i) == 0);
    }

    private int cuts(int step) {
        int after = step + 1 < steps.size() ? steps.get(step + 1).atRisk : 0;
        return steps.get(step).atRisk - steps.get(step).events - after;
    }

    private MeanInterval ofKnown(double tau) {
        double[] shares = new double[n];
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            int to = from + step.events + cuts(i);
            Arrays.fill(shares, from, to, tau > 0 ? Math.min(1, step.time / tau) : 0);
            from = to;
        }
        MeanInterval share = MeanInterval.of(shares, Support.SHARE);
        return new MeanInterval(share.low() * tau, share.high() * tau, share.note());
    }

    /** Times that are all alike say nothing of how far others may lie. */
    private static MeanInterval greenwood(double tau, double mean, double error) {
        double half = Normal.Z95 * error;
        return error > 0
                ? new MeanInterval(Math.max(0, mean - half), Math.min(tau, mean + half), MeanNote.NONE)
                : MeanInterval.none(MeanNote.CONSTANT);
    }
}
