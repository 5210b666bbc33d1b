package headstart.experiment;

import headstart.statistics.Better;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
    /** Roofline share of a team on that day. */
    ROOFLINE_SHARE(Better.HIGHER, SubjectView::rooflineShareAt),
    /** Day on which the team's stack runs correctly, from release; negative before it. */
    READY_DAY(Better.LOWER, (SubjectView team, int day) -> team.readyDay()),
    /** Tokens that one chip of the team could have served from release to horizon. */
    TOKENS_SERVED(Better.HIGHER, (SubjectView team, int day) -> team.tokensServed());

    private final Better better;
    private final Optional<PairFunction> ofPair;
    private final Optional<TeamFunction> ofTeam;

    OutcomeKind(Better better, PairFunction function) {
        this.better = better;
        this.ofPair = Optional.of(function);
        this.ofTeam = Optional.empty();
    }

    OutcomeKind(Better better, TeamFunction function) {
        this.better = better;
        this.ofPair = Optional.empty();
        this.ofTeam = Optional.of(function);
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
        return ofPair.isPresent();
    }

    /** Whether it is taken on each of the days to be reported. */
    public boolean isPerDay() {
        return EnumSet.of(OVERTAKE, DAYS_BEHIND, GAP, SOFTWARE_GAP, ROOFLINE_SHARE)
                .contains(this);
    }

    /** Its columns for a subject: one, or one for each day to be reported. */
    List<OutcomeColumn> columns(String subject, List<Integer> reportDays) {
        if (!isPerDay()) {
            return List.of(new OutcomeColumn(subject, key(), this, 0));
        }
        String infix = this == OVERTAKE ? "_by_day" : "_day";
        return reportDays.stream()
                .map(day -> new OutcomeColumn(subject, key() + infix + day, this, day))
                .toList();
    }

    double of(PairView pair, int day) {
        return ofPair.orElseThrow().apply(pair, day);
    }

    double of(SubjectView team, int day) {
        return ofTeam.orElseThrow().apply(team, day);
    }

    /** Takes the number from a pair. */
    @FunctionalInterface
    private interface PairFunction {
        double apply(PairView pair, int day);
    }

    /** Takes the number from a team. */
    @FunctionalInterface
    private interface TeamFunction {
        double apply(SubjectView team, int day);
    }
}
