package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.run.LocalEngine;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.RunResult;
import headstart.statistics.SharedVariance;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Splits the variance of outcomes into doubt and luck by the law of total variance. Some replications are played once more with the same draw of
 * the uncertain numbers and other luck: the covariance of a run with its twin is the variance of the outcome's mean given the numbers. The
 * replications of the study itself stay independent of each other, so that its intervals hold as they are.
 */
final class VarianceSplit {
    private static final int MOST_TWINS = 400;

    private VarianceSplit() {}

    /** The shares of every scenario and column; none for a study without doubt. */
    static List<VarianceShare> of(Experiment experiment, OutcomeMatrix outcomes, int threads) {
        if (experiment.uncertainty().isEmpty()) {
            return List.of();
        }
        int twins = Math.min(MOST_TWINS, experiment.replications());
        OutcomeMatrix others = OutcomeMatrix.blank(
                outcomes.columns(), outcomes.supports(), experiment.scenarios().size(), twins);
        play(experiment, others, twins, threads);
        others.compareWith(experiment.baselineIndex());
        List<VarianceShare> shares = new ArrayList<>();
        double horizon = experiment.lastDay() - experiment.releaseDay();
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            for (int c = 0; c < outcomes.columns().size(); c++) {
                double[] own = outcomes.restricted(s, c, horizon);
                double[] first = Arrays.copyOf(own, twins);
                shares.add(new VarianceShare(
                        experiment.scenarios().get(s).name(),
                        outcomes.columns().get(c),
                        variance(own),
                        SharedVariance.of(first, others.restricted(s, c, horizon))));
            }
        }
        return shares;
    }

    private static void play(Experiment experiment, OutcomeMatrix others, int twins, int threads) {
        LocalEngine.RunPlayer player = new LocalEngine.RunPlayer(experiment);
        Plan plan = experiment.plan();
        long runs = (long) twins * experiment.scenarios().size();
        new LocalEngine(threads)
                .each(LongStream.range(0, runs).iterator(), index -> player.playTwin(plan.get(index)), batch -> {
                    for (RunResult run : batch) {
                        if (run instanceof RunResult.Completed completed) {
                            others.put(completed);
                        }
                    }
                    return true;
                });
    }

    private static double variance(double[] values) {
        double sd = Summary.of(values).sd();
        return sd * sd;
    }
}
