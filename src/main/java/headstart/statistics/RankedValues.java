package headstart.statistics;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values by their rank, without sorting all of them: each is put among those of its bin, of many of equal width, and only bins that somebody
 * asks for are looked at more closely, in the same way. Ranks are those of {@link Arrays#sort(double[])}.
 */
final class RankedValues {
    private static final int BINS = 512;
    /** Fewer values are sorted as fast. */
    private static final int FEW = 64;

    private static final RankedValues[] NONE = {};

    /** By bin; where there are no bins, by value. */
    private final double[] placed;

    private final double least;
    /** 0 where all are sorted. */
    private final double binsPerUnit;
    /** Where each bin begins. */
    private final int[] begins;

    /** Bins that have been sorted, or where many values are in one, looked at more closely. */
    private final boolean[] sorted;

    private @Nullable RankedValues[] closer = NONE;

    /** Of values none of which is NaN; they stay as they are. */
    RankedValues(double[] values) {
        double smallest = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (Math.abs(value) < Double.POSITIVE_INFINITY) {
                smallest = value < smallest ? value : smallest;
                greatest = value > greatest ? value : greatest;
            }
        }
        double perUnit = (BINS - 1) / (greatest - smallest);
        boolean spread = values.length >= FEW && perUnit > 0 && perUnit < Double.POSITIVE_INFINITY;
        this.least = smallest;
        this.binsPerUnit = spread ? perUnit : 0;
        this.begins = new int[spread ? BINS + 1 : 0];
        this.sorted = new boolean[spread ? BINS : 0];
        this.placed = spread ? new double[values.length] : values.clone();
        if (spread) {
            place(values);
        } else if (!areAlike(placed)) {
            Arrays.sort(placed);
        }
    }

    /** To the bit, since 0 stands above -0. */
    private static boolean areAlike(double[] values) {
        for (double value : values) {
            if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(values[0])) {
                return false;
            }
        }
        return true;
    }

    private void place(double[] values) {
        for (double value : values) {
            begins[bin(value) + 1]++;
        }
        for (int bin = 0; bin < BINS; bin++) {
            begins[bin + 1] += begins[bin];
        }
        int[] next = begins.clone();
        for (double value : values) {
            placed[next[bin(value)]++] = value;
        }
    }

    /** Grows with the value, however it is rounded; what is infinite is among the first or the last. */
    private int bin(double value) {
        int bin = (int) ((value - least) * binsPerUnit);
        return bin < 0 ? 0 : bin < BINS ? bin : BINS - 1;
    }

    /**
     * The value of that rank.
     *
     * @param rank from 0, the smallest's, to one less than there are values
     */
    double at(int rank) {
        if (binsPerUnit == 0) {
            return placed[rank];
        }
        int bin = bin(placed[rank]);
        if (begins[bin + 1] - begins[bin] >= FEW) {
            return closer(bin).at(rank - begins[bin]);
        }
        if (!sorted[bin]) {
            Arrays.sort(placed, begins[bin], begins[bin + 1]);
            sorted[bin] = true;
        }
        return placed[rank];
    }

    /** Narrower than the whole by the number of bins, so that this comes to an end. */
    private RankedValues closer(int bin) {
        if (closer.length == 0) {
            closer = new RankedValues[BINS];
        }
        RankedValues known = closer[bin];
        if (known == null) {
            known = new RankedValues(Arrays.copyOfRange(placed, begins[bin], begins[bin + 1]));
            closer[bin] = known;
        }
        return known;
    }
}
