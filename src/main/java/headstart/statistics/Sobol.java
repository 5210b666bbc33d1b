package headstart.statistics;

import headstart.random.RandomStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * How much of the variance of an outcome each of k independent factors explains: alone (first order) and with all its interactions (total).
 *
 * <p>A design has rows of k + 2 points: a point A, an independent point B, and for each factor i the point A with coordinate i of B. With f
 * centred at its mean and V the variance over all A and B, the first-order index is mean(f(B) (f(AB_i) - f(A))) / V (Saltelli et al.,
 * Computer Physics Communications 181, 2010, table 2 b) and the total index mean((f(A) - f(AB_i))^2) / (2 V) (Jansen 1999, ibid. f).
 * Intervals are percentiles of {@value #DRAWS} bootstrap resamples of the rows (Archer, Saltelli and Sobol' 1997). First-order estimates
 * near 0 can fall below it by chance.
 *
 * @param n rows in which every outcome is defined
 * @param blank rows in which one is not
 * @param variance V
 * @param factors one per factor
 */
public record Sobol(int n, int blank, double variance, List<Indices> factors) {
    /** Resamples behind the intervals. */
    public static final int DRAWS = 1000;

    /** An index with its 95 % bootstrap interval; all NaN without variance. */
    public record Index(double value, double low, double high) {}

    /** What one factor explains alone and with all its interactions. */
    public record Indices(Index first, Index total) {}

    public Sobol {
        factors = List.copyOf(factors);
    }

    /**
     * The points of a design in the unit cube, to be mapped to each factor's law by its quantile function.
     *
     * <p>A and B are the two halves of a Sobol' sequence of 2 k dimensions (direction numbers of Joe and Kuo 2008), shifted at random
     * (Cranley and Patterson 1976).
     *
     * @param factors 1 to 500
     * @param rows best a power of 2; at least 1
     * @param random draws the shift
     * @return rows * (factors + 2) points: A, B, AB_0, ... of the first row, then those of the next
     * @throws IllegalArgumentException if factors or rows are out of range
     */
    public static double[][] design(int factors, int rows, RandomStream random) {
        if (factors < 1 || factors > 500 || rows < 1) {
            throw new IllegalArgumentException(
                    "factors (" + factors + ") must be from 1 to 500 and rows (" + rows + ") 1 or more.");
        }
        double[] shift = new double[2 * factors];
        Arrays.setAll(shift, i -> random.nextDouble());
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * factors);
        List<double[]> points = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            double[] both = sequence.nextVector();
            Arrays.setAll(both, i -> (both[i] + shift[i]) % 1);
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
     * The indices of one outcome.
     *
     * @param outcomes one per point of the design, in its order; NaN for blank
     * @param factors number of factors
     * @param random draws the resamples
     * @throws IllegalArgumentException if the outcomes do not fill whole rows
     */
    public static Sobol of(double[] outcomes, int factors, RandomStream random) {
        int width = factors + 2;
        if (factors < 1 || outcomes.length % width != 0) {
            throw new IllegalArgumentException("outcomes (" + outcomes.length + ") must fill rows of factors + 2 ("
                    + width + ").\nMaybe a run of the design is missing?");
        }
        int rows = outcomes.length / width;
        double[][] byColumn = new double[width][rows];
        for (int i = 0; i < outcomes.length; i++) {
            byColumn[i % width][i / width] = outcomes[i];
        }
        double[][] complete = Complete.replications(byColumn);
        SobolSums sums = SobolSums.of(complete, factors);
        return new Sobol(
                complete.length, rows - complete.length, sums.variance(), sums.indices(sums.resamples(DRAWS, random)));
    }
}
