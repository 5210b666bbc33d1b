package headstart.coverage;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Morris;
import headstart.statistics.Sobol;

/**
 * How often indices hold the truth where all design points share luck.
 *
 * @param replications of each study
 * @param totalWeak share of the intervals of the weak factor's total index that hold it
 * @param totalStrong of the strong factor's
 * @param muWeak of the weak factor's mu*
 * @param muStrong of the strong factor's
 * @param wrong studies in which intervals without a common point stood in the wrong order
 */
record LuckCoverage(int replications, double totalWeak, double totalStrong, double muWeak, double muStrong, int wrong) {
    private static final double SPREAD = 1.5;

    static LuckCoverage of(int replications, int studies, long seed) {
        int[] held = new int[4];
        int wrong = 0;
        for (int study = 0; study < studies; study++) {
            RandomStream luck = Streams.of(seed).replication(study).stream("luck/" + replications);
            double[][] rows = Sobol.design(2, 64, luck);
            Sobol sobol = Sobol.of(outcomes(rows, replications, luck), 2);
            Sobol.Index x = sobol.factors().get(0).total();
            Sobol.Index y = sobol.factors().get(1).total();
            held[0] += x.low() <= 0.2 && 0.2 <= x.high() ? 1 : 0;
            held[1] += y.low() <= 0.8 && 0.8 <= y.high() ? 1 : 0;
            double[][] paths = Morris.design(2, 10, 4, luck);
            Morris morris = Morris.of(paths, paths, outcomes(paths, replications, luck));
            Morris.Effect weak = morris.factors().get(0);
            Morris.Effect strong = morris.factors().get(1);
            held[2] += weak.absoluteLow() <= 1 && 1 <= weak.absoluteHigh() ? 1 : 0;
            held[3] += strong.absoluteLow() <= 2 && 2 <= strong.absoluteHigh() ? 1 : 0;
            wrong += x.low() > y.high() || weak.absoluteLow() > strong.absoluteHigh() ? 1 : 0;
        }
        double n = studies;
        return new LuckCoverage(replications, held[0] / n, held[1] / n, held[2] / n, held[3] / n, wrong);
    }

    private static double[][] outcomes(double[][] points, int replications, RandomStream luck) {
        double[][] outcomes = new double[points.length][replications];
        for (int r = 0; r < replications; r++) {
            double a = SPREAD * Law.normal(luck);
            double b = SPREAD * Law.normal(luck);
            for (int p = 0; p < points.length; p++) {
                outcomes[p][r] = (1 + a) * points[p][0] + (2 + b) * points[p][1];
            }
        }
        return outcomes;
    }
}
