package headstart.statistics;

import java.util.Arrays;

/**
 * Values by their rank, without sorting all of them: each is put among those of its bin, of many of equal width, and only bins that somebody
 * asks for are sorted. Ranks are those of {@link Arrays#sort(double[])}.
 */
final class RankedValues {
    private static final int BINS = 512;
    /** Fewer values are sorted as fast. */
    private static final int FEW = 64;

    /** By bin, and in a sorted bin by value. */
    private final double[] placed;

    private final double least;
    /** 0 where all are sorted. */
    private final double binsPerUnit;
    /** Where each bin begins. */
    private final int[] begins;

    private final boolean[] sorted;

    /** Of values none of which is NaN; they stay as they are. */
    RankedValues(double[] values) {
        double smallest = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            smallest = value < smallest ? value : smallest;
            greatest = value > greatest ? value : greatest;
        }
        double perUnit = (BINS - 1) / (greatest - smallest);
        boolean spread = values.length >= FEW && perUnit > 0 && perUnit < Double.POSITIVE_INFINITY;
        this.least = smallest;
        this.binsPerUnit = spread ? perUnit : 0;
        this.begins = new int[BINS + 1];
        this.sorted = new boolean[BINS];
        this.placed = spread ? new double[values.length] : values.clone();
        if (spread) {
            place(values);
        } else {
            Arrays.sort(placed);
        }
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

    /** Grows with the value, however it is rounded. */
    private int bin(double value) {
        return (int) ((value - least) * binsPerUnit);
    }

    /**
     * The value of that rank.
     *
     * @param rank from 0, the smallest's, to one less than there are values
     */
    double at(int rank) {
        if (binsPerUnit > 0) {
            int bin = bin(placed[rank]);
            if (!sorted[bin]) {
                Arrays.sort(placed, begins[bin], begins[bin + 1]);
                sorted[bin] = true;
            }
        }
        return placed[rank];
    }
}
