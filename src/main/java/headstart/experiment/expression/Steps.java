package headstart.experiment.expression;

import headstart.model.StepCurve;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/**
 * A number at every moment of a run, constant between events: right-continuous, with a value before its first step too, so that any
 * function of step functions is one. Days count from the first release; NaN is blank.
 */
final class Steps {
    private final double before;
    private final double[] days;
    private final double[] values;

    private Steps(double before, double[] days, double[] values) {
        this.before = before;
        this.days = days;
        this.values = values;
    }

    /** A curve of the model, its days counted from the release day. */
    static Steps of(StepCurve curve, double releaseDay) {
        double[] days = new double[curve.size()];
        double[] values = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = curve.day(i) - releaseDay;
            values[i] = curve.value(i);
        }
        return new Steps(0, days, values);
    }

    /** The same number at every moment. */
    static Steps constant(double value) {
        return new Steps(value, new double[0], new double[0]);
    }

    Steps map(DoubleUnaryOperator function) {
        return new Steps(
                function.applyAsDouble(before),
                days,
                Arrays.stream(values).map(function).toArray());
    }

    /** The function of both at every moment at which either changes. */
    Steps with(Steps other, DoubleBinaryOperator function) {
        double[] joinedDays = new double[days.length + other.days.length];
        double[] joinedValues = new double[joinedDays.length];
        int mine = 0;
        int theirs = 0;
        int count = 0;
        while (mine < days.length || theirs < other.days.length) {
            double day = Math.min(day(mine), other.day(theirs));
            while (day(mine) == day) {
                mine++;
            }
            while (other.day(theirs) == day) {
                theirs++;
            }
            joinedDays[count] = day;
            joinedValues[count++] = function.applyAsDouble(valueBefore(mine), other.valueBefore(theirs));
        }
        return new Steps(
                function.applyAsDouble(before, other.before),
                Arrays.copyOf(joinedDays, count),
                Arrays.copyOf(joinedValues, count));
    }

    private double day(int step) {
        return step < days.length ? days[step] : Double.POSITIVE_INFINITY;
    }

    private double valueBefore(int step) {
        return step == 0 ? before : values[step - 1];
    }

    /** Number of steps on or before a day. */
    private int until(double day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The value on a day after all that happened that day; blank where there is no such day. */
    double at(double day) {
        return Double.isFinite(day) ? valueBefore(until(day)) : Double.NaN;
    }

    /** The first moment from one day to another, both included, at which the value is so; infinite if there is none. */
    double firstDay(DoublePredicate is, double from, double to) {
        int step = until(from);
        if (is.test(valueBefore(step))) {
            return from;
        }
        while (step < days.length && days[step] <= to) {
            // Of several steps on one day the last one counts.
            if (is.test(values[step]) && day(step + 1) > days[step]) {
                return days[step];
            }
            step++;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The moment from which on the value is never so until the other day; the first day if it never is, infinite if it is on the last. */
    double lastDay(DoublePredicate is, double from, double to) {
        int step = until(from);
        boolean holds = is.test(valueBefore(step));
        double last = from;
        while (step < days.length && days[step] <= to) {
            if (holds) {
                last = days[step];
            }
            holds = is.test(values[step++]);
        }
        return holds ? Double.POSITIVE_INFINITY : last;
    }

    /** The integral over the days; blank where the value is blank for some of them. */
    double integral(double from, double to) {
        double sum = 0;
        double day = from;
        for (int step = until(from); day < to; step++) {
            double next = Math.min(day(step), to);
            if (next > day) {
                sum += (next - day) * valueBefore(step);
                day = next;
            }
        }
        return sum;
    }

    /** The value among those from one day to another that the function keeps of two; blank ones do not count. */
    double extreme(DoubleBinaryOperator keep, double from, double to) {
        int step = until(from);
        double kept = valueBefore(step);
        while (step < days.length && days[step] <= to) {
            double value = values[step++];
            if (Double.isNaN(kept)) {
                kept = value;
            } else if (!Double.isNaN(value)) {
                kept = keep.applyAsDouble(kept, value);
            }
        }
        return kept;
    }
}
