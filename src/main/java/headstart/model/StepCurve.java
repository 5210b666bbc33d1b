package headstart.model;

import java.util.Arrays;
import java.util.List;

/**
 * A quantity that stays constant between events: right-continuous, 0 before its first day. Exact in event times; a day
 * grid is only a way to look at it.
 */
public final class StepCurve {
    /** The quantity that is 0 for ever. */
    public static final StepCurve ZERO = new StepCurve(new double[0], new double[0]);

    private final double[] days;
    private final double[] values;

    private StepCurve(double[] days, double[] values) {
        this.days = days;
        this.values = values;
    }

    /**
     * A curve from its steps.
     *
     * @param days days of the steps, ascending; of several steps on one day the last one counts
     * @param values value from that day on
     */
    public static StepCurve of(double[] days, double[] values) {
        if (days.length != values.length) {
            throw new IllegalArgumentException(
                    "days (" + days.length + ") and values (" + values.length + ") must be as many.");
        }
        return new StepCurve(ascending(days.clone()), values.clone());
    }

    /** A curve from its steps: day of the first, value from that day on, day of the second, and so on. */
    public static StepCurve ofPairs(double[] daysAndValues) {
        double[] days = new double[daysAndValues.length / 2];
        double[] values = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            days[i] = daysAndValues[2 * i];
            values[i] = daysAndValues[2 * i + 1];
        }
        return new StepCurve(ascending(days), values);
    }

    private static double[] ascending(double[] days) {
        for (int i = 1; i < days.length; i++) {
            if (!(days[i - 1] <= days[i])) {
                throw new IllegalArgumentException("days must ascend: " + days[i] + " follows " + days[i - 1] + ".");
            }
        }
        return days;
    }

    /** Number of steps. */
    public int size() {
        return days.length;
    }

    /** Day of step i. */
    public double day(int i) {
        return days[i];
    }

    /** Value from step i on. */
    public double value(int i) {
        return values[i];
    }

    /** The value on a day, after all that happened that day. */
    public double at(double day) {
        int last = lastStepUntil(day);
        return last < 0 ? 0 : values[last];
    }

    /** Number of steps on or before the day. */
    public int stepsUntil(double day) {
        return lastStepUntil(day) + 1;
    }

    /** Index of the last step on or before the day, or -1. */
    int lastStepUntil(double day) {
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
        return low - 1;
    }

    /** The values on the whole days {@code first, first + 1, ...}. */
    public double[] sample(int first, int count) {
        double[] grid = new double[count];
        int step = stepsUntil(first);
        double value = step == 0 ? 0 : values[step - 1];
        for (int d = 0; d < count; d++) {
            while (step < days.length && days[step] <= first + d) {
                value = values[step++];
            }
            grid[d] = value;
        }
        return grid;
    }

    /** The integral from one day to another, value times days. */
    public double integral(double from, double to) {
        double sum = 0;
        for (int i = Math.max(0, lastStepUntil(from)); i < days.length && days[i] < to; i++) {
            double end = i + 1 < days.length ? Math.min(days[i + 1], to) : to;
            sum += values[i] * Math.max(0, end - Math.max(days[i], from));
        }
        return sum;
    }

    /** The first day on which the curve is at the level or above; infinite if never. */
    public double firstDayAtLeast(double level) {
        int step = firstStepAtLeast(level, 0);
        return step < days.length ? days[step] : level <= 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** The first step, from that one on, at whose day the curve is at the level or above; the number of steps if there is none. */
    public int firstStepAtLeast(double level, int from) {
        for (int i = from; i < days.length; i++) {
            if (values[i] >= level && (i + 1 == days.length || days[i + 1] > days[i])) {
                return i;
            }
        }
        return days.length;
    }

    /** The curve with every value multiplied. */
    public StepCurve times(double factor) {
        double[] scaled = values.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new StepCurve(days, scaled);
    }

    /** The curve without its steps after that day. */
    public StepCurve upTo(double day) {
        int steps = stepsUntil(day);
        return new StepCurve(Arrays.copyOf(days, steps), Arrays.copyOf(values, steps));
    }

    /** This curve before the day, the other one from that day on. */
    public StepCurve until(double day, StepCurve then) {
        int mine = day == Double.NEGATIVE_INFINITY ? 0 : stepsBefore(day);
        int skipped = then.lastStepUntil(day);
        int rest = then.days.length - skipped - 1;
        double[] joinedDays = Arrays.copyOf(days, mine + 1 + rest);
        double[] joinedValues = Arrays.copyOf(values, mine + 1 + rest);
        joinedDays[mine] = day;
        joinedValues[mine] = skipped < 0 ? 0 : then.values[skipped];
        System.arraycopy(then.days, skipped + 1, joinedDays, mine + 1, rest);
        System.arraycopy(then.values, skipped + 1, joinedValues, mine + 1, rest);
        return new StepCurve(joinedDays, joinedValues);
    }

    private int stepsBefore(double day) {
        int count = 0;
        while (count < days.length && days[count] < day) {
            count++;
        }
        return count;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepCurve curve
                && Arrays.equals(days, curve.days)
                && Arrays.equals(values, curve.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(days) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "StepCurve" + List.of(Arrays.toString(days), Arrays.toString(values));
    }

    /** Collects steps while a run goes on. */
    static final class Recorder {
        private double[] days;
        private double[] values;
        private int size;

        Recorder() {
            this(128);
        }

        /** Room for that many steps to begin with. */
        Recorder(int capacity) {
            this.days = new double[capacity];
            this.values = new double[capacity];
        }

        void add(double day, double value) {
            if (size == days.length) {
                days = Arrays.copyOf(days, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            days[size] = day;
            values[size++] = value;
        }

        StepCurve curve() {
            return new StepCurve(Arrays.copyOf(days, size), Arrays.copyOf(values, size));
        }
    }
}
