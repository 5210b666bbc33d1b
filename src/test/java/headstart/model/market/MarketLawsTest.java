package headstart.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact results of the mean field of the buyers, to rounding: relative error 1e-12, 1e-9 where a sum stands for an integral. */
class MarketLawsTest {
    private static final double EXACT = 1e-12;
    private static final double LARGEST_GAP = 0.02;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, 1, 2.5})
    void sharesAreLogit(double beta) {
        Trading trading = Scene.of("a", "b", "c").choice(beta, 0, 0, 0).after(1, 0, 100, 250, 40);
        double sum = FastMath.pow(100, beta) + FastMath.pow(250, beta) + FastMath.pow(40, beta);
        assertThat(trading.share(0, 0)).isCloseTo(FastMath.pow(100, beta) / sum, within(EXACT));
        assertThat(trading.share(0, 1)).isCloseTo(FastMath.pow(250, beta) / sum, within(EXACT));
        assertThat(trading.share(0, 2)).isCloseTo(FastMath.pow(40, beta) / sum, within(EXACT));
    }

    @Test
    void inertiaKeepsThatShareOfThePresent() {
        Trading trading = Scene.of("a", "b").choice(1, 0.9, 0, 0).after(3, 0, 1, 3);
        double share = 1;
        for (int round = 0; round < 3; round++) {
            share = 0.9 * share + 0.1 * 0.25;
        }
        assertThat(trading.share(0, 0)).isCloseTo(share, within(EXACT));
    }

    /** Oracle SWITCH: dV 0.4, switching cost 1.5; what share of buyers looks in a round changes only how fast it is reached. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 0.9})
    void theStationaryShareUnderASwitchingCost(double inertia) {
        Trading trading = Scene.of("a", "b").choice(1, inertia, 1.5, 0).after(2000, 0, FastMath.exp(0.4), 1);
        assertThat(trading.share(0, 0)).isCloseTo(0.6574725994347885, within(EXACT));
    }

    /** Oracles BASS-5 and BASS-15, whatever the length of a round. */
    @ParameterizedTest
    @CsvSource({"5, 5, 0.33119864249137343", "5, 0.5, 0.33119864249137343", "15, 3, 0.9716096398109868"})
    void buyersEnterAlongTheCurveOfBass(double day, double every, double exact) {
        Trading trading = Scene.of("a", "b")
                .every(every)
                .diffusion(0.03, 0.38, 0)
                .after((int) Math.round(day / every) + 1, 0, 1, 1);
        assertThat(trading.share(0, 0) + trading.share(0, 1)).isCloseTo(exact, within(EXACT));
    }

    /** However fast they enter: the exponential of the curve once overflowed, and then nobody came at all. */
    @Test
    void everybodyIsThereWhenAllHurry() {
        Diffusion hurry = new Diffusion(1000, 0, 0);
        assertThat(hurry.chance(0, 7)).isEqualTo(1);
        assertThat(hurry.chance(0.3, 0.1)).isCloseTo(1, within(EXACT));
        Trading trading = Scene.of("a", "b").diffusion(1000, 1000, 0.1).after(2, 0, 1, 1);
        assertThat(trading.share(0, 0) + trading.share(0, 1)).isCloseTo(1, within(EXACT));
    }

    /**
     * A gap g gives {@code p - 1/2 = tanh(beta g / 2) / 2}, whose sum over the rounds no inertia changes; for small gaps that is
     * {@code (beta/4) int log_gap dt}, short of it by at most the third order of the series, {@code (beta g)^2 / 12}.
     */
    @ParameterizedTest
    @CsvSource({"0, 2", "0.5, 2", "0.9, 2", "0.9, 0.5"})
    void shareDaysOfAHeadStartDoNotDependOnInertia(double inertia, double beta) {
        Trading trading = balanced(beta, inertia).open();
        double won = 0;
        double area = 0;
        double exact = 0;
        for (int round = 0; round < 600; round++) {
            double logGap = LARGEST_GAP * FastMath.exp(-round / 20.0);
            trading.round(7 * round, new double[] {FastMath.exp(logGap), 1});
            won += 7 * (trading.share(0, 0) - 0.5);
            area += 7 * logGap;
            exact += 7 * FastMath.tanh(beta * logGap / 2) / 2;
        }
        assertThat(won / exact).isCloseTo(1, within(1e-9));
        double secondOrder = beta * beta * LARGEST_GAP * LARGEST_GAP / 12;
        assertThat(won / (beta / 4 * area)).isBetween(1 - secondOrder, 1.0);
    }

    private static Scene balanced(double beta, double inertia) {
        Scene scene = Scene.of("a", "b").choice(beta, inertia, 0, 0);
        return scene.in(scene.segment("all", 1000, 1000, 1, 1));
    }

    /** Without feedback a head start in each of many rounds wins each time the same: nothing compounds. */
    @Test
    void repeatedHeadStartsDoNotCompound() {
        Trading trading = balanced(2, 0.5).open();
        List<Double> won = new ArrayList<>();
        for (int release = 0; release < 6; release++) {
            double sum = 0;
            for (int round = 0; round < 100; round++) {
                double logGap = FastMath.exp(-round / 3.0);
                trading.round(7.0 * (100 * release + round), new double[] {FastMath.exp(logGap), 1});
                sum += trading.share(0, 0) - 0.5;
            }
            won.add(sum);
        }
        won.forEach(sum -> assertThat(sum).isCloseTo(won.get(0), within(1e-9)));
    }

    /** Whoever is short sells all there is, and the others share the rest in the old proportions. */
    @ParameterizedTest
    @CsvSource({"1000, 1000", "100, 1000", "100, 50", "0, 50", "420, 300"})
    void waterFilling(double capA, double capB) {
        double[] p = {0.5, 0.25, 0.15, 0.1};
        double[] cap = {capA / 1000, capB / 1000, 1, 1};
        Scene scene = Scene.of("a", "b", "c", "d").supply("a", capA).supply("b", capB);
        Trading trading = scene.after(1, 0, p);
        double[] exact = filled(p, cap);
        for (int j = 0; j < 4; j++) {
            assertThat(trading.share(0, j)).isCloseTo(exact[j], within(EXACT));
        }
    }

    /** The level at which {@code sum min(cap, level p)} is 1, by bisection. */
    private static double[] filled(double[] p, double[] cap) {
        double low = 0;
        double high = 1e6;
        for (int i = 0; i < 300; i++) {
            double level = (low + high) / 2;
            double sum = 0;
            for (int j = 0; j < p.length; j++) {
                sum += Math.min(cap[j], level * p[j]);
            }
            low = sum < 1 ? level : low;
            high = sum < 1 ? high : level;
        }
        double[] filled = new double[p.length];
        for (int j = 0; j < p.length; j++) {
            filled[j] = Math.min(cap[j], low * p[j]);
        }
        return filled;
    }

    @Test
    void whoFindsNothingKeepsWhatHeHas() {
        Scene scene = Scene.of("a", "b", "old").supply("a", 100).supply("b", 50);
        Trading trading = scene.in(scene.segment("all", 1000, 1000, 0, 0, 1)).after(1, 0, 1, 1, 0);
        assertThat(trading.share(0, 0)).isCloseTo(0.1, within(EXACT));
        assertThat(trading.share(0, 1)).isCloseTo(0.05, within(EXACT));
        assertThat(trading.share(0, 2)).isCloseTo(0.85, within(EXACT));
    }

    @Test
    void aShortSupplyIsSharedByTheSegmentsInProportion() {
        Scene scene = Scene.of("a", "b").supply("a", 300);
        Trading trading = scene.in(scene.segment("east", 500, 500, 0, 1), scene.segment("west", 1500, 1500, 0, 1))
                .after(1, 0, 1, 1);
        assertThat(trading.share(0, 0)).isCloseTo(0.15, within(EXACT));
        assertThat(trading.share(1, 0)).isCloseTo(0.15, within(EXACT));
        assertThat(trading.shareOfMarket(0)).isCloseTo(0.15, within(EXACT));
    }

    @Test
    void whatIsLeftOverIsThereInTheNextRound() {
        Scene scene = Scene.of("a", "b").supply("a", 300).choice(1, 0.5, 0, 0);
        scene.in(scene.segment("all", 1000, 1000, 0, 1));
        Trading trading = scene.open();
        trading.round(0, new double[] {0, 1});
        trading.round(7, new double[] {1e9, 1});
        assertThat(trading.share(0, 0)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void aBanATariffAndACapTakeEffectOnTheirDay() {
        Scene scene = Scene.of("a", "b")
                .rule(TradeRule.Kind.TARIFF, "a", 7, 7, 1)
                .rule(TradeRule.Kind.VOLUME_CAP, "a", 14, 14, 200 * 365 / 7.0)
                .rule(TradeRule.Kind.FORBID, "a", 21, 21, 0)
                .rule(TradeRule.Kind.ALLOW, "a", 28, 28, 0);
        Trading trading = scene.open();
        double[] expected = {0.5, 1 / 3.0, 0.2, 0, 0.2};
        for (int round = 0; round < 5; round++) {
            trading.round(7 * round, new double[] {1, 1});
            // What the cap left over on the day of the ban is there when it is lifted.
            double want = round == 4 ? 1 / 3.0 : expected[round];
            assertThat(trading.share(0, 0)).as("round %d", round).isCloseTo(want, within(EXACT));
            assertThat(trading.breach()).isEmpty();
        }
    }

    /** A smuggled share q mixes the choice with the chip and the choice without it. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.1, 0.4, 1})
    void smugglingMixesTheChoiceWithAndWithoutTheChip(double q) {
        Trading trading = Scene.of("a", "b", "c")
                .rule(TradeRule.Kind.FORBID, "a", 0, 0, 0)
                .smuggled("a", q)
                .after(1, 0, 6, 1, 3);
        assertThat(trading.share(0, 0)).isCloseTo(q * 0.6, within(EXACT));
        assertThat(trading.share(0, 1)).isCloseTo(q * 0.1 + (1 - q) * 0.25, within(EXACT));
    }

    @Test
    void anAnnouncedBanIsAnticipatedByAShareOfTheChoosers() {
        Trading trading = Scene.of("a", "b")
                .rule(TradeRule.Kind.FORBID, "a", 14, 7, 0)
                .choice(0, 0, 0, 0)
                .open();
        double[] expected = {0.5, 0.7 * 0.5, 0};
        for (int round = 0; round < 3; round++) {
            trading.round(7 * round, new double[] {1, 1});
            assertThat(trading.share(0, 0)).isCloseTo(expected[round], within(EXACT));
        }
    }

    @Test
    void whatDoesNotRunIsNotBought() {
        Trading trading = Scene.of("a", "b", "c").after(1, 0, 0, 2, 0);
        assertThat(trading.share(0, 1)).isEqualTo(1);
        assertThat(trading.revenue(0, 0)).isZero();
        assertThat(trading.revenue(0, 1)).isCloseTo(1000, within(1e-9));
    }

    @Test
    void aBreachIsFound() {
        assertThat(broken((terms, installed) -> installed.share[0][0] = 0.7)).contains("sum to 0.7");
        assertThat(broken((terms, installed) -> installed.bought[0][1] = 0.1)).contains("forbidden");
        assertThat(broken((terms, installed) -> installed.bought[0][0] = 0.6)).contains("more often");
        assertThat(broken((terms, installed) -> {
                    installed.share[0][0] = 1.2;
                    installed.share[0][1] = -0.2;
                }))
                .contains("-0.2");
        assertThat(broken((terms, installed) -> {})).isEmpty();
    }

    /** What is found after a round in which the buyers do that. */
    private static String broken(java.util.function.BiConsumer<Terms, Installed> deed) {
        Market market = Scene.of("a", "b")
                .supply("a", 500)
                .rule(TradeRule.Kind.FORBID, "b", 0, 0, 0)
                .market();
        Trading trading = BrokenBuyers.trading(market.plan(List.of("a", "b")), deed);
        trading.round(0, new double[] {1, 1});
        return trading.breach();
    }
}
