package headstart.cli;

import headstart.experiment.Experiment;
import headstart.experiment.PrecisionGoal;
import headstart.experiment.run.PrecisionSearch;
import headstart.statistics.Centre;
import headstart.text.Numbers;

/** The number of replications that a goal asks for, and what the report says about it. */
record ChosenReplications(int replications, boolean isReached, String remark) {
    static ChosenReplications of(Experiment experiment, PrecisionGoal goal, int threads) {
        try {
            PrecisionSearch.Chosen chosen = PrecisionSearch.choose(experiment, goal, threads);
            String asked = Numbers.toText(goal.halfWidth());
            String reached = chosen.reached()
                    ? "reached: " + halfWidth(chosen)
                    : "not reached within " + goal.max() + " replications: " + halfWidth(chosen);
            return new ChosenReplications(
                    chosen.replications(),
                    chosen.reached(),
                    "The number of replications was chosen while looking (Chow and Robbins 1965) for a half-width of "
                            + asked + " of " + of(chosen.centre()) + " in " + goal.outcome() + "; " + reached + ".");
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private static String halfWidth(PrecisionSearch.Chosen chosen) {
        return Double.isNaN(chosen.halfWidth()) ? "the runs carry no interval" : Numbers.toText(chosen.halfWidth());
    }

    private static String of(Centre centre) {
        return switch (centre) {
            case MEDIAN -> "the median paired difference";
            case MEAN -> "the mean paired difference";
            case SHARE -> "the paired difference of the shares of runs";
        };
    }
}
