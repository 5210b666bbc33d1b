package headstart.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Tables as CSV (RFC 4180 with {@code \n}): UTF-8, a header line, quotes only where needed. */
final class Csv {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .build();

    private Csv() {}

    /** Writes a table; the rows come from the caller one by one. */
    static void write(Path file, List<String> header, Consumer<Consumer<String[]>> rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                SequenceWriter writer =
                        MAPPER.writer(MAPPER.schema().withLineSeparator("\n")).writeValues(out)) {
            writer.write(header.toArray(String[]::new));
            rows.accept(writer::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads a table row by row, without its header. */
    static void read(Path file, List<String> header, Consumer<String[]> visitor) throws IOException {
        try (MappingIterator<String[]> rows =
                MAPPER.readerFor(String[].class).readValues(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            String[] first = rows.hasNext() ? rows.next() : new String[0];
            if (!List.of(first).equals(header)) {
                throw new IOException(file + " does not have the columns " + String.join(",", header)
                        + ".\nMaybe another version of Headstart wrote it; run the study again with --replace.");
            }
            rows.forEachRemaining(visitor);
        }
    }

    /** The number of a cell: an empty one is NaN, {@code inf} infinite. */
    static double number(String cell) {
        return switch (cell) {
            case "" -> Double.NaN;
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(cell);
        };
    }
}
