package headstart.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.util.FastMath;

/**
 * How well a sample knows its own percentiles: 95 % intervals from order statistics, whatever the law of the values (Conover, Practical
 * Nonparametric Statistics, 1999, section 3.2). The number of values below a percentile is binomial; each end leaves out at most 2.5 %,
 * so that the intervals hold the percentile in 95 % or more.
 *
 * @param p05 interval of the 5 % percentile
 * @param p50 interval of the median
 * @param p95 interval of the 95 % percentile
 */
public record Percentiles(Ends p05, Ends p50, Ends p95) {
    /** Ranks by what they were asked for: a study asks for the same few of each of its outcomes. */
    private static final Map<Asked, Integer> RANKS = new ConcurrentHashMap<>();

    private static final int MOST_RANKS = 1000;

    private record Asked(int n, double level, double tail) {}

    /** Both ends; NaN where the sample is too small to have one: six values for a median, 72 for a 5 % percentile. */
    public record Ends(double low, double high) {}

    /** Of the defined values; infinite ones are the largest. */
    public static Percentiles of(double[] values) {
        double[] sorted = Moments.defined(values);
        Arrays.sort(sorted);
        return new Percentiles(ends(sorted, 0.05), ends(sorted, 0.5), ends(sorted, 0.95));
    }

    static Ends ends(double[] sorted, double level) {
        return ends(sorted, level, StudentT.CONFIDENCE);
    }

    static Ends ends(double[] sorted, double level, double confidence) {
        int n = sorted.length;
        double tail = (1 - confidence) / 2;
        int low = largestRank(n, level, tail);
        int high = n + 1 - largestRank(n, 1 - level, tail);
        return new Ends(low < 1 ? Double.NaN : sorted[low - 1], high > n ? Double.NaN : sorted[high - 1]);
    }

    /** The largest rank r such that fewer than r of n values lie below the percentile with a chance of at most the tail; 0 if none is. */
    private static int largestRank(int n, double level, double tail) {
        if (RANKS.size() > MOST_RANKS) {
            RANKS.clear();
        }
        return RANKS.computeIfAbsent(new Asked(n, level, tail), Percentiles::rank);
    }

    private static int rank(Asked asked) {
        return rank(asked.n, asked.level, asked.tail);
    }

    private static int rank(int n, double level, double tail) {
        double sum = 0;
        int rank = 0;
        double log = n * FastMath.log(1 - level);
        while (rank < n) {
            sum += FastMath.exp(log);
            if (sum > tail) {
                return rank;
            }
            log += FastMath.log((n - rank) / (rank + 1.0) * level / (1 - level));
            rank++;
        }
        return rank;
    }
}
