package headstart.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** Streams are found by name, do not know each other, and give the same numbers everywhere. */
class StreamsTest {
    private static final Streams.Replication REPLICATION = Streams.of(20260424).replication(17);

    @Test
    void drawingFromOneStreamLeavesTheOthersAsTheyWere() {
        double[] undisturbed = IntStream.range(0, 50)
                .mapToDouble(i -> REPLICATION.stream("b").nextDouble())
                .toArray();
        RandomStream other = REPLICATION.stream("a");
        RandomStream stream = REPLICATION.stream("b");
        double[] disturbed = new double[50];
        for (int i = 0; i < 50; i++) {
            other.nextExponential();
            disturbed[i] = REPLICATION.stream("b").nextDouble();
            other.nextLong();
        }
        assertThat(disturbed).containsExactly(undisturbed);
        assertThat(stream.nextDouble()).isEqualTo(undisturbed[0]);
    }

    @Test
    void seedReplicationAndEverySegmentOfTheNameMatter() {
        Set<Long> first = new HashSet<>();
        for (long seed = 0; seed < 10; seed++) {
            for (int replication = 0; replication < 10; replication++) {
                for (String name : new String[] {"a", "b", "a/b", "b/a", "a/b/c", "ab", "a/bc", ""}) {
                    first.add(Streams.of(seed).replication(replication).stream(name)
                            .nextLong());
                }
            }
        }
        assertThat(first).hasSize(10 * 10 * 8);
    }

    @Test
    void aNameIsItsSegmentsChained() {
        assertThat(Streams.name("team/release/operator"))
                .isEqualTo(Streams.name("team").child(Streams.name("release")).child(Streams.name("operator")));
    }

    /** Golden values: whoever changes them changes every result that was ever stored, and says so in the change log. */
    @Test
    void theNumbersNeverChange() {
        RandomStream stream = REPLICATION.stream("rocm_mi355x/deepseek_v4_pro/indexer/improvement");
        assertThat(stream.nextLong()).isEqualTo(GOLDEN_LONG);
        assertThat(stream.nextExponential()).isEqualTo(GOLDEN_EXPONENTIAL);
    }

    private static final long GOLDEN_LONG = 7604028905412643791L;
    private static final double GOLDEN_EXPONENTIAL = 0.03723213093960337;

    /** Kolmogorov-Smirnov against the exact law; one test at 1e-3 with a fixed seed. */
    @Test
    void exponentialNumbersAreExponential() {
        RandomStream stream = REPLICATION.stream("exponential");
        double[] sample = IntStream.range(0, 200_000)
                .mapToDouble(i -> stream.nextExponential())
                .toArray();
        var law = ExponentialDistribution.of(1);
        assertThat(KolmogorovSmirnovTest.withDefaults()
                        .test(sample, law::cumulativeProbability)
                        .getPValue())
                .isGreaterThan(1e-3);
    }

    /** The rare layers of the ziggurat: beyond 7.697 the share must be exp(-7.697); |z| above 3.3 has probability 1e-3. */
    @Test
    void theTailOfTheExponentialHasItsShare() {
        RandomStream stream = REPLICATION.stream("tail");
        int n = 4_000_000;
        long beyond = IntStream.range(0, n)
                .filter(i -> stream.nextExponential() > 7.69711747013105)
                .count();
        double p = StrictMath.exp(-7.69711747013105);
        double z = (beyond - n * p) / Math.sqrt(n * p * (1 - p));
        assertThat(z).isBetween(-3.3, 3.3);
    }

    @Test
    void aNegativeReplicationIsRefused() {
        assertThatThrownBy(() -> Streams.of(1).replication(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("replication (-1) must be 0 or more.");
    }
}
