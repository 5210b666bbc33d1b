package headstart.model;

import headstart.model.market.Market;
import headstart.model.market.MarketPlan;
import headstart.model.market.Trading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The market place: every so many days from the first release on it calls a procurement round, and clears it. Where buyers are agents
 * they decide in between, on the same day: the call comes before all of them on the schedule, the clearing after them.
 */
final class MarketAgent extends Agent {
    private final World world;
    private final Market market;
    private final List<String> chips;
    private final List<List<Integer>> teamsOfChip;
    private final Trading trading;
    private final List<List<StepCurve.Recorder>> shares = new ArrayList<>();
    private final List<List<StepCurve.Recorder>> backlog = new ArrayList<>();
    private final double[] shareOfTeamAtStart;
    private final double firstRound;
    private int called;
    private int cleared;

    MarketAgent(World world, MarketPlan plan, Mechanism mechanism, int ordering) {
        super(world, ordering);
        Parameters parameters = world.blueprint().parameters;
        this.world = world;
        this.market = plan.market();
        this.chips = plan.chips();
        this.teamsOfChip = world.blueprint().teamsOfChip;
        this.trading = mechanism.market(plan, world.streams());
        this.firstRound = parameters.releases().get(0).day();
        for (int g = 0; g < market.segments().size(); g++) {
            List<StepCurve.Recorder> own = new ArrayList<>();
            chips.forEach(chip -> own.add(new StepCurve.Recorder(32)));
            shares.add(own);
            backlog.add(chips.stream().map(chip -> new StepCurve.Recorder(32)).toList());
        }
        record(Double.NEGATIVE_INFINITY);
        this.shareOfTeamAtStart = new double[parameters.teams().size()];
        Arrays.setAll(shareOfTeamAtStart, this::installedShare);
    }

    private void record(double day) {
        for (int g = 0; g < shares.size(); g++) {
            for (int j = 0; j < chips.size(); j++) {
                shares.get(g).get(j).add(day, trading.share(g, j));
                if (market.queue()) {
                    backlog.get(g).get(j).add(day, trading.backlog(g, j));
                }
            }
        }
    }

    /** Puts the market and everybody who decides for himself on the schedule. */
    void start() {
        reschedule();
        for (int agent = 0; agent < trading.agents(); agent++) {
            new BuyerAgent(world, this, trading, agent).reschedule();
        }
        if (trading.agents() > 0) {
            scheduleClearing();
        }
    }

    private void scheduleClearing() {
        world.queueAt(state -> clearRound(), roundDay(cleared), trading.agents());
    }

    private void clearRound() {
        clear(roundDay(cleared));
        scheduleClearing();
    }

    double roundDay(int round) {
        return firstRound + round * market.reviewDays();
    }

    @Override
    double nextDay() {
        return roundDay(called);
    }

    @Override
    void act(double day) {
        double[] throughput = new double[chips.size()];
        for (int j = 0; j < throughput.length; j++) {
            for (int team : teamsOfChip.get(j)) {
                throughput[j] = Math.max(throughput[j], world.publicThroughput(team));
            }
        }
        trading.call(day, throughput);
        called++;
        if (trading.agents() == 0) {
            clear(day);
        }
    }

    private void clear(double day) {
        trading.clear();
        String breach = trading.breach();
        if (!breach.isEmpty()) {
            throw new ConservationException("market on day " + day + ", " + breach);
        }
        record(day);
        cleared++;
    }

    /** What is installed of the team's chip in all segments, as a share of all chips; teams on one chip have equal parts of it. */
    double installedShare(int team) {
        for (int j = 0; j < chips.size(); j++) {
            if (teamsOfChip.get(j).contains(team)) {
                return trading.shareOfMarket(j) / teamsOfChip.get(j).size();
            }
        }
        return 0;
    }

    double installedShareAtStart(int team) {
        return shareOfTeamAtStart[team];
    }

    MarketHistory finish() {
        Optional<MarketHistory.Queue> queue = market.queue()
                ? Optional.of(
                        new MarketHistory.Queue(curves(backlog), all(trading::delivered), all(trading::waitedChipDays)))
                : Optional.empty();
        return new MarketHistory(curves(shares), all(trading::revenue), queue);
    }

    private static List<List<StepCurve>> curves(List<List<StepCurve.Recorder>> recorders) {
        return recorders.stream()
                .map(own -> own.stream().map(StepCurve.Recorder::curve).toList())
                .toList();
    }

    /** A number of each segment and chip. */
    private interface BySegmentAndChip {
        double of(int segment, int chip);
    }

    private List<List<Double>> all(BySegmentAndChip number) {
        List<List<Double>> all = new ArrayList<>();
        for (int g = 0; g < shares.size(); g++) {
            List<Double> own = new ArrayList<>();
            for (int j = 0; j < chips.size(); j++) {
                own.add(number.of(g, j));
            }
            all.add(own);
        }
        return all;
    }
}
