package headstart.plugin;

/**
 * A team and a release that it may get early.
 *
 * @param team name of the team
 * @param chipmaker its chipmaker
 * @param chip its chip
 * @param tier its tier; empty for none
 * @param release name of the release
 * @param releaseDay day of the release, from the experiment's calendar
 * @param usualLeadDays what the experiment says at {@code access_rule.lead_days}
 */
public record AccessRequest(
        String team,
        String chipmaker,
        String chip,
        String tier,
        String release,
        double releaseDay,
        double usualLeadDays) {}
