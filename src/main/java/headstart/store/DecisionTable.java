package headstart.store;

import headstart.experiment.result.DecisionValue;
import headstart.experiment.result.DecisionValue.Note;
import headstart.experiment.result.DecisionValue.Quantity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What decisions hang on as rows, and back. */
final class DecisionTable {
    private DecisionTable() {}

    static List<DecisionValue> read(Path directory) throws IOException {
        return Csv.rows(
                directory,
                OutcomeColumns.DECISIONS,
                row -> new DecisionValue(
                        row.text("decision"),
                        row.constant(Quantity.class, "quantity"),
                        row.text("item"),
                        row.number("x"),
                        row.count("n"),
                        row.number("value"),
                        row.number("low"),
                        row.number("high"),
                        row.count("censored"),
                        row.text("note").isEmpty() ? Note.NONE : row.constant(Note.class, "note")));
    }
}
