package headstart.store;

import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
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
     * @param typed the same as a text, a whole number, a number or a truth value
     */
    record Column<R>(
            String name, Kind kind, String unit, String meaning, Function<R, String> write, Function<R, Object> typed) {
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
        return with(new Column<>(name, Kind.TEXT, "", meaning, write, write::apply));
    }

    Columns<R> flag(String name, String meaning, Function<R, String> write) {
        return with(new Column<>(name, Kind.FLAG, "", meaning, write, row -> Boolean.parseBoolean(write.apply(row))));
    }

    Columns<R> count(String name, String meaning, ToLongFunction<R> write) {
        return with(new Column<>(
                name,
                Kind.COUNT,
                PURE,
                meaning,
                row -> Long.toString(write.applyAsLong(row)),
                row -> write.applyAsLong(row)));
    }

    Columns<R> number(String name, String unit, String meaning, ToDoubleFunction<R> write) {
        return with(new Column<>(
                name,
                Kind.NUMBER,
                unit,
                meaning,
                row -> Numbers.toText(write.applyAsDouble(row)),
                row -> write.applyAsDouble(row)));
    }

    /** A column of numbers where it has a unit, else of words, whose cells come as text. */
    Columns<R> value(String name, String unit, String meaning, Function<R, String> write) {
        boolean words = unit.isEmpty();
        Function<R, Object> typed = words ? write::apply : row -> Csv.number(write.apply(row));
        return with(new Column<>(name, words ? Kind.TEXT : Kind.NUMBER, unit, meaning, write, typed));
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
                    row -> other.write().apply(part.apply(row)),
                    row -> other.typed().apply(part.apply(row))));
        }
        return new Columns<>(file, rows, all);
    }

    /**
     * The same, with waiting times as programs like them: blank where the horizon came first, and a truth value beside that says so.
     *
     * @param waits whether a column is a waiting time, by its name
     */
    Columns<R> withCensoredApart(Predicate<String> waits) {
        Columns<R> apart = new Columns<>(file, rows, List.of());
        for (Column<R> column : columns) {
            if (column.kind() == Kind.NUMBER && waits.test(column.name())) {
                ToDoubleFunction<R> number = row -> ((Number) column.typed().apply(row)).doubleValue();
                apart = apart.number(
                                column.name(),
                                column.unit(),
                                column.meaning() + "; blank where it had not come by the horizon",
                                row -> Double.isInfinite(number.applyAsDouble(row))
                                        ? Double.NaN
                                        : number.applyAsDouble(row))
                        .flag(
                                column.name() + ".censored",
                                "whether " + column.name() + " had not come by the horizon",
                                row -> Boolean.toString(Double.isInfinite(number.applyAsDouble(row))));
            } else {
                apart = apart.with(column);
            }
        }
        return apart;
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
