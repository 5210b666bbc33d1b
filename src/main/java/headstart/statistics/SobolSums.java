package headstart.statistics;

import headstart.random.RandomStream;
import headstart.statistics.Sobol.Index;
import headstart.statistics.Sobol.Indices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The sums behind {@link Sobol}, by row. A resample adds rows, so that it costs k operations for each.
 *
 * @param terms [row][f(A) + f(B), their squares, then for each factor the first-order and the total term]
 */
record SobolSums(double[][] terms, int factors) {
    private static final double[] ENDS = {(1 - StudentT.CONFIDENCE) / 2, (1 + StudentT.CONFIDENCE) / 2};

    static SobolSums of(double[][] rows, int factors) {
        double mean = Moments.of(Arrays.stream(rows)
                        .flatMapToDouble(row -> Arrays.stream(row, 0, 2))
                        .toArray())
                .mean();
        return new SobolSums(Arrays.stream(rows).map(row -> terms(row, mean)).toArray(double[][]::new), factors);
    }

    private static double[] terms(double[] row, double mean) {
        double a = row[0] - mean;
        double b = row[1] - mean;
        double[] terms = new double[2 * row.length - 2];
        terms[0] = a + b;
        terms[1] = a * a + b * b;
        for (int column = 2; column < row.length; column++) {
            double change = row[column] - row[0];
            terms[2 * column - 2] = b * change;
            terms[2 * column - 1] = change * change / 2;
        }
        return terms;
    }

    double variance() {
        return variance(sum(IntStream.range(0, terms.length)));
    }

    /** V over the 2 n outcomes of A and B, with divisor 2 n. */
    private double variance(double[] sum) {
        double mean = sum[0] / (2 * terms.length);
        return sum[1] / (2 * terms.length) - mean * mean;
    }

    private double[] sum(IntStream rows) {
        double[] sum = new double[2 + 2 * factors];
        rows.forEach(row -> Arrays.setAll(sum, i -> sum[i] + terms[row][i]));
        return sum;
    }

    /** First order and total of each factor, in this order. */
    private double[] shares(double[] sum) {
        double total = variance(sum) * terms.length;
        return IntStream.range(2, sum.length)
                .mapToDouble(i -> total > 0 ? sum[i] / total : Double.NaN)
                .toArray();
    }

    double[][] resamples(int draws, RandomStream random) {
        int n = terms.length;
        double[][] shares = new double[draws][];
        for (int draw = 0; draw < draws; draw++) {
            shares[draw] = shares(sum(IntStream.range(0, n).map(i -> random.nextInt(n))));
        }
        return shares;
    }

    List<Indices> indices(double[][] resamples) {
        double[] values = shares(sum(IntStream.range(0, terms.length)));
        List<Indices> indices = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            indices.add(new Indices(index(values, resamples, i), index(values, resamples, i + 1)));
        }
        return indices;
    }

    private static Index index(double[] values, double[][] resamples, int i) {
        double[] law = Moments.defined(
                Arrays.stream(resamples).mapToDouble(draw -> draw[i]).toArray());
        double[] ends =
                Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).evaluate(law, ENDS);
        return new Index(values[i], ends[0], ends[1]);
    }
}
