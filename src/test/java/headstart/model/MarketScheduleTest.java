package headstart.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headstart.model.market.BrokenBuyers;
import headstart.model.market.BuyerModel;
import headstart.model.market.Choice;
import headstart.model.market.Market;
import headstart.model.market.MarketPlan;
import headstart.model.market.Segment;
import headstart.model.market.TradeRule;
import headstart.model.market.Trading;
import headstart.random.Streams;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The market on the schedule: individual buyers decide between the call of a round and its clearing, and a run whose buyers break a law of
 * conservation fails in the round in which they do, with what is wrong, while the same run goes through with the shipped ones.
 */
class MarketScheduleTest {
    private static final double HORIZON = 60;

    private static Parameters parameters(BuyerModel buyers) {
        return parameters(buyers, 0.076);
    }

    private static Parameters parameters(BuyerModel buyers, double successesPerDay) {
        Market market = new Market(
                buyers,
                7,
                new Choice(2, 0.5, 0, 0),
                Optional.empty(),
                List.of(new Segment("home", 1000, 40, Map.of("east", 0.5, "west", 0.5), Map.of())),
                Map.of("east", 10.0, "west", 10.0),
                Map.of("east", 20_000.0),
                Map.of(),
                List.of(new TradeRule(
                        "ban",
                        TradeRule.Kind.FORBID,
                        List.of("west"),
                        List.of("home"),
                        20,
                        Double.POSITIVE_INFINITY,
                        20,
                        0.5,
                        0)));
        Release release = new Release("r", 0, List.of(new Operator("a", 1, new RooflineShare(1))), Map.of());
        Tuning tuning =
                new Tuning(0.7, 1.5, successesPerDay, 50, 0.8, Allocation.UNIFORM, new Tuning.Regression(0, 0.3, 0.1));
        return new Parameters(
                List.of(team("east"), team("west")),
                List.of(release),
                tuning,
                new Commons(0, 0.3, 0.9, Map.of()),
                Map.of(),
                HORIZON,
                Staffing.FIXED,
                Optional.of(market),
                Optional.empty(),
                List.of());
    }

    private static Team team(String name) {
        return new Team(
                name,
                name,
                new FixedRoofline(name, 100),
                50,
                0.65,
                new StartingExcess(0.4, 10),
                Optional.empty(),
                false,
                List.of());
    }

    private static Trajectory run(Function<MarketPlan, Trading> market) {
        Mechanism mechanism = new Mechanism() {
            @Override
            Trading market(MarketPlan plan, Streams.Replication streams) {
                return market.apply(plan);
            }
        };
        return Simulation.of(parameters(BuyerModel.AGGREGATE), mechanism)
                .run(Streams.of(1).replication(0));
    }

    @Test
    void lostChipsAreNoticedInTheFirstRound() {
        assertThatThrownBy(() -> run(BrokenBuyers::losing))
                .isInstanceOf(ConservationException.class)
                .hasMessageContaining("market on day 0.0, home: shares sum to 0.9");
    }

    @Test
    void chipsThatAreSoldMoreOftenThanThereAreOfThemAreNoticed() {
        assertThatThrownBy(() -> run(BrokenBuyers::overselling))
                .isInstanceOf(ConservationException.class)
                .hasMessageContaining("market on day 0.0, home: east was sold more often than there was of it.");
    }

    @Test
    void chipsThatAreBoughtThoughForbiddenAreNoticedOnceTheRuleIsInForce() {
        assertThatThrownBy(() -> run(BrokenBuyers::smuggling))
                .isInstanceOf(ConservationException.class)
                .hasMessageContaining("market on day 21.0, home: west was bought though it is forbidden");
    }

    /** Agents on the schedule as well as their mean field buy in every round up to the horizon, on days 0, 7, ..., 56. */
    @ParameterizedTest
    @EnumSource
    void theShippedBuyersGoThrough(BuyerModel buyers) {
        MarketHistory history = Simulation.of(parameters(buyers))
                .run(Streams.of(1).replication(0))
                .market()
                .orElseThrow();
        StepCurve east = history.shares().get(0).get(0);
        assertThat(east.size()).isEqualTo(1 + 9);
        assertThat(east.day(9)).isEqualTo(56);
        assertThat(east.value(9)).isGreaterThan(east.value(0));
        assertThat(history.revenue().get(0).get(1)).isPositive();
    }

    /**
     * While nobody tunes, buyers on the schedule decide exactly as in rounds that are played by hand with the same luck: each of them once
     * in every round, in his order, after the call and before what is short is shared out.
     */
    @Test
    void buyersOnTheScheduleDecideAsInRoundsPlayedByHand() {
        Parameters idle = parameters(BuyerModel.INDIVIDUAL, 0);
        Streams.Replication luck = Streams.of(1).replication(4);
        Trajectory run = Simulation.of(idle).run(luck);
        Trading byHand = idle.market()
                .orElseThrow()
                .plan(idle.chips())
                .open(Streams.of(1).replication(4));
        double[] throughput = {run.throughput(0).at(0), run.throughput(1).at(0)};
        assertThat(byHand.agents()).isEqualTo(40);
        for (int round = 0; round < 9; round++) {
            byHand.round(7 * round, throughput);
            for (int chip = 0; chip < 2; chip++) {
                StepCurve share = run.market().orElseThrow().shares().get(0).get(chip);
                assertThat(share.day(1 + round)).isEqualTo(7 * round);
                assertThat(share.value(1 + round)).isEqualTo(byHand.share(0, chip));
            }
        }
        assertThat(run.market().orElseThrow().revenue().get(0).get(0)).isEqualTo(byHand.revenue(0, 0));
    }
}
