package headstart.store;

import static headstart.text.Numbers.toText;

import headstart.experiment.result.StoredComparison;
import headstart.experiment.result.StoredDifference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The table of a comparison of stored studies ({@code stored_differences.csv}), by which its directory is known. */
public final class StoredDifferenceTable {
    static final String FILE = "stored_differences.csv";
    private static final List<String> HEADER = List.of(
            "scenario",
            "baseline",
            "subject",
            "outcome",
            "paired",
            "n",
            "baseline_n",
            "difference",
            "low",
            "high",
            "censored_share",
            "baseline_censored_share");

    private StoredDifferenceTable() {}

    /** Whether a comparison may be written there: nothing is there, or another comparison. */
    public static boolean isFree(Path directory) throws IOException {
        return RunDirectory.at(directory).isFreeFor(FILE);
    }

    /** Writes the table. */
    public static void write(Claim claim, StoredComparison comparison) throws IOException {
        claim.files()
                .write(
                        FILE,
                        temporary -> Csv.write(
                                temporary,
                                HEADER,
                                rows -> comparison.differences().forEach(d -> rows.accept(row(d)))));
    }

    private static String[] row(StoredDifference d) {
        return new String[] {
            d.scenario(),
            d.baseline(),
            d.subject().name(),
            d.column().name(),
            Boolean.toString(d.paired()),
            Integer.toString(d.n()),
            Integer.toString(d.baselineN()),
            toText(d.difference()),
            toText(d.low()),
            toText(d.high()),
            toText(d.censored().scenario()),
            toText(d.censored().baseline())
        };
    }
}
