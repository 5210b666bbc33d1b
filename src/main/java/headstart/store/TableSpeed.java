package headstart.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How fast this machine writes tables and reads them back, found by doing so in memory. */
public final class TableSpeed {
    private static final int ROWS = 4_000;
    private static final int CELLS = 20;
    private static final int ROUNDS = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private TableSpeed() {}

    /** Wall time for a byte of a table that is written and read once, seconds. */
    public static double secondsPerByte() {
        double seconds = 0;
        long bytes = 1;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            String table = written(round);
            bytes = table.length();
            read(table);
            // The last round counts: the program is warm by then, as it is in all but the first of a large table.
            seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        }
        return seconds / bytes;
    }

    private static String written(int round) {
        StringWriter out = new StringWriter();
        List<String> header = IntStream.range(0, CELLS).mapToObj(c -> "c" + c).toList();
        try {
            Csv.write(out, header, rows -> {
                for (int row = 0; row < ROWS; row++) {
                    String[] cells = new String[CELLS];
                    for (int c = 0; c < CELLS; c++) {
                        cells[c] = Double.toString(Math.sqrt(1 + row * CELLS + c + round));
                    }
                    rows.accept(cells);
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toString();
    }

    private static void read(String table) {
        List<Double> numbers = new ArrayList<>();
        try {
            Csv.each(new StringReader(table), row -> {
                for (String cell : row) {
                    if (!cell.startsWith("c")) {
                        numbers.add(Double.parseDouble(cell));
                    }
                }
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (numbers.size() != ROWS * CELLS) {
            throw new IllegalStateException("a table read back short: " + numbers.size());
        }
    }
}
