package headstart.statistics;

import headstart.random.RandomStream;
import java.util.Arrays;

/** Counts how often each of k scenarios is the best, over replications and over bootstrap means; j scenarios in a tie get 1/j each. */
final class Wins {
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
        double[] sums = new double[scenarios];
        int[] drawn = new int[values.length];
        double[][] byScenario = byScenario();
        for (int draw = 0; draw < draws && values.length > 0; draw++) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = random.nextInt(drawn.length);
            }
            for (int scenario = 0; scenario < scenarios; scenario++) {
                sums[scenario] = sum(byScenario[scenario], drawn);
            }
            award(sums, wins);
        }
        return wins;
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

    private static double sum(double[] column, int[] drawn) {
        double sum = 0;
        for (int place : drawn) {
            sum += column[place];
        }
        return sum;
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
