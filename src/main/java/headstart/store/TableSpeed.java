package headstart.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How fast this machine writes tables and reads them back, found by doing so in memory.
 *
 * @param secondsPerByte wall time for a byte of a table that is written and read once, once the program is warm
 * @param coldSeconds what the first tables take beyond that
 */
public record TableSpeed(double secondsPerByte, double coldSeconds) {
    private static final int ROWS = 400;
    private static final int CELLS = 20;
    private static final double SECONDS = 0.25;
    private static final double NANOS_PER_SECOND = 1e9;

    /** The speed here and now. */
    public static TableSpeed measured() {
        double best = Double.POSITIVE_INFINITY;
        double bytes = 0;
        long start = System.nanoTime();
        long before = start;
        for (int round = 0; round < 2 || (before - start) / NANOS_PER_SECOND < SECONDS; round++) {
            String table = written(round);
            read(table);
            long now = System.nanoTime();
            best = Math.min(best, (now - before) / NANOS_PER_SECOND / table.length());
            bytes += table.length();
            before = now;
        }
        return new TableSpeed(best, Math.max(0, (before - start) / NANOS_PER_SECOND - best * bytes));
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
