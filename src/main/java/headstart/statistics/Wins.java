package headstart.statistics;

import headstart.random.RandomStream;
import java.util.Arrays;

/** Counts how often each of k scenarios is the best, over replications and over bootstrap means; j scenarios in a tie get 1/j each. */
final class Wins {
    /** Resamples whose sums are taken together. */
    private static final int TOGETHER = 4;

    private final double[][] values;
    private final Better better;
    private final int scenarios;

    /** Of complete replications, [replication][scenario]. */
    Wins(double[][] values, int scenarios, Better better) {
        this.values = values;
        this.better = better;
        this.scenarios = scenarios;
    }

    double mean(int scenario) {
        return Moments.of(
                        Arrays.stream(values).mapToDouble(row -> row[scenario]).toArray())
                .mean();
    }

    double[] wins() {
        double[] wins = new double[scenarios];
        for (double[] row : values) {
            award(row, wins);
        }
        return wins;
    }

    double[] bestMeans(int draws, RandomStream random) {
        double[] wins = new double[scenarios];
        double[][] sums = new double[TOGETHER][scenarios];
        int[][] drawn = new int[TOGETHER][values.length];
        double[][] byScenario = byScenario();
        for (int draw = 0; draw < draws && values.length > 0; draw += TOGETHER) {
            int present = Math.min(TOGETHER, draws - draw);
            for (int i = 0; i < present; i++) {
                draw(random, drawn[i]);
            }
            for (int scenario = 0; scenario < scenarios; scenario++) {
                sum(byScenario[scenario], drawn, scenario, sums);
            }
            for (int i = 0; i < present; i++) {
                award(sums[i], wins);
            }
        }
        return wins;
    }

    private static void draw(RandomStream random, int[] drawn) {
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextInt(drawn.length);
        }
    }

    private double[][] byScenario() {
        double[][] columns = new double[scenarios][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int scenario = 0; scenario < scenarios; scenario++) {
                columns[scenario][i] = values[i][scenario];
            }
        }
        return columns;
    }

    /** Four resamples at a time: a sum waits for its last addition, others need not wait for it. */
    private static void sum(double[] column, int[][] drawn, int scenario, double[][] sums) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (int i = 0; i < column.length; i++) {
            first += column[drawn[0][i]];
            second += column[drawn[1][i]];
            third += column[drawn[2][i]];
            fourth += column[drawn[3][i]];
        }
        sums[0][scenario] = first;
        sums[1][scenario] = second;
        sums[2][scenario] = third;
        sums[3][scenario] = fourth;
    }

    private void award(double[] row, double[] wins) {
        double best = Double.NEGATIVE_INFINITY;
        int ties = 0;
        for (double value : row) {
            double merit = better.merit(value);
            ties = merit > best ? 1 : ties + (merit == best ? 1 : 0);
            best = Math.max(best, merit);
        }
        for (int scenario = 0; scenario < scenarios; scenario++) {
            wins[scenario] += better.merit(row[scenario]) == best ? 1.0 / ties : 0;
        }
    }
}
