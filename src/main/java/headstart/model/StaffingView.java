package headstart.model;

import java.util.List;

/**
 * What a chipmaker sees of its teams when it reviews their staff.
 *
 * @param day the day of the review
 * @param staffing the settings of the rule
 * @param staffElasticity effort grows as head count to this power
 * @param teams its teams
 */
record StaffingView(double day, Staffing staffing, double staffElasticity, List<Member> teams) {
    StaffingView {
        teams = List.copyOf(teams);
    }

    /**
     * One team.
     *
     * @param name its name
     * @param planned engineers that the experiment gives it
     * @param present engineers that it has now
     * @param gap gap of its throughput to that of the fastest team of all, {@code 1 - P / P_leader}; 1 while it has none
     * @param installedShare its share of the installed base now
     * @param installedAtStart the share it began with
     * @param marginalReturn rate at which the throughput of the installed base grows per unit of effort: installed share times dP/dt
     *     at effort 1, tokens/s per day; 0 while the team is not ready
     * @param isReady whether it runs the release
     */
    record Member(
            String name,
            double planned,
            double present,
            double gap,
            double installedShare,
            double installedAtStart,
            double marginalReturn,
            boolean isReady) {}

    /** Engineers within what the chipmaker can bear: at most {@code ceiling} times the plan, and at least the plan over it. */
    double bounded(double engineers, Member member) {
        double most = staffing.ceiling();
        return Math.min(member.planned() * most, Math.max(member.planned() / most, engineers));
    }
}
