package headstart.report.pdf;

import java.util.Arrays;
import java.util.List;

/**
 * The widths of a table's columns: as wide as their cells where the page has room, else such that the table needs as few lines as
 * widths moved between pairs of columns can reach.
 */
final class ColumnWidths {
    private static final double[] STEPS = {24, 12, 6, 3, 1.5};

    private final List<CellWords[]> cells;
    private final double padding;
    private final double[] least;
    private final double[] most;

    private ColumnWidths(List<CellWords[]> cells, double padding) {
        this.cells = cells;
        this.padding = padding;
        this.least = widest(cells, padding, true);
        this.most = widest(cells, padding, false);
    }

    /**
     * Columns whose widths are sought.
     *
     * @param cells header and rows
     * @param padding room that every cell needs beside its text, points
     */
    static ColumnWidths of(List<CellWords[]> cells, double padding) {
        return new ColumnWidths(cells, padding);
    }

    /** The width below which words stick out, points. */
    double least() {
        return Arrays.stream(least).sum();
    }

    /** The widths on a page of that width, points; words stick out where it is narrower than the least. */
    double[] widths(double available) {
        double longest = Arrays.stream(most).sum();
        if (longest <= available) {
            return most.clone();
        }
        if (least() >= available) {
            return Arrays.stream(least)
                    .map(width -> width * available / least())
                    .toArray();
        }
        double part = (available - least()) / (longest - least());
        double[] widths = new double[least.length];
        Arrays.setAll(widths, i -> least[i] + part * (most[i] - least[i]));
        improve(widths);
        relax(widths);
        return widths;
    }

    /** How many rows need more than one line. */
    long brokenRows(double[] widths) {
        return cells.stream().skip(1).filter(row -> lines(row, widths) > 1).count();
    }

    /** Per column the widest cell in one line, or the widest word. */
    private static double[] widest(List<CellWords[]> cells, double padding, boolean word) {
        double[] widest = new double[cells.get(0).length];
        for (CellWords[] row : cells) {
            for (int i = 0; i < widest.length; i++) {
                widest[i] = Math.max(widest[i], padding + (word ? row[i].widestWord() : row[i].width()));
            }
        }
        return widest;
    }

    private void improve(double[] widths) {
        long lines = lines(widths);
        for (double step : STEPS) {
            boolean better = true;
            while (better) {
                long before = lines;
                lines = moved(widths, step, lines);
                better = lines < before;
            }
        }
    }

    /** Takes from all columns what they do not need, and gives it to the one where it saves most lines, as long as it does. */
    private void relax(double[] widths) {
        long before = Long.MAX_VALUE;
        double spare = 0;
        int receiver = 0;
        for (long lines = lines(widths); lines < before; lines = lines(widths)) {
            before = lines;
            spare = tightened(widths, lines);
            receiver = bestReceiver(widths, spare);
            widths[receiver] += spare;
        }
        widths[receiver] -= spare;
        for (int i = 0; i < widths.length; i++) {
            widths[i] += spare / widths.length;
        }
    }

    private double tightened(double[] widths, long lines) {
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            double wide = widths[i];
            widths[i] = tightest(widths, i, lines);
            spare += wide - widths[i];
        }
        return spare;
    }

    /** The width of a column, to a point, below which the table would need more lines. */
    private double tightest(double[] widths, int column, long lines) {
        double[] tried = widths.clone();
        double enough = widths[column];
        double narrow = least[column];
        while (enough - narrow > 1) {
            tried[column] = (enough + narrow) / 2;
            if (lines(tried) > lines) {
                narrow = tried[column];
            } else {
                enough = tried[column];
            }
        }
        return enough;
    }

    private int bestReceiver(double[] widths, double spare) {
        int best = 0;
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < widths.length; i++) {
            widths[i] += spare;
            long lines = lines(widths);
            widths[i] -= spare;
            if (lines < fewest) {
                fewest = lines;
                best = i;
            }
        }
        return best;
    }

    /** Tries to move that width between all pairs of columns, and leaves it where lines were saved. */
    private long moved(double[] widths, double step, long lines) {
        long fewest = lines;
        for (int from = 0; from < widths.length; from++) {
            for (int to = 0; to < widths.length; to++) {
                if (from != to && widths[from] - step >= least[from]) {
                    widths[from] -= step;
                    widths[to] += step;
                    long now = lines(widths);
                    if (now < fewest) {
                        fewest = now;
                    } else {
                        widths[from] += step;
                        widths[to] -= step;
                    }
                }
            }
        }
        return fewest;
    }

    private long lines(double[] widths) {
        long lines = 0;
        for (CellWords[] row : cells) {
            lines += lines(row, widths);
        }
        return lines;
    }

    private int lines(CellWords[] row, double[] widths) {
        int highest = 1;
        for (int i = 0; i < widths.length; i++) {
            highest = Math.max(highest, row[i].lines(widths[i] - padding));
        }
        return highest;
    }
}
