package headstart.model.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The rules by segment and chip: who may buy what on a day, how much of it, at what price. */
final class Regulation {
    private final List<List<List<TradeRule>>> rules = new ArrayList<>();
    private final double[] smuggled;

    Regulation(Market market, List<String> chips) {
        this.smuggled = chips.stream()
                .mapToDouble(chip -> market.smuggledShare().getOrDefault(chip, 0.0))
                .toArray();
        for (Segment segment : market.segments()) {
            List<List<TradeRule>> byChip = new ArrayList<>();
            for (String chip : chips) {
                byChip.add(market.rules().stream()
                        .filter(rule ->
                                rule.chips().contains(chip) && rule.segments().contains(segment.name()))
                        .sorted(Comparator.comparingDouble(TradeRule::fromDay))
                        .toList());
            }
            rules.add(byChip);
        }
    }

    /** Whether the chip may be sold. */
    boolean allows(int segment, int chip, double day) {
        boolean allowed = true;
        boolean approved = true;
        for (TradeRule rule : rules.get(segment).get(chip)) {
            if (rule.isInForce(day)) {
                approved &= rule.kind() != TradeRule.Kind.APPROVAL;
                allowed = switch (rule.kind()) {
                    case FORBID -> false;
                    case ALLOW -> true;
                    case VOLUME_CAP, TARIFF, APPROVAL -> allowed;
                };
            }
        }
        return allowed && approved;
    }

    /** The share of choosers to whom the chip is open: 1 if it is allowed, less if a ban is coming, the smuggled share if banned. */
    double access(int segment, int chip, double day) {
        if (rules.get(segment).get(chip).isEmpty()) {
            return 1;
        }
        if (!allows(segment, chip, day)) {
            return smuggled[chip];
        }
        double open = 1;
        for (TradeRule rule : rules.get(segment).get(chip)) {
            if (rule.kind() == TradeRule.Kind.FORBID && rule.isComing(day)) {
                open = Math.min(open, Math.max(smuggled[chip], 1 - rule.anticipation()));
            }
        }
        return open;
    }

    /** What the chip costs over its price: 1 and all tariffs. */
    double priceFactor(int segment, int chip, double day) {
        double factor = 1;
        for (TradeRule rule : rules.get(segment).get(chip)) {
            factor += rule.kind() == TradeRule.Kind.TARIFF && rule.isInForce(day) ? rule.amount() : 0;
        }
        return factor;
    }

    /** Chips that may be sold per year; infinite without a cap. */
    double capPerYear(int segment, int chip, double day) {
        double cap = Double.POSITIVE_INFINITY;
        for (TradeRule rule : rules.get(segment).get(chip)) {
            if (rule.kind() == TradeRule.Kind.VOLUME_CAP && rule.isInForce(day)) {
                cap = Math.min(cap, rule.amount());
            }
        }
        return cap;
    }
}
