package headstart.config;

import headstart.config.document.CsvTable;
import headstart.config.document.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What comes with the program: the tables of chips and operators, and the text of a new experiment. */
final class Supplied {
    private Supplied() {}

    /** By chip, its cells by column, without the empty ones. */
    static Map<String, Map<String, String>> chips() {
        return rows("chips.csv", "chip");
    }

    /** By operator of DeepSeek V4, its cells by column, without the empty ones. */
    static Map<String, Map<String, String>> operators() {
        return rows("operators_deepseek_v4_pro.csv", "operator");
    }

    static String text(String name) {
        try (InputStream in = Supplied.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the build.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, String>> rows(String name, String names) {
        Faults faults = new Faults();
        CsvTable table = CsvTable.of(text(name), Path.of(name), name, faults)
                .orElseThrow(() -> new IllegalStateException(name + " of the build cannot be read."));
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (CsvTable.Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int c = 0; c < table.header().size(); c++) {
                if (!row.cells().get(c).isEmpty()) {
                    cells.put(table.header().get(c), row.cells().get(c));
                }
            }
            rows.put(row.cells().get(table.column(names)), cells);
        }
        return rows;
    }
}
