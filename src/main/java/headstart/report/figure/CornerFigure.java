package headstart.report.figure;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.experiment.sweep.FactorLaw;
import headstart.report.chart.LayerChart;
import headstart.report.chart.LayerChart.Layer;
import headstart.report.chart.LayerChart.LegendEntry;
import headstart.report.chart.LayerChart.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** The posterior of the parameters that the data hold best, alone and in pairs. */
final class CornerFigure {
    private static final int MOST = 6;
    private static final int BINS = 18;

    private final CalibrationResults results;
    private final int[] shown;

    CornerFigure(CalibrationResults results) {
        this.results = results;
        this.shown = IntStream.range(0, results.fitted().size())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -results.fitted().get(p).contraction()))
                .limit(MOST)
                .sorted()
                .mapToInt(p -> p)
                .toArray();
    }

    Figure figure() {
        List<LayerChart.Panel> panels = new ArrayList<>();
        CsvText csv = new CsvText(Arrays.stream(shown).mapToObj(this::name).toArray(String[]::new));
        for (double[] draw : results.posterior()) {
            csv.row(Arrays.stream(shown).mapToObj(p -> (Object) draw[p]).toList());
        }
        for (int row = 0; row < shown.length; row++) {
            for (int column = 0; column < shown.length; column++) {
                panels.add(panel(row, column));
            }
        }
        String title = "What the data hold best, alone and in pairs";
        String reading =
                "On the diagonal the share of posterior draws in each bin, over the prior's range; below it the draws themselves.";
        return new Figure(
                "corner",
                title,
                title + ". " + reading + " " + results.posterior().length + " draws.",
                title + ": a triangle of scatter plots of " + shown.length + " parameters.",
                new LayerChart(
                        title,
                        reading,
                        results.posterior().length + " posterior draws; axes span the prior.",
                        List.of(new LegendEntry("posterior draws", 0), new LegendEntry("prior", 7)),
                        panels,
                        shown.length,
                        168),
                csv.toString());
    }

    private String name(int parameter) {
        return results.fitted().get(parameter).parameter().name();
    }

    private double[] draws(int parameter) {
        return Arrays.stream(results.posterior())
                .mapToDouble(draw -> draw[parameter])
                .toArray();
    }

    private LayerChart.Panel panel(int row, int column) {
        if (column > row) {
            return LayerChart.Panel.gap();
        }
        Scale x = scale(shown[column]);
        if (column == row) {
            return histogram(x, draws(shown[row]), shown(name(shown[row])));
        }
        Scale y = scale(shown[row]);
        return new LayerChart.Panel(
                "",
                new Scale(shown(name(shown[column])), x.low(), x.high(), x.logarithmic()),
                new Scale(shown(name(shown[row])), y.low(), y.high(), y.logarithmic()),
                List.of(new Layer.Points(0, draws(shown[column]), draws(shown[row]), true)));
    }

    private Scale scale(int parameter) {
        Fitted row = results.fitted().get(parameter);
        boolean logarithmic = row.parameter().prior().shape() == FactorLaw.Shape.LOG_UNIFORM;
        return new Scale(
                "", row.parameter().prior().low(), row.parameter().prior().high(), logarithmic);
    }

    private static LayerChart.Panel histogram(Scale x, double[] draws, String name) {
        double[] shares = new double[BINS];
        for (double draw : draws) {
            double part = x.logarithmic()
                    ? FastMath.log(draw / x.low()) / FastMath.log(x.high() / x.low())
                    : (draw - x.low()) / (x.high() - x.low());
            shares[(int) FastMath.max(0, FastMath.min(BINS - 1, part * BINS))] += 1.0 / draws.length;
        }
        double[] edges = new double[2 * BINS];
        double[] heights = new double[2 * BINS];
        for (int bin = 0; bin < BINS; bin++) {
            for (int side = 0; side < 2; side++) {
                double part = (double) (bin + side) / BINS;
                edges[2 * bin + side] = x.logarithmic()
                        ? x.low() * FastMath.pow(x.high() / x.low(), part)
                        : x.low() + part * (x.high() - x.low());
                heights[2 * bin + side] = shares[bin];
            }
        }
        double[] prior = new double[2 * BINS];
        Arrays.fill(prior, 1.0 / BINS);
        double most = Arrays.stream(shares).max().orElse(1);
        return new LayerChart.Panel(
                name,
                new Scale(name, x.low(), x.high(), x.logarithmic()),
                new Scale("share", 0, most * 1.1, false),
                List.of(
                        new Layer.Band(0, edges, new double[2 * BINS], heights),
                        new Layer.Curve(0, edges, heights),
                        new Layer.Curve(7, edges, prior)));
    }

    /** The end of a path, as a label shows it: the team as well where it has one. */
    static String shown(String path) {
        String[] segments = path.split("\\.", -1);
        String last = segments[segments.length - 1].replace('_', ' ');
        return segments.length > 2 ? segments[1].replace('_', ' ') + " " + last : last;
    }
}
