package headstart.report.figure;

import headstart.experiment.sweep.Response;
import headstart.experiment.sweep.Sweep;
import headstart.report.chart.HeatChart;
import headstart.statistics.MeanNote;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The cells of heat maps over the first two factors of a sweep, as a panel and as rows of its data. */
final class HeatCells {
    private final SweepNames names;
    private final Sweep sweep;

    HeatCells(SweepNames names) {
        this.names = names;
        this.sweep = names.sweep();
    }

    CsvText csv() {
        return new CsvText(
                "panel",
                sweep.factors().get(0).name(),
                sweep.factors().get(1).name(),
                "mean",
                "low",
                "high",
                "n",
                "lacking");
    }

    HeatChart.Panel panel(String title, List<Response> cells, CsvText csv) {
        List<Double> x = levels(cells, 0);
        List<Double> y = levels(cells, 1);
        double[][] values = blank(x, y);
        double[][] low = blank(x, y);
        double[][] high = blank(x, y);
        for (Response cell : cells) {
            int row = y.indexOf(cell.levels().get(1));
            int column = x.indexOf(cell.levels().get(0));
            values[row][column] = cell.summary().mean();
            low[row][column] =
                    exact(cell) ? cell.summary().mean() : cell.summary().meanLow();
            high[row][column] =
                    exact(cell) ? cell.summary().mean() : cell.summary().meanHigh();
            csv.row(List.of(
                    title,
                    text(0).apply(cell.levels().get(0)),
                    text(1).apply(cell.levels().get(1)),
                    cell.summary().mean(),
                    cell.summary().meanLow(),
                    cell.summary().meanHigh(),
                    cell.summary().n(),
                    cell.lacking()));
        }
        return new HeatChart.Panel(
                title,
                x.stream().map(shown(0)).toList(),
                y.stream().map(shown(1)).toList(),
                values,
                List.of(),
                low,
                high);
    }

    /** What is the same in every run is known, though it has no interval: equal ends in the record, which no table or page states. */
    private static boolean exact(Response cell) {
        return cell.summary().note() == MeanNote.CONSTANT;
    }

    private static double[][] blank(List<Double> x, List<Double> y) {
        double[][] values = new double[y.size()][x.size()];
        Arrays.stream(values).forEach(row -> Arrays.fill(row, Double.NaN));
        return values;
    }

    static List<Double> levels(List<Response> cells, int place) {
        return cells.stream()
                .map(cell -> cell.levels().get(place))
                .distinct()
                .sorted()
                .toList();
    }

    private Function<Double, String> shown(int factor) {
        return level -> names.level(sweep.factors().get(factor), level);
    }

    private Function<Double, String> text(int factor) {
        return level -> sweep.factors().get(factor).text(level);
    }
}
