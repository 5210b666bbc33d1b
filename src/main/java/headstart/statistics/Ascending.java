package headstart.statistics;

import java.util.stream.IntStream;

/** Places of values in the order of the values. */
public final class Ascending {
    private Ascending() {}

    /** The places of all values but blanks (NaN), the smallest value's first; equal values keep their order. */
    public static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .filter(i -> !Double.isNaN(values[i]))
                .boxed()
                .sorted((i, j) -> Double.compare(values[i], values[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
