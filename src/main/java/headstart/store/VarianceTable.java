package headstart.store;

import static headstart.store.Csv.number;

import headstart.experiment.result.VarianceShare;
import headstart.statistics.SharedVariance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Doubt and luck in the variance of outcomes as rows, and back; there is no such table of a study without doubt. */
final class VarianceTable {
    private VarianceTable() {}

    static List<VarianceShare> read(Path file, TableNames names) throws IOException {
        List<VarianceShare> shares = new ArrayList<>();
        if (Files.exists(file)) {
            Csv.read(file, Table.VARIANCE.header(List.of()), row -> shares.add(share(row, names)));
        }
        return shares;
    }

    private static VarianceShare share(String[] row, TableNames names) {
        SharedVariance doubt =
                new SharedVariance(Integer.parseInt(row[3]), number(row[5]), number(row[6]), number(row[7]));
        return new VarianceShare(row[0], names.column(row[1], row[2]), number(row[4]), doubt);
    }
}
