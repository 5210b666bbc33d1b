package headstart.model;

import java.util.List;

/**
 * What the buyers of a run did.
 *
 * @param shares by segment and chip, what is installed as a share of the segment's chips
 * @param revenue by segment and chip, sales from the first round to the horizon before tariffs, US dollars
 */
public record MarketHistory(List<List<StepCurve>> shares, List<List<Double>> revenue) {
    public MarketHistory {
        shares = shares.stream().map(List::copyOf).toList();
        revenue = revenue.stream().map(List::copyOf).toList();
    }
}
