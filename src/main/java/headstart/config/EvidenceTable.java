package headstart.config;

import headstart.config.document.CsvTable;
import headstart.config.document.Faults;
import headstart.config.document.Tree;
import headstart.config.document.Warnings;
import headstart.config.schema.EvidenceKeys;
import headstart.config.schema.Key;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dated statements about access from a CSV with a row for each, by the line in which they stand. */
final class EvidenceTable {
    static final String PATH = "calibration.panel.evidence";
    private static final String DATE = "date";

    private final Faults faults;
    private final Warnings warnings;

    EvidenceTable(Faults faults, Warnings warnings) {
        this.faults = faults;
        this.warnings = warnings;
    }

    /** The statements by {@code line_N}, or {@link Tree.Unread}. */
    Object read(Path file) {
        Optional<CsvTable> read = CsvTable.read(file, PATH, faults);
        if (read.isEmpty()) {
            return Tree.Unread.TABLE;
        }
        CsvTable table = read.get();
        List<String> columns = EvidenceKeys.NODE.keys().stream().map(Key::name).toList();
        for (String column : columns) {
            if (table.column(column) < 0) {
                faults.add(PATH, " (" + table.file() + ") has no column " + column + ".", table.adviceOn(column));
                return Tree.Unread.TABLE;
            }
        }
        CsvTables.warn(
                warnings,
                PATH,
                table,
                table.header().stream()
                        .filter(column -> !columns.contains(column) && !column.equals(DATE))
                        .toList());
        Map<String, Object> statements = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Map<String, Object> statement = new LinkedHashMap<>();
            columns.forEach(column ->
                    statement.put(column, row.cells().get(table.column(column)).strip()));
            statements.put("line_" + row.line(), statement);
        }
        return statements;
    }
}
