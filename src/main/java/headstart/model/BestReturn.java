package headstart.model;

import headstart.plugin.StaffingReview;
import headstart.random.Power;
import java.util.List;

/**
 * Engineers go where they make the installed chips faster: the same people are spread so that one more would add as much everywhere. With
 * returns {@code v_i E_i^eta} of E_i engineers that is {@code E_i ~ v_i^(1/(1-eta))} for a staff elasticity eta below 1; from 1 on all go to
 * the best. A team that is still bringing its stack up keeps its people.
 */
final class BestReturn implements StaffingRule {
    /** From here on the exponent would only overflow, and the best team has nearly all in any case. */
    private static final double NEARLY_LINEAR = 0.99;

    @Override
    public boolean hires() {
        return false;
    }

    @Override
    public double[] engineers(StaffingView view) {
        List<StaffingReview.Team> teams = view.teams();
        double best = teams.stream()
                .mapToDouble(StaffingReview.Team::marginalReturn)
                .max()
                .orElse(0);
        double[] engineers =
                teams.stream().mapToDouble(StaffingReview.Team::present).toArray();
        if (!(best > 0)) {
            return engineers;
        }
        double movable = 0;
        double weights = 0;
        double[] weight = new double[engineers.length];
        for (int i = 0; i < weight.length; i++) {
            if (teams.get(i).isReady()) {
                weight[i] = weight(teams.get(i).marginalReturn() / best, view.staffElasticity());
                weights += weight[i];
                movable += engineers[i];
            }
        }
        for (int i = 0; i < weight.length; i++) {
            engineers[i] = teams.get(i).isReady() ? movable * weight[i] / weights : engineers[i];
        }
        return engineers;
    }

    private static double weight(double ofBest, double elasticity) {
        return elasticity < NEARLY_LINEAR ? Power.of(ofBest, 1 / (1 - elasticity)) : ofBest == 1 ? 1 : 0;
    }
}
