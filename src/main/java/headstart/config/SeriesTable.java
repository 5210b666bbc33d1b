package headstart.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measured series from a CSV with a row per measurement: {@code series_id, metric, days_since_release, value} and more. */
final class SeriesTable {
    private static final String PATH = "calibration.data";

    private final CsvTables csv;
    private final Faults faults;

    SeriesTable(CsvTables csv, Faults faults) {
        this.csv = csv;
        this.faults = faults;
    }

    /** The series by name. */
    Map<String, Object> read(Path file) {
        Map<String, Object> series = new LinkedHashMap<>();
        for (Object node : csv.readRows(file, PATH)) {
            Map<String, Object> row = Tree.map(node);
            if (!hasColumns(row, file)) {
                return series;
            }
            add(row, series);
        }
        return series;
    }

    private boolean hasColumns(Map<String, Object> row, Path file) {
        for (String column : List.of("series_id", "metric", "days_since_release", "value")) {
            if (!row.containsKey(column)) {
                faults.add(
                        PATH, " (" + file + ") has no column " + column + ".", "name its columns in the first line.");
                return false;
            }
        }
        return true;
    }

    private static void add(Map<String, Object> row, Map<String, Object> series) {
        Map<String, Object> own = Tree.map(series.computeIfAbsent(text(row, "series_id"), unused -> {
            Map<String, Object> fresh = new LinkedHashMap<>();
            for (String column : List.of("metric", "source", "confidence")) {
                fresh.put(column, text(row, column));
            }
            fresh.put("days", new ArrayList<>());
            fresh.put("values", new ArrayList<>());
            return fresh;
        }));
        append(own, "days", row.getOrDefault("days_since_release", ""));
        append(own, "values", row.getOrDefault("value", ""));
    }

    @SuppressWarnings("unchecked")
    private static void append(Map<String, Object> series, String key, Object value) {
        ((List<Object>) series.getOrDefault(key, new ArrayList<>())).add(value);
    }

    private static String text(Map<String, Object> row, String column) {
        return String.valueOf(row.getOrDefault(column, ""));
    }
}
