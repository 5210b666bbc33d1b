package headstart.store;

import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/**
 * The declaration of a table: what a row is, and for each column its name, kind, unit, meaning and how it is written. Tables are written,
 * documented ({@code docs/files.md}) and described beside themselves ({@code datapackage.json}) from it, and in no other way.
 *
 * @param file the table's name
 * @param rows what one row is
 * @param columns in order
 * @param <R> what a row is made from
 */
record Columns<R>(String file, String rows, List<Column<R>> columns) {
    /** A pure number. */
    static final String PURE = "1";
    /** The unit of a number that is an outcome, or a difference of one. */
    static final String OF_THE_OUTCOME = "that of the outcome";
    /** The unit of a number that is a measure, or a difference of one. */
    static final String OF_THE_MEASURE = "that of the measure";

    Columns {
        columns = List.copyOf(columns);
        if (columns.stream().map(Column::name).distinct().count() < columns.size()) {
            throw new IllegalArgumentException(file + " declares a column twice.");
        }
    }

    /** What stands in the cells of a column. */
    enum Kind {
        /** Words. */
        TEXT("string"),
        /** Whole numbers. */
        COUNT("integer"),
        /** Numbers in full precision; empty where there is none, {@code inf} where it never came. */
        NUMBER("number"),
        /** {@code true} or {@code false}. */
        FLAG("boolean");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /** Its type in a Frictionless data package. */
        String type() {
            return type;
        }
    }

    /**
     * A column.
     *
     * @param unit of its numbers; empty for words
     * @param meaning what it says
     * @param write the cell of a row
     */
    record Column<R>(String name, Kind kind, String unit, String meaning, Function<R, String> write) {
        Column {
            if (name.isBlank() || meaning.isBlank() || (unit.isBlank() != (kind == Kind.TEXT || kind == Kind.FLAG))) {
                throw new IllegalArgumentException(
                        "column (" + name + ") must have a meaning, and a unit if a number.");
            }
        }
    }

    static <R> Columns<R> of(String file, String rows) {
        return new Columns<>(file, rows, List.of());
    }

    Columns<R> text(String name, String meaning, Function<R, String> write) {
        return with(new Column<>(name, Kind.TEXT, "", meaning, write));
    }

    Columns<R> flag(String name, String meaning, Function<R, String> write) {
        return with(new Column<>(name, Kind.FLAG, "", meaning, write));
    }

    Columns<R> count(String name, String meaning, ToLongFunction<R> write) {
        return with(new Column<>(name, Kind.COUNT, PURE, meaning, row -> Long.toString(write.applyAsLong(row))));
    }

    Columns<R> number(String name, String unit, String meaning, ToDoubleFunction<R> write) {
        return with(new Column<>(name, Kind.NUMBER, unit, meaning, row -> Numbers.toText(write.applyAsDouble(row))));
    }

    /** A column of numbers where it has a unit, else of words, whose cells come as text. */
    Columns<R> value(String name, String unit, String meaning, Function<R, String> write) {
        return with(new Column<>(name, unit.isEmpty() ? Kind.TEXT : Kind.NUMBER, unit, meaning, write));
    }

    private Columns<R> with(Column<R> column) {
        List<Column<R>> all = new ArrayList<>(columns);
        all.add(column);
        return new Columns<>(file, rows, all);
    }

    /** Followed by the columns of another declaration, written from a part of the row. */
    <S> Columns<R> and(Columns<S> others, Function<R, S> part) {
        List<Column<R>> all = new ArrayList<>(columns);
        for (Column<S> other : others.columns()) {
            all.add(new Column<>(
                    other.name(),
                    other.kind(),
                    other.unit(),
                    other.meaning(),
                    row -> other.write().apply(part.apply(row))));
        }
        return new Columns<>(file, rows, all);
    }

    /** The same in another file. */
    Columns<R> in(String other) {
        return new Columns<>(other, rows, columns);
    }

    List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    String[] cells(R row) {
        return columns.stream().map(column -> column.write().apply(row)).toArray(String[]::new);
    }
}
