package headstart.config;

import headstart.config.document.CsvTable;
import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Place;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Measured series from a CSV with a row per measurement: {@code series_id, metric, days_since_release, value} and more. */
final class SeriesTable {
    private static final String PATH = "calibration.data";
    private static final List<String> NEEDED = List.of("series_id", "metric", "days_since_release", "value");
    private static final List<String> READ = List.of("source", "confidence", "operating_point");

    /** What a table of measurements may say for its readers alone. */
    private static final List<String> REMARKS = List.of(
            "role",
            "vendor",
            "chip",
            "system",
            "model",
            "stack",
            "date",
            "early_access",
            "remark",
            "remarks",
            "notes",
            "url");

    private final Faults faults;
    private final Warnings warnings;
    private final Places places;

    SeriesTable(Faults faults, Warnings warnings, Places places) {
        this.faults = faults;
        this.warnings = warnings;
        this.places = places;
    }

    /** The series by name, or {@link Tree.Unread}. */
    Object read(Path file) {
        Optional<CsvTable> read = CsvTable.read(file, PATH, faults);
        if (read.isEmpty() || !hasColumns(read.get())) {
            return Tree.Unread.TABLE;
        }
        CsvTable table = read.get();
        warn(table);
        Map<String, Object> series = new LinkedHashMap<>();
        Map<String, CsvTable.Row> first = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            String name = cell(table, row, "series_id");
            CsvTable.Row begin = first.computeIfAbsent(name, unused -> row);
            oneMetric(table, begin, row, name);
            places.put(Tree.join(PATH, name), new Place(file.toString(), begin.line()));
            add(table, row, name, Tree.map(series.computeIfAbsent(name, unused -> fresh(table, row))));
        }
        return series;
    }

    private boolean hasColumns(CsvTable table) {
        for (String column : NEEDED) {
            if (table.column(column) < 0) {
                faults.add(PATH, " (" + table.file() + ") has no column " + column + ".", table.adviceOn(column));
                return false;
            }
        }
        return true;
    }

    private void warn(CsvTable table) {
        List<String> unknown = table.header().stream()
                .filter(column ->
                        Stream.of(NEEDED, READ, REMARKS).flatMap(List::stream).noneMatch(column::equalsIgnoreCase))
                .toList();
        CsvTables.warn(warnings, PATH, table, unknown);
    }

    private void oneMetric(CsvTable table, CsvTable.Row begin, CsvTable.Row row, String name) {
        String before = cell(table, begin, "metric");
        String now = cell(table, row, "metric");
        if (!before.equals(now)) {
            faults.add(
                    Tree.join(PATH, name),
                    " (" + table.file() + ") has two metrics, " + Tree.show(before) + " in line " + begin.line()
                            + " and " + Tree.show(now) + " in line " + row.line() + ".",
                    "give each a series_id of its own.");
        }
    }

    private static Map<String, Object> fresh(CsvTable table, CsvTable.Row row) {
        Map<String, Object> fresh = new LinkedHashMap<>();
        for (String column : List.of("metric", "source", "confidence")) {
            fresh.put(column, cell(table, row, column));
        }
        fresh.put("days", new ArrayList<>());
        fresh.put("values", new ArrayList<>());
        return fresh;
    }

    private void add(CsvTable table, CsvTable.Row row, String name, Map<String, Object> series) {
        append(series, "days", Literal.number(cell(table, row, "days_since_release")));
        append(series, "values", Literal.number(cell(table, row, "value")));
        int last = ((List<?>) series.getOrDefault("values", List.of())).size() - 1;
        for (String key : List.of("days", "values")) {
            places.put(
                    PATH + "." + name + "." + key + "[" + last + "]",
                    new Place(table.file().toString(), row.line()));
        }
        points(series, cell(table, row, "operating_point"));
    }

    /** The operating points where there are several; remarks in parentheses do not make another one. */
    @SuppressWarnings("unchecked")
    private static void points(Map<String, Object> series, String point) {
        String bare = point.replaceAll("\\([^)]*\\)", "").strip();
        List<Object> all = (List<Object>) series.computeIfAbsent("operating_points", unused -> new ArrayList<>());
        if (!bare.isEmpty() && !all.contains(bare)) {
            all.add(bare);
        }
    }

    @SuppressWarnings("unchecked")
    private static void append(Map<String, Object> series, String key, Object value) {
        ((List<Object>) series.getOrDefault(key, new ArrayList<>())).add(value);
    }

    private static String cell(CsvTable table, CsvTable.Row row, String column) {
        int place = table.column(column);
        return place < 0 ? "" : row.cells().get(place);
    }
}
