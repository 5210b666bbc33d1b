package headstart.model;

import java.util.List;
import java.util.Optional;

/**
 * What the buyers of a run did.
 *
 * @param shares by segment and chip, what is installed as a share of the segment's chips
 * @param revenue by segment and chip, sales from the first round to the horizon before tariffs, US dollars
 * @param queue who waited for chips, where buyers queue
 */
public record MarketHistory(List<List<StepCurve>> shares, List<List<Double>> revenue, Optional<Queue> queue) {
    public MarketHistory {
        shares = shares.stream().map(List::copyOf).toList();
        revenue = revenue.stream().map(List::copyOf).toList();
    }

    /** What buyers did who do not queue. */
    public MarketHistory(List<List<StepCurve>> shares, List<List<Double>> revenue) {
        this(shares, revenue, Optional.empty());
    }

    /**
     * Orders that waited.
     *
     * @param backlog by segment and chip, chips on order and not delivered, over time
     * @param delivered by segment and chip, chips delivered from the first round to the horizon
     * @param waitedChipDays by segment and chip, the days from order to delivery, summed over those chips
     */
    public record Queue(
            List<List<StepCurve>> backlog, List<List<Double>> delivered, List<List<Double>> waitedChipDays) {
        public Queue {
            backlog = backlog.stream().map(List::copyOf).toList();
            delivered = delivered.stream().map(List::copyOf).toList();
            waitedChipDays = waitedChipDays.stream().map(List::copyOf).toList();
        }
    }
}
