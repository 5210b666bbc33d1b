package headstart.store;

import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import headstart.statistics.MeanInterval;
import headstart.statistics.MedianDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.ToDoubleFunction;

/** The table of a comparison of stored studies ({@code stored_differences.csv}), by which its directory is known. */
public final class StoredDifferenceTable {
    static final String FILE = "stored_differences.csv";
    static final Columns<StoredDifference> COLUMNS = Columns.<StoredDifference>of(
                    FILE, "one outcome of one subject, a scenario minus the baseline")
            .text("scenario", "the scenario", StoredDifference::scenario)
            .text("baseline", "the scenario that is subtracted", StoredDifference::baseline)
            .text("subject", "whose it is", row -> row.subject().name())
            .text(
                    "outcome",
                    "the outcome, with its day or release (docs/outcomes.md)",
                    row -> row.column().name())
            .flag("paired", "whether run by run, under the same luck", row -> Boolean.toString(row.paired()))
            .count("n", "runs of the scenario, or pairs", StoredDifference::n)
            .count("baseline_n", "runs of the baseline", StoredDifference::baselineN)
            .number("difference", Columns.OF_THE_OUTCOME, "difference of the means", StoredDifference::difference)
            .number("low", Columns.OF_THE_OUTCOME, "lower end of its 95 % interval", StoredDifference::low)
            .number("high", Columns.OF_THE_OUTCOME, "upper end of its 95 % interval", StoredDifference::high)
            .text("note", StudyTables.NOTE, row -> row.note().key())
            .number(
                    "median_difference",
                    Columns.OF_THE_OUTCOME,
                    "median of the differences; blank where runs are not paired",
                    row -> median(row, MedianDifference::median))
            .number(
                    "median_low",
                    Columns.OF_THE_OUTCOME,
                    "lower end of the 95 % interval of the median",
                    row -> median(row, MedianDifference::low))
            .number(
                    "median_high",
                    Columns.OF_THE_OUTCOME,
                    "upper end of the 95 % interval of the median",
                    row -> median(row, MedianDifference::high))
            .number(
                    "together_low",
                    Columns.OF_THE_OUTCOME,
                    "lower end of an interval that holds together with those of all primary outcomes; blank for others",
                    row -> row.together().map(MeanInterval::low).orElse(Double.NaN))
            .number(
                    "together_high",
                    Columns.OF_THE_OUTCOME,
                    "its upper end",
                    row -> row.together().map(MeanInterval::high).orElse(Double.NaN))
            .number(
                    "censored_share",
                    Columns.PURE,
                    "share of the scenario's runs in which it had not come by the horizon",
                    row -> row.censored().scenario())
            .number(
                    "baseline_censored_share",
                    Columns.PURE,
                    "the same of the baseline",
                    row -> row.censored().baseline());

    private StoredDifferenceTable() {}

    private static double median(StoredDifference row, ToDoubleFunction<MedianDifference> number) {
        return row.median().map(number::applyAsDouble).orElse(Double.NaN);
    }

    /** Whether a comparison may be written there: nothing is there, or another comparison. */
    public static boolean isFree(Path directory) throws IOException {
        return RunDirectory.at(directory).isFreeFor(FILE);
    }

    /** Writes the table. */
    public static void write(Claim claim, StoredComparison comparison) throws IOException {
        claim.files().write(FILE, temporary -> Csv.write(temporary, COLUMNS, comparison.differences()::forEach));
    }
}
