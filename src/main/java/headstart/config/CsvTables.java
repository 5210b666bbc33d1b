package headstart.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Chips and operators from CSV: the first column names the row, the others are the keys of the experiment file. */
final class CsvTables {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();
    /** Columns that hold text whatever it looks like. */
    private static final List<String> TEXT_COLUMNS = List.of("vendor", "launch", "precision", "source", "derivation");

    private final Faults faults;

    CsvTables(Faults faults) {
        this.faults = faults;
    }

    /** The rows by name; a column {@code derivation} is the source of an operator. */
    Map<String, Object> read(Path file, String path, String nameColumn) {
        Map<String, Object> rows = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            faults.add(path, " (" + file + ") does not exist.", "the path is meant from the experiment file.");
            return rows;
        }
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).readValues(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            List<String> header = lines.hasNext() ? List.of(lines.next()) : List.of();
            if (!header.contains(nameColumn)) {
                faults.add(
                        path,
                        " (" + file + ") has no column " + nameColumn + ".",
                        "name its columns in the first line.");
                return rows;
            }
            for (int line = 2; lines.hasNext(); line++) {
                row(lines.next(), header, nameColumn, path + " (" + file + ", line " + line + ")", rows);
            }
        } catch (IOException | JacksonException e) {
            faults.add(path, " (" + file + ") cannot be read as CSV: " + firstLine(e) + ".", "check its quotes.");
        }
        return rows;
    }

    /** The rows in order, each by column. */
    List<Object> readRows(Path file, String path) {
        List<Object> rows = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            faults.add(path, " (" + file + ") does not exist.", "the path is meant from the experiment file.");
            return rows;
        }
        try (MappingIterator<String[]> lines =
                CSV.readerFor(String[].class).readValues(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            List<String> header = lines.hasNext() ? List.of(lines.next()) : List.of();
            for (int line = 2; lines.hasNext(); line++) {
                String[] cells = lines.next();
                String where = path + " (" + file + ", line " + line + ")";
                if (cells.length != header.size()) {
                    faults.add(
                            where,
                            " has " + cells.length + " cells for " + header.size() + " columns.",
                            "quote a comma.");
                } else {
                    rows.add(byColumn(header, cells));
                }
            }
        } catch (IOException | JacksonException e) {
            faults.add(path, " (" + file + ") cannot be read as CSV: " + firstLine(e) + ".", "check its quotes.");
        }
        return rows;
    }

    private static Map<String, Object> byColumn(List<String> header, String[] cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int c = 0; c < cells.length; c++) {
            row.put(header.get(c).strip(), number(cells[c].strip()));
        }
        return row;
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void row(String[] cells, List<String> header, String nameColumn, String where, Map<String, Object> rows) {
        if (cells.length > header.size()) {
            faults.add(where, " has " + cells.length + " cells for " + header.size() + " columns.", "quote a comma.");
            return;
        }
        Map<String, Object> row = new LinkedHashMap<>();
        String name = "";
        for (int c = 0; c < cells.length; c++) {
            String cell = cells[c].strip();
            if (header.get(c).equals(nameColumn)) {
                name = cell;
            } else if (!cell.isEmpty()) {
                row.put(header.get(c).equals("derivation") ? "source" : header.get(c), value(header.get(c), cell));
            }
        }
        if (name.isEmpty() || rows.containsKey(name)) {
            faults.add(where, ": " + nameColumn + " (" + name + ") must be a name that no other row has.", "");
        }
        rows.put(name, row);
    }

    private Object value(String column, String cell) {
        return TEXT_COLUMNS.contains(column) ? cell : number(cell);
    }

    private static Object number(String cell) {
        try {
            double value = Double.parseDouble(cell);
            boolean digits = cell.chars().allMatch(c -> (c >= '0' && c <= '9') || "+-.eE".indexOf(c) >= 0);
            if (!digits) {
                return cell;
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
        } catch (NumberFormatException e) {
            return cell;
        }
    }
}
