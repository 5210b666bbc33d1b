package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Subject;
import headstart.experiment.run.OutcomeMatrix;
import headstart.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.List;

/**
 * How long something took over the runs of a scenario, with the runs in which the horizon came first as censored. Waiting that was
 * over before the release counts as 0 days.
 *
 * @param column a duration of a gap
 * @param estimate of the share that still waits, by days after release
 * @param horizonDays days from release to horizon
 */
public record WaitingTime(String scenario, OutcomeColumn column, KaplanMeier estimate, double horizonDays) {

    /** All waiting times of the pairs of a study, by scenario and then by subject and outcome. */
    public static List<WaitingTime> all(Experiment experiment, OutcomeMatrix outcomes) {
        List<WaitingTime> all = new ArrayList<>();
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            for (int c = 0; c < outcomes.columns().size(); c++) {
                Outcome kind = outcomes.columns().get(c).kind();
                if (kind.isWaitFromRelease()) {
                    all.add(of(experiment, outcomes, s, c));
                }
            }
        }
        return all;
    }

    private static WaitingTime of(Experiment experiment, OutcomeMatrix outcomes, int scenario, int c) {
        double horizon = experiment.lastDay() - experiment.releaseDay();
        double[] days = outcomes.values()[scenario][c].clone();
        boolean[] censored = new boolean[days.length];
        for (int r = 0; r < days.length; r++) {
            censored[r] = days[r] == Double.POSITIVE_INFINITY;
            days[r] = censored[r] ? horizon : Math.max(0, days[r]);
        }
        return new WaitingTime(
                experiment.scenarios().get(scenario).name(),
                outcomes.columns().get(c),
                KaplanMeier.of(days, censored),
                horizon);
    }

    /** Whose outcome it is. */
    public Subject subject() {
        return column.subject();
    }

    /** The day by which half of the runs are through, with its 95 % interval; infinite beyond the horizon. */
    public KaplanMeier.Estimate median() {
        return estimate.median();
    }

    /** The mean with every run cut off at the horizon, with its 95 % interval. */
    public KaplanMeier.RestrictedMean restrictedMean() {
        return estimate.restrictedMean(horizonDays);
    }
}
