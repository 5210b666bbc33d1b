package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContenderTest {
    private static final int DRAWS = 402;
    private static final double[] LOW = {1, 5, 2, 4};
    private static final double[] HIGH = {1.5, 5.5, 2.5, 4.5};
    private static final double[] MIXED = {6, 0, 6, 0};

    private static RandomStream stream() {
        return Streams.of(3).replication(0).stream("contenders");
    }

    @Test
    void whoIsBeatenInEveryReplicationIsLeftOut() {
        double[][] all = {LOW, HIGH, MIXED};
        assertThat(Contender.of(all, Better.HIGHER))
                .flatExtracting(Contender::scenarios)
                .containsExactly(1, 2);
        assertThat(Contender.of(all, Better.LOWER))
                .flatExtracting(Contender::scenarios)
                .containsExactly(0, 2);
    }

    @Test
    void scenariosThatAreAlikeAreOne() {
        assertThat(Contender.of(new double[][] {LOW, MIXED, LOW.clone()}, Better.HIGHER))
                .extracting(Contender::scenarios)
                .containsExactly(List.of(0, 2), List.of(1));
    }

    /** Better by less than a sum is rounded, level once, or next to a value that is not finite: any of them may still tie. */
    @Test
    void whoMayStillTieStays() {
        double[] barely = {Math.nextUp(1.0), Math.nextUp(5.0), Math.nextUp(2.0), Math.nextUp(4.0)};
        double[] once = {1, 6, 3, 5};
        double[] infinite = {2, Double.POSITIVE_INFINITY, 3, 5};
        assertThat(Contender.of(new double[][] {LOW, barely}, Better.HIGHER)).hasSize(2);
        assertThat(Contender.of(new double[][] {LOW, once}, Better.HIGHER)).hasSize(2);
        assertThat(Contender.of(new double[][] {LOW, infinite}, Better.HIGHER)).hasSize(2);
    }

    /** All sums of all draws, as if nobody had been left out. */
    private static double[] plain(double[][] byScenario, Better better) {
        int n = byScenario[0].length;
        RandomStream random = stream();
        double[] wins = new double[byScenario.length];
        int[][] drawn = new int[(DRAWS + 3) / 4 * 4][n];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < n; i++) {
                drawn[draw][i] = random.nextInt(n);
            }
            int[] own = drawn[draw];
            double[] merits = Arrays.stream(byScenario)
                    .mapToDouble(values -> {
                        double sum = 0;
                        for (int place : own) {
                            sum += values[place];
                        }
                        return better.merit(sum);
                    })
                    .toArray();
            double best = Arrays.stream(merits).max().orElseThrow();
            int ties =
                    (int) Arrays.stream(merits).filter(merit -> merit == best).count();
            for (int s = 0; s < wins.length; s++) {
                wins[s] += merits[s] == best ? 1.0 / ties : 0;
            }
        }
        return wins;
    }

    @Test
    void winsAreThoseOfAllSumsOfAllDraws() {
        Random random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            int n = 1 + random.nextInt(30);
            double grain = random.nextBoolean() ? 1 : 1e-3;
            double[][] all = new double[2 + random.nextInt(4)][];
            for (int s = 0; s < all.length; s++) {
                double shift = random.nextInt(3);
                all[s] = s > 0 && random.nextInt(3) == 0
                        ? all[s - 1].clone()
                        : IntStream.range(0, n)
                                .mapToDouble(i -> shift + grain * Math.rint(random.nextDouble() / grain))
                                .toArray();
            }
            double[][] rows = Complete.replications(all);
            for (Better better : Better.values()) {
                assertThat(new Wins(rows, all.length, better).bestMeans(DRAWS, stream()))
                        .containsExactly(plain(all, better));
            }
        }
    }
}
