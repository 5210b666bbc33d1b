package headstart.experiment;

import headstart.statistics.Better;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is taken from a run: one number for each gap, or for each team. Days count from the (first) release day; an infinite
 * duration means that the horizon came first.
 */
public enum OutcomeKind {
    /** Gap of throughput on the release day: {@code 1 - P_B / P_A}, 1 while B has none. */
    DAY0_GAP(Better.LOWER, (PairView pair, int day) -> pair.gapAtRelease()),
    /** The same on roofline shares: silicon taken out. */
    DAY0_SOFTWARE_GAP(Better.LOWER, (PairView pair, int day) -> pair.softwareGapAtRelease()),
    /** The largest gap from release on. */
    PEAK_GAP(Better.LOWER, (PairView pair, int day) -> pair.peakGap()),
    /** Integral of {@code ln(P_A / P_B)} from release to horizon, log-days; a side without throughput counts as untuned. */
    GAP_AREA(Better.LOWER, (PairView pair, int day) -> pair.gapArea()),
    /** First day with a gap below the tolerance. */
    DAYS_TO_PARITY(Better.LOWER, (PairView pair, int day) -> pair.daysToParity()),
    /** First day with a gap of roofline shares below the tolerance. */
    DAYS_TO_SOFTWARE_PARITY(Better.LOWER, (PairView pair, int day) -> pair.daysToSoftwareParity()),
    /** First day on which B is ahead. */
    DAYS_TO_OVERTAKE(Better.LOWER, (PairView pair, int day) -> pair.daysToOvertake()),
    /** 1 if B has been ahead by that day, else 0. */
    OVERTAKE(Better.HIGHER, PairView::overtaken),
    /** How many days ago A first had B's present roofline share; negative where B leads. */
    DAYS_BEHIND(Better.LOWER, PairView::daysBehind),
    /** Gap of throughput on that day. */
    GAP(Better.LOWER, PairView::gapOn),
    /** Gap of roofline shares on that day. */
    SOFTWARE_GAP(Better.LOWER, PairView::softwareGapOn),
    /** Share of a release's life in which B is not level: its gap of throughput is the tolerance or more. */
    LIFE_SHARE_BEHIND(Better.LOWER, (PairView pair, Life life) -> pair.shareBehind(life)),
    /** The same for the gap of roofline shares. */
    LIFE_SHARE_BEHIND_IN_SOFTWARE(Better.LOWER, (PairView pair, Life life) -> pair.shareBehindInSoftware(life)),
    /** 1 if B is level at any time before the next release resets the tuning, else 0. */
    PARITY_BEFORE_RESET(Better.HIGHER, (PairView pair, Life life) -> pair.shareBehind(life) < 1 ? 1 : 0),
    /** The same for the gap of roofline shares. */
    SOFTWARE_PARITY_BEFORE_RESET(
            Better.HIGHER, (PairView pair, Life life) -> pair.shareBehindInSoftware(life) < 1 ? 1 : 0),
    /** Roofline share of a team on that day. */
    ROOFLINE_SHARE(Better.HIGHER, SubjectView::rooflineShareAt),
    /** Day on which the team's stack runs correctly, from release; negative before it. */
    READY_DAY(Better.LOWER, (SubjectView team, int day) -> team.readyDay()),
    /** Tokens that one chip of the team could have served from release to horizon. */
    TOKENS_SERVED(Better.HIGHER, (SubjectView team, int day) -> team.tokensServed()),
    /** What is installed of a chipmaker's chips on that day, as a share of the segment's. */
    ADOPTION_SHARE(Better.HIGHER, MarketView::shareOn),
    /** 1 if that share is above one half on that day, else 0: the mean is the probability. */
    MAJORITY(Better.HIGHER, (MarketView market, int day) -> market.shareOn(day) > 0.5 ? 1 : 0),
    /** Integral of that share from release to horizon, days. */
    SHARE_DAYS(Better.HIGHER, (MarketView market, int day) -> market.shareDays()),
    /** Tokens that the installed chips could have served from release to horizon. */
    MARKET_TOKENS(Better.HIGHER, (MarketView market, int day) -> market.tokens()),
    /** Sales from release to horizon before tariffs, US dollars. */
    REVENUE(Better.HIGHER, (MarketView market, int day) -> market.revenue());

    private final Better better;
    private final Optional<PairFunction> ofPair;
    private final Optional<TeamFunction> ofTeam;
    private final Optional<LifeFunction> ofLife;
    private final Optional<MarketFunction> ofMarket;

    OutcomeKind(Better better, PairFunction function) {
        this(better, Optional.of(function), Optional.empty(), Optional.empty(), Optional.empty());
    }

    OutcomeKind(Better better, LifeFunction function) {
        this(better, Optional.empty(), Optional.of(function), Optional.empty(), Optional.empty());
    }

    OutcomeKind(Better better, TeamFunction function) {
        this(better, Optional.empty(), Optional.empty(), Optional.of(function), Optional.empty());
    }

    OutcomeKind(Better better, MarketFunction function) {
        this(better, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(function));
    }

    OutcomeKind(
            Better better,
            Optional<PairFunction> ofPair,
            Optional<LifeFunction> ofLife,
            Optional<TeamFunction> ofTeam,
            Optional<MarketFunction> ofMarket) {
        this.better = better;
        this.ofPair = ofPair;
        this.ofLife = ofLife;
        this.ofTeam = ofTeam;
        this.ofMarket = ofMarket;
    }

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which direction is good for the one who is behind, or for the team. */
    public Better better() {
        return better;
    }

    /** Whether it is a waiting time that the horizon may cut off. */
    public boolean isDuration() {
        return name().startsWith("DAYS_TO_") || this == READY_DAY;
    }

    /** Whether it is measured on gaps rather than on teams. */
    public boolean isOfGap() {
        return ofPair.isPresent() || ofLife.isPresent();
    }

    /** Whether it is taken on the life of each release. */
    public boolean isPerRelease() {
        return ofLife.isPresent();
    }

    /** Whether it is measured on chipmakers in segments of buyers. */
    public boolean isOfMarket() {
        return ofMarket.isPresent();
    }

    /** Whether it is taken on each of the days to be reported. */
    public boolean isPerDay() {
        return EnumSet.of(OVERTAKE, DAYS_BEHIND, GAP, SOFTWARE_GAP, ROOFLINE_SHARE, ADOPTION_SHARE, MAJORITY)
                .contains(this);
    }

    /** Its columns for a subject: one, or one for each day to be reported, or for each release. */
    List<OutcomeColumn> columns(String subject, List<Integer> reportDays, List<Life> lives) {
        if (isPerRelease()) {
            return IntStream.range(0, lives.size())
                    .filter(life -> isShare() || !lives.get(life).isOverall())
                    .mapToObj(life -> new OutcomeColumn(
                            subject, key() + "_" + lives.get(life).name(), this, 0, life))
                    .toList();
        }
        if (!isPerDay()) {
            return List.of(new OutcomeColumn(subject, key(), this, 0, 0));
        }
        String infix = this == OVERTAKE ? "_by_day" : "_day";
        return reportDays.stream()
                .map(day -> new OutcomeColumn(subject, key() + infix + day, this, day, 0))
                .toList();
    }

    private boolean isShare() {
        return this == LIFE_SHARE_BEHIND || this == LIFE_SHARE_BEHIND_IN_SOFTWARE;
    }

    double of(PairView pair, OutcomeColumn column, List<Life> lives) {
        if (ofLife.isEmpty()) {
            return ofPair.orElseThrow().apply(pair, column.day());
        }
        Life life = lives.get(column.life());
        return life.isEmpty() ? Double.NaN : ofLife.get().apply(pair, life);
    }

    double of(SubjectView team, int day) {
        return ofTeam.orElseThrow().apply(team, day);
    }

    double of(MarketView market, int day) {
        return ofMarket.orElseThrow().apply(market, day);
    }

    /** Takes the number from a pair. */
    @FunctionalInterface
    private interface PairFunction {
        double apply(PairView pair, int day);
    }

    /** Takes the number from a pair during the life of a release. */
    @FunctionalInterface
    private interface LifeFunction {
        double apply(PairView pair, Life life);
    }

    /** Takes the number from a team. */
    @FunctionalInterface
    private interface TeamFunction {
        double apply(SubjectView team, int day);
    }

    /** Takes the number from a chipmaker's part of the market. */
    @FunctionalInterface
    private interface MarketFunction {
        double apply(MarketView market, int day);
    }
}
