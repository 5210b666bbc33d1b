package headstart.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row of a table as it was stored, read by the names of the table's declaration: its order is known there and nowhere else. */
final class StoredRow {
    private final Layout layout;
    private final String[] cells;

    private StoredRow(Layout layout, String[] cells) {
        this.layout = layout;
        this.cells = cells;
    }

    /** Where the columns of a table stand, and what they hold. */
    static final class Layout {
        private final String file;
        private final List<? extends Columns.Column<?>> columns;
        private final Map<String, Integer> places = new HashMap<>();

        Layout(Columns<?> table) {
            this.file = table.file();
            this.columns = table.columns();
            table.header().forEach(name -> places.put(name, places.size()));
        }

        StoredRow row(String[] cells) {
            return new StoredRow(this, cells);
        }

        private int place(String name, Columns.Kind... kinds) {
            Integer place = places.get(name);
            if (place == null || !List.of(kinds).contains(columns.get(place).kind())) {
                throw new IllegalStateException(file + " declares no such column of that kind: " + name);
            }
            return place;
        }
    }

    /** The words of a column of words. */
    String text(String column) {
        return cells[layout.place(column, Columns.Kind.TEXT)];
    }

    /** The number of a column of numbers; NaN where there is none, infinite where it never came. */
    double number(String column) {
        return Csv.number(cells[layout.place(column, Columns.Kind.NUMBER)]);
    }

    /** The whole number of a column of counts. */
    int count(String column) {
        return Integer.parseInt(cells[layout.place(column, Columns.Kind.COUNT)]);
    }

    /** The day of a column of days, which are whole in stored tables. */
    int day(String column) {
        return Integer.parseInt(cells[layout.place(column, Columns.Kind.NUMBER)]);
    }

    /** The constant whose name in lower case a column of words holds. */
    <E extends Enum<E>> E constant(Class<E> type, String column) {
        return Enum.valueOf(type, text(column).toUpperCase(Locale.ROOT));
    }

    /** Whether those columns hold the same in another row of the table. */
    boolean agrees(StoredRow other, List<String> columns) {
        for (String column : columns) {
            int place = layout.place(column, Columns.Kind.values());
            if (!cells[place].equals(other.cells[place])) {
                return false;
            }
        }
        return true;
    }
}
