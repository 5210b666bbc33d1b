package headstart.config;

import headstart.config.document.CsvTable;
import headstart.config.document.Faults;
import headstart.config.document.Literal;
import headstart.config.document.Place;
import headstart.config.document.Places;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.schema.Node;
import headstart.config.schema.NumberAdvice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables that an experiment names, as parts of its tree. A table that cannot be read is one fault and {@link Tree.Unread}. */
final class CsvTables {
    private final Faults faults;
    private final Warnings warnings;
    private final Places places;

    CsvTables(Faults faults, Warnings warnings, Places places) {
        this.faults = faults;
        this.warnings = warnings;
        this.places = places;
    }

    /**
     * Chips or operators by name: one column names the row, the others are keys of the experiment file; a column {@code derivation} is the
     * source of an operator, and columns that are no keys are left out with a warning.
     *
     * @param names the column that names the rows
     */
    Object byName(Path file, String path, String names, Node.Obj keys) {
        Optional<CsvTable> table = CsvTable.read(file, path, faults);
        if (table.isEmpty()) {
            return Tree.Unread.TABLE;
        }
        int place = table.get().column(names);
        if (place < 0) {
            faults.add(
                    path,
                    " (" + file + ") has no column " + names + ".",
                    table.get().adviceOn(names));
            return Tree.Unread.TABLE;
        }
        List<String> columns = columns(table.get(), place, path, keys);
        Map<String, Object> rows = new LinkedHashMap<>();
        for (CsvTable.Row row : table.get().rows()) {
            String name = row.cells().get(place);
            if (name.isEmpty() || rows.containsKey(name)) {
                String where = path + " (" + file + ", line " + row.line() + ")";
                faults.add(where, ": " + names + " (" + name + ") must be a name that no other row has.", "");
            }
            places.put(Tree.join(path, name), new Place(file.toString(), row.line()));
            rows.put(name, cells(row, columns));
        }
        return rows;
    }

    /** Says which columns of a table are not read. */
    static void warn(Warnings warnings, String path, CsvTable table, Collection<String> unknown) {
        if (!unknown.isEmpty()) {
            warnings.add(
                    path,
                    " (" + table.file() + ") has columns that mean nothing here and are left out: " + Tree.some(unknown)
                            + ".",
                    "");
        }
    }

    /** The key of each column; empty where it has none. */
    private List<String> columns(CsvTable table, int names, String path, Node.Obj keys) {
        List<String> columns = new ArrayList<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (int c = 0; c < table.header().size(); c++) {
            String column = table.header().get(c);
            String key = keys.nameLike(column.equalsIgnoreCase("derivation") ? "source" : column);
            columns.add(key);
            if (key.isEmpty() && c != names) {
                unknown.add(column);
            }
        }
        warn(warnings, path, table, unknown);
        return columns;
    }

    private static Map<String, Object> cells(CsvTable.Row row, List<String> columns) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            String cell = row.cells().get(c);
            if (!columns.get(c).isEmpty() && !cell.isEmpty()) {
                cells.put(columns.get(c), Literal.number(cell));
            }
        }
        return cells;
    }

    /** The rows in order, each by column; empty if the table cannot be read. */
    Optional<List<Object>> rows(Path file, String path) {
        return CsvTable.read(file, path, faults).map(table -> {
            List<Object> rows = new ArrayList<>();
            for (CsvTable.Row row : table.rows()) {
                places.put(path + "[" + rows.size() + "]", new Place(file.toString(), row.line()));
                rows.add(cells(row, table.header()));
            }
            return rows;
        });
    }

    /**
     * Columns of numbers by name; empty if the table cannot be read. A column of other things is one fault.
     *
     * @param words a column that holds words; where it is there, cells of the others may be empty, and stay so as empty texts
     */
    Optional<Map<String, Object>> columns(Path file, String path, String words) {
        return CsvTable.read(file, path, faults).flatMap(table -> {
            boolean mayBeEmpty = table.column(words) >= 0;
            Map<String, Object> columns = new LinkedHashMap<>();
            boolean right = true;
            for (int c = 0; c < table.header().size(); c++) {
                int column = c;
                String name = table.header().get(c);
                places.put(Tree.join(path, name), new Place(file.toString(), 1));
                List<Object> values = table.rows().stream()
                        .map(row -> Literal.number(row.cells().get(column)))
                        .collect(Collectors.toCollection(ArrayList::new));
                right &= name.equals(words) || isOfNumbers(table, c, values, path, mayBeEmpty);
                columns.put(name, values);
            }
            return right ? Optional.of(columns) : Optional.empty();
        });
    }

    private boolean isOfNumbers(CsvTable table, int column, List<Object> values, String path, boolean mayBeEmpty) {
        List<CsvTable.Row> others = IntStream.range(0, values.size())
                .filter(row -> !(values.get(row) instanceof Literal))
                .filter(row -> !mayBeEmpty || !values.get(row).equals(""))
                .mapToObj(table.rows()::get)
                .toList();
        if (others.isEmpty()) {
            return true;
        }
        String cell = others.get(0).cells().get(column);
        int more = others.size() - 1;
        String own = Tree.join(path, table.header().get(column));
        places.put(own, new Place(table.file().toString(), others.get(0).line()));
        faults.add(
                own,
                " (" + Tree.show(cell) + ") must be a number"
                        + (more == 0 ? "." : ", here and in " + more + (more == 1 ? " more row." : " more rows.")),
                NumberAdvice.of(cell));
        return false;
    }
}
