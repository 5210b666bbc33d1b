package headstart.model.market;

import java.util.List;

/**
 * What the regulator says about some chips in some segments from a day on. Of the rules that forbid or allow the same thing the
 * latest to begin counts, on one day the one named last; caps bind together, tariffs add up.
 *
 * <p>A rule that was announced is anticipated in one way: from the announcement on a share {@code anticipation} of those who
 * choose acts as if a coming ban were in force. Everything else takes effect on its day.
 *
 * @param name key of the rule
 * @param kind what it does
 * @param chips which chips
 * @param segments for whom
 * @param fromDay first day
 * @param untilDay first day on which it is no longer in force; infinite if it stays
 * @param announcedDay when it became known; {@code fromDay} if it came suddenly
 * @param anticipation share of choosers who act on the announcement of a ban, in [0, 1]
 * @param amount chips per year for a volume cap, part of the price for a tariff; else 0
 */
public record TradeRule(
        String name,
        Kind kind,
        List<String> chips,
        List<String> segments,
        double fromDay,
        double untilDay,
        double announcedDay,
        double anticipation,
        double amount) {
    /** What a rule does. */
    public enum Kind {
        /** The chips may not be sold. */
        FORBID,
        /** They may be sold again. */
        ALLOW,
        /** So many of each of the chips may be sold per year and segment; what is left over in one round is there in the next. */
        VOLUME_CAP,
        /** They cost more by this part of their price. */
        TARIFF,
        /**
         * They may not be sold until all sides that have to approve do, which is {@code untilDay}; no rule that allows them stands in for an
         * approval.
         */
        APPROVAL
    }

    public TradeRule {
        String path = "rules." + name + ".";
        chips = List.copyOf(chips);
        segments = List.copyOf(segments);
        MarketChecks.share(path + "anticipation", anticipation);
        MarketChecks.notNegative(path + "amount", amount);
        if (!(fromDay < untilDay) && kind != Kind.APPROVAL) {
            throw new IllegalArgumentException(
                    "market." + path + "until_day (" + untilDay + ") must be after from_day, " + fromDay + ".");
        }
        if (announcedDay > fromDay) {
            throw new IllegalArgumentException("market." + path + "announced_day (" + announcedDay
                    + ") must not be after from_day, " + fromDay + ".");
        }
    }

    /** Whether it takes chips off the market. */
    boolean isForbidding() {
        return kind == Kind.FORBID || kind == Kind.APPROVAL;
    }

    /** The same rule without what it does not use: only a ban is anticipated. */
    TradeRule inEffect() {
        boolean isAnticipated = kind == Kind.FORBID && anticipation > 0 && announcedDay < fromDay;
        return new TradeRule(
                name,
                kind,
                chips,
                segments,
                fromDay,
                untilDay,
                isAnticipated ? announcedDay : fromDay,
                isAnticipated ? anticipation : 0,
                kind == Kind.VOLUME_CAP || kind == Kind.TARIFF ? amount : 0);
    }

    boolean isInForce(double day) {
        return fromDay <= day && day < untilDay;
    }

    boolean isComing(double day) {
        return announcedDay <= day && day < fromDay;
    }
}
