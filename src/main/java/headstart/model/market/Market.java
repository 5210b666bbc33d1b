package headstart.model.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who buys chips, how, and under which rules.
 *
 * @param buyers agents or their mean field
 * @param reviewDays days from one procurement round to the next; the first is on the first release day
 * @param choice how a buyer chooses
 * @param diffusion how buyers enter; empty if all have a chip from the start
 * @param segments the groups of buyers, at least one, names distinct
 * @param prices by chip, US dollars per chip, for every chip that is on the market
 * @param supplyPerYear by chip, how many are made; no limit where not named
 * @param smuggledShare by chip, the share of choosers who can still get it where it is forbidden; 0 where not named
 * @param rules what the regulator says, in the order of the file
 * @param queue whether whoever chose a chip that is short orders it and waits, instead of choosing again among the others
 */
public record Market(
        BuyerModel buyers,
        double reviewDays,
        Choice choice,
        Optional<Diffusion> diffusion,
        List<Segment> segments,
        Map<String, Double> prices,
        Map<String, Double> supplyPerYear,
        Map<String, Double> smuggledShare,
        List<TradeRule> rules,
        boolean queue) {
    private static final double DAYS_PER_YEAR = 365;

    public Market {
        MarketChecks.positive("review_days", reviewDays);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("market.segments must name at least one segment.");
        }
        prices.forEach((chip, price) -> MarketChecks.positive("prices." + chip, price));
        supplyPerYear.forEach((chip, supply) -> MarketChecks.notNegative("supply_per_year." + chip, supply));
        smuggledShare.forEach((chip, share) -> MarketChecks.share("smuggled_share." + chip, share));
        segments = List.copyOf(segments);
        prices = Map.copyOf(prices);
        supplyPerYear = Map.copyOf(supplyPerYear);
        smuggledShare = Map.copyOf(smuggledShare);
        rules = List.copyOf(rules);
    }

    /** A market whose buyers choose again where a chip is short. */
    public Market(
            BuyerModel buyers,
            double reviewDays,
            Choice choice,
            Optional<Diffusion> diffusion,
            List<Segment> segments,
            Map<String, Double> prices,
            Map<String, Double> supplyPerYear,
            Map<String, Double> smuggledShare,
            List<TradeRule> rules) {
        this(buyers, reviewDays, choice, diffusion, segments, prices, supplyPerYear, smuggledShare, rules, false);
    }

    /** Price of a chip before tariffs, US dollars. */
    public double price(String chip) {
        Double price = prices.get(chip);
        if (price == null) {
            throw new IllegalArgumentException("market.prices must name a price for the chip " + chip
                    + ".\nMaybe fill in price_usd_est in the chip table.");
        }
        return price;
    }

    /** What a yearly amount comes to in one round. */
    double perRound(double perYear) {
        return perYear * reviewDays / DAYS_PER_YEAR;
    }

    /** The segments' names in order. */
    public List<String> segmentNames() {
        return segments.stream().map(Segment::name).toList();
    }

    /** The same market with everything that no run reads put to one value, as {@code InEffect} has it. */
    public Market inEffect() {
        List<TradeRule> kept = rules.stream()
                .filter(rule -> !rule.chips().isEmpty() && !rule.segments().isEmpty())
                .map(TradeRule::inEffect)
                .toList();
        Map<String, Double> smuggled = new HashMap<>(smuggledShare);
        smuggled.entrySet()
                .removeIf(chip -> chip.getValue() == 0
                        || kept.stream()
                                .noneMatch(rule ->
                                        rule.isForbidding() && rule.chips().contains(chip.getKey())));
        return new Market(
                buyers,
                reviewDays,
                choice,
                diffusion,
                segments.stream().map(segment -> segment.inEffect(buyers)).toList(),
                prices,
                supplyPerYear,
                smuggled,
                kept,
                queue);
    }

    /** All that runs share, for a market of these chips. */
    public MarketPlan plan(List<String> chips) {
        return new MarketPlan(this, chips);
    }
}
