package headstart.store;

import static headstart.text.Numbers.toText;

import headstart.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What stored studies share ({@code side_by_side.csv}), by which its directory is known. */
public final class SideBySideTable {
    static final String FILE = "side_by_side.csv";
    private static final List<String> HEADER =
            List.of("scenario", "subject", "outcome", "study", "n", "censored", "mean", "mean_low", "mean_high");

    private SideBySideTable() {}

    /** One outcome of one study. */
    public record Row(String scenario, String subject, String outcome, String study, Summary summary) {}

    /** Whether it may be written there: nothing is there, or another page of studies side by side. */
    public static boolean isFree(Path directory) throws IOException {
        return RunDirectory.at(directory).isFreeFor(FILE);
    }

    /** Writes the table. */
    public static void write(Claim claim, List<Row> rows) throws IOException {
        claim.files()
                .write(
                        FILE,
                        temporary -> Csv.write(temporary, HEADER, out -> rows.forEach(row -> out.accept(cells(row)))));
    }

    private static String[] cells(Row row) {
        Summary s = row.summary();
        return new String[] {
            row.scenario(),
            row.subject(),
            row.outcome(),
            row.study(),
            Integer.toString(s.n()),
            Integer.toString(s.censored()),
            toText(s.mean()),
            toText(s.meanLow()),
            toText(s.meanHigh())
        };
    }
}
