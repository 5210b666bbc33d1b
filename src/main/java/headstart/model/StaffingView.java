package headstart.model;

import headstart.plugin.StaffingReview;
import java.util.List;

/**
 * What a chipmaker sees of its teams when it reviews their staff.
 *
 * @param day the day of the review
 * @param staffing the settings of the rule
 * @param staffElasticity effort grows as head count to this power
 * @param teams its teams, as plug-ins see them too
 */
record StaffingView(double day, Staffing staffing, double staffElasticity, List<StaffingReview.Team> teams) {
    StaffingView {
        teams = List.copyOf(teams);
    }

    /** Engineers within what the chipmaker can bear: at most {@code ceiling} times the plan, and at least the plan over it. */
    double bounded(double engineers, StaffingReview.Team team) {
        return team.bounded(engineers, staffing.ceiling());
    }
}
