package headstart.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headstart.random.RandomStream;
import headstart.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no market may lose or make out of nothing, in markets drawn at random (fixed seed), round by round. */
class MarketConservationTest {
    private static final int MARKETS = 150;
    private static final int ROUNDS = 16;
    private static final double SIZE = 1000;
    private static final double WEEK = 7;
    private static final String[] CHIPS = {"a", "b", "c"};
    private static final double BAN_FROM = 35;

    /** A market drawn at random and what is known of it. */
    private record Drawn(Scene scene, double supply, double cap, double smuggled, double inertia) {
        static Drawn of(RandomStream luck, boolean individual, boolean queue) {
            double supply = SIZE * luck.nextDouble() * 0.3;
            double cap = SIZE * luck.nextDouble() * 0.2;
            double smuggled = luck.nextDouble() < 0.5 ? 0 : luck.nextDouble() * 0.5;
            double inertia = luck.nextDouble() < 0.3 ? 0 : luck.nextDouble() * 0.95;
            Scene scene = Scene.of(CHIPS)
                    .choice(3 * luck.nextDouble(), inertia, luck.nextDouble(), luck.nextDouble() < 0.5 ? 0 : 0.5)
                    .supply("a", supply)
                    .smuggled("b", smuggled)
                    .rule(TradeRule.Kind.VOLUME_CAP, "c", 0, 0, cap * 365 / WEEK)
                    .rule(TradeRule.Kind.FORBID, "b", BAN_FROM, BAN_FROM - WEEK, 0);
            double[] initial = {luck.nextDouble(), luck.nextDouble(), 0.1 + luck.nextDouble()};
            scene = queue ? scene.queueing() : scene;
            return new Drawn(
                    individual ? scene.individual(200, initial) : scene.in(scene.segment("all", SIZE, 1, initial)),
                    supply,
                    cap,
                    smuggled,
                    inertia);
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void nothingIsLostAndNothingIsMadeOfNothing(boolean individual, boolean queue) {
        for (int market = 0; market < MARKETS; market++) {
            RandomStream luck = Streams.of(20260424).replication(market).stream("market");
            Drawn drawn = Drawn.of(luck, individual, queue);
            Trading trading = drawn.scene.open(market);
            Books books = new Books(trading);
            for (int round = 0; round < ROUNDS; round++) {
                double[] throughput = new double[CHIPS.length];
                for (int j = 0; j < throughput.length; j++) {
                    throughput[j] = luck.nextDouble() < 0.15 ? 0 : 0.1 + luck.nextDouble();
                }
                trading.round(WEEK * round, throughput);
                books.check(drawn, round, individual, queue);
            }
        }
    }

    /** What was there after the round before. */
    private static final class Books {
        private static final double ROUNDING = 1e-6;

        private final Trading trading;
        private final double[] delivered = new double[CHIPS.length];
        private final double[] onOrderDays = new double[CHIPS.length];
        private final double[] share = new double[CHIPS.length];

        Books(Trading trading) {
            this.trading = trading;
            for (int j = 0; j < share.length; j++) {
                share[j] = trading.share(0, j);
            }
        }

        void check(Drawn drawn, int round, boolean individual, boolean queue) {
            assertThat(trading.breach()).isEmpty();
            double installed = 0;
            double onOrder = 0;
            for (int j = 0; j < CHIPS.length; j++) {
                installed += trading.share(0, j);
                onOrder += trading.backlog(0, j);
                one(j, round, queue);
            }
            assertThat(installed).as("chips installed, as a share").isCloseTo(1, within(1e-9));
            assertThat(onOrder).as("nobody orders twice").isBetween(0.0, SIZE + ROUNDING);
            assertThat(trading.delivered(0, 0))
                    .as("delivered of what is made")
                    .isLessThanOrEqualTo(drawn.supply * (round + 1) + ROUNDING);
            assertThat(trading.delivered(0, 2))
                    .as("sold under a cap")
                    .isLessThanOrEqualTo(drawn.cap * (round + 1) + ROUNDING);
            smuggled(drawn, round, individual, queue);
            for (int j = 0; j < CHIPS.length; j++) {
                delivered[j] = trading.delivered(0, j);
                onOrderDays[j] += WEEK * trading.backlog(0, j);
                share[j] = trading.share(0, j);
            }
        }

        private void one(int j, int round, boolean queue) {
            double sold = trading.delivered(0, j) - delivered[j];
            assertThat(sold).as("sold in a round").isGreaterThanOrEqualTo(-ROUNDING);
            assertThat(trading.revenue(0, j))
                    .as("all that was delivered was paid, at a price of 1")
                    .isCloseTo(trading.delivered(0, j), within(ROUNDING));
            assertThat(SIZE * (trading.share(0, j) - share[j]))
                    .as("more is installed only by what was delivered")
                    .isLessThanOrEqualTo(sold + ROUNDING);
            if (!queue) {
                assertThat(trading.backlog(0, j)).isZero();
                assertThat(trading.waitedChipDays(0, j)).isZero();
                return;
            }
            assertThat(trading.waitedChipDays(0, j))
                    .as("who has got his chip waited while it was on order, round %d", round)
                    .isLessThanOrEqualTo(onOrderDays[j] + ROUNDING);
            if (trading.backlog(0, j) < ROUNDING) {
                assertThat(trading.waitedChipDays(0, j))
                        .as("Little: with nothing on order all days on order are days waited")
                        .isCloseTo(onOrderDays[j], within(1e-3));
            }
        }

        /** In a round of a ban those buy to whom the smuggled share is open, or who ordered before; the law of large numbers is not needed without agents. */
        private void smuggled(Drawn drawn, int round, boolean individual, boolean queue) {
            if (WEEK * round < BAN_FROM) {
                return;
            }
            double sold = trading.delivered(0, 1) - delivered[1];
            if (drawn.smuggled == 0) {
                assertThat(sold).as("sold of a forbidden chip").isCloseTo(0, within(ROUNDING));
            } else if (!individual && !queue) {
                assertThat(sold)
                        .as("smuggled")
                        .isLessThanOrEqualTo(drawn.smuggled * (1 - drawn.inertia) * SIZE + ROUNDING);
            }
        }
    }
}
