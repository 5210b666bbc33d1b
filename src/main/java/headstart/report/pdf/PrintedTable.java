package headstart.report.pdf;

import headstart.report.page.PageTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A table as it is printed: letters as large as the page allows, columns as wide as their cells need. FreeMarker reads the getters.
 *
 * @param size height of its letters, points
 * @param wide whether it needs a page that lies on its side
 */
public record PrintedTable(
        String id, String title, String note, double size, boolean wide, List<Column> columns, List<Row> rows) {
    /** Room left and right of a cell together, points. */
    static final double PADDING = 5;

    private static final double[] SIZES = {8, 7.5, 7, 6.5, 6};
    private static final int MANY = 60;
    private static final double LARGEST_OF_MANY = 6.5;
    private static final double SOME = 0.1;
    private static final FontWidths PLAIN = FontWidths.TEXT;
    private static final FontWidths BOLD = FontWidths.of("/DejaVuSansCondensed-Bold.ttf");

    /**
     * A column.
     *
     * @param width with the room beside the cells, points
     * @param number whether it holds numbers, which stand on the right
     */
    public record Column(String header, double width, boolean number) {}

    /**
     * A row.
     *
     * @param last whether it ends a group of rows with the same first cell, or the table
     */
    public record Row(List<String> cells, boolean last) {}

    /**
     * The table for the first of these pages on which its words and numbers have room, or else for the last one, with numbers broken.
     *
     * @param pages widths of pages, the usual one first, points
     */
    static PrintedTable of(PageTable table, double... pages) {
        for (double available : pages) {
            Optional<PrintedTable> printed = whole(table, available, available > pages[0]);
            if (printed.isPresent()) {
                return printed.get();
            }
        }
        double least = SIZES[SIZES.length - 1];
        double available = pages[pages.length - 1];
        List<List<String>> cells = broken(table.rows(), Breaks::everywhere);
        List<String> header = table.header().stream().map(Breaks::everywhere).toList();
        ColumnWidths columns = ColumnWidths.of(texts(header, cells, least), PADDING);
        return laidOut(table, header, cells, least, columns.widths(available), pages.length > 1);
    }

    /** The largest size in which most cells stand in one line, else the smallest; nothing if some word has no room. */
    private static Optional<PrintedTable> whole(PageTable table, double available, boolean wide) {
        List<List<String>> cells = broken(table.rows(), Breaks::inWords);
        List<String> header = table.header().stream().map(Breaks::inWords).toList();
        Optional<PrintedTable> printed = Optional.empty();
        for (double size : SIZES) {
            if (size > LARGEST_OF_MANY && cells.size() > MANY) {
                continue;
            }
            ColumnWidths columns = ColumnWidths.of(texts(header, cells, size), PADDING);
            if (columns.least() <= available) {
                double[] widths = columns.widths(available);
                printed = Optional.of(laidOut(table, header, cells, size, widths, wide));
                if (columns.brokenRows(widths) <= SOME * cells.size()) {
                    return printed;
                }
            }
        }
        return printed;
    }

    private static PrintedTable laidOut(
            PageTable table,
            List<String> header,
            List<List<String>> cells,
            double size,
            double[] widths,
            boolean wide) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            columns.add(new Column(header.get(i), widths[i], table.isNumber(i)));
        }
        return new PrintedTable(table.id(), table.title(), table.note(), size, wide, columns, rows(cells));
    }

    private static List<List<String>> broken(List<List<String>> rows, UnaryOperator<String> breaks) {
        return rows.stream().map(row -> row.stream().map(breaks).toList()).toList();
    }

    private static List<CellWords[]> texts(List<String> header, List<List<String>> cells, double size) {
        List<CellWords[]> texts = new ArrayList<>();
        texts.add(texts(header, BOLD, size));
        cells.forEach(row -> texts.add(texts(row, PLAIN, size)));
        return texts;
    }

    private static CellWords[] texts(List<String> cells, FontWidths font, double size) {
        return cells.stream().map(cell -> CellWords.of(cell, font, size)).toArray(CellWords[]::new);
    }

    /** Rows whose first cells are all different make no groups. */
    private static List<Row> rows(List<List<String>> cells) {
        boolean groups = cells.stream().map(row -> row.get(0)).distinct().count() < cells.size();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            boolean last = i + 1 == cells.size();
            boolean ends = last || !cells.get(i + 1).get(0).equals(cells.get(i).get(0));
            rows.add(new Row(cells.get(i), groups ? ends : last));
        }
        return rows;
    }
}
