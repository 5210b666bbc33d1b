package headstart.statistics;

import headstart.statistics.Sobol.Index;
import headstart.statistics.Sobol.Indices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The sums behind {@link Sobol}, by scramble and by part of the luck that is left out, so that every jackknife estimate is one more set of
 * sums.
 */
final class SobolSums {
    private static final int OF_ALL = 3;
    /** Parts that a jackknife over them needs: with one left out there must be two to take products across. */
    private static final int FEWEST_PARTS = 3;

    private final int factors;
    private final int parts;
    private final double centre;
    /** By scramble. */
    private final Sums[] scrambles;
    /** By part left out. */
    private final Sums[] without;

    SobolSums(int factors, int parts, double centre) {
        this.factors = factors;
        this.parts = parts;
        this.centre = centre;
        this.scrambles = new Sums[Sobol.SCRAMBLES];
        Arrays.setAll(scrambles, i -> new Sums(OF_ALL + 2 * factors, parts));
        this.without = new Sums[parts >= FEWEST_PARTS ? parts : 0];
        Arrays.setAll(without, i -> new Sums(OF_ALL + 2 * factors, parts));
    }

    /**
     * Sums over rows.
     *
     * @param terms rows, squares of A and B across parts, squares within parts; then first-order and total term of each
     *     factor
     * @param means of A and B by part
     */
    private record Sums(double[] terms, double[] means) {
        Sums(int terms, int parts) {
            this(new double[terms], new double[parts]);
        }

        static Sums minus(Sums all, Sums some) {
            Sums rest = new Sums(all.terms.length, all.means.length);
            Arrays.setAll(rest.terms, i -> all.terms[i] - some.terms[i]);
            Arrays.setAll(rest.means, i -> all.means[i] - some.means[i]);
            return rest;
        }

        static Sums of(Sums[] all) {
            Sums sum = new Sums(all[0].terms.length, all[0].means.length);
            for (Sums own : all) {
                Arrays.setAll(sum.terms, i -> sum.terms[i] + own.terms[i]);
                Arrays.setAll(sum.means, i -> sum.means[i] + own.means[i]);
            }
            return sum;
        }
    }

    /** Takes in a row: A, B, AB_0, ... with a value for each part. */
    void add(double[][] row, int scramble) {
        double[] a = moved(row[0]);
        double[] b = moved(row[1]);
        double[][] changes = new double[factors][parts];
        for (int f = 0; f < factors; f++) {
            for (int part = 0; part < parts; part++) {
                changes[f][part] = row[2 + f][part] - row[0][part];
            }
        }
        add(scrambles[scramble], a, b, changes, -1);
        for (int part = 0; part < without.length; part++) {
            add(without[part], a, b, changes, part);
        }
    }

    private double[] moved(double[] values) {
        return Arrays.stream(values).map(value -> value - centre).toArray();
    }

    private void add(Sums sums, double[] a, double[] b, double[][] changes, int out) {
        double[] terms = sums.terms;
        terms[0] += 1;
        terms[1] += across(a, a, out) + across(b, b, out);
        terms[2] += within(a, out) + within(b, out);
        for (int f = 0; f < factors; f++) {
            terms[OF_ALL + 2 * f] += across(b, changes[f], out);
            terms[OF_ALL + 2 * f + 1] += across(changes[f], changes[f], out) / 2;
        }
        for (int part = 0; part < parts; part++) {
            sums.means[part] += part == out ? 0 : a[part] + b[part];
        }
    }

    /** The mean of x_r y_s over all pairs of different parts; with a single part its product. */
    private double across(double[] x, double[] y, int out) {
        double sumX = 0;
        double sumY = 0;
        double products = 0;
        for (int part = 0; part < parts; part++) {
            if (part != out) {
                sumX += x[part];
                sumY += y[part];
                products += x[part] * y[part];
            }
        }
        double n = out < 0 ? parts : parts - 1.0;
        return n == 1 ? products : (sumX * sumY - products) / (n * (n - 1));
    }

    /** The variance over parts. */
    private double within(double[] x, int out) {
        double sum = 0;
        double squares = 0;
        for (int part = 0; part < parts; part++) {
            if (part != out) {
                sum += x[part];
                squares += x[part] * x[part];
            }
        }
        double n = out < 0 ? parts : parts - 1.0;
        return n == 1 ? 0 : (squares - sum * sum / n) / (n - 1);
    }

    /** V. */
    private double variance(Sums sums, int out) {
        double points = 2 * sums.terms[0];
        double[] means = Arrays.stream(sums.means).map(sum -> sum / points).toArray();
        return sums.terms[1] / points - across(means, means, out);
    }

    /** Share of luck, then first order and total of each factor; NaN where V is not above 0. */
    private double[] shares(Sums sums, int out, double size) {
        double variance = variance(sums, out);
        double luck = sums.terms[2] / (2 * sums.terms[0]) * size;
        double[] shares = new double[1 + 2 * factors];
        shares[0] = parts == 1 ? Double.NaN : luck / (luck + Math.max(0, variance));
        for (int i = 1; i < shares.length; i++) {
            double share = sums.terms[OF_ALL - 1 + i] / sums.terms[0];
            shares[i] = variance > 0 ? share / variance : Double.NaN;
        }
        return shares;
    }

    Sobol indices(int n, int blank, double size) {
        Sums all = Sums.of(scrambles);
        double[] values = shares(all, -1, size);
        double[][] rows = Arrays.stream(scrambles)
                .filter(own -> own.terms[0] > 0)
                .map(own -> shares(Sums.minus(all, own), -1, size))
                .toArray(double[][]::new);
        double[][] luck = IntStream.range(0, without.length)
                .mapToObj(part -> shares(without[part], part, size))
                .toArray(double[][]::new);
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            indices.add(index(values[i], column(rows, i), column(luck, i)));
        }
        List<Indices> own = IntStream.range(0, factors)
                .mapToObj(f -> new Indices(indices.get(1 + 2 * f), indices.get(2 + 2 * f)))
                .toList();
        double variance = n == 0 ? Double.NaN : Math.max(0, variance(all, -1));
        return new Sobol(n, blank, parts, variance, indices.get(0), own);
    }

    private static double[] column(double[][] rows, int i) {
        return Arrays.stream(rows).mapToDouble(row -> row[i]).toArray();
    }

    /** With two parts there is a value and nothing to tell its error. */
    private Index index(double value, double[] withoutRow, double[] withoutPart) {
        boolean told = withoutRow.length > 1 && (parts == 1 || withoutPart.length > 1);
        TwoWay error = told ? TwoWay.jackknife(withoutRow, withoutPart) : new TwoWay(Double.NaN, 0);
        double half = error.halfWidth();
        double together = error.halfWidth(factors);
        // Luck can take an estimate out of [0, 1]; its error does not end there.
        double own = inside(value);
        return new Index(own, inside(own - half), inside(own + half), inside(own - together), inside(own + together));
    }

    private static double inside(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
