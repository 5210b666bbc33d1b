package headstart.model;

import headstart.plugin.StaffingReview;
import headstart.random.Power;

/**
 * Money follows the installed base: the planned engineers times {@code (installed share / share at the start)^response}, within the ceiling
 * both ways. With response 0 nothing follows.
 */
final class FollowShare implements StaffingRule {
    @Override
    public boolean hires() {
        return true;
    }

    @Override
    public double[] engineers(StaffingView view) {
        return view.teams().stream()
                .mapToDouble(team -> view.bounded(
                        team.planned() * Power.of(growth(team), view.staffing().response()), team))
                .toArray();
    }

    private static double growth(StaffingReview.Team team) {
        return team.installedAtStart() > 0 ? team.installedShare() / team.installedAtStart() : 1;
    }
}
