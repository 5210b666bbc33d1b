package headstart.store;

import static headstart.store.Csv.number;

import headstart.experiment.measure.Measure;
import headstart.experiment.result.DifferenceCurve;
import headstart.statistics.SimultaneousBand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Differences over time as rows, and back; the critical value of a band read back is NaN. */
final class DifferenceTable {
    private static final int KEYS = 4;

    private final int replications;
    private final TableNames names;
    private final List<DifferenceCurve> curves = new ArrayList<>();
    private final List<SimultaneousBand.Day> days = new ArrayList<>();
    private String[] first = new String[0];

    private DifferenceTable(int replications, TableNames names) {
        this.replications = replications;
        this.names = names;
    }

    static List<DifferenceCurve> read(Path file, int replications, TableNames names) throws IOException {
        DifferenceTable table = new DifferenceTable(replications, names);
        Csv.read(file, Table.DIFFERENCES.header(List.of()), table::add);
        table.close();
        return table.curves;
    }

    private void add(String[] row) {
        if (!isSameCurve(row)) {
            close();
            first = row;
        }
        days.add(new SimultaneousBand.Day(
                Integer.parseInt(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10])));
    }

    private boolean isSameCurve(String[] row) {
        boolean same = first.length > 0;
        for (int i = 0; same && i < KEYS; i++) {
            same = first[i].equals(row[i]);
        }
        return same;
    }

    private void close() {
        if (first.length > 0) {
            Measure measure = names.measure(first[3]);
            SimultaneousBand band = new SimultaneousBand(replications, Double.NaN, days);
            curves.add(new DifferenceCurve(
                    first[0],
                    first[1],
                    names.subject(measure, first[2]),
                    measure,
                    Integer.parseInt(first[KEYS]),
                    band));
            days.clear();
        }
    }
}
