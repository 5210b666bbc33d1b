package headstart.model.market;

import headstart.random.CompensatedSum;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Buyers under the same rules with the same tastes.
 *
 * @param name key of the segment
 * @param chips how many chips they run in all
 * @param buyers how many they are, for {@link BuyerModel#INDIVIDUAL}; all are of one size
 * @param initial by chip, the share that is installed at the start; they are scaled to sum to 1
 * @param preference by chip, what speaks for it beside throughput and cost, log units; 0 where not named
 */
public record Segment(
        String name, double chips, int buyers, Map<String, Double> initial, Map<String, Double> preference) {
    /** Stands for all segments together in results. */
    public static final String ALL = "market";

    public Segment {
        String path = "segments." + name + ".";
        if (name.equals(ALL)) {
            throw new IllegalArgumentException("market.segments." + name + ": this name stands for all segments.");
        }
        MarketChecks.positive(path + "chips", chips);
        MarketChecks.positive(path + "buyers", buyers);
        initial.forEach((chip, share) -> MarketChecks.notNegative(path + "initial." + chip, share));
        List<Double> shares = List.copyOf(initial.values());
        double sum = CompensatedSum.of(shares.size(), shares::get);
        MarketChecks.positive(path + "initial (sum)", sum);
        initial = Map.copyOf(initial);
        preference = Map.copyOf(preference);
    }

    /** The same buyers without what no run reads: their number where they are a mean field, and tastes of nothing. */
    Segment inEffect(BuyerModel model) {
        Map<String, Double> kept = new HashMap<>(preference);
        kept.values().removeIf(strength -> strength == 0);
        return new Segment(name, chips, model == BuyerModel.AGGREGATE ? 1 : buyers, initial, kept);
    }
}
