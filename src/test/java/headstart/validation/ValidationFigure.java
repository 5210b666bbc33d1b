package headstart.validation;

import headstart.random.Streams;
import headstart.text.Numbers;
import headstart.validation.Figure.Curve;
import headstart.validation.Figure.Panel;
import headstart.validation.Figure.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** The main laws as simulated points on exact curves. */
final class ValidationFigure {
    static final int RUNS = 10_000;
    private static final Crew A = Crew.named("a");
    private static final Crew B = Crew.named("b");

    private ValidationFigure() {}

    static Figure figure() {
        return new Figure(
                "Simulated points on exact curves (10,000 runs each, 1,000 of the last; nothing is fitted)",
                List.of(muth(), late(), parity(), copying(), catchUp(), coupled()));
    }

    private static Panel muth() {
        double[] z = {0.3, 1, 3, 10, 30, 100};
        List<Curve> curves = new ArrayList<>();
        for (double g : new double[] {1, 2, 3}) {
            Setting setting = Setting.of(g, g, 1, 100, A);
            curves.add(new Curve(
                    "γ = b = " + Numbers.toText(g),
                    x -> Formulas.muth(g, x),
                    z,
                    means(setting, day -> Reading.excess(0, day), z)));
        }
        Setting general = Setting.of(0.7, 1.5, 1, 100, A);
        curves.add(new Curve(
                "γ 0.7, b 1.5", x -> Formulas.mean(0.7, 1.5, x), z, means(general, day -> Reading.excess(0, day), z)));
        return new Panel(
                "Mean excess (Muth 1986; Kummer)",
                new Scale("z = λt", true, 0.1, 1, 10, 100),
                new Scale("E x", true, 0.001, 0.01, 0.1, 1),
                curves);
    }

    private static Panel late() {
        double[] y = {0.25, 0.5, 1, 1.5, 2, 3, 4, 5, 6};
        List<Curve> curves = new ArrayList<>();
        for (double[] law : new double[][] {{1, 0.6}, {0.7, 1.5}, {2, 5}}) {
            Setting setting = Setting.of(law[0], law[1], 1e5, 1, A);
            curves.add(new Curve(
                    "γ " + Numbers.toText(law[0]) + ", b " + Numbers.toText(law[1]),
                    x -> Gamma.regularizedGammaP(law[1] / law[0], x),
                    y,
                    means(
                            setting,
                            bound -> Reading.excess(0, 1)
                                    .then(x -> 1e5 * FastMath.pow(x, law[0]))
                                    .atMost(bound),
                            y)));
        }
        return new Panel(
                "Late times: λt x^γ has a gamma law",
                new Scale("λt x^γ", false, 0, 2, 4, 6),
                new Scale("P(at most)", false, 0, 0.25, 0.5, 0.75, 1),
                curves);
    }

    private static Panel parity() {
        double[] days = {3, 7, 14, 21, 28, 42, 56};
        List<Curve> curves = new ArrayList<>();
        for (double r : new double[] {0.5, 1, 2}) {
            Setting setting = Setting.of(2, 2, 3, 60, A.lead(14), B.effort(r));
            curves.add(new Curve(
                    "r = " + Numbers.toText(r),
                    t -> Formulas.neverAhead(14, r, t),
                    days,
                    means(setting, day -> Reading.neverAhead(1, 0, day), days)));
        }
        return new Panel(
                "Lead 14 days, rate ratio r: b never ahead",
                new Scale("days after release", false, 0, 14, 28, 42, 56),
                new Scale("P(b never ahead)", false, 0, 0.25, 0.5, 0.75, 1),
                curves);
    }

    private static Panel copying() {
        double[] days = {1, 3, 7, 14, 21, 28};
        List<Curve> curves = new ArrayList<>();
        for (double rate : new double[] {0, 0.1, 0.5}) {
            Setting setting = Setting.of(2, 2, 0.5, 28, A.lead(14), B).copying(rate);
            curves.add(new Curve(
                    Numbers.toText(rate) + " a day",
                    t -> Formulas.copierMean(2, 0.5, 14, 0, rate, t),
                    days,
                    means(setting, day -> Reading.excess(1, day), days)));
        }
        return new Panel(
                "Copying, leader 14 days ahead, by rate",
                new Scale("days after release", false, 0, 7, 14, 21, 28),
                new Scale("E x of the copier", false, 0, 0.25, 0.5, 0.75, 1),
                curves);
    }

    private static Panel catchUp() {
        double[] days = {4, 7, 10.5, 14, 17.5, 21, 28, 40};
        List<Curve> curves = new ArrayList<>();
        for (int k : new int[] {1, 4, 16, 64}) {
            Setting setting = Setting.of(1, 1, 30, 43, A.lead(14), B).operators(k);
            curves.add(new Curve(
                    "K = " + k,
                    t -> Beta.regularizedBeta(t / (t + 14), k, k),
                    days,
                    means(setting, day -> Reading.catchUpDay(1, 0).atMost(day), days)));
        }
        return new Panel(
                "K operators catch up at the lead, 14 days",
                new Scale("days after release", false, 0, 14, 28, 42),
                new Scale("P(caught up)", false, 0, 0.25, 0.5, 0.75, 1),
                curves);
    }

    /** The level is exact for groups: see {@link LiteralLaws}. */
    private static Panel coupled() {
        int[] attempts = {100, 300, 1_000, 3_000, 10_000};
        double[] x = Arrays.stream(attempts).asDoubleStream().toArray();
        List<Curve> curves = new ArrayList<>();
        for (int d : new int[] {1, 2, 3}) {
            CoupledRedraws redraws = new CoupledRedraws(6, d, false, 1, attempts);
            double level = Gamma.gamma(1 + 1.0 / d) * FastMath.pow(d / 6.0 / Gamma.gamma(1 + d), -1.0 / d) / d;
            curves.add(new Curve(
                    "d = " + d + ": slope " + (d == 1 ? "-1" : "-1/" + d),
                    t -> level * FastMath.pow(t, -1.0 / d),
                    x,
                    means(redraws.rows(Engine.SHIPPED, Streams.of(Battery.SEED)), 1_000)));
        }
        return new Panel(
                "Coupled redraws (McNerney 2011)",
                new Scale("attempts", true, 100, 1_000, 10_000),
                new Scale("E cost", true, 0.0001, 0.001, 0.01, 0.1, 1),
                curves);
    }

    private static double[] means(Setting setting, DoubleFunction<Reading> reading, double[] places) {
        Reading[] readings = Arrays.stream(places).mapToObj(reading).toArray(Reading[]::new);
        return means(Source.of(setting, readings).rows(Engine.SHIPPED, Streams.of(Battery.SEED)), RUNS);
    }

    private static double[] means(IntFunction<double[]> rows, int runs) {
        double[][] played = IntStream.range(0, runs).parallel().mapToObj(rows).toArray(double[][]::new);
        double[] sums = new double[played[0].length];
        for (double[] row : played) {
            for (int c = 0; c < row.length; c++) {
                sums[c] += row[c] / runs;
            }
        }
        return sums;
    }
}
