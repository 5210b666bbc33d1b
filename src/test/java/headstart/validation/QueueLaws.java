package headstart.validation;

import headstart.model.MarketHistory;
import headstart.model.Parameters;
import headstart.model.StepCurve;
import headstart.model.Trajectory;
import headstart.model.market.BuyerModel;
import headstart.model.market.Choice;
import headstart.model.market.Market;
import headstart.model.market.Segment;
import headstart.model.market.TradeRule;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.validation.Claim.EveryPath;
import headstart.validation.Claim.Mean;
import headstart.validation.Claim.Share;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.util.FastMath;

/**
 * Buyers who queue, who get forbidden chips and who need approvals, taken from runs of the whole simulation. A chip of which s are made in a round and that all n buyers want is delivered s at
 * a time; whoever has got one orders the next, so that n - s are always on order, and a line that is served in m rounds waits (m - 1) / 2 of
 * them on average. The other chip does not run before the horizon.
 */
final class QueueLaws {
    static final String LINE = "Buyers who queue: a line";
    static final String STOCK = "Buyers who queue: a stock of forbidden chips";
    static final String SMUGGLED = "Buyers: smuggled chips";
    static final String APPROVAL = "Buyers: approval by two sides";
    private static final double WEEK = 7;
    private static final double DAYS_PER_YEAR = 365;
    private static final int BUYERS = 1000;
    private static final int PATHS = 200;
    private static final int N = 40_000;

    private QueueLaws() {}

    static List<Trial> trials() {
        return List.of(
                line(100, BuyerModel.AGGREGATE),
                line(250, BuyerModel.INDIVIDUAL),
                stock(0.6, 5),
                smuggled(0.1, 20),
                smuggled(0.3, 5),
                approval());
    }

    private static Trial line(double perRound, BuyerModel buyers) {
        int rounds = (int) (BUYERS / perRound);
        Parameters world = world(
                buyers,
                new Choice(1, 0, 0, 0),
                Map.of("chip_of_a", perRound * DAYS_PER_YEAR / WEEK),
                List.of(),
                Map.of("chip_of_a", 0.0, "chip_of_b", 1.0),
                BUYERS,
                WEEK * (rounds - 1) + 1);
        Reading share = run -> worst(rounds, round -> perRound * (round + 1) / BUYERS, shares(run));
        Reading backlog = run -> worst(rounds, round -> 1 - perRound / BUYERS, backlog(run));
        Reading waiting = run -> {
            MarketHistory.Queue queue = run.market().orElseThrow().queue().orElseThrow();
            double mean = queue.waitedChipDays().get(0).get(0)
                    / queue.delivered().get(0).get(0);
            return mean / (WEEK * (rounds - 1) / 2) - 1;
        };
        return new Trial(
                LINE,
                buyers.name().toLowerCase(Locale.ROOT) + ", " + (int) perRound + " of " + BUYERS + " made in a round",
                PATHS,
                Source.of(world, share, backlog, waiting),
                List.of(
                        new EveryPath("installed after round k = k s / n", 0),
                        new EveryPath("on order after every round = 1 - s / n", 1),
                        new EveryPath("mean wait = (n / s - 1) / 2 rounds", 2)));
    }

    /** Each holder keeps a forbidden chip with probability i in a round and gets no other of its kind. */
    private static Trial stock(double inertia, int rounds) {
        double initial = 0.2;
        int buyers = 50;
        TradeRule ban = new TradeRule(
                "ban",
                TradeRule.Kind.FORBID,
                List.of("chip_of_b"),
                List.of("all"),
                -10,
                Double.POSITIVE_INFINITY,
                -10,
                0,
                0);
        Parameters world = world(
                BuyerModel.INDIVIDUAL,
                new Choice(1, inertia, 0, 0),
                Map.of(),
                List.of(ban),
                Map.of("chip_of_a", 1 - initial, "chip_of_b", initial),
                buyers,
                WEEK * (rounds - 1) + 1);
        Reading left = run -> run.market().orElseThrow().shares().get(0).get(1).at(WEEK * (rounds - 1));
        double kept = FastMath.pow(inertia, rounds);
        return new Trial(
                STOCK,
                "20 % of " + buyers + " buyers, inertia " + inertia,
                N,
                Source.of(world, left, left.atMost(0)),
                List.of(
                        new Mean("E share left after " + rounds + " rounds", 0, initial * kept),
                        new Share(
                                "P(none left after " + rounds + " rounds)",
                                1,
                                FastMath.pow(1 - kept, initial * buyers))));
    }

    /** The forbidden chip is so much better that all to whom it is open choose it: in a round so many of n as a binomial law says. */
    private static Trial smuggled(double share, int buyers) {
        TradeRule ban = rule(TradeRule.Kind.FORBID, Double.POSITIVE_INFINITY);
        Reading individual = run -> shareOf(run, 1, 3 * WEEK);
        Source agents =
                Source.of(smuggling(BuyerModel.INDIVIDUAL, buyers, share, ban), individual, individual.atMost(0));
        Source meanField = Source.of(
                smuggling(BuyerModel.AGGREGATE, buyers, share, ban), run -> shareOf(run, 1, 3 * WEEK) / share - 1);
        return new Trial(
                SMUGGLED,
                "smuggled share " + share + ", " + buyers + " buyers",
                N,
                agents.beside(meanField),
                List.of(
                        new Mean("E share of the forbidden chip", 0, share),
                        new Share("P(nobody has it)", 1, FastMath.pow(1 - share, buyers)),
                        new EveryPath("share among aggregate buyers = smuggled share", 2)));
    }

    private static Parameters smuggling(BuyerModel model, int buyers, double share, TradeRule ban) {
        return world(
                new Setup(model, new Choice(50, 0, 0, 0), Map.of(), List.of(ban), Map.of("chip_of_b", share), false),
                Map.of("chip_of_a", 1.0, "chip_of_b", 0.0),
                Map.of("chip_of_a", 1e3, "chip_of_b", 1.0),
                buyers,
                Crew.named("b"),
                4 * WEEK);
    }

    /** Of two approvals, on days drawn anew for every run, the later binds: all want the chip, and all have it from the first round after. */
    private static Trial approval() {
        double rounds = 20;
        return new Trial(
                APPROVAL,
                "two sides, each on a day from -70 to 70",
                PATHS,
                (engine, streams) -> run -> {
                    Streams.Replication replication = streams.replication(run);
                    RandomStream luck = replication.stream("approvals");
                    double one = 140 * luck.nextDouble() - 70;
                    double other = 140 * luck.nextDouble() - 70;
                    Parameters world = world(
                            new Setup(
                                    BuyerModel.AGGREGATE,
                                    new Choice(50, 0, 0, 0),
                                    Map.of(),
                                    List.of(
                                            rule(TradeRule.Kind.APPROVAL, one),
                                            rule(TradeRule.Kind.APPROVAL, other),
                                            rule(TradeRule.Kind.ALLOW, Double.POSITIVE_INFINITY)),
                                    Map.of(),
                                    false),
                            Map.of("chip_of_a", 1.0, "chip_of_b", 0.0),
                            Map.of("chip_of_a", 1e3, "chip_of_b", 1.0),
                            BUYERS,
                            Crew.named("b"),
                            WEEK * rounds);
                    Trajectory played = engine.prepare(world).apply(replication);
                    double worst = 0;
                    for (int round = 0; round < rounds; round++) {
                        double open = WEEK * round >= Math.max(one, other) ? 1 : 0;
                        worst = Math.max(worst, FastMath.abs(shareOf(played, 1, WEEK * round) - open));
                    }
                    return new double[] {worst};
                },
                List.of(new EveryPath("nobody before the later approval, everybody from the round after it", 0)));
    }

    private static TradeRule rule(TradeRule.Kind kind, double until) {
        return new TradeRule(
                kind.name() + until, kind, List.of("chip_of_b"), List.of("all"), -1000, until, -1000, 0, 0);
    }

    private static double shareOf(Trajectory run, int chip, double day) {
        return run.market().orElseThrow().shares().get(0).get(chip).at(day);
    }

    private static StepCurve shares(Trajectory run) {
        return run.market().orElseThrow().shares().get(0).get(0);
    }

    private static StepCurve backlog(Trajectory run) {
        return run.market()
                .orElseThrow()
                .queue()
                .orElseThrow()
                .backlog()
                .get(0)
                .get(0)
                .times(1.0 / BUYERS);
    }

    private static double worst(int rounds, IntToDoubleFunction expected, StepCurve seen) {
        double worst = 0;
        for (int round = 0; round < rounds; round++) {
            worst = Math.max(worst, Math.abs(seen.at(WEEK * round) - expected.applyAsDouble(round)));
        }
        return worst;
    }

    private static Parameters world(
            BuyerModel buyers,
            Choice choice,
            Map<String, Double> supply,
            List<TradeRule> rules,
            Map<String, Double> initial,
            int count,
            double horizon) {
        return world(
                new Setup(buyers, choice, supply, rules, Map.of(), rules.isEmpty()),
                initial,
                Map.of("chip_of_a", 1.0, "chip_of_b", 1.0),
                count,
                Crew.named("b").bringUp(1, 1e9),
                horizon);
    }

    /** How buyers choose and what they may have. */
    private record Setup(
            BuyerModel buyers,
            Choice choice,
            Map<String, Double> supply,
            List<TradeRule> rules,
            Map<String, Double> smuggled,
            boolean queue) {}

    private static Parameters world(
            Setup setup,
            Map<String, Double> initial,
            Map<String, Double> prices,
            int count,
            Crew second,
            double horizon) {
        Parameters plain =
                Setting.of(1, 1, 0.1, horizon, Crew.named("a"), second).parameters();
        Market market = new Market(
                setup.buyers,
                WEEK,
                setup.choice,
                Optional.empty(),
                List.of(new Segment("all", BUYERS, count, initial, Map.of())),
                prices,
                setup.supply,
                setup.smuggled,
                setup.rules,
                setup.queue);
        return new Parameters(
                plain.teams(),
                plain.releases(),
                plain.tuning(),
                plain.commons(),
                plain.access(),
                plain.horizonDays(),
                plain.staffing(),
                Optional.of(market),
                plain.cadence(),
                plain.points());
    }
}
