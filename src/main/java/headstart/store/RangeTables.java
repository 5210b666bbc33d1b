package headstart.store;

import static headstart.text.Numbers.toText;

import headstart.experiment.Alternative;
import headstart.experiment.Varied;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The tables of a study under its alternatives: every outcome under each of them, and the range over all. */
final class RangeTables {
    static final List<String> FILES = List.of("alternatives.csv", "range.csv");
    private static final List<String> ALTERNATIVE_COLUMNS = List.of(
            "alternative",
            "label",
            "weight",
            "weight_se",
            "refitted",
            "scenario",
            "subject",
            "outcome",
            "n",
            "censored",
            "mean",
            "p05",
            "p50",
            "p95");
    private static final List<String> COLUMNS = List.of(
            "scenario",
            "baseline",
            "subject",
            "outcome",
            "base",
            "lowest",
            "lowest_alternative",
            "highest",
            "highest_alternative",
            "pooled");

    private final List<Varied<StudyResults>> all;

    /** Tables of those, the study as it stands first. */
    RangeTables(List<Varied<StudyResults>> all) {
        this.all = all;
    }

    void write(OwnFiles files) throws IOException {
        write(files, FILES.get(0), ALTERNATIVE_COLUMNS, this::alternatives);
        write(files, FILES.get(1), COLUMNS, this::range);
    }

    private static void write(OwnFiles files, String file, List<String> header, Consumer<Consumer<String[]>> rows)
            throws IOException {
        files.write(file, temporary -> Csv.write(temporary, header, rows));
    }

    private void alternatives(Consumer<String[]> rows) {
        for (Varied<StudyResults> varied : all) {
            Alternative about = varied.about();
            for (OutcomeSummary row : varied.results().summaries()) {
                rows.accept(new String[] {
                    about.name(),
                    about.label(),
                    about.weight().isPresent() ? toText(about.weight().getAsDouble()) : "",
                    about.weightSe().isPresent() ? toText(about.weightSe().getAsDouble()) : "",
                    String.valueOf(about.refitted()),
                    row.scenario(),
                    row.subject().name(),
                    row.column().name(),
                    Integer.toString(row.summary().n()),
                    Integer.toString(row.summary().censored()),
                    toText(row.summary().mean()),
                    toText(row.summary().p05()),
                    toText(row.summary().p50()),
                    toText(row.summary().p95())
                });
            }
        }
    }

    private void range(Consumer<String[]> rows) {
        StudyResults first = all.get(0).results();
        for (int i = 0; i < first.summaries().size(); i++) {
            int place = i;
            OutcomeSummary row = first.summaries().get(i);
            int scenario = first.experiment().indexOf(row.scenario());
            int column = first.outcomes().columns().indexOf(row.column());
            rows.accept(row(
                    new String[] {
                        row.scenario(), "", row.subject().name(), row.column().name()
                    },
                    results -> results.summaries().get(place).summary().p50(),
                    results -> results.outcomes().values()[scenario][column]));
        }
        for (int i = 0; i < first.comparisons().size(); i++) {
            int place = i;
            Comparison row = first.comparisons().get(i);
            int scenario = first.experiment().indexOf(row.scenario());
            int baseline = first.experiment().baselineIndex();
            int column = first.outcomes().columns().indexOf(row.column());
            double horizon = first.experiment().lastDay();
            rows.accept(row(
                    new String[] {
                        row.scenario(),
                        row.baseline(),
                        row.subject().name(),
                        row.column().name()
                    },
                    results -> results.comparisons().get(place).median().median(),
                    results -> differences(results.outcomes(), scenario, baseline, column, horizon)));
        }
    }

    private static double[] differences(
            OutcomeMatrix outcomes, int scenario, int baseline, int column, double horizon) {
        if (column < 0) {
            return new double[0];
        }
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

    private String[] row(String[] key, ToDoubleFunction<StudyResults> median, Runs runs) {
        Comparator<Varied<StudyResults>> byMedian =
                Comparator.comparingDouble(varied -> median.applyAsDouble(varied.results()));
        List<Varied<StudyResults>> defined = all.stream()
                .filter(varied -> !Double.isNaN(median.applyAsDouble(varied.results())))
                .toList();
        List<String> cells = new ArrayList<>(List.of(key));
        cells.add(toText(median.applyAsDouble(all.get(0).results())));
        if (defined.isEmpty()) {
            cells.addAll(List.of("", "", "", ""));
        } else {
            Varied<StudyResults> low = defined.stream().min(byMedian).orElseThrow();
            Varied<StudyResults> high = defined.stream().max(byMedian).orElseThrow();
            cells.addAll(List.of(
                    toText(median.applyAsDouble(low.results())),
                    low.about().name(),
                    toText(median.applyAsDouble(high.results())),
                    high.about().name()));
        }
        boolean weighed =
                all.stream().allMatch(varied -> varied.about().weight().isPresent());
        cells.add(weighed ? toText(pooled(runs)) : "");
        return cells.toArray(String[]::new);
    }

    /** The median over all alternatives together, each run counting for its alternative's weight. */
    private double pooled(Runs runs) {
        List<double[]> weighed = new ArrayList<>();
        for (Varied<StudyResults> varied : all) {
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
