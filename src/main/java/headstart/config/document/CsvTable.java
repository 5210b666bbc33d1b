package headstart.config.document;

import headstart.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A table as people's programs save it: separated by commas, semicolons or tabs; with a byte order mark, blank or cleared rows, comments
 * after {@code #}, and blanks around cells. Where cells are not separated by commas, numbers may have a decimal comma.
 *
 * @param file where it was read from
 * @param header names of its columns
 * @param rows the rows below, as many cells each as there are columns
 */
public record CsvTable(Path file, List<String> header, List<Row> rows) {
    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param line where it begins, counted from 1
     * @param cells without the blanks around them; cells that a short row lacks are empty
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What is wrong with a table is one fault: what hangs on it is not looked at. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String advice;

        Unreadable(String what, String advice) {
            super(what);
            this.advice = advice;
        }
    }

    /** Reads a table that the experiment names at that path; empty, with one fault noted, if it is none. */
    public static Optional<CsvTable> read(Path file, String path, Faults faults) {
        String shown = " (" + file + ")";
        TextFile.Content content = TextFile.read(file);
        if (content instanceof TextFile.Content.Wrong wrong) {
            boolean missing = wrong.what().contains("does not exist");
            faults.add(
                    path,
                    shown + wrong.what(),
                    missing ? "the path is meant from the experiment file." : wrong.advice());
            return Optional.empty();
        }
        return of(((TextFile.Content.Text) content).text(), file, path, faults);
    }

    /** The table that a text is; empty, with one fault noted under that path, if it is none. */
    public static Optional<CsvTable> of(String text, Path file, String path, Faults faults) {
        String shown = " (" + file + ")";
        try {
            return Optional.of(of(file, text));
        } catch (Unreadable e) {
            faults.add(path, shown + e.getMessage(), e.advice);
            return Optional.empty();
        }
    }

    private static CsvTable of(Path file, String text) throws Unreadable {
        CsvCells cells = CsvCells.of(text);
        if (cells.openQuote() > 0) {
            throw new Unreadable(
                    " has a quotation mark in line " + cells.openQuote() + " that is not closed.", "check its quotes.");
        }
        List<Row> all = cells.rows();
        if (all.isEmpty()) {
            throw new Unreadable(" is empty.", "name its columns in the first line.");
        }
        List<String> header = all.get(0).cells();
        int columns = header.size();
        while (columns > 0 && header.get(columns - 1).isEmpty()) {
            columns--;
        }
        header = header.subList(0, columns);
        once(header);
        List<Row> rows = new ArrayList<>();
        for (Row row : all.subList(1, all.size())) {
            rows.add(fitted(row, columns));
        }
        if (rows.isEmpty()) {
            throw new Unreadable(
                    " has one line only, which names its columns, and no rows below.", "the rows were not saved.");
        }
        return new CsvTable(file, header, decimal(rows, cells.separator()));
    }

    private static void once(List<String> header) throws Unreadable {
        Set<String> seen = new LinkedHashSet<>();
        for (String column : header) {
            if (column.isEmpty()) {
                throw new Unreadable(" has a column without a name.", "name its columns in the first line.");
            }
            if (!seen.add(column.toLowerCase(Locale.ROOT))) {
                throw new Unreadable(" has the column " + Tree.show(column) + " twice.", "take one of them out.");
            }
        }
    }

    private static Row fitted(Row row, int columns) throws Unreadable {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() > columns && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > columns) {
            throw new Unreadable(
                    " has " + cells.size() + " cells for " + columns + (columns == 1 ? " column" : " columns")
                            + " in line " + row.line() + ".",
                    columns == 1
                            ? "name its columns in the first line, and take out what stands above."
                            : "quote a comma.");
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return new Row(row.line(), cells);
    }

    /** Where commas do not separate cells they stand in numbers, unless points do as well. */
    private static List<Row> decimal(List<Row> rows, char separator) throws Unreadable {
        if (separator == ',') {
            return rows;
        }
        Optional<Row> commas = first(rows, "[-+]?[0-9]+,[0-9]+(?:[eE][-+]?[0-9]+)?");
        Optional<Row> points = first(rows, "[-+]?[0-9]*\\.[0-9]+(?:[eE][-+]?[0-9]+)?");
        if (commas.isPresent() && points.isPresent()) {
            throw new Unreadable(
                    " has a decimal comma in line " + commas.get().line() + " and a decimal point in line "
                            + points.get().line() + ".",
                    "write all numbers with a point.");
        }
        boolean grouped = first(rows, "[-+]?(?:0|[0-9]{4,}),[0-9]+|[-+]?[0-9]+,(?:[0-9]{1,2}|[0-9]{4,})")
                .isEmpty();
        if (commas.isPresent() && separator == '\t' && grouped) {
            throw new Unreadable(
                    " has numbers such as 1,234 in line " + commas.get().line() + ", which may be 1.234 or 1234.",
                    "write all numbers with a point and without thousands separators.");
        }
        return commas.isEmpty() ? rows : withPoints(rows);
    }

    private static Optional<Row> first(List<Row> rows, String pattern) {
        return rows.stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.length() < 40 && cell.matches(pattern)))
                .findFirst();
    }

    private static List<Row> withPoints(List<Row> rows) {
        return rows.stream()
                .map(row -> new Row(
                        row.line(),
                        row.cells().stream()
                                .map(cell -> cell.length() < 40 && cell.matches("[-+0-9eE]+,[-+0-9eE]+")
                                        ? cell.replace(',', '.')
                                        : cell)
                                .toList()))
                .toList();
    }

    /** What to do about a column that is not there. */
    public String adviceOn(String name) {
        String near = Nearest.advice(name, header);
        if (header.size() == 1) {
            return "part its columns by commas, and name them in the first line.";
        }
        return near.isEmpty() ? "name its columns in the first line." : "the column " + near;
    }

    /** The place of a column, whatever the case of its letters; -1 if there is none. */
    public int column(String name) {
        for (int c = 0; c < header.size(); c++) {
            if (header.get(c).equalsIgnoreCase(name)) {
                return c;
            }
        }
        return -1;
    }
}
