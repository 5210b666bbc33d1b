package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import org.junit.jupiter.api.Test;

/** The share that two measurements have in common, against a value worked out by hand and against models whose share is known. */
class SharedVarianceTest {
    @Test
    void agreesWithFishersFormulaByHand() {
        double[] first = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] second = {2, 1, 4, 3, 6, 5, 8, 7, 10, 9};
        // Both have mean 5.5; covariance = (sum of products 380)/10 - 30.25 = 7.75; variance = 385/10 - 30.25 = 8.25.
        SharedVariance shared = SharedVariance.of(first, second);
        assertThat(shared.share()).isCloseTo(7.75 / 8.25, within(1e-12));
        assertThat(shared.n()).isEqualTo(10);
    }

    /**
     * Gaussian pairs with a known share, 300 studies of 200 pairs: the mean is unbiased within 4 standard errors, and the 95 % interval
     * holds the truth in 275 of 300 or more (below 1e-4 for a true coverage of 0.95).
     */
    @Test
    void findsTheKnownShareOfAModelWithDoubtAndLuck() {
        for (double truth : new double[] {0.1, 0.5, 0.9}) {
            int covered = 0;
            double sum = 0;
            for (int study = 0; study < 300; study++) {
                RandomStream luck = Streams.of(11).replication(study).stream("shared");
                double[][] pairs = pairs(truth, 200, luck);
                SharedVariance found = SharedVariance.of(pairs[0], pairs[1]);
                sum += found.share() / 300;
                covered += found.low() <= truth && found.high() >= truth ? 1 : 0;
            }
            assertThat(sum).isCloseTo(truth, within(4 * (1 - truth * truth) / Math.sqrt(200.0 * 300) + 0.005));
            assertThat(covered).isGreaterThanOrEqualTo(275);
        }
    }

    @Test
    void blanksAreLeftOutAndWhatDoesNotVaryHasNoShare() {
        double[] first = new double[20];
        double[] second = new double[20];
        assertThat(SharedVariance.of(first, second).share()).isNaN();
        for (int i = 0; i < 20; i++) {
            first[i] = i;
            second[i] = i;
        }
        first[3] = Double.NaN;
        second[5] = Double.NaN;
        SharedVariance shared = SharedVariance.of(first, second);
        assertThat(shared.n()).isEqualTo(18);
        assertThat(shared.share()).isCloseTo(1, within(1e-9));
    }

    private static double[][] pairs(double share, int n, RandomStream luck) {
        double[][] pairs = new double[2][n];
        for (int i = 0; i < n; i++) {
            double doubt = Math.sqrt(share) * Gauss.next(luck);
            pairs[0][i] = doubt + Math.sqrt(1 - share) * Gauss.next(luck);
            pairs[1][i] = doubt + Math.sqrt(1 - share) * Gauss.next(luck);
        }
        return pairs;
    }
}
