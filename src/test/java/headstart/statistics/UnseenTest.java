package headstart.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * The mean share of the roofline on a day by which one run in a thousand was not ready was held by half of the intervals of 1,000 runs: those
 * without such a run looked tame.
 */
class UnseenTest {
    private static double[] shares(int n) {
        double[] shares = new double[n];
        Arrays.setAll(shares, i -> 0.99 + (i % 2 == 0 ? 1e-4 : -1e-4));
        return shares;
    }

    /** A kind of probability q is missed by n runs with probability (1 - q)^n. */
    @Test
    void aMeanShareReachesAsFarAsMissedRunsLeavePossible() {
        MeanInterval interval = MeanInterval.of(shares(1000), Support.SHARE);
        double rarest = 1 - Math.pow(0.05, 0.001);
        assertThat(rarest).isCloseTo(0.003, within(1e-5));
        assertThat(interval.low()).isCloseTo(0.99 - rarest * 0.99, within(1e-12));
        assertThat(interval.high()).isCloseTo(0.99 + rarest * 0.01, within(1e-12));
        assertThat(MeanInterval.of(shares(1000), Support.REAL).low()).isGreaterThan(0.9899);
    }

    @Test
    void sharesThatSpreadByMoreAreAsTheyWere() {
        double[] wide = new double[1000];
        Arrays.setAll(wide, i -> i / 999.0);
        assertThat(MeanInterval.of(wide, Support.SHARE)).isEqualTo(MeanInterval.of(wide, Support.REAL));
    }

    @Test
    void theIntervalEndsAtZeroWhereItsPValueSays() {
        double[] theirs = new double[400];
        double[] ours = new double[400];
        Arrays.setAll(ours, i -> 0.004 + (i % 2 == 0 ? 1e-5 : -1e-5));
        Pairs pairs = Pairs.of(ours, theirs);
        double p = pairs.p(Support.SHARE);
        assertThat(p).isCloseTo(Math.pow(1.004, -400), within(1e-12));
        assertThat(pairs.interval(Support.SHARE, 1 - p).low()).isCloseTo(0, within(1e-12));
        assertThat(pairs.interval(Support.SHARE, 0.95).low()).isNegative();
        assertThat(Pairs.of(theirs, ours).p(Support.SHARE)).isEqualTo(p);
    }

    /** 400 studies of 200 runs, one run in 100 at 0: at least 0.95 less three standard errors, 0.917; fails by chance once in 700 seeds. */
    @Test
    void theMeanOfSharesWithRareZerosIsHeld() {
        headstart.random.RandomStream luck = headstart.random.Streams.of(3).replication(0).stream("unseen");
        int held = 0;
        int stated = 0;
        for (int study = 0; study < 400; study++) {
            double[] values = new double[200];
            Arrays.setAll(values, i -> luck.nextDouble() < 0.01 ? 0 : 0.98 + 0.01 * luck.nextDouble());
            MeanInterval interval = MeanInterval.of(values, Support.SHARE);
            stated += Double.isNaN(interval.low()) ? 0 : 1;
            held += interval.low() <= 0.99 * 0.985 && 0.99 * 0.985 <= interval.high() ? 1 : 0;
        }
        assertThat(held / (double) stated).isGreaterThan(0.917);
    }
}
