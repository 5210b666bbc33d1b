package headstart.plugin;

import java.util.List;

/**
 * What a chipmaker sees of its teams when it reviews their staff.
 *
 * @param day the day of the review, from the first day of the experiment's calendar
 * @param staffElasticity effort grows as head count to this power
 * @param ceiling how many times its planned engineers a team can have at most, by the experiment
 * @param teams its teams
 */
public record StaffingReview(double day, double staffElasticity, double ceiling, List<Team> teams) {
    public StaffingReview {
        teams = List.copyOf(teams);
    }

    /**
     * One team.
     *
     * @param name its name in the experiment
     * @param planned engineers that the experiment gives it
     * @param present engineers that it has now
     * @param gap gap of its throughput to that of the fastest team of all, {@code 1 - P / P_leader}; 1 while it has none
     * @param installedShare its share of the installed base now
     * @param installedAtStart the share it began with
     * @param marginalReturn rate at which the throughput of the installed base grows per unit of effort, tokens/s per day; 0 while the team
     *     is not ready
     * @param isReady whether it runs the release
     */
    public record Team(
            String name,
            double planned,
            double present,
            double gap,
            double installedShare,
            double installedAtStart,
            double marginalReturn,
            boolean isReady) {
        /** Engineers within what the chipmaker can bear: at most {@code ceiling} times the plan, and at least the plan over it. */
        public double bounded(double engineers, double ceiling) {
            return Math.min(planned * ceiling, Math.max(planned / ceiling, engineers));
        }
    }
}
