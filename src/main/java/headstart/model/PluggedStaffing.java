package headstart.model;

import headstart.plugin.StaffingPlugin;
import headstart.plugin.StaffingReview;

/** A staffing rule out of a plug-in; what it answers is checked here, so that a fault is said to be its. */
final class PluggedStaffing implements StaffingRule {
    private static final double ROUNDING = 1e-9;

    private final PluggedIn<StaffingPlugin> plugged;
    private final headstart.plugin.StaffingRule rule;
    private final boolean hires;

    PluggedStaffing(PluggedIn<StaffingPlugin> plugged) {
        this.plugged = plugged;
        this.rule = plugged.ask(() -> plugged.plugin().rule(plugged.settings()));
        this.hires = plugged.ask(rule::hires);
    }

    @Override
    public boolean hires() {
        return hires;
    }

    @Override
    public double[] engineers(StaffingView view) {
        double[] engineers = plugged.ask(() -> rule.engineers(review(view)).clone());
        if (engineers.length != view.teams().size()) {
            throw plugged.refused("gave engineers for " + engineers.length + " teams of "
                    + view.teams().size() + ".");
        }
        double sum = 0;
        double present = 0;
        for (int i = 0; i < engineers.length; i++) {
            if (!(engineers[i] >= 0) || Double.isInfinite(engineers[i])) {
                throw plugged.refused("gave " + view.teams().get(i).name() + " " + engineers[i]
                        + " engineers; a team has a number of them, 0 or more.");
            }
            sum += engineers[i];
            present += view.teams().get(i).present();
        }
        if (!hires && Math.abs(sum - present) > ROUNDING * (1 + present)) {
            throw plugged.refused("does not hire, and made " + sum + " engineers of " + present + ".");
        }
        return engineers;
    }

    private static StaffingReview review(StaffingView view) {
        return new StaffingReview(
                view.day(), view.staffElasticity(), view.staffing().ceiling(), view.teams());
    }
}
