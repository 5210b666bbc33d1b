package headstart.store;

import headstart.experiment.measure.Measure;
import headstart.experiment.result.DifferenceCurve;
import headstart.statistics.SimultaneousBand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Differences over time as rows, and back; the critical value of a band read back is NaN. */
final class DifferenceTable {
    private static final List<String> KEYS = List.of("scenario", "baseline", "subject", "measure");

    private final int replications;
    private final TableNames names;
    private final List<DifferenceCurve> curves = new ArrayList<>();
    private final List<SimultaneousBand.Day> days = new ArrayList<>();
    private Optional<StoredRow> first = Optional.empty();

    private DifferenceTable(int replications, TableNames names) {
        this.replications = replications;
        this.names = names;
    }

    static List<DifferenceCurve> read(Path directory, int replications, TableNames names) throws IOException {
        DifferenceTable table = new DifferenceTable(replications, names);
        Csv.read(directory, StudyTables.DIFFERENCES, table::add);
        table.close();
        return table.curves;
    }

    private void add(StoredRow row) {
        if (!first.map(key -> key.agrees(row, KEYS)).orElse(false)) {
            close();
            first = Optional.of(row);
        }
        days.add(new SimultaneousBand.Day(
                row.count("n"),
                row.number("difference"),
                row.number("low"),
                row.number("high"),
                row.number("simultaneous_low"),
                row.number("simultaneous_high")));
    }

    private void close() {
        first.ifPresent(key -> {
            Measure measure = names.measure(key.text("measure"));
            curves.add(new DifferenceCurve(
                    key.text("scenario"),
                    key.text("baseline"),
                    names.subject(measure, key.text("subject")),
                    measure,
                    key.day("day"),
                    new SimultaneousBand(replications, Double.NaN, days)));
            days.clear();
        });
    }
}
