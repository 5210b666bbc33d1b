package headstart.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Exact results on buyers who queue. A chip of which s are made in a round and that all n buyers want in every round is delivered s at a
 * time: whoever has got one orders the next, so that n - s are always on order, and the mean wait of a line that is served in m rounds is (m - 1) / 2
 * rounds.
 */
class QueueLawsTest {
    private static final double EXACT = 1e-9;

    /** All thousand have "old" and all want "a", which alone runs, of which so many are made in a round. */
    private static Scene line(double perRound, boolean individual) {
        Scene scene = Scene.of("a", "old").queueing().supply("a", perRound);
        return individual ? scene.individual(1000, 0, 1) : scene.in(scene.segment("all", 1000, 1000, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({"100, false", "250, false", "1000, false", "100, true", "250, true"})
    void aLineIsServedAsFastAsChipsAreMade(double perRound, boolean individual) {
        int rounds = (int) (1000 / perRound);
        Trading trading = line(perRound, individual).open();
        for (int round = 0; round < rounds; round++) {
            trading.round(7 * round, new double[] {1, 0});
            assertThat(trading.breach()).isEmpty();
            double delivered = perRound * (round + 1);
            assertThat(trading.share(0, 0)).isCloseTo(delivered / 1000, within(EXACT));
            assertThat(trading.backlog(0, 0)).isCloseTo(1000 - perRound, within(1e-6));
        }
        double meanWait = trading.waitedChipDays(0, 0) / trading.delivered(0, 0);
        assertThat(meanWait).isCloseTo(7 * (rounds - 1) / 2.0, within(1e-6));
    }

    /** In the second round half as many order as there are in the line already: nobody of them is served before all of the first are. */
    @Test
    void whoCameFirstIsServedFirst() {
        Scene scene = Scene.of("a", "old").queueing().supply("a", 200).choice(1, 0.5, 0, 0);
        Trading trading = scene.in(scene.segment("all", 1000, 1000, 0, 1)).open();
        trading.round(0, new double[] {1, 0});
        assertThat(trading.backlog(0, 0)).isCloseTo(500 - 200, within(EXACT));
        trading.round(7, new double[] {1, 0});
        // Of the 500 who have "old" and do not wait half look, and so do half of the 200 who have "a".
        assertThat(trading.backlog(0, 0)).isCloseTo(300 + 250 + 100 - 200, within(EXACT));
        assertThat(trading.waitedChipDays(0, 0)).isCloseTo(200 * 7, within(1e-6));
        trading.round(14, new double[] {1, 0});
        // The last hundred of the first round and a hundred of the second.
        assertThat(trading.waitedChipDays(0, 0)).isCloseTo(200 * 7 + 100 * 14 + 100 * 7, within(1e-6));
    }

    @Test
    void withEnoughOfEverythingTheQueueChangesNothing() {
        Trading queueing = Scene.of("a", "b").queueing().choice(1, 0.7, 0.5, 0).after(6, 0, 3, 1);
        Trading plain = Scene.of("a", "b").choice(1, 0.7, 0.5, 0).after(6, 0, 3, 1);
        assertThat(queueing.share(0, 0)).isCloseTo(plain.share(0, 0), within(1e-12));
        assertThat(queueing.backlog(0, 0)).isZero();
        assertThat(queueing.waitedChipDays(0, 0)).isZero();
    }

    /** A segment whose volume cap is used up waits, and does not hold up the other. */
    @Test
    void aCapHoldsUpOnlyItsOwnSegment() {
        Scene scene = Scene.of("a", "old")
                .queueing()
                .supply("a", 1000)
                .rule(TradeRule.Kind.VOLUME_CAP, "a", 0, 0, 100 * 365 / 7.0);
        Trading trading = scene.in(scene.segment("all", 500, 500, 0, 1), scene.segment("free", 500, 500, 0, 1))
                .open();
        trading.round(0, new double[] {1, 0});
        assertThat(trading.backlog(0, 0)).isCloseTo(400, within(1e-6));
        assertThat(trading.backlog(1, 0)).isCloseTo(0, within(1e-6));
    }

    /** What was ordered and is forbidden before it comes waits until it may be sold again. */
    @Test
    void anOrderOutlivesABan() {
        Scene scene = Scene.of("a", "old")
                .queueing()
                .supply("a", 100)
                .rule(TradeRule.Kind.FORBID, "a", 7, 7, 0)
                .rule(TradeRule.Kind.ALLOW, "a", 14, 14, 0);
        Trading trading = scene.in(scene.segment("all", 200, 200, 0, 1)).open();
        double[] backlog = {100, 100, 0};
        for (int round = 0; round < 3; round++) {
            trading.round(7 * round, new double[] {1, 0});
            assertThat(trading.breach()).isEmpty();
            assertThat(trading.backlog(0, 0)).isCloseTo(backlog[round], within(1e-6));
        }
        assertThat(trading.waitedChipDays(0, 0)).isCloseTo(100 * 14, within(1e-6));
    }

    /** The later of two sides binds, whatever a rule that allows the chip says. */
    @ParameterizedTest
    @CsvSource({"0, 0", "7, 1", "14, 2", "28, 4"})
    void theLaterApprovalBinds(double approved, int firstRound) {
        Scene scene =
                Scene.of("a", "old").approval("a", -1000, approved).rule(TradeRule.Kind.ALLOW, "a", -500, -500, 0);
        Trading trading = scene.in(scene.segment("all", 1000, 1000, 0, 1)).open();
        for (int round = 0; round < 6; round++) {
            trading.round(7 * round, new double[] {1, 0});
            assertThat(trading.share(0, 0)).isEqualTo(round < firstRound ? 0 : 1);
        }
    }

    /** What is there already of a chip that is forbidden stays and is not sold again: a stock of smuggled chips. */
    @Test
    void aStockOfForbiddenChipsWearsOff() {
        Scene scene =
                Scene.of("a", "b").rule(TradeRule.Kind.FORBID, "a", -10, -10, 0).choice(1, 0.9, 0, 0);
        Trading trading = scene.in(scene.segment("all", 1000, 1000, 0.2, 0.8)).open();
        for (int round = 1; round <= 5; round++) {
            trading.round(7 * round, new double[] {5, 1});
            assertThat(trading.share(0, 0)).isCloseTo(0.2 * Math.pow(0.9, round), within(1e-12));
            assertThat(trading.revenue(0, 0)).isZero();
        }
    }
}
