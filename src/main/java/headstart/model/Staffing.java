package headstart.model;

import headstart.model.range.Require;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How chipmakers staff their teams, and how their tools mature.
 *
 * @param kind the rule
 * @param reviewDays days from the first release to the first review, and from review to review
 * @param response how strongly the rule responds, 0 or more
 * @param hiringDelayDays days from the decision to hire, or to let go, until it tells
 * @param ceiling how many times its planned engineers a team can have at most, and the planned ones it at least, 1 or more
 * @param nextReleaseShare share of a team's engineers that works on a release that is not public yet, in (0, 1]; the others stay on the
 *     one before until then
 * @param toolingGain share by which each accepted improvement lowers the novel excess of the team's next releases, in [0, 1)
 * @param installedBase by team, chips in use where no market says it; 1 where it is not named
 */
public record Staffing(
        Kind kind,
        double reviewDays,
        double response,
        double hiringDelayDays,
        double ceiling,
        double nextReleaseShare,
        double toolingGain,
        Map<String, Double> installedBase) {
    /** Every team keeps its engineers; whoever gets the next release early leaves the one before; tools do not mature. */
    public static final Staffing FIXED = new Staffing(Kind.FIXED, 30, 0, 0, 1, 1, 0, Map.of());

    /** The rules. */
    public enum Kind {
        /** As planned. */
        FIXED(FixedStaffing::new),
        /** Who is behind hires. */
        RESPOND_TO_GAP(RespondToGap::new),
        /** Who sells more hires. */
        FOLLOW_SHARE(FollowShare::new),
        /** The same people, moved to where they make the installed chips faster. */
        BEST_RETURN(BestReturn::new);

        private final Supplier<StaffingRule> constructor;

        Kind(Supplier<StaffingRule> constructor) {
            this.constructor = constructor;
        }

        StaffingRule rule() {
            return constructor.get();
        }
    }

    public Staffing {
        Require.positive("staffing.review_days", reviewDays);
        Require.notNegative("staffing.response", response);
        Require.notNegative("staffing.hiring_delay_days", hiringDelayDays);
        Require.notNegative("staffing.ceiling", ceiling - 1);
        Require.positive("staffing.next_release_share", nextReleaseShare);
        Require.share("staffing.next_release_share", nextReleaseShare);
        Require.share("staffing.tooling_gain", toolingGain);
        installedBase.values().forEach(chips -> Require.notNegative("staffing.installed_base", chips));
        installedBase = Map.copyOf(installedBase);
    }

    boolean isReviewed() {
        return kind != Kind.FIXED;
    }

    double installed(String team) {
        return installedBase.getOrDefault(team, 1.0);
    }
}
