package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.Tasks;
import headstart.random.RandomStream;
import headstart.random.Streams;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import headstart.statistics.Percentiles;
import headstart.statistics.Ranking;
import headstart.statistics.Summary;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Turns columns of outcomes into summaries and paired comparisons. */
final class OutcomeStatistics {
    private OutcomeStatistics() {}

    static List<OutcomeSummary> summaries(Experiment experiment, OutcomeMatrix outcomes) {
        List<OutcomeSummary> rows = new ArrayList<>();
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            for (int c = 0; c < outcomes.columns().size(); c++) {
                rows.add(new OutcomeSummary(
                        experiment.scenarios().get(s).name(),
                        outcomes.columns().get(c),
                        summary(experiment, outcomes, s, c),
                        Percentiles.of(outcomes.values()[s][c])));
            }
        }
        return rows;
    }

    private static Summary summary(Experiment experiment, OutcomeMatrix outcomes, int s, int c) {
        double[] values = outcomes.values()[s][c];
        int censored = 0;
        for (double value : values) {
            censored += value == Double.POSITIVE_INFINITY ? 1 : 0;
        }
        Support support = outcomes.support(c);
        Summary plain = Summary.of(values, support);
        if (censored == 0) {
            return plain;
        }
        Summary restricted = Summary.of(outcomes.restricted(s, c, horizon(experiment)), support);
        return plain.withMeanOf(restricted).withCensored(censored);
    }

    private static double horizon(Experiment experiment) {
        return experiment.lastDay() - experiment.releaseDay();
    }

    static List<Comparison> comparisons(Experiment experiment, OutcomeMatrix outcomes) {
        List<Comparison> rows = new ArrayList<>();
        int baseline = experiment.baselineIndex();
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            for (int c = 0; s != baseline && c < outcomes.columns().size(); c++) {
                rows.add(comparison(experiment, outcomes, s, baseline, c));
                if (outcomes.columns().get(c).kind() == Outcomes.TOKENS_SERVED
                        && !experiment.outcomes().contains(Outcomes.TOKENS_LOST)) {
                    rows.add(rows.get(rows.size() - 1).lost());
                }
            }
        }
        return rows;
    }

    private static Comparison comparison(
            Experiment experiment, OutcomeMatrix outcomes, int scenario, int baseline, int c) {
        double[] ours = outcomes.restricted(scenario, c, horizon(experiment));
        double[] theirs = outcomes.restricted(baseline, c, horizon(experiment));
        return Comparison.of(
                experiment.scenarios().get(scenario).name(),
                experiment.scenarios().get(baseline).name(),
                outcomes.columns().get(c),
                PairedDifference.of(ours, theirs, outcomes.support(c)),
                MedianDifference.of(ours, theirs),
                new CensoredShares(
                        outcomes.censoredShare(scenario, c, horizon(experiment)),
                        outcomes.censoredShare(baseline, c, horizon(experiment))));
    }

    /** All scenarios against each other; with a single one there is nothing to rank. */
    static List<OutcomeRanking> rankings(Experiment experiment, OutcomeMatrix outcomes, int threads) {
        List<Callable<OutcomeRanking>> jobs = new ArrayList<>();
        for (int c = 0;
                experiment.scenarios().size() > 1 && c < outcomes.columns().size();
                c++) {
            int column = c;
            jobs.add(() -> ranking(experiment, outcomes, column));
        }
        return Tasks.all(threads, jobs);
    }

    private static OutcomeRanking ranking(Experiment experiment, OutcomeMatrix outcomes, int c) {
        OutcomeColumn column = outcomes.columns().get(c);
        double[][] values = new double[experiment.scenarios().size()][];
        for (int s = 0; s < values.length; s++) {
            values[s] = outcomes.restricted(s, c, horizon(experiment));
        }
        RandomStream resamples =
                Streams.of(experiment.seed()).replication(0).stream("statistics/ranking/" + column.header());
        Ranking ranking = Ranking.of(values, column.kind().better(), outcomes.support(c), resamples);
        return new OutcomeRanking(column, experiment.scenarioNames(), ranking);
    }
}
