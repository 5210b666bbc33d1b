package headstart.store;

import headstart.experiment.Experiment;
import headstart.experiment.Plan;
import headstart.experiment.RunSpec;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.result.Bound;
import headstart.experiment.result.BoundSummary;
import headstart.experiment.result.CensoredShares;
import headstart.experiment.result.Comparison;
import headstart.experiment.result.Curve;
import headstart.experiment.result.DifferenceCurve;
import headstart.experiment.result.OutcomeSummary;
import headstart.experiment.result.StudyResults;
import headstart.experiment.run.OutcomeMatrix;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the tables of a study back. What the tables leave out (standard deviations; quartiles of outcomes) is NaN, so whatever
 * is built from what this class gives is built from the tables alone.
 */
final class TableReader {
    private final Path directory;
    private final Experiment experiment;
    private final TableNames names;

    /** Whether the tables of curves are there; a study that leaves no page has none. */
    static boolean hasCurves(Path directory) {
        return Files.exists(directory.resolve(StudyTables.CURVES.file()));
    }

    TableReader(Path directory, Experiment experiment) {
        this.directory = directory;
        this.experiment = experiment;
        this.names = new TableNames(experiment);
    }

    StudyResults read() throws IOException {
        boolean withCurves = hasCurves(directory);
        List<RunResult.Failed> failures = failures();
        Beside<List<Curve>> curves = Beside.begin(() -> withCurves ? curves() : List.of());
        Beside<List<DifferenceCurve>> differences = Beside.begin(
                () -> withCurves ? DifferenceTable.read(directory, experiment.replications(), names) : List.of());
        OutcomeMatrix outcomes = outcomes();
        return new StudyResults(
                experiment,
                outcomes,
                curves.end(),
                differences.end(),
                summaries(),
                bounds(),
                comparisons(),
                RankingTables.read(directory, experiment, outcomes.columns()),
                DecisionTable.read(directory),
                VarianceTable.read(directory, names),
                failures);
    }

    private OutcomeMatrix outcomes() throws IOException {
        OutcomeMatrix matrix = OutcomeMatrix.blank(experiment);
        List<OutcomeColumn> columns = matrix.columns();
        Csv.read(directory, StudyTables.runs(columns), row -> {
            double[][] values = matrix.values()[experiment.indexOf(row.text("scenario"))];
            int replication = row.count("replication");
            for (int c = 0; c < columns.size(); c++) {
                values[c][replication] = row.number(columns.get(c).header());
            }
        });
        return matrix;
    }

    private List<RunResult.Failed> failures() throws IOException {
        Plan plan = experiment.plan();
        return Csv.rows(directory, StudyTables.FAILURES, row -> {
            int scenario = experiment.indexOf(row.text("scenario"));
            int replication = row.count("replication");
            long index = (long) replication * plan.scenarios() + scenario;
            return new RunResult.Failed(
                    new RunSpec(index, scenario, row.count("design_point"), replication),
                    new Thrown(row.text("kind"), row.text("message"), row.text("place")));
        });
    }

    private List<Curve> curves() throws IOException {
        CurveReader reader = new CurveReader(experiment.replications(), names);
        Csv.read(directory, StudyTables.CURVES, reader::add);
        return reader.curves();
    }

    private List<OutcomeSummary> summaries() throws IOException {
        return Csv.rows(directory, OutcomeColumns.SUMMARY, this::outcome);
    }

    private List<BoundSummary> bounds() throws IOException {
        return Csv.rows(
                directory,
                OutcomeColumns.BOUNDS,
                row -> new BoundSummary(row.constant(Bound.class, "bound"), outcome(row)));
    }

    private OutcomeSummary outcome(StoredRow row) {
        Percentiles percentiles = new Percentiles(ends(row, "p05"), ends(row, "p50"), ends(row, "p95"));
        return new OutcomeSummary(row.text("scenario"), names.column(row), summary(row), percentiles);
    }

    private Summary summary(StoredRow row) {
        int n = row.count("n");
        return new Summary(
                n,
                experiment.replications() - n,
                row.count("censored"),
                row.number("mean"),
                row.number("mean_low"),
                row.number("mean_high"),
                Double.NaN,
                row.number("p05"),
                Double.NaN,
                row.number("p50"),
                Double.NaN,
                row.number("p95"),
                MeanNote.of(row.text("note")));
    }

    private static Percentiles.Ends ends(StoredRow row, String percentile) {
        return new Percentiles.Ends(row.number(percentile + "_low"), row.number(percentile + "_high"));
    }

    private List<Comparison> comparisons() throws IOException {
        return Csv.rows(directory, StudyTables.COMPARISONS, this::comparison);
    }

    private Comparison comparison(StoredRow row) {
        int n = row.count("n");
        OutcomeColumn column = names.column(row);
        double better = row.number("probability_better");
        double higher = column.kind().better() == Better.LOWER ? 1 - better : better;
        PairedDifference difference = new PairedDifference(
                n,
                experiment.replications() - n,
                row.number("difference"),
                row.number("low"),
                row.number("high"),
                MeanNote.of(row.text("note")),
                Proportion.of(n == 0 ? 0 : higher * n, n),
                row.number("variance_ratio"));
        return new Comparison(
                row.text("scenario"),
                row.text("baseline"),
                column,
                better,
                difference,
                new MedianDifference(
                        row.number("median_difference"), row.number("median_low"), row.number("median_high")),
                new CensoredShares(row.number("censored_share"), row.number("baseline_censored_share")));
    }
}
