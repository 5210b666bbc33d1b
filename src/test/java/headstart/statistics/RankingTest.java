package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.Ranking.Pair;
import headstart.statistics.Ranking.Place;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTest {
    private static final double[] A = {12.1, 9.8, 14.2, 11.0, 8.7, 13.3, 10.9, 9.1};
    private static final double[] B = {10.0, 9.9, 11.7, 10.1, 8.7, 10.2, 9.8, 9.5};
    private static final double[] C = {11.0, 10.4, 11.2, 10.8, 9.7, 10.0, 9.9, 10.3};
    private static final Offset<Double> EXACT = within(1e-13);

    private static RandomStream random() {
        return Streams.of(5).replication(0).stream("ranking");
    }

    /** SciPy 1.17.1: {@code 2 * t.sf(abs(t), df)}. */
    @ParameterizedTest
    @CsvSource({
        "2.5, 7, 0.04099221858575289",
        "1.96, 9999, 0.0500235230052102",
        "-0.3, 1, 0.8144528418445154",
        "6, 40, 4.7264551327881806e-07",
        "3.1, 200000, 0.0019354750591651364",
        "12, 999, 4.34310390771633e-31",
        "0, 5, 1.0"
    })
    void pValuesAgreeWithSciPy(double t, int degreesOfFreedom, double expected) {
        assertThat(StudentT.p(t, degreesOfFreedom)).isCloseTo(expected, within(1e-10 * expected));
    }

    /**
     * SciPy 1.17.1: {@code ttest_rel(a, b).pvalue} of each pair, of the third that of Hall's polynomial, which is larger; the second
     * smallest of three times 2 and so on by hand. Intervals together: those with 1 - 0.05 / 3.
     */
    @Test
    void comparesAllPairsWithHolmsCorrection() {
        Ranking ranking = Ranking.of(new double[][] {A, B, C}, Better.HIGHER, random());
        assertThat(ranking.pairs()).extracting(Pair::scenario).containsExactly(0, 0, 1);
        assertThat(ranking.pairs()).extracting(Pair::baseline).containsExactly(1, 2, 2);
        double ab = 0.04118466262853922;
        double ac = 0.27229797465915306;
        double bc = 0.10174573907578063;
        assertThat(ranking.pairs().get(0).p()).isCloseTo(ab, EXACT);
        assertThat(ranking.pairs().get(1).p()).isCloseTo(ac, EXACT);
        assertThat(ranking.pairs().get(2).p()).isCloseTo(bc, EXACT);
        assertThat(ranking.pairs().get(0).adjustedP()).isCloseTo(3 * ab, EXACT);
        assertThat(ranking.pairs().get(1).adjustedP()).isCloseTo(ac, EXACT);
        assertThat(ranking.pairs().get(2).adjustedP()).isCloseTo(2 * bc, EXACT);
        assertThat(ranking.order()).containsExactly(0, 2, 1);
        assertThat(ranking.pairs().get(0).together().low()).isCloseTo(-0.29051831414912765, EXACT);
        assertThat(ranking.pairs().get(0).together().high()).isCloseTo(2.717701515450637, EXACT);
        Place best = ranking.places().get(0);
        assertThat(best.againstBest().low()).isCloseTo(-1.1781042696997082, EXACT);
        assertThat(best.againstBest().high()).isCloseTo(2.717701515450637, EXACT);
        assertThat(ranking.places().get(1).againstBest().low()).isCloseTo(-2.717701515450637, EXACT);
        assertThat(ranking.places().get(1).againstBest().high()).isCloseTo(0.29051831414912765, EXACT);
    }

    @Test
    void equalMeansShareAPlaceAndSelectedRunsHaveNone() {
        Ranking tied = Ranking.of(new double[][] {{1, 2, 4}, {2, 3, 5}, {1, 2, 4}}, Better.LOWER, random());
        assertThat(tied.placeOf(0)).hasValue(1);
        assertThat(tied.placeOf(1)).hasValue(3);
        assertThat(tied.placeOf(2)).hasValue(1);
        assertThat(tied.isTied(0)).isTrue();
        assertThat(tied.isTied(1)).isFalse();
        double nan = Double.NaN;
        Ranking selected = Ranking.of(new double[][] {{1, 2, nan, nan}, {2, 1, 3, 4}}, Better.LOWER, random());
        assertThat(selected.isStated()).isFalse();
        assertThat(selected.placeOf(1)).isEmpty();
        Ranking one = Ranking.of(new double[][] {{1}, {2}}, Better.LOWER, random());
        assertThat(one.placeOf(0)).isEmpty();
        assertThat(one.places().get(0).resampledShareBest()).isNaN();
        assertThat(one.places().get(0).againstBest().low()).isNaN();
    }

    /** An interval that leaves 0 out has p below 0.05, and one that holds together with all others an adjusted p below 0.05. */
    @Test
    void intervalsAndPValuesSayTheSame() {
        RandomStream luck = random();
        int sure = 0;
        for (int study = 0; study < 300; study++) {
            double[][] values = new double[4][15];
            for (int s = 0; s < 4; s++) {
                double shift = s * 0.25;
                Arrays.setAll(values[s], r -> shift - Math.log(luck.nextDouble()));
            }
            for (Pair pair : Ranking.of(values, Better.LOWER, random()).pairs()) {
                if (pair.difference().note() != MeanNote.NONE) {
                    continue;
                }
                boolean out = pair.difference().low() > 0 || pair.difference().high() < 0;
                assertThat(pair.p() < 0.05).isEqualTo(out);
                boolean together = pair.together().low() > 0 || pair.together().high() < 0;
                assertThat(!together || pair.adjustedP() < 0.05).isTrue();
                sure += together ? 1 : 0;
            }
        }
        assertThat(sure).isGreaterThan(50);
    }

    /** Two of three replications go to the second scenario, the third is tied between all three. */
    @Test
    void countsWinsAndSharesTies() {
        double[][] values = {{3, 2, 1}, {1, 1, 1}, {2, 2, 1}};
        Ranking low = Ranking.of(values, Better.LOWER, random());
        assertThat(low.places())
                .extracting(Place::shareOfReplicationsBest)
                .containsExactly(Proportion.of(1 / 3.0, 3), Proportion.of(2 + 1 / 3.0, 3), Proportion.of(1 / 3.0, 3));
        assertThat(low.order()).containsExactly(1, 2, 0);
        Ranking high = Ranking.of(values, Better.HIGHER, random());
        assertThat(high.places().get(0).shareOfReplicationsBest().share()).isCloseTo((1 + 0.5 + 1 / 3.0) / 3, EXACT);
        assertThat(high.order()).containsExactly(0, 2, 1);
    }

    /**
     * The bootstrap mean of n Bernoulli differences is binomial: with 5 of 8 pairs +1 and 3 of 8 -1, P(mean above 0) + P(0) / 2 =
     * 0.7570 (SciPy 1.17.1: {@code binom.sf(4, 8, 5 / 8) + binom.pmf(4, 8, 5 / 8) / 2}). 2,000 draws have a standard error of
     * 0.009; four of these fail by chance for one seed in 16,000.
     */
    @Test
    void theResampledShareIsThatOfTheBootstrap() {
        double[][] values = {{1, 1, 1, 1, 1, -1, -1, -1}, new double[8]};
        Ranking ranking = Ranking.of(values, Better.HIGHER, random());
        double first = ranking.places().get(0).resampledShareBest();
        assertThat(first).isCloseTo(0.7570, within(0.036));
        assertThat(ranking.places().get(1).resampledShareBest()).isCloseTo(1 - first, EXACT);
    }

    /**
     * Many replications are resampled in groups: 1,000 pairs, 520 of them +1 and 480 -1 in an order drawn at random, have a mean above 0 with
     * P(Z > -40 / sqrt(998.4)) = 0.897. The sum of squares of 256 sums is known to 9 %, the share so to 0.015, and 2,000 draws add 0.007; 0.065
     * fails by chance for one seed in 10,000.
     */
    @Test
    void manyReplicationsAreResampledInGroups() {
        double[][] values = new double[2][1000];
        Arrays.fill(values[0], 0, 520, 1);
        Arrays.fill(values[0], 520, 1000, -1);
        RandomStream shuffle = random();
        for (int i = 999; i > 0; i--) {
            int other = shuffle.nextInt(i + 1);
            double value = values[0][i];
            values[0][i] = values[0][other];
            values[0][other] = value;
        }
        Ranking ranking = Ranking.of(values, Better.HIGHER, random());
        assertThat(ranking.places().get(0).resampledShareBest()).isCloseTo(0.897, within(0.065));
    }

    /** Up to 256 replications each is drawn by itself, by the numbers of the stream as they come. */
    @Test
    void aGroupOfOneIsDrawnAsAReplication() {
        double[][] values = new double[2][256];
        Arrays.setAll(values[0], i -> i % 3 - 0.99);
        RandomStream stream = random();
        int above = 0;
        for (int draw = 0; draw < Ranking.DRAWS; draw++) {
            double sum = 0;
            for (int i = 0; i < 256; i++) {
                sum += values[0][stream.nextInt(256)];
            }
            above += sum > 0 ? 1 : 0;
        }
        assertThat(Ranking.of(values, Better.HIGHER, random()).places().get(0).resampledShareBest())
                .isEqualTo(above / (double) Ranking.DRAWS);
    }

    @Test
    void blanksLeavePairsAndCompleteReplicationsOut() {
        double nan = Double.NaN;
        double[][] values = {{1, 2, nan, 4}, {2, 3, 4, 6}, {5, nan, 5, 5}};
        Ranking ranking = Ranking.of(values, Better.LOWER, random());
        assertThat(ranking.replications()).isEqualTo(4);
        assertThat(ranking.complete()).isEqualTo(2);
        assertThat(ranking.pairs()).extracting(pair -> pair.difference().n()).containsExactly(3, 2, 3);
        assertThat(ranking.places()).extracting(Place::mean).containsExactly(2.5, 4.0, 5.0);
    }

    @Test
    void anEventThatNeverComesLosesAndRanksLast() {
        double inf = Double.POSITIVE_INFINITY;
        Ranking ranking = Ranking.of(new double[][] {{1, inf, inf}, {2, 2, inf}}, Better.LOWER, random());
        assertThat(ranking.places().get(0).shareOfReplicationsBest().share()).isCloseTo(0.5, EXACT);
        assertThat(ranking.places().get(0).mean()).isNaN();
        assertThat(ranking.pairs().get(0).p()).isNaN();
        assertThat(Ranking.of(new double[][] {{1, inf}, {7, 8}}, Better.LOWER, random())
                        .order())
                .containsExactly(1, 0);
    }

    @Test
    void aSureDifferenceHasNoDoubtAndNoReplicationNoAnswer() {
        Ranking sure = Ranking.of(new double[][] {{1, 2, 4}, {2, 3, 5}, {1, 2, 4}}, Better.LOWER, random());
        assertThat(sure.pairs()).extracting(Pair::p).containsExactly(0.0, 1.0, 0.0);
        assertThat(sure.places()).extracting(Place::resampledShareBest).containsExactly(0.5, 0.0, 0.5);
        Ranking empty = Ranking.of(new double[2][0], Better.LOWER, random());
        assertThat(empty.places().get(0).resampledShareBest()).isNaN();
        assertThat(empty.pairs().get(0).adjustedP()).isNaN();
    }

    /** Holm 1979 by hand: 4 x 0.005, 3 x 0.01, then 2 x 0.03, and 0.04 is lifted to its predecessor. */
    @Test
    void holmAdjustsStepByStepAndLeavesBlanksOut() {
        assertThat(Holm.adjust(new double[] {0.01, 0.04, Double.NaN, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, Double.NaN, 0.06, 0.02}, EXACT);
        assertThat(Holm.adjust(new double[] {0.6, 0.9})).containsExactly(1, 1);
        assertThat(Holm.adjust(new double[0])).isEmpty();
        assertThatThrownBy(() -> Holm.adjust(new double[] {1.5}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p-value (1.5) must be from 0 to 1.");
    }
}
