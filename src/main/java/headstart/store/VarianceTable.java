package headstart.store;

import headstart.experiment.result.VarianceShare;
import headstart.statistics.SharedVariance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Doubt and luck in the variance of outcomes as rows, and back; there is no such table of a study without doubt. */
final class VarianceTable {
    private VarianceTable() {}

    static List<VarianceShare> read(Path directory, TableNames names) throws IOException {
        return Files.exists(directory.resolve(OutcomeColumns.VARIANCE.file()))
                ? Csv.rows(directory, OutcomeColumns.VARIANCE, row -> share(row, names))
                : List.of();
    }

    private static VarianceShare share(StoredRow row, TableNames names) {
        SharedVariance doubt =
                new SharedVariance(row.count("n"), row.number("doubt_share"), row.number("low"), row.number("high"));
        return new VarianceShare(row.text("scenario"), names.column(row), row.number("variance"), doubt);
    }
}
