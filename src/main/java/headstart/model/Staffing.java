package headstart.model;

import headstart.model.range.Range;
import headstart.model.range.Require;
import headstart.plugin.StaffingPlugin;
import java.util.Map;
import java.util.Optional;
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
 * @param toolingGain share by which each accepted improvement lowers the novel excess of the team's next releases, in {@link #TOOLING_GAIN}
 * @param installedBase by team, chips in use where no market says it; 1 where it is not named
 * @param plugin a rule out of a plug-in, in the place of {@code kind}
 */
public record Staffing(
        Kind kind,
        double reviewDays,
        double response,
        double hiringDelayDays,
        double ceiling,
        double nextReleaseShare,
        double toolingGain,
        Map<String, Double> installedBase,
        Optional<PluggedIn<StaffingPlugin>> plugin) {
    public static final Range REVIEW_DAYS = Range.above(0, 3650);
    public static final Range RESPONSE = Range.from(0, 100);
    public static final Range HIRING_DELAY_DAYS = Range.from(0, 3650);
    public static final Range CEILING = Range.from(1, 1000);
    public static final Range NEXT_RELEASE_SHARE = Range.above(0, 1);
    /** Beyond a half a few improvements would leave nothing to do. */
    public static final Range TOOLING_GAIN = Range.from(0, 0.5);

    /** Every team keeps its engineers; whoever gets the next release early leaves the one before; tools do not mature. */
    public static final Staffing FIXED = new Staffing(Kind.FIXED, 30, 0, 0, 1, 1, 0, Map.of(), Optional.empty());

    /** The rules, each with what it does in words. */
    public enum Kind {
        FIXED("as planned", FixedStaffing::new),
        RESPOND_TO_GAP("who is behind hires", RespondToGap::new),
        FOLLOW_SHARE("who sells more hires", FollowShare::new),
        BEST_RETURN("the same people where they do most", BestReturn::new);

        private final String meaning;
        private final Supplier<StaffingRule> constructor;

        Kind(String meaning, Supplier<StaffingRule> constructor) {
            this.meaning = meaning;
            this.constructor = constructor;
        }

        /** What the rule does. */
        public String meaning() {
            return meaning;
        }

        StaffingRule rule() {
            return constructor.get();
        }
    }

    public Staffing {
        REVIEW_DAYS.require("staffing.review_days", reviewDays);
        RESPONSE.require("staffing.response", response);
        HIRING_DELAY_DAYS.require("staffing.hiring_delay_days", hiringDelayDays);
        CEILING.require("staffing.ceiling", ceiling);
        NEXT_RELEASE_SHARE.require("staffing.next_release_share", nextReleaseShare);
        TOOLING_GAIN.require("staffing.tooling_gain", toolingGain);
        installedBase.values().forEach(chips -> Require.notNegative("staffing.installed_base", chips));
        installedBase = Map.copyOf(installedBase);
    }

    boolean isReviewed() {
        return kind != Kind.FIXED || plugin.isPresent();
    }

    /** The rule for one chipmaker in one run. */
    StaffingRule rule() {
        return plugin.isPresent() ? new PluggedStaffing(plugin.get()) : kind.rule();
    }

    double installed(String team) {
        return installedBase.getOrDefault(team, 1.0);
    }
}
