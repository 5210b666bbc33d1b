package headstart.model.market;

import headstart.random.CompensatedSum;
import headstart.random.Streams;
import java.util.List;

/** A market as far as it is known before the dice are thrown: what all runs of the same parameters share. */
public final class MarketPlan {
    final Market market;
    final List<String> chips;
    final Regulation regulation;
    final double[][] preference;
    final double[][] initial;
    final double[] price;
    final double[] madePerRound;

    MarketPlan(Market market, List<String> chips) {
        int segments = market.segments().size();
        this.market = market;
        this.chips = List.copyOf(chips);
        this.regulation = new Regulation(market, chips);
        this.preference = new double[segments][chips.size()];
        this.initial = new double[segments][chips.size()];
        this.price = chips.stream().mapToDouble(market::price).toArray();
        this.madePerRound = chips.stream()
                .mapToDouble(
                        chip -> market.perRound(market.supplyPerYear().getOrDefault(chip, Double.POSITIVE_INFINITY)))
                .toArray();
        for (int g = 0; g < segments; g++) {
            Segment segment = market.segments().get(g);
            double sum = CompensatedSum.of(chips.size(), j -> segment.initial().getOrDefault(chips.get(j), 0.0));
            for (int j = 0; j < chips.size(); j++) {
                preference[g][j] = segment.preference().getOrDefault(chips.get(j), 0.0);
                initial[g][j] = segment.initial().getOrDefault(chips.get(j), 0.0) / sum;
            }
        }
    }

    /** Whose market it is. */
    public Market market() {
        return market;
    }

    /** What is sold. */
    public List<String> chips() {
        return chips;
    }

    /** The market at its start, for one run. */
    public Trading open(Streams.Replication streams) {
        return new Trading(this, market.buyers().buyers(market, chips.size(), streams));
    }
}
