package headstart.statistics;

import headstart.random.RandomStream;
import java.util.Arrays;
import java.util.List;

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
        int[] one = new int[scenarios];
        Arrays.fill(one, 1);
        for (double[] row : values) {
            award(row, one, wins);
        }
        return wins;
    }

    double[] bestMeans(int draws, RandomStream random) {
        List<Contender> contenders = Contender.of(byScenario(), better);
        int[] alike = contenders.stream()
                .mapToInt(contender -> contender.scenarios().size())
                .toArray();
        double[] wins = new double[alike.length];
        Groups groups = new Groups(values.length);
        double[][] units = contenders.stream()
                .map(contender -> groups.sums(contender.values()))
                .toArray(double[][]::new);
        double[][] sums = new double[TOGETHER][alike.length];
        int[][] drawn = new int[TOGETHER][groups.count()];
        for (int draw = 0; draw < draws && values.length > 0; draw += TOGETHER) {
            int present = Math.min(TOGETHER, draws - draw);
            if (alike.length > 1) {
                for (int i = 0; i < present; i++) {
                    draw(random, drawn[i]);
                }
                for (int place = 0; place < alike.length; place++) {
                    sum(units[place], drawn, place, sums);
                }
            }
            for (int i = 0; i < present; i++) {
                award(sums[i], alike, wins);
            }
        }
        return byScenario(wins, contenders);
    }

    /** Scenarios that are alike have won the same. */
    private double[] byScenario(double[] wins, List<Contender> contenders) {
        double[] all = new double[scenarios];
        for (int place = 0; place < wins.length; place++) {
            for (int scenario : contenders.get(place).scenarios()) {
                all[scenario] = wins[place];
            }
        }
        return all;
    }

    private void draw(RandomStream random, int[] drawn) {
        if (values.length > Groups.MOST) {
            drawBytes(random, drawn);
            return;
        }
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = random.nextInt(drawn.length);
        }
    }

    /** One of 256 is a byte, of which a number has eight. */
    private static void drawBytes(RandomStream random, int[] drawn) {
        long bits = 0;
        for (int i = 0; i < drawn.length; i++) {
            bits = i % Long.BYTES == 0 ? random.nextLong() : bits >>> Byte.SIZE;
            drawn[i] = (int) (bits & (Groups.MOST - 1));
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
    private static void sum(double[] column, int[][] drawn, int place, double[][] sums) {
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
        sums[0][place] = first;
        sums[1][place] = second;
        sums[2][place] = third;
        sums[3][place] = fourth;
    }

    /**
     * Shares a win among the best.
     *
     * @param alike how many scenarios each value stands for
     */
    private void award(double[] row, int[] alike, double[] wins) {
        double best = Double.NEGATIVE_INFINITY;
        int ties = 0;
        for (int place = 0; place < row.length; place++) {
            double merit = better.merit(row[place]);
            ties = merit > best ? alike[place] : ties + (merit == best ? alike[place] : 0);
            best = Math.max(best, merit);
        }
        for (int place = 0; place < row.length; place++) {
            wins[place] += better.merit(row[place]) == best ? 1.0 / ties : 0;
        }
    }
}
