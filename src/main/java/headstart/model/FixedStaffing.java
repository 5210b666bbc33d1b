package headstart.model;

import headstart.plugin.StaffingReview;

/** Every team keeps the engineers of the experiment. */
final class FixedStaffing implements StaffingRule {
    @Override
    public boolean hires() {
        return false;
    }

    @Override
    public double[] engineers(StaffingView view) {
        return view.teams().stream().mapToDouble(StaffingReview.Team::present).toArray();
    }
}
