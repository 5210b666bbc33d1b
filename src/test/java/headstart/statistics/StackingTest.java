package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Stacking weights against cases whose optimum is known. */
class StackingTest {
    private static final RandomStream LUCK = Streams.of(11).replication(0).stream("stacking-test");

    /** Two models of two kinds of unit: with densities p and q either way, the weight is (n1 p - n2 q) / ((n1 + n2) (p - q)) of both. */
    @Test
    void twoModelsThatAreEachRightForAPartShareByTheClosedForm() {
        int first = 7;
        int second = 3;
        double p = 0.9;
        double q = 0.1;
        double[][] scores = new double[2][first + second];
        for (int i = 0; i < first + second; i++) {
            scores[0][i] = Math.log(i < first ? p : q);
            scores[1][i] = Math.log(i < first ? q : p);
        }
        double expected = (first * p - second * q) / ((first + second) * (p - q));
        assertThat(Stacking.weights(scores)[0]).isCloseTo(expected, within(1e-6));
    }

    @Test
    void modelsThatCannotBeToldApartKeepTheirShares() {
        double[][] scores = {{-3, -1, -7}, {-3, -1, -7}, {-3, -1, -7}, {-3, -1, -7}};
        for (double weight : Stacking.weights(scores)) {
            assertThat(weight).isCloseTo(0.25, within(1e-12));
        }
    }

    /**
     * Twenty units from a normal law around 1, scored by it and by laws around 0 and 2: in 40 studies the true one gets more than 0.8 in the
     * median study. Its weight in single studies varies, which is what the stated errors are for.
     */
    @Test
    void theTrueModelGetsTheWeight() {
        double[] weights = IntStream.range(0, 40)
                .mapToDouble(study -> Stacking.weights(scores(20))[1])
                .sorted()
                .toArray();
        assertThat(weights[20]).isGreaterThan(0.8);
    }

    @Test
    void errorsAreNoughtWhereEveryUnitSaysTheSameAndGrowWithTheChanceOfTheSampler() {
        double[][] clear = {{-1, -1, -1, -1}, {-9, -9, -9, -9}};
        int[] alone = {0, 1, 2, 3};
        Stacking.Weights sure = Stacking.withErrors(clear, new double[2][4], alone, LUCK);
        assertThat(sure.values()[0]).isCloseTo(1, within(1e-6));
        assertThat(sure.errors()[0]).isLessThan(1e-6);
        double[][] noisy = new double[2][4];
        for (double[] own : noisy) {
            Arrays.fill(own, 10);
        }
        assertThat(Stacking.withErrors(clear, noisy, alone, LUCK).errors()[0]).isGreaterThan(0.1);
    }

    /**
     * Five models of 14 units in six families whose scores differ by chance alone: the optimum gives one of them nearly everything, the mean over
     * the bootstrap gives none of them most of it in the mean over 20 studies, and none strays by 0.1 from an even share in that mean.
     */
    @Test
    void modelsThatDifferByChanceAloneStayNearAnEvenShare() {
        int[] families = {0, 0, 0, 0, 0, 1, 2, 2, 3, 4, 4, 4, 4, 5};
        double[] mean = new double[5];
        double corner = 0;
        double reported = 0;
        for (int study = 0; study < 20; study++) {
            double[][] scores = new double[5][14];
            double[][] errors = new double[5][14];
            for (double[] own : scores) {
                Arrays.setAll(own, i -> 0.15 * Normal.quantile(LUCK.nextDouble()));
            }
            for (double[] own : errors) {
                Arrays.fill(own, 0.1);
            }
            corner += Arrays.stream(Stacking.weights(scores)).max().orElseThrow() / 20;
            Stacking.Weights weights = Stacking.withErrors(scores, errors, families, LUCK);
            reported += Arrays.stream(weights.values()).max().orElseThrow() / 20;
            for (int k = 0; k < 5; k++) {
                mean[k] += weights.values()[k] / 20;
            }
        }
        assertThat(corner).isGreaterThan(0.8);
        assertThat(reported).isLessThan(0.5);
        for (double share : mean) {
            assertThat(share).isCloseTo(0.2, within(0.1));
        }
    }

    /** Sixty units of the true law: its reported weight, the mean over the bootstrap, is above 0.8 as well in the median of 20 studies. */
    @Test
    void theTrueModelGetsTheReportedWeightToo() {
        double[] weights = IntStream.range(0, 20)
                .mapToDouble(study -> Stacking.withErrors(
                                scores(60),
                                new double[3][60],
                                IntStream.range(0, 60).toArray(),
                                LUCK)
                        .values()[1])
                .sorted()
                .toArray();
        assertThat(weights[10]).isGreaterThan(0.8);
    }

    private static double[][] scores(int units) {
        double[][] scores = new double[3][units];
        for (int i = 0; i < units; i++) {
            double seen = 1 + Normal.quantile(LUCK.nextDouble());
            for (int k = 0; k < 3; k++) {
                scores[k][i] = -0.5 * (seen - k) * (seen - k);
            }
        }
        return scores;
    }
}
