package headstart.store;

import headstart.text.CellText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.NumberInput;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Tables as CSV (RFC 4180 with {@code \n}): UTF-8, a header line, quotes only where needed. */
final class Csv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            // A row by itself is no write of its own: a table of 5,000 rows took 5,000 calls of the system.
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .build();

    private Csv() {}

    /** Writes a table as it is declared; the rows come from the caller one by one. */
    static <R> void write(Path file, Columns<R> columns, Consumer<Consumer<R>> rows) throws IOException {
        write(file, columns.header(), out -> rows.accept(row -> out.accept(columns.cells(row))));
    }

    /** Writes a table of a directory as it is declared. */
    static <R> void write(OwnFiles files, Columns<R> columns, List<R> rows) throws IOException {
        files.write(columns.file(), temporary -> write(temporary, columns, rows::forEach));
    }

    /** Writes a table; the rows come from the caller one by one. */
    static void write(Path file, List<String> header, Consumer<Consumer<String[]>> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(out, header, rows);
        }
    }

    static void write(Writer out, List<String> header, Consumer<Consumer<String[]>> rows) throws IOException {
        try (SequenceWriter writer =
                MAPPER.writer(MAPPER.schema().withLineSeparator("\n")).writeValues(out)) {
            writer.write(header.toArray(String[]::new));
            rows.accept(row -> writer.write(each(row, CellText::harmless)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Writes a table as a spreadsheet of a country opens it: with a mark that it is UTF-8, its separator and its decimal sign. */
    static <R> void writeForSpreadsheets(
            Path file, Columns<R> columns, Consumer<Consumer<R>> rows, Export.Form.Excel form) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            try (SequenceWriter writer = MAPPER.writer(
                            MAPPER.schema().withLineSeparator("\r\n").withColumnSeparator(form.separator()))
                    .writeValues(out)) {
                writer.write(columns.header().toArray(String[]::new));
                rows.accept(row -> writer.write(each(localized(columns, row, form.decimal()), CellText::harmless)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static <R> String[] localized(Columns<R> columns, R row, char decimal) {
        return columns.columns().stream()
                .map(column -> column.kind() == Columns.Kind.NUMBER
                        ? column.write().apply(row).replace('.', decimal)
                        : column.write().apply(row))
                .toArray(String[]::new);
    }

    /**
     * Reads a table of a directory as it is declared, row by row.
     *
     * @throws IOException if it is not as it was written
     */
    static void read(Path directory, Columns<?> columns, Consumer<StoredRow> visitor) throws IOException {
        StoredRow.Layout layout = new StoredRow.Layout(columns);
        read(directory.resolve(columns.file()), columns.header(), cells -> visitor.accept(layout.row(cells)));
    }

    /** What the rows of a table stand for, in their order; otherwise like the other. */
    static <R> List<R> rows(Path directory, Columns<?> columns, Function<StoredRow, R> meaning) throws IOException {
        List<R> rows = new ArrayList<>();
        read(directory, columns, row -> rows.add(meaning.apply(row)));
        return rows;
    }

    /**
     * Reads a table row by row, without its header.
     *
     * @throws IOException if it is not as it was written
     */
    static void read(Path file, List<String> header, Consumer<String[]> visitor) throws IOException {
        int row = 1;
        try (MappingIterator<String[]> rows =
                MAPPER.readerFor(String[].class).readValues(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            String[] first = rows.hasNext() ? rows.next() : new String[0];
            if (!List.of(first).equals(header)) {
                throw otherwise(file, "its columns should be " + String.join(",", header), null);
            }
            while (rows.hasNext()) {
                row++;
                visitor.accept(each(complete(rows.next(), header.size()), CellText::read));
            }
        } catch (JacksonException | CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw otherwise(file, "see row " + row + ": " + e.getMessage(), e);
        }
    }

    /** Gives every row, the header first. */
    static void each(Reader in, Consumer<String[]> visitor) throws IOException {
        try (MappingIterator<String[]> rows = MAPPER.readerFor(String[].class).readValues(in)) {
            while (rows.hasNext()) {
                visitor.accept(rows.next());
            }
        }
    }

    private static String[] each(String[] row, UnaryOperator<String> change) {
        String[] changed = new String[row.length];
        Arrays.setAll(changed, c -> change.apply(row[c]));
        return changed;
    }

    private static String[] complete(String[] cells, int columns) {
        if (cells.length != columns) {
            throw new IllegalArgumentException(cells.length + " cells in place of " + columns);
        }
        return cells;
    }

    private static IOException otherwise(Path file, String how, @Nullable Exception cause) {
        return new IOException(
                file + " is not as it was written (another program saved it?); " + how + ".\nMaybe delete it and give"
                        + " the command that made it again: tables are made from the journal, and no run is played.",
                cause);
    }

    /** The number of a cell: an empty one is NaN, {@code inf} infinite. */
    static double number(String cell) {
        return switch (cell) {
            case "" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> NumberInput.parseDouble(cell, true);
        };
    }
}
