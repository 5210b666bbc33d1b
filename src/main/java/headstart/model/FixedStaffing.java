package headstart.model;

/** Every team keeps the engineers of the experiment. */
final class FixedStaffing implements StaffingRule {
    @Override
    public boolean hires() {
        return false;
    }

    @Override
    public double[] engineers(StaffingView view) {
        return view.teams().stream().mapToDouble(StaffingView.Member::present).toArray();
    }
}
