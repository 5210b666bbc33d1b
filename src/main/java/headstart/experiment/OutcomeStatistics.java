package headstart.experiment;

import headstart.statistics.Better;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;

/** Turns columns of outcomes into summaries and paired comparisons. */
final class OutcomeStatistics {
    private OutcomeStatistics() {}

    static List<OutcomeSummary> summaries(Experiment experiment, OutcomeMatrix outcomes) {
        List<OutcomeSummary> rows = new ArrayList<>();
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            for (int c = 0; c < outcomes.columns().size(); c++) {
                OutcomeColumn column = outcomes.columns().get(c);
                rows.add(new OutcomeSummary(
                        experiment.scenarios().get(s).name(),
                        column.subject(),
                        column.outcome(),
                        summary(experiment, outcomes, s, c)));
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
        Summary plain = Summary.of(values);
        if (censored == 0) {
            return plain;
        }
        Summary restricted = Summary.of(outcomes.restricted(s, c, horizon(experiment)));
        return new Summary(
                plain.n(),
                plain.blank(),
                censored,
                restricted.mean(),
                restricted.meanLow(),
                restricted.meanHigh(),
                restricted.sd(),
                plain.p05(),
                plain.p25(),
                plain.p50(),
                plain.p75(),
                plain.p95());
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
            }
        }
        return rows;
    }

    private static Comparison comparison(
            Experiment experiment, OutcomeMatrix outcomes, int scenario, int baseline, int c) {
        OutcomeColumn column = outcomes.columns().get(c);
        PairedDifference difference = PairedDifference.of(
                outcomes.restricted(scenario, c, horizon(experiment)),
                outcomes.restricted(baseline, c, horizon(experiment)));
        double higher = difference.probabilityBetter().share();
        boolean lowerIsBetter = column.kind().better() == Better.LOWER;
        return new Comparison(
                experiment.scenarios().get(scenario).name(),
                experiment.scenarios().get(baseline).name(),
                column.subject(),
                column.outcome(),
                lowerIsBetter ? 1 - higher : higher,
                difference);
    }
}
