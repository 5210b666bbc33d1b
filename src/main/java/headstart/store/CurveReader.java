package headstart.store;

import headstart.experiment.measure.Measure;
import headstart.experiment.result.Curve;
import headstart.statistics.MeanNote;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the days of a table of curves together again: rows that follow each other and name the same are one curve. */
final class CurveReader {
    private static final List<String> KEYS = List.of("scenario", "subject", "measure");

    private final int replications;
    private final TableNames names;
    private final List<Curve> curves = new ArrayList<>();
    private final List<Summary> days = new ArrayList<>();
    private Optional<StoredRow> first = Optional.empty();

    CurveReader(int replications, TableNames names) {
        this.replications = replications;
        this.names = names;
    }

    void add(StoredRow row) {
        if (!first.map(key -> key.agrees(row, KEYS)).orElse(false)) {
            close();
            first = Optional.of(row);
        }
        days.add(summary(row));
    }

    /** All curves, once every row was added. */
    List<Curve> curves() {
        close();
        first = Optional.empty();
        return curves;
    }

    private void close() {
        first.ifPresent(key -> {
            Measure measure = names.measure(key.text("measure"));
            curves.add(new Curve(
                    key.text("scenario"), names.subject(measure, key.text("subject")), measure, key.day("day"), days));
            days.clear();
        });
    }

    private Summary summary(StoredRow row) {
        int n = row.count("n");
        return new Summary(
                n,
                replications - n,
                0,
                row.number("mean"),
                row.number("mean_low"),
                row.number("mean_high"),
                Double.NaN,
                row.number("p05"),
                row.number("p25"),
                row.number("p50"),
                row.number("p75"),
                row.number("p95"),
                MeanNote.NONE);
    }
}
