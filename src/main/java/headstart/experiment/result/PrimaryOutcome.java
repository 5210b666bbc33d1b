package headstart.experiment.result;

import headstart.experiment.Experiment;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.run.OutcomeMatrix;
import headstart.statistics.Centre;
import headstart.statistics.MeanInterval;
import headstart.statistics.Proportion;
import headstart.statistics.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A number of an outcome that the study is about, with an interval that holds together with those of all others of its kind: each at the
 * confidence {@code 1 - 0.05 / numbers} (Bonferroni). A share for what happens or not, a median for anything else, whose intervals need
 * nothing of the law of the values.
 *
 * @param scenario whose runs
 * @param baseline against which scenario it is a paired difference; empty for the number itself
 * @param column which outcome of whom
 * @param centre share or median
 * @param n runs that have it
 * @param value the number; infinite for a median beyond the horizon
 * @param low lower end; NaN where the runs are too few
 * @param high upper end
 * @param numbers how many numbers the intervals hold together for
 */
public record PrimaryOutcome(
        String scenario,
        Optional<String> baseline,
        OutcomeColumn column,
        Centre centre,
        int n,
        double value,
        double low,
        double high,
        int numbers) {
    private static final double OUTSIDE = 0.05;

    /** All of a study: each primary outcome in every scenario, then its difference of every other scenario from the baseline. */
    public static List<PrimaryOutcome> all(Experiment experiment, OutcomeMatrix outcomes) {
        List<Integer> columns = new ArrayList<>();
        for (int c = 0; c < outcomes.columns().size(); c++) {
            if (experiment
                    .asked()
                    .primaries()
                    .contains(outcomes.columns().get(c).header())) {
                columns.add(c);
            }
        }
        int scenarios = experiment.scenarios().size();
        int numbers = 0;
        for (int column : columns) {
            boolean against = outcomes.columns().get(column).kind().isAgainstBaseline();
            numbers += against ? scenarios - 1 : 2 * scenarios - 1;
        }
        List<PrimaryOutcome> all = new ArrayList<>();
        Maker maker = new Maker(experiment, outcomes, numbers);
        columns.forEach(column -> maker.add(column, all));
        return all;
    }

    /** Makes them, all at one confidence. */
    private record Maker(Experiment experiment, OutcomeMatrix outcomes, int numbers) {
        private double confidence() {
            return 1 - OUTSIDE / numbers;
        }

        void add(int column, List<PrimaryOutcome> all) {
            int baseline = experiment.baselineIndex();
            boolean against = outcomes.columns().get(column).kind().isAgainstBaseline();
            for (int s = 0; s < experiment.scenarios().size(); s++) {
                if (s != baseline || !against) {
                    all.add(level(column, s));
                }
            }
            for (int s = 0; s < experiment.scenarios().size(); s++) {
                if (s != baseline && !against) {
                    all.add(difference(column, s, baseline));
                }
            }
        }

        private Centre centre(int column) {
            return outcomes.declared(column).is(Support.Kind.EVENT) ? Centre.SHARE : Centre.MEDIAN;
        }

        private PrimaryOutcome level(int column, int scenario) {
            double[] values = defined(outcomes.values()[scenario][column]);
            if (centre(column) == Centre.SHARE) {
                Proportion share = Proportion.of(Arrays.stream(values).sum(), values.length, confidence());
                return row(column, scenario, Optional.empty(), values.length, share.share(), share.low(), share.high());
            }
            return ofMedian(column, scenario, Optional.empty(), values);
        }

        private PrimaryOutcome difference(int column, int scenario, int baseline) {
            double horizon = experiment.lastDay() - experiment.releaseDay();
            double[] differences = outcomes.restricted(scenario, column, horizon);
            double[] theirs = outcomes.restricted(baseline, column, horizon);
            Arrays.setAll(differences, r -> differences[r] - theirs[r]);
            double[] values = defined(differences);
            Optional<String> other =
                    Optional.of(experiment.scenarios().get(baseline).name());
            if (centre(column) == Centre.MEDIAN) {
                return ofMedian(column, scenario, other, values);
            }
            MeanInterval interval = Centre.SHARE.interval(values, confidence());
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            return row(column, scenario, other, values.length, mean, interval.low(), interval.high());
        }

        private PrimaryOutcome ofMedian(int column, int scenario, Optional<String> other, double[] values) {
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int n = sorted.length;
            double median = n == 0 ? Double.NaN : middle(sorted[(n - 1) / 2], sorted[n / 2]);
            MeanInterval interval = Centre.MEDIAN.interval(values, confidence());
            boolean varies = n > 0 && sorted[0] < sorted[n - 1];
            return row(
                    column,
                    scenario,
                    other,
                    n,
                    median,
                    varies ? interval.low() : Double.NaN,
                    varies ? interval.high() : Double.NaN);
        }

        private static double middle(double a, double b) {
            return a == b ? a : (a + b) / 2;
        }

        private PrimaryOutcome row(
                int column, int scenario, Optional<String> other, int n, double value, double low, double high) {
            return new PrimaryOutcome(
                    experiment.scenarios().get(scenario).name(),
                    other,
                    outcomes.columns().get(column),
                    centre(column),
                    n,
                    value,
                    low,
                    high,
                    numbers);
        }

        private static double[] defined(double[] values) {
            return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        }
    }
}
