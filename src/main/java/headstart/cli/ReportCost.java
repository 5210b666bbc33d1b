package headstart.cli;

import headstart.report.Report;
import headstart.report.figure.DrawnFigure;
import headstart.report.figure.Figure;
import headstart.store.Beside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What figures and page take: some figures of a few runs are drawn and thrown away. The first ones load what draws; what further ones take is
 * told from those after them.
 *
 * @param seconds wall time
 * @param bytes disk
 */
record ReportCost(double seconds, double bytes) {
    private static final int BLOCK = 4096;
    /** How many are drawn at first, and after them. */
    private static final int FIRST = 3;

    private static final int MORE = 2;
    /** The page takes this share of the time of its figures, on the shipped experiments. */
    private static final double PAGE = 0.25;
    /** Script and style of a page, and what it carries of the data of its figures. */
    private static final double EMPTY_PAGE = 600_000;

    private static final double CARRIED = 0.2;
    /** A figure for print has more dots, and a PDF. */
    private static final double FOR_PRINT = 3;

    /** The cost of a report on so many threads. */
    static ReportCost of(Report report, int threads) {
        try {
            return Beside.within(threads, () -> measured(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportCost measured(Report report) {
        long start = System.nanoTime();
        List<Figure> figures = spread(report.figures());
        int first = Math.min(FIRST, figures.size());
        int second = Math.min(first + MORE, figures.size());
        List<DrawnFigure> drawn = new ArrayList<>(drawn(figures.subList(0, first)));
        double seconds = Preview.since(start);
        start = System.nanoTime();
        drawn.addAll(drawn(figures.subList(first, second)));
        double each = Preview.since(start) / Math.max(1, second - first);
        double count = figures.size() + FOR_PRINT * report.wanted().size();
        double drawing = seconds + each * Math.max(0, count - first);
        double perFigure = drawn.stream().mapToDouble(ReportCost::bytes).sum() / Math.max(1, drawn.size());
        double data =
                figures.stream().mapToDouble(figure -> figure.csv().length()).sum();
        return new ReportCost(drawing * (1 + PAGE), EMPTY_PAGE + CARRIED * data + perFigure * count);
    }

    private static List<DrawnFigure> drawn(List<Figure> figures) {
        return figures.parallelStream().map(Figure::draw).toList();
    }

    /** In an order in which the first few are as unlike as all are. */
    private static List<Figure> spread(List<Figure> figures) {
        int step = (figures.size() + FIRST + MORE - 1) / (FIRST + MORE);
        List<Figure> order = new ArrayList<>();
        for (int from = 0; from < step; from++) {
            for (int i = from; i < figures.size(); i += step) {
                order.add(figures.get(i));
            }
        }
        return order;
    }

    private static double bytes(DrawnFigure figure) {
        return blocks(figure.png().length)
                + blocks(figure.svg().getBytes(StandardCharsets.UTF_8).length)
                + blocks(figure.csv().length());
    }

    private static double blocks(double bytes) {
        return BLOCK * Math.ceil(bytes / BLOCK);
    }
}
