package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.PrecisionGoal;
import headstart.experiment.PrecisionSearch;
import headstart.statistics.Numbers;

/** The number of replications that a goal asks for, and what the report says about it. */
record ChosenReplications(int replications, String remark) {
    static ChosenReplications of(Experiment experiment, PrecisionGoal goal, int threads) {
        try {
            PrecisionSearch.Chosen chosen = PrecisionSearch.choose(experiment, goal, threads);
            String asked = Numbers.toText(goal.halfWidth());
            String reached = chosen.reached()
                    ? "reached: " + Numbers.toText(chosen.halfWidth())
                    : "not reached within " + goal.max() + " replications: " + Numbers.toText(chosen.halfWidth());
            return new ChosenReplications(
                    chosen.replications(),
                    "The number of replications was chosen while looking (Chow and Robbins 1965) for a half-width of "
                            + asked + " of the paired difference in " + goal.outcome() + "; " + reached + ".");
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }
}
