package headstart.store;

import headstart.statistics.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What stored studies share ({@code side_by_side.csv}), by which its directory is known. */
public final class SideBySideTable {
    static final String FILE = "side_by_side.csv";
    static final Columns<Row> COLUMNS = Columns.<Row>of(FILE, "one outcome of one subject in one study")
            .text("scenario", "the scenario", Row::scenario)
            .text("subject", "whose it is", Row::subject)
            .text("outcome", "the outcome, with its day or release (docs/outcomes.md)", Row::outcome)
            .text("study", "the study", Row::study)
            .count("n", "runs that have a value", row -> row.summary().n())
            .count(
                    "censored",
                    "of these, runs in which it had not come by the horizon",
                    row -> row.summary().censored())
            .number("mean", Columns.OF_THE_OUTCOME, "mean", row -> row.summary().mean())
            .number(
                    "mean_low",
                    Columns.OF_THE_OUTCOME,
                    "lower end of its 95 % interval",
                    row -> row.summary().meanLow())
            .number(
                    "mean_high",
                    Columns.OF_THE_OUTCOME,
                    "upper end of its 95 % interval",
                    row -> row.summary().meanHigh());

    private SideBySideTable() {}

    /** One outcome of one study. */
    public record Row(String scenario, String subject, String outcome, String study, Summary summary) {}

    /** Whether it may be written there: nothing is there, or another page of studies side by side. */
    public static boolean isFree(Path directory) throws IOException {
        return RunDirectory.at(directory).isFreeFor(FILE);
    }

    /** Writes the table. */
    public static void write(Claim claim, List<Row> rows) throws IOException {
        claim.files().write(FILE, temporary -> Csv.write(temporary, COLUMNS, rows::forEach));
    }
}
