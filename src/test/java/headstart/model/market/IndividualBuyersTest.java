package headstart.model.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Individual buyers against their mean field and exact laws. Seeds are fixed; with fewer than 40 z-scores in all, a chance of 1e-3 that
 * a right program fails any of them asks for |z| below the critical value here (Bonferroni).
 */
class IndividualBuyersTest {
    private static final int CLAIMS = 40;
    private static final double CRITICAL =
            new NormalDistribution().inverseCumulativeProbability(1 - 1e-3 / (2 * CLAIMS));

    private static void assertMean(double exact, int runs, IntToDoubleFunction run) {
        double[] values = IntStream.range(0, runs).mapToDouble(run).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        double error = new StandardDeviation().evaluate(values) / Math.sqrt(runs);
        double away = Math.abs(mean - exact) < 1e-12 ? 0 : mean - exact;
        assertThat(away == 0 ? 0 : away / error)
                .as("mean %s of exact %s", mean, exact)
                .isBetween(-CRITICAL, CRITICAL);
    }

    private static void assertShare(double exact, int runs, double found) {
        assertThat((found - exact) / Math.sqrt(exact * (1 - exact) / runs))
                .as("share %s of exact %s", found, exact)
                .isBetween(-CRITICAL, CRITICAL);
    }

    /** Without interaction the buyers are independent, so that one snapshot of many buyers is a binomial sample. */
    @Test
    void theStationaryShareUnderASwitchingCost() {
        int n = 20_000;
        Trading trading =
                Scene.of("a", "b").individual(n, 1).choice(1, 0.2, 1.5, 0).after(80, 0, FastMath.exp(0.4), 1);
        assertShare(0.6574725994347885, n, trading.share(0, 0));
    }

    @Test
    void manyBuyersEnterAlongTheCurveOfBass() {
        Scene scene = Scene.of("a", "b").individual(4_000, 1).every(0.5).diffusion(0.03, 0.38, 0);
        assertMean(0.33119864249137343, 60, r -> {
            Trading trading = scene.after(11, r, 1, 1);
            return trading.share(0, 0) + trading.share(0, 1);
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0.5, 0, 0.1", "0.8, 1, 0.3"})
    void theyFollowTheMeanFieldWithCapsRulesAndSmuggling(double inertia, double switching, double smuggled) {
        for (int chip = 0; chip < 4; chip++) {
            int j = chip;
            double exact = crowded(BuyerModel.AGGREGATE, inertia, switching, smuggled)
                    .after(12, 0, 3, 2, 4, 1)
                    .share(0, j);
            Scene scene = crowded(BuyerModel.INDIVIDUAL, inertia, switching, smuggled);
            assertMean(exact, 40, r -> scene.after(12, r, 3, 2, 4, 1).share(0, j));
        }
    }

    /** Chip a is short of supply, chip b capped from day 21 on, chip c forbidden from day 35 on. */
    private static Scene crowded(BuyerModel model, double inertia, double switching, double smuggled) {
        Scene scene = Scene.of("a", "b", "c", "d")
                .choice(1.3, inertia, switching, 0)
                .supply("a", 30)
                .rule(TradeRule.Kind.VOLUME_CAP, "b", 21, 21, 20 * 365 / 7.0)
                .rule(TradeRule.Kind.FORBID, "c", 35, 20, 0)
                .smuggled("c", smuggled);
        return model == BuyerModel.INDIVIDUAL
                ? scene.individual(2_000, 1, 1, 1, 7)
                : scene.in(scene.segment("all", 1000, 2_000, 1, 1, 1, 7));
    }

    /**
     * Polya's urn, a + h = 7 against b = 2: buyers enter one after the other and go where the others are. After n of them the law is
     * beta-binomial, and its limit Beta(a + h, b), oracle POLYA-2-2-5.
     */
    @Test
    void whoOnlyFollowsIsAPolyaUrn() {
        int n = 300;
        int runs = 3_000;
        Scene scene =
                Scene.of("a", "b").individual(n + 9, 7, 2).choice(0, 1, 0, 1).diffusion(100, 0, 9.0 / (n + 9));
        double[] entered = IntStream.range(0, runs)
                .mapToDouble(r -> scene.after(2, r, 1, 1).share(0, 0) * (n + 9) - 7)
                .toArray();
        double above = Arrays.stream(entered).filter(k -> 2 * (k + 7) > n + 9).count() / (double) runs;
        double exactAbove = 0;
        double mean = 0;
        for (int k = 0; k <= n; k++) {
            double p = betaBinomial(k, n, 7, 2);
            exactAbove += 2 * (k + 7) > n + 9 ? p : 0;
            mean += k * p;
        }
        assertShare(exactAbove, runs, above);
        double exactMean = mean;
        assertMean(exactMean, runs, r -> entered[r]);
        assertThat(exactMean / n).isCloseTo(0.7777777777777778, org.assertj.core.api.Assertions.within(1e-9));
        assertLimit(entered, n);
    }

    /** Kolmogorov and Smirnov against Beta(7, 2); the steps of 1/n are allowed for. */
    private static void assertLimit(double[] entered, int n) {
        double[] sorted =
                Arrays.stream(entered).map(k -> (k + 0.5) / (n + 1)).sorted().toArray();
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double law = Beta.regularizedBeta(sorted[i], 7, 2);
            distance = Math.max(distance, Math.abs(law - (i + 0.5) / sorted.length));
        }
        double bound = Math.sqrt(-Math.log(1e-3 / CLAIMS / 2) / 2 / sorted.length);
        double steepest = 3.7;
        assertThat(distance).isLessThan(bound + steepest / n);
        assertThat(1 - Beta.regularizedBeta(0.5, 7, 2))
                .isCloseTo(0.96484375, org.assertj.core.api.Assertions.within(1e-12));
    }

    private static double betaBinomial(int k, int n, double a, double b) {
        return FastMath.exp(Gamma.logGamma(n + 1.0)
                - Gamma.logGamma(k + 1.0)
                - Gamma.logGamma(n - k + 1.0)
                + Beta.logBeta(k + a, n - k + b)
                - Beta.logBeta(a, b));
    }

    @Test
    void soldOutChipsGoToExactlyAsManyBuyersAsThereAreChips() {
        Trading trading =
                Scene.of("a", "b").individual(1_000, 0, 1).supply("a", 137).after(1, 0, 1e6, 1);
        assertThat(trading.share(0, 0)).isEqualTo(0.137);
    }

    /** The same buyers in the same mood: a ban on one chip moves nobody who would not have taken it. */
    @Test
    void scenariosMeetTheSameBuyers() {
        Scene free = Scene.of("a", "b").individual(500, 0, 1).choice(1, 0.7, 0, 0);
        Scene slow = Scene.of("a", "b").individual(500, 0, 1).choice(1, 0.7, 0, 0);
        assertThat(free.after(9, 3, 2, 1).share(0, 0))
                .isEqualTo(slow.after(9, 3, 2, 1).share(0, 0));
        assertThat(free.after(9, 3, 2, 1).share(0, 0))
                .isGreaterThan(slow.after(9, 3, 1.5, 1).share(0, 0));
    }
}
