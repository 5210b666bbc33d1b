package headstart.model;

import headstart.model.market.Market;
import headstart.model.market.MarketPlan;
import headstart.model.market.Trading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The market place: calls the buyers to a procurement round every so many days from the first release on. */
final class MarketAgent extends Agent {
    private final World world;
    private final Market market;
    private final List<String> chips;
    private final List<List<Integer>> teamsOfChip;
    private final Trading trading;
    private final List<List<StepCurve.Recorder>> shares = new ArrayList<>();
    private final double[] shareOfTeamAtStart;
    private final double firstRound;
    private int rounds;

    MarketAgent(World world, MarketPlan plan, int ordering) {
        super(world, ordering);
        Parameters parameters = world.blueprint().parameters;
        this.world = world;
        this.market = plan.market();
        this.chips = plan.chips();
        this.teamsOfChip = world.blueprint().teamsOfChip;
        this.trading = plan.open(world.streams());
        this.firstRound = parameters.releases().get(0).day();
        for (int g = 0; g < market.segments().size(); g++) {
            List<StepCurve.Recorder> own = new ArrayList<>();
            chips.forEach(chip -> own.add(new StepCurve.Recorder(32)));
            shares.add(own);
        }
        record(Double.NEGATIVE_INFINITY);
        this.shareOfTeamAtStart = new double[parameters.teams().size()];
        Arrays.setAll(shareOfTeamAtStart, this::installedShare);
    }

    private void record(double day) {
        for (int g = 0; g < shares.size(); g++) {
            for (int j = 0; j < chips.size(); j++) {
                shares.get(g).get(j).add(day, trading.share(g, j));
            }
        }
    }

    @Override
    double nextDay() {
        return firstRound + rounds * market.reviewDays();
    }

    @Override
    void act(double day) {
        double[] throughput = new double[chips.size()];
        for (int j = 0; j < throughput.length; j++) {
            for (int team : teamsOfChip.get(j)) {
                throughput[j] = Math.max(throughput[j], world.publicThroughput(team));
            }
        }
        trading.round(day, throughput);
        String breach = trading.breach();
        if (!breach.isEmpty()) {
            throw new ConservationException("market on day " + day + ", " + breach);
        }
        record(day);
        rounds++;
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
        List<List<Double>> revenue = new ArrayList<>();
        for (int g = 0; g < shares.size(); g++) {
            List<Double> own = new ArrayList<>();
            for (int j = 0; j < chips.size(); j++) {
                own.add(trading.revenue(g, j));
            }
            revenue.add(own);
        }
        return new MarketHistory(
                shares.stream()
                        .map(own -> own.stream().map(StepCurve.Recorder::curve).toList())
                        .toList(),
                revenue);
    }
}
