package headstart.store;

import static headstart.store.Csv.number;

import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.DecisionValue.Note;
import headstart.experiment.result.DecisionValue.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What decisions hang on as rows, and back. */
final class DecisionTable {
    private DecisionTable() {}

    static List<DecisionValue> read(Path file) throws IOException {
        List<DecisionValue> values = new ArrayList<>();
        Csv.read(
                file,
                Table.DECISIONS.header(List.of()),
                row -> values.add(new DecisionValue(
                        row[0],
                        Quantity.valueOf(row[1].toUpperCase(Locale.ROOT)),
                        row[2],
                        number(row[3]),
                        Integer.parseInt(row[4]),
                        number(row[5]),
                        number(row[6]),
                        number(row[7]),
                        Integer.parseInt(row[8]),
                        row[9].isEmpty() ? Note.NONE : Note.valueOf(row[9].toUpperCase(Locale.ROOT)))));
        return values;
    }
}
