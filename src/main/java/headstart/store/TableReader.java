package headstart.store;

import static headstart.store.Csv.number;

import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.Bound;
import headstart.experiment.result.BoundSummary;
import headstart.experiment.result.CensoredShares;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.Curve;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeMatrix;
import headstart.experiment.run.OutcomeTable;
import headstart.experiment.run.RunResult;
import headstart.experiment.run.Thrown;
import headstart.statistics.Better;
import headstart.statistics.MeanNote;
import headstart.statistics.MedianDifference;
import headstart.statistics.PairedDifference;
import headstart.statistics.Percentiles;
import headstart.statistics.Proportion;
import headstart.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Reads the tables of a study back. What the tables leave out (standard deviations; quartiles of outcomes) is NaN, so whatever
 * is built from what this class gives is built from the tables alone.
 */
final class TableReader {
    private final Path directory;
    private final Experiment experiment;
    private final TableNames names;

    TableReader(Path directory, Experiment experiment) {
        this.directory = directory;
        this.experiment = experiment;
        this.names = new TableNames(experiment);
    }

    StudyResults read() throws IOException {
        List<RunResult.Failed> failures = failures();
        OutcomeMatrix outcomes = outcomes();
        return new StudyResults(
                experiment,
                outcomes,
                curves(),
                DifferenceTable.read(file(Table.DIFFERENCES), experiment.replications(), names),
                summaries(),
                bounds(),
                comparisons(),
                RankingTables.read(file(Table.RANKINGS), file(Table.PAIRS), experiment, outcomes.columns()),
                DecisionTable.read(file(Table.DECISIONS)),
                VarianceTable.read(file(Table.VARIANCE), names),
                failures);
    }

    private Path file(Table table) {
        return directory.resolve(table.fileName());
    }

    private OutcomeMatrix outcomes() throws IOException {
        List<OutcomeColumn> columns = OutcomeTable.of(experiment).columns();
        OutcomeMatrix matrix =
                OutcomeMatrix.blank(columns, experiment.scenarios().size(), experiment.replications());
        Csv.read(file(Table.RUNS), Table.RUNS.header(columns), row -> {
            double[][] values = matrix.values()[experiment.indexOf(row[0])];
            int replication = Integer.parseInt(row[2]);
            for (int c = 0; c < columns.size(); c++) {
                values[c][replication] = number(row[Table.RUN_KEYS + c]);
            }
        });
        return matrix;
    }

    private List<RunResult.Failed> failures() throws IOException {
        List<RunResult.Failed> failures = new ArrayList<>();
        Plan plan = experiment.plan();
        Csv.read(file(Table.FAILURES), Table.FAILURES.header(List.of()), row -> {
            int scenario = experiment.indexOf(row[0]);
            int replication = Integer.parseInt(row[2]);
            long index = (long) replication * plan.scenarios() + scenario;
            failures.add(new RunResult.Failed(
                    new RunSpec(index, scenario, Integer.parseInt(row[1]), replication),
                    new Thrown(row[4], row[5], row[6])));
        });
        return failures;
    }

    private List<Curve> curves() throws IOException {
        List<Curve> curves = new ArrayList<>();
        List<Summary> days = new ArrayList<>();
        String[][] current = {new String[0]};
        Csv.read(file(Table.CURVES), Table.CURVES.header(List.of()), row -> {
            if (!isSameCurve(current[0], row)) {
                add(curves, current[0], days);
                current[0] = row;
            }
            days.add(curveSummary(row));
        });
        add(curves, current[0], days);
        return curves;
    }

    private static boolean isSameCurve(String[] current, String[] row) {
        return current.length > 0
                && current[2].equals(row[2])
                && current[1].equals(row[1])
                && current[0].equals(row[0]);
    }

    private void add(List<Curve> curves, String[] first, List<Summary> days) {
        if (first.length > 0) {
            Measure measure = names.measure(first[2]);
            curves.add(
                    new Curve(first[0], names.subject(measure, first[1]), measure, Integer.parseInt(first[3]), days));
            days.clear();
        }
    }

    private Summary curveSummary(String[] row) {
        int n = Integer.parseInt(row[4]);
        return new Summary(
                n,
                experiment.replications() - n,
                0,
                number(row[5]),
                number(row[6]),
                number(row[7]),
                Double.NaN,
                number(row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]),
                number(row[12]),
                MeanNote.NONE);
    }

    private List<OutcomeSummary> summaries() throws IOException {
        List<OutcomeSummary> summaries = new ArrayList<>();
        Csv.read(
                file(Table.SUMMARY),
                Table.SUMMARY.header(List.of()),
                row -> summaries.add(new OutcomeSummary(
                        row[0], names.column(row[1], row[2]), outcomeSummary(row), percentiles(row))));
        return summaries;
    }

    private List<BoundSummary> bounds() throws IOException {
        List<BoundSummary> bounds = new ArrayList<>();
        Csv.read(file(Table.BOUNDS), Table.BOUNDS.header(List.of()), row -> {
            String[] outcome = Arrays.copyOfRange(row, 1, row.length);
            bounds.add(new BoundSummary(
                    Bound.valueOf(row[0].toUpperCase(Locale.ROOT)),
                    new OutcomeSummary(
                            outcome[0],
                            names.column(outcome[1], outcome[2]),
                            outcomeSummary(outcome),
                            percentiles(outcome))));
        });
        return bounds;
    }

    private Summary outcomeSummary(String[] row) {
        int n = Integer.parseInt(row[3]);
        return new Summary(
                n,
                experiment.replications() - n,
                Integer.parseInt(row[4]),
                number(row[5]),
                number(row[6]),
                number(row[7]),
                Double.NaN,
                number(row[8]),
                Double.NaN,
                number(row[9]),
                Double.NaN,
                number(row[10]),
                MeanNote.of(row[11]));
    }

    private static Percentiles percentiles(String[] row) {
        return new Percentiles(ends(row, 12), ends(row, 14), ends(row, 16));
    }

    private static Percentiles.Ends ends(String[] row, int first) {
        return new Percentiles.Ends(number(row[first]), number(row[first + 1]));
    }

    private List<Comparison> comparisons() throws IOException {
        List<Comparison> comparisons = new ArrayList<>();
        Csv.read(file(Table.COMPARISONS), Table.COMPARISONS.header(List.of()), row -> {
            int n = Integer.parseInt(row[4]);
            OutcomeColumn column = names.column(row[2], row[3]);
            double better = number(row[8]);
            double higher = column.kind().better() == Better.LOWER ? 1 - better : better;
            PairedDifference difference = new PairedDifference(
                    n,
                    experiment.replications() - n,
                    number(row[5]),
                    number(row[6]),
                    number(row[7]),
                    MeanNote.of(row[10]),
                    Proportion.of(n == 0 ? 0 : higher * n, n),
                    number(row[9]));
            MedianDifference median = new MedianDifference(number(row[11]), number(row[12]), number(row[13]));
            CensoredShares censored = new CensoredShares(number(row[14]), number(row[15]));
            comparisons.add(new Comparison(row[0], row[1], column, better, difference, median, censored));
        });
        return comparisons;
    }
}
