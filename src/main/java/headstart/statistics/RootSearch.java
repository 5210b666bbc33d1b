package headstart.statistics;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Three searches over one memory of evaluations: each of them may cost a thousand runs. */
final class RootSearch {
    private static final int MOST_EVALUATIONS = 1000;

    private final DoubleFunction<double[]> function;
    private final double accuracy;
    private final NavigableMap<Double, TransformedT> known = new TreeMap<>();

    RootSearch(DoubleFunction<double[]> function, double accuracy) {
        this.function = function;
        this.accuracy = accuracy;
    }

    PairedRoot between(double from, double to) {
        double atFrom = evaluate(from).mean();
        double atTo = evaluate(to).mean();
        if (!(Math.signum(atFrom) * Math.signum(atTo) <= 0) || atFrom == atTo) {
            return new PairedRoot.Absent(from, to, atFrom, atTo);
        }
        int slope = atFrom < atTo ? 1 : -1;
        double estimate = solve(at -> at.moments().mean(), from, to);
        Moments there = evaluate(estimate);
        // Of a rising function the upper confidence limit crosses 0 first.
        double low = last(estimate, at -> slope > 0 ? high(at) : -low(at));
        double high = first(estimate, at -> slope > 0 ? low(at) : -high(at));
        boolean spread = there.n() > 1 && there.variance() > 0;
        return new PairedRoot.Found(
                estimate,
                spread ? Math.min(low, estimate) : Double.NaN,
                spread ? Math.max(high, estimate) : Double.NaN,
                there.n(),
                known.size());
    }

    private static double low(TransformedT at) {
        Moments moments = at.moments();
        return moments.variance() > 0 ? at.low(StudentT.critical(moments.n() - 1)) : moments.mean();
    }

    private static double high(TransformedT at) {
        Moments moments = at.moments();
        return moments.variance() > 0 ? at.high(StudentT.critical(moments.n() - 1)) : moments.mean();
    }

    /** The last root of a rising function at or below the estimate. */
    private double last(double estimate, ToDoubleFunction<TransformedT> rising) {
        double right = estimate;
        for (Map.Entry<Double, TransformedT> point :
                known.headMap(estimate, true).descendingMap().entrySet()) {
            if (rising.applyAsDouble(point.getValue()) < 0) {
                return point.getKey() == right ? right : solve(rising, point.getKey(), right);
            }
            right = point.getKey();
        }
        return Double.NEGATIVE_INFINITY;
    }

    private double first(double estimate, ToDoubleFunction<TransformedT> rising) {
        double left = estimate;
        for (Map.Entry<Double, TransformedT> point :
                known.tailMap(estimate, true).entrySet()) {
            if (rising.applyAsDouble(point.getValue()) > 0) {
                return point.getKey() == left ? left : solve(rising, left, point.getKey());
            }
            left = point.getKey();
        }
        return Double.POSITIVE_INFINITY;
    }

    private double solve(ToDoubleFunction<TransformedT> level, double from, double to) {
        return new BrentSolver(0, accuracy).solve(MOST_EVALUATIONS, x -> level.applyAsDouble(defined(x)), from, to);
    }

    private TransformedT defined(double x) {
        Moments moments = evaluate(x);
        if (Double.isNaN(moments.mean())) {
            throw new IllegalStateException("the mean at x (" + x + ") is blank.\nMaybe search a smaller range?");
        }
        return law(x);
    }

    private Moments evaluate(double x) {
        return law(x).moments();
    }

    private TransformedT law(double x) {
        TransformedT before = known.get(x);
        if (before == null) {
            double[] defined = Moments.defined(function.apply(x));
            before = TransformedT.of(defined, Moments.of(defined, defined.length));
            known.put(x, before);
        }
        return before;
    }
}
