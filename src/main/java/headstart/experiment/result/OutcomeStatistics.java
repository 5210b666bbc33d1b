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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Turns columns of outcomes into summaries and paired comparisons. */
final class OutcomeStatistics {
    private OutcomeStatistics() {}

    static List<OutcomeSummary> summaries(Experiment experiment, OutcomeMatrix outcomes) {
        List<Support> supports = supports(outcomes);
        int columns = supports.size();
        return IntStream.range(0, experiment.scenarios().size() * columns)
                .parallel()
                .mapToObj(i -> new OutcomeSummary(
                        experiment.scenarios().get(i / columns).name(),
                        outcomes.columns().get(i % columns),
                        summary(experiment, outcomes, i / columns, i % columns, supports.get(i % columns)),
                        Percentiles.of(outcomes.values()[i / columns][i % columns])))
                .toList();
    }

    /** What each column can be: all scenarios are looked through for it, so that it is asked once for all of them. */
    private static List<Support> supports(OutcomeMatrix outcomes) {
        return IntStream.range(0, outcomes.columns().size())
                .parallel()
                .mapToObj(outcomes::support)
                .toList();
    }

    private static Summary summary(Experiment experiment, OutcomeMatrix outcomes, int s, int c, Support own) {
        Support support = outcomes.columns().get(c).kind().ofMean(own, horizon(experiment));
        double[] values = outcomes.values()[s][c];
        int censored = 0;
        for (double value : values) {
            censored += value == Double.POSITIVE_INFINITY ? 1 : 0;
        }
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
        List<Support> supports = supports(outcomes);
        int columns = supports.size();
        int baseline = experiment.baselineIndex();
        return IntStream.range(0, experiment.scenarios().size() * columns)
                .filter(i -> i / columns != baseline)
                .parallel()
                .mapToObj(i -> comparison(experiment, outcomes, i / columns, i % columns, supports.get(i % columns)))
                .flatMap(row -> experiment.outcomes().contains(Outcomes.TOKENS_LOST)
                                || row.column().kind() != Outcomes.TOKENS_SERVED
                        ? Stream.of(row)
                        : Stream.of(row, row.lost()))
                .toList();
    }

    private static Comparison comparison(
            Experiment experiment, OutcomeMatrix outcomes, int scenario, int c, Support support) {
        int baseline = experiment.baselineIndex();
        double[] ours = outcomes.restricted(scenario, c, horizon(experiment));
        double[] theirs = outcomes.restricted(baseline, c, horizon(experiment));
        return Comparison.of(
                experiment.scenarios().get(scenario).name(),
                experiment.scenarios().get(baseline).name(),
                outcomes.columns().get(c),
                PairedDifference.of(ours, theirs, support),
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
