package headstart.experiment.measure;

import static headstart.statistics.Better.HIGHER;
import static headstart.statistics.Better.LOWER;

import java.util.List;

/**
 * The outcomes there are. A new one is a constant here and, where no function of a view gives it yet, a function there. Days count from
 * the (first) release day; an infinite duration means that the horizon came first. A is the leader of a gap, B the laggard; P is
 * throughput, P/R the share of the attainable roof.
 */
public final class Outcomes {
    public static final Outcome DAY0_GAP = Outcome.ofGap("day0_gap", Unit.GAP, LOWER)
            .means("gap on the release day", "1 - P_B / P_A on the release day; 1 while B has none")
            .once(PairView::gapAtRelease);

    public static final Outcome DAY0_SOFTWARE_GAP = Outcome.ofGap("day0_software_gap", Unit.GAP, LOWER)
            .means("software gap on the release day", "the same on shares of the attainable roof: silicon taken out")
            .inSoftware()
            .once(PairView::softwareGapAtRelease);

    public static final Outcome PEAK_GAP = Outcome.ofGap("peak_gap", Unit.GAP, LOWER)
            .means("largest gap", "the largest 1 - P_B / P_A from release on")
            .once(PairView::peakGap);

    public static final Outcome GAP_AREA = Outcome.ofGap("gap_area", Unit.LOG_DAYS, LOWER)
            .means(
                    "gap area",
                    "integral of ln(P_A / P_B) from release to horizon; a side without throughput counts as untuned")
            .once(PairView::gapArea);

    public static final Outcome DAYS_TO_PARITY = Outcome.ofGap("days_to_parity", Unit.DAYS, LOWER)
            .means("days to parity", "first day with 1 - P_B / P_A below parity_tolerance")
            .waiting()
            .once(PairView::daysToParity);

    public static final Outcome DAYS_TO_SOFTWARE_PARITY = Outcome.ofGap("days_to_software_parity", Unit.DAYS, LOWER)
            .means("days to parity in software", "the same on shares of the attainable roof")
            .waiting()
            .inSoftware()
            .once(PairView::daysToSoftwareParity);

    public static final Outcome DAYS_TO_OVERTAKE = Outcome.ofGap("days_to_overtake", Unit.DAYS, LOWER)
            .means("days to overtaking", "first day with P_B > P_A")
            .waiting()
            .once(PairView::daysToOvertake);

    public static final Outcome OVERTAKE = Outcome.ofGap("overtake", Unit.SHARE_OF_RUNS, HIGHER)
            .means("overtaken", "1 if P_B has been above P_A by that day, else 0: the mean is a share of runs")
            .byDay(PairView::overtaken);

    public static final Outcome DAYS_BEHIND = Outcome.ofGap("days_behind", Unit.DAYS, LOWER)
            .means("days behind", "how many days ago A first had B's present share of the roof; negative where B leads")
            .inSoftware()
            .onDay(PairView::daysBehind);

    public static final Outcome GAP = Outcome.ofGap("gap", Unit.GAP, LOWER)
            .means("gap", "1 - P_B / P_A on that day; 1 while B has none, blank where only A has none")
            .onDay(PairView::gapOn);

    public static final Outcome SOFTWARE_GAP = Outcome.ofGap("software_gap", Unit.GAP, LOWER)
            .means("software gap", "the same on shares of the attainable roof")
            .inSoftware()
            .onDay(PairView::softwareGapOn);

    public static final Outcome LEVEL_FOR_GOOD = Outcome.ofGap("level_for_good", Unit.DAYS, LOWER)
            .means(
                    "days until level for good",
                    "the day from which on 1 - P_B / P_A stays below parity_tolerance until the horizon")
            .waiting()
            .once(PairView::levelForGood);

    public static final Outcome LEVEL_FOR_GOOD_IN_SOFTWARE = Outcome.ofGap(
                    "level_for_good_in_software", Unit.DAYS, LOWER)
            .means("days until level for good in software", "the same on shares of the attainable roof")
            .waiting()
            .inSoftware()
            .once(PairView::levelForGoodInSoftware);

    public static final Outcome SLOW_DAYS = Outcome.ofGap("slow_days", Unit.DAYS_AT_HALF_SPEED, LOWER)
            .means("days as if half as fast", "gap_area over ln 2: as if B were half as fast as A for so many days")
            .once(PairView::slowDays);

    public static final Outcome RATIO = Outcome.ofGap("ratio", Unit.LOG2_RATIO, LOWER)
            .means(
                    "throughput ratio, log2",
                    "log2(P_A / P_B) on that day: 1 is twice as fast, -1 half as fast; blank where either has none")
            .onDay(PairView::ratioOn);

    public static final Outcome SOFTWARE_RATIO = Outcome.ofGap("software_ratio", Unit.LOG2_RATIO, LOWER)
            .means("software ratio, log2", "the same on shares of the attainable roof")
            .inSoftware()
            .onDay(PairView::softwareRatioOn);

    public static final Outcome LIFE_SHARE_BEHIND = Outcome.ofGap("life_share_behind", Unit.SHARE_OF_THE_LIFE, LOWER)
            .means(
                    "share of the life behind",
                    "share of a release's life in which 1 - P_B / P_A is parity_tolerance or more")
            .inLifeAndOverall(PairView::shareBehind);

    public static final Outcome LIFE_SHARE_BEHIND_IN_SOFTWARE = Outcome.ofGap(
                    "life_share_behind_in_software", Unit.SHARE_OF_THE_LIFE, LOWER)
            .means("share of the life behind in software", "the same on shares of the attainable roof")
            .inSoftware()
            .inLifeAndOverall(PairView::shareBehindInSoftware);

    public static final Outcome PARITY_BEFORE_RESET = Outcome.ofGap("parity_before_reset", Unit.SHARE_OF_RUNS, HIGHER)
            .means(
                    "parity before the next release",
                    "1 if B is level at any time before the next release resets the tuning, else 0")
            .inLife((pair, life) -> pair.shareBehind(life) < 1 ? 1 : 0);

    public static final Outcome SOFTWARE_PARITY_BEFORE_RESET = Outcome.ofGap(
                    "software_parity_before_reset", Unit.SHARE_OF_RUNS, HIGHER)
            .means("parity in software before the next release", "the same on shares of the attainable roof")
            .inSoftware()
            .inLife((pair, life) -> pair.shareBehindInSoftware(life) < 1 ? 1 : 0);

    public static final Outcome ROOFLINE_SHARE = Outcome.ofTeam("roofline_share", Unit.SHARE_OF_THE_ROOF, HIGHER)
            .means("share of the attainable roof", "P / R on that day")
            .inSoftware()
            .onDay(SubjectView::rooflineShareAt);

    public static final Outcome READY_DAY = Outcome.ofTeam("ready_day", Unit.DAYS, LOWER)
            .means(
                    "day the stack is ready",
                    "day on which the team's stack runs correctly; negative before the release")
            .waiting()
            .alikeAtPoints()
            .once(SubjectView::readyDay);

    public static final Outcome TOKENS_SERVED = Outcome.ofTeam("tokens_served", Unit.TOKENS_PER_CHIP, HIGHER)
            .means(
                    "tokens served",
                    "integral of P from release to horizon: what one chip of the team could have served")
            .once(SubjectView::tokensServed);

    /** Tokens that one chip serves in the baseline and not here. */
    public static final Outcome TOKENS_LOST = Outcome.ofTeam("tokens_lost", Unit.TOKENS_PER_CHIP, LOWER)
            .means("tokens lost", "tokens_served in the baseline minus tokens_served here, same replication")
            .againstBaseline(SubjectView::tokensServed, (own, baseline) -> baseline - own);

    public static final Outcome TOKENS_LOST_SHARE = Outcome.ofTeam(
                    "tokens_lost_share", Unit.SHARE_OF_THE_BASELINE, LOWER)
            .means("share of tokens lost", "tokens_lost over tokens_served in the baseline; blank where that is 0")
            .againstBaseline(
                    SubjectView::tokensServed,
                    (own, baseline) -> baseline > 0 ? (baseline - own) / baseline : Double.NaN);

    public static final Outcome ADOPTION_SHARE = Outcome.ofSeller("adoption_share", Unit.SHARE_OF_CHIPS, HIGHER)
            .means("share of installed chips", "installed chips of the chipmaker over the segment's, on that day")
            .onDay(MarketView::shareOn);

    public static final Outcome MAJORITY = Outcome.ofSeller("majority", Unit.SHARE_OF_RUNS, HIGHER)
            .means("majority", "1 if adoption_share is above one half on that day, else 0: the mean is a share of runs")
            .onDay((market, day) -> market.shareOn(day) > 0.5 ? 1 : 0);

    public static final Outcome SHARE_DAYS = Outcome.ofSeller("share_days", Unit.DAYS, HIGHER)
            .means("share-days", "integral of adoption_share from release to horizon")
            .once(MarketView::shareDays);

    public static final Outcome MARKET_TOKENS = Outcome.ofSeller("market_tokens", Unit.TOKENS, HIGHER)
            .means("tokens of installed chips", "what the installed chips could have served from release to horizon")
            .once(MarketView::tokens);

    public static final Outcome REVENUE = Outcome.ofSeller("revenue", Unit.DOLLARS, HIGHER)
            .means("revenue", "sales from release to horizon before tariffs")
            .once(MarketView::revenue);

    public static final Outcome BACKLOG = Outcome.ofSeller("backlog", Unit.CHIPS, LOWER)
            .means(
                    "chips on order",
                    "chips that buyers of the segment have ordered and not got, on that day; needs market.queue")
            .onDay(MarketView::backlogOn);

    public static final Outcome WAITING_DAYS = Outcome.ofSeller("waiting_days", Unit.DAYS, LOWER)
            .means(
                    "days from order to delivery",
                    "mean over the chips delivered from release to horizon, blank where none was; needs market.queue")
            .once(MarketView::waitingDays);

    /** All that an experiment may ask for, in the order of the documentation. */
    private static final List<Outcome> ALL = List.of(
            DAY0_GAP,
            DAY0_SOFTWARE_GAP,
            PEAK_GAP,
            GAP_AREA,
            DAYS_TO_PARITY,
            DAYS_TO_SOFTWARE_PARITY,
            DAYS_TO_OVERTAKE,
            OVERTAKE,
            DAYS_BEHIND,
            GAP,
            SOFTWARE_GAP,
            LEVEL_FOR_GOOD,
            LEVEL_FOR_GOOD_IN_SOFTWARE,
            SLOW_DAYS,
            RATIO,
            SOFTWARE_RATIO,
            LIFE_SHARE_BEHIND,
            LIFE_SHARE_BEHIND_IN_SOFTWARE,
            PARITY_BEFORE_RESET,
            SOFTWARE_PARITY_BEFORE_RESET,
            ROOFLINE_SHARE,
            READY_DAY,
            TOKENS_SERVED,
            TOKENS_LOST,
            TOKENS_LOST_SHARE,
            ADOPTION_SHARE,
            MAJORITY,
            SHARE_DAYS,
            MARKET_TOKENS,
            REVENUE,
            BACKLOG,
            WAITING_DAYS);

    private Outcomes() {}

    /** All that an experiment may ask for. */
    public static List<Outcome> all() {
        return ALL;
    }

    /**
     * The outcome of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Outcome named(String key) {
        return ALL.stream()
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("outcome (" + key + ") must be one of "
                        + String.join(", ", ALL.stream().map(Outcome::key).toList()) + "."));
    }
}
