package headstart.store;

import headstart.experiment.Alternative;
import headstart.experiment.AlternativeResults;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeMatrix;
import headstart.store.RangeColumns.Range;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The tables of a study under its alternatives: every outcome under each of them, and the range over all. */
final class RangeTables {
    private static final AlternativeResults<Double> NOWHERE = new AlternativeResults<>(
            new Alternative("", "", OptionalDouble.empty(), OptionalDouble.empty(), false), Double.NaN);

    private final List<AlternativeResults<StudyResults>> all;

    /** Tables of those, the study as it stands first. */
    RangeTables(List<AlternativeResults<StudyResults>> all) {
        this.all = all;
    }

    void write(OwnFiles files) throws IOException {
        Csv.write(files, RangeColumns.ALTERNATIVES, alternatives());
        Csv.write(files, RangeColumns.RANGE, range());
        StudyResults first = all.get(0).results();
        List<Columns<?>> tables = new ArrayList<>(
                StudyTables.of(first.experiment(), first.outcomes().columns()));
        tables.addAll(RangeColumns.all());
        DataPackage.write(files, tables, first.experiment());
    }

    private List<AlternativeResults<OutcomeSummary>> alternatives() {
        return all.stream()
                .flatMap(varied ->
                        varied.results().summaries().stream().map(row -> new AlternativeResults<>(varied.about(), row)))
                .toList();
    }

    private List<Range> range() {
        List<Range> rows = new ArrayList<>();
        StudyResults first = all.get(0).results();
        List<Map<List<Object>, Double>> medians =
                all.stream().map(varied -> summaries(varied.results())).toList();
        for (OutcomeSummary row : first.summaries()) {
            int column = first.outcomes().columns().indexOf(row.column());
            rows.add(row(
                    row.scenario(),
                    "",
                    row.column(),
                    medians,
                    results -> results.outcomes().values()[results.experiment().indexOf(row.scenario())][column]));
        }
        List<Map<List<Object>, Double>> differences =
                all.stream().map(varied -> comparisons(varied.results())).toList();
        for (Comparison row : first.comparisons()) {
            int column = first.outcomes().columns().indexOf(row.column());
            rows.add(row(
                    row.scenario(),
                    row.baseline(),
                    row.column(),
                    differences,
                    results -> differences(results, row.scenario(), column)));
        }
        return rows;
    }

    private static Map<List<Object>, Double> summaries(StudyResults results) {
        Map<List<Object>, Double> medians = new HashMap<>();
        results.summaries()
                .forEach(row -> medians.put(
                        List.of(row.scenario(), row.column()), row.summary().p50()));
        return medians;
    }

    private static Map<List<Object>, Double> comparisons(StudyResults results) {
        Map<List<Object>, Double> medians = new HashMap<>();
        results.comparisons()
                .forEach(row -> medians.put(
                        List.of(row.scenario(), row.column()), row.median().median()));
        return medians;
    }

    private static double[] differences(StudyResults results, String name, int column) {
        if (column < 0) {
            return new double[0];
        }
        OutcomeMatrix outcomes = results.outcomes();
        int scenario = results.experiment().indexOf(name);
        int baseline = results.experiment().baselineIndex();
        double horizon = results.experiment().lastDay();
        double[] here = outcomes.restricted(scenario, column, horizon);
        double[] there = outcomes.restricted(baseline, column, horizon);
        return IntStream.range(0, here.length)
                .mapToDouble(r -> here[r] - there[r])
                .toArray();
    }

    /** The runs of an outcome under an alternative. */
    @FunctionalInterface
    private interface Runs {
        double[] of(StudyResults results);
    }

    /** A row over the alternatives that play its scenario. */
    private Range row(
            String scenario, String baseline, OutcomeColumn column, List<Map<List<Object>, Double>> found, Runs runs) {
        List<Object> key = List.of(scenario, column);
        List<AlternativeResults<Double>> medians = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            medians.add(
                    new AlternativeResults<>(all.get(i).about(), found.get(i).getOrDefault(key, Double.NaN)));
        }
        List<AlternativeResults<Double>> defined =
                medians.stream().filter(varied -> !varied.results().isNaN()).toList();
        Comparator<AlternativeResults<Double>> byMedian = Comparator.comparing(AlternativeResults::results);
        boolean weighed = all.stream()
                .allMatch(varied -> varied.about().weight().isPresent()
                        && varied.results().experiment().scenarioNames().contains(scenario));
        return new Range(
                scenario,
                baseline,
                column.subject().name(),
                column.name(),
                medians.get(0).results(),
                defined.stream().min(byMedian).orElse(NOWHERE),
                defined.stream().max(byMedian).orElse(NOWHERE),
                weighed ? pooled(runs) : Double.NaN);
    }

    /** The median over all alternatives together, each run counting for its alternative's weight. */
    private double pooled(Runs runs) {
        List<double[]> weighed = new ArrayList<>();
        for (AlternativeResults<StudyResults> varied : all) {
            double[] defined = Arrays.stream(runs.of(varied.results()))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            for (double value : defined) {
                weighed.add(new double[] {value, varied.about().weight().orElse(0) / defined.length});
            }
        }
        weighed.sort(Comparator.comparingDouble(pair -> pair[0]));
        double half = weighed.stream().mapToDouble(pair -> pair[1]).sum() / 2;
        double sum = 0;
        for (double[] pair : weighed) {
            sum += pair[1];
            if (sum >= half) {
                return pair[0];
            }
        }
        return Double.NaN;
    }
}
