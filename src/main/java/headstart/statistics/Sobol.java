package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much of the variance of an outcome's mean over luck, E[Y | x], each of k independent factors explains: alone (first order) and with
 * all its interactions (total); and how much of a single run's variance is luck instead.
 *
 * <p>A design has rows of k + 2 points: a point A, an independent point B, and for each factor i the point A with coordinate i of B. With f
 * centred at its mean and V the variance over all A and B, the first-order index is mean(f(B) (f(AB_i) - f(A))) / V (Saltelli et al.,
 * Computer Physics Communications 181, 2010, table 2 b) and the total index mean((f(A) - f(AB_i))^2) / (2 V) (Jansen 1999, ibid. f).
 *
 * <p>Where f is a mean over replications, whose luck all points share, a product of two such means holds the product of their luck, and
 * luck passes for sensitivity. Every product is therefore taken across different replications, over all pairs of them: the mean of the
 * estimates over all ways to cut the replications into disjoint halves. It has no bias from luck, V included (Hart, Alexanderian and Gremaud, SIAM/ASA
 * Journal on Uncertainty Quantification 5, 2017, on the target; Zhu and Sudret, Reliability Engineering and System Safety 214, 2021).
 *
 * <p>Rows belong to {@value #SCRAMBLES} independently scrambled sequences, which are the units of the rows' error (L'Ecuyer and Lemieux
 * 2002): quasi-random rows are no sample. The error from replications is added ({@link TwoWay}). Values and intervals stay in [0, 1].
 *
 * @param n rows in which every outcome is defined
 * @param blank rows in which one is not
 * @param replications parts of the luck that products are taken across: all replications, or groups of them
 * @param variance V
 * @param luck share of luck in the variance of a single run; NaN with one replication, which cannot tell
 * @param factors one per factor
 */
public record Sobol(int n, int blank, int replications, double variance, Index luck, List<Indices> factors) {
    /** Independent scrambles of a design. */
    public static final int SCRAMBLES = 8;

    /**
     * An index; all NaN without variance, no interval with too few replications to have one.
     *
     * @param low lower end of its 95 % interval
     * @param high upper end
     * @param togetherLow lower end of the interval that holds together with those of the other factors (Bonferroni): what an order rests on
     * @param togetherHigh upper end
     */
    public record Index(double value, double low, double high, double togetherLow, double togetherHigh) {}

    /** What one factor explains alone and with all its interactions. */
    public record Indices(Index first, Index total) {}

    public Sobol {
        factors = List.copyOf(factors);
    }

    /**
     * The points of a design in the unit cube, to be mapped to each factor's law by its quantile function.
     *
     * <p>A and B are the two halves of Sobol' sequences of 2 k dimensions; row i belongs to sequence i modulo {@value #SCRAMBLES}, each
     * scrambled on its own ({@link OwenScramble}). The first rows of a longer design are those of a shorter one.
     *
     * @param factors 1 to 500
     * @param rows best {@value #SCRAMBLES} times a power of 2; at least 1
     * @param random draws the scrambles
     * @return rows * (factors + 2) points: A, B, AB_0, ... of the first row, then those of the next
     * @throws IllegalArgumentException if factors or rows are out of range
     */
    public static double[][] design(int factors, int rows, RandomStream random) {
        if (factors < 1 || factors > OwenScramble.MOST_DIMENSIONS / 2 || rows < 1) {
            throw new IllegalArgumentException(
                    "factors (" + factors + ") must be from 1 to 500 and rows (" + rows + ") 1 or more.");
        }
        OwenScramble[] sequences = new OwenScramble[SCRAMBLES];
        Arrays.setAll(sequences, i -> new OwenScramble(2 * factors, random));
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] both = sequences[row % SCRAMBLES].next();
            double[] a = Arrays.copyOf(both, factors);
            double[] b = Arrays.copyOfRange(both, factors, 2 * factors);
            points.add(a);
            points.add(b);
            for (int factor = 0; factor < factors; factor++) {
                double[] mixed = a.clone();
                mixed[factor] = b[factor];
                points.add(mixed);
            }
        }
        return points.toArray(double[][]::new);
    }

    /**
     * The indices of an outcome without luck.
     *
     * @param outcomes one per point of the design, in its order; NaN for blank
     * @param factors number of factors
     * @throws IllegalArgumentException if the outcomes do not fill whole rows
     */
    public static Sobol of(double[] outcomes, int factors) {
        double[][] single = new double[outcomes.length][];
        Arrays.setAll(single, i -> new double[] {outcomes[i]});
        return of(single, factors);
    }

    /**
     * The indices of one outcome.
     *
     * @param outcomes [point of the design, in its order][replication]; NaN for blank
     * @param factors number of factors
     * @throws IllegalArgumentException if the outcomes do not fill whole rows
     */
    public static Sobol of(double[][] outcomes, int factors) {
        int width = factors + 2;
        if (factors < 1 || outcomes.length % width != 0) {
            throw new IllegalArgumentException("outcomes (" + outcomes.length + ") must fill rows of factors + 2 ("
                    + width + ").\nMaybe a run of the design is missing?");
        }
        LuckParts parts = LuckParts.of(outcomes);
        int rows = outcomes.length / width;
        double[][][] complete = new double[rows][][];
        int n = 0;
        for (int row = 0; row < rows; row++) {
            complete[row] = Arrays.copyOfRange(parts.values(), row * width, (row + 1) * width);
            n += isComplete(complete[row]) ? 1 : 0;
        }
        SobolSums sums = new SobolSums(factors, parts.count(), centre(complete));
        for (int row = 0; row < rows; row++) {
            if (isComplete(complete[row])) {
                sums.add(complete[row], row % SCRAMBLES);
            }
        }
        return sums.indices(n, rows - n, parts.size());
    }

    private static boolean isComplete(double[][] row) {
        return Arrays.stream(row).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }

    /** The mean over the points A and B of the complete rows. */
    private static double centre(double[][][] rows) {
        return Moments.of(Arrays.stream(rows)
                        .filter(Sobol::isComplete)
                        .flatMap(row -> Arrays.stream(row, 0, 2))
                        .flatMapToDouble(Arrays::stream)
                        .toArray())
                .mean();
    }
}
