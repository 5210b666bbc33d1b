package headstart.report.figure;

import headstart.calibration.CalibrationResults;
import headstart.calibration.Fitted;
import headstart.experiment.sweep.FactorLaw;
import headstart.report.chart.Axis;
import headstart.report.chart.Language;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
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
    private final Language language;
    private final String footnote;
    private final int[] shown;

    CornerFigure(CalibrationResults results, Language language, String footnote) {
        this.footnote = footnote;
        this.results = results;
        this.language = language;
        this.shown = IntStream.range(0, results.fitted().size())
                .boxed()
                .sorted(Comparator.comparingDouble(p -> -results.fitted().get(p).contraction()))
                .limit(MOST)
                .mapToInt(p -> p)
                .toArray();
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        CsvText csv = new CsvText(Arrays.stream(shown)
                .mapToObj(p -> results.fitted().get(p).parameter().label())
                .toArray(String[]::new));
        for (double[] draw : results.posterior()) {
            csv.row(Arrays.stream(shown).mapToObj(p -> (Object) draw[p]).toList());
        }
        for (int row = 0; row < shown.length; row++) {
            for (int column = 0; column < shown.length; column++) {
                panels.add(panel(row, column));
            }
        }
        String what = language.say("What the data hold best, alone and in pairs");
        long held = results.fitted().stream()
                .filter(row -> row.known() == Fitted.Known.DATA || row.known() == Fitted.Known.BOTH)
                .count();
        String title = language.say(
                "The data hold %s of %s parameters, at least in part",
                held, results.fitted().size());
        String reading =
                language.say("On the diagonal the share of posterior draws in each bin, over the prior's range; below"
                        + " it the draws themselves.");
        return new Figure(
                "corner",
                title,
                what + ". " + reading + " " + results.posterior().length + " draws.",
                title + ": a triangle of scatter plots of " + shown.length + " parameters.",
                new PanelChart(
                        title,
                        what + ". " + reading,
                        language.say("%s posterior draws; axes span the prior.", results.posterior().length) + " "
                                + footnote,
                        panels,
                        shown.length,
                        true),
                csv.toString());
    }

    private String name(int parameter) {
        return new ParameterNames(language).of(results.fitted().get(parameter).parameter());
    }

    private double[] draws(int parameter) {
        return Arrays.stream(results.posterior())
                .mapToDouble(draw -> draw[parameter])
                .toArray();
    }

    private Panel panel(int row, int column) {
        if (column > row) {
            return Panel.gap();
        }
        Axis x = axis(shown[column]);
        if (column == row) {
            return histogram(x, draws(shown[row]), name(shown[row]));
        }
        Series cloud = Series.line(language.say("posterior draws"), 0, draws(shown[column]), draws(shown[row]))
                .as(Series.Form.CLOUD);
        return new Panel("", x, axis(shown[row]), List.of(cloud), List.of(), List.of(), "");
    }

    private Axis axis(int parameter) {
        Fitted row = results.fitted().get(parameter);
        boolean logarithmic = row.parameter().prior().shape() == FactorLaw.Shape.LOG_UNIFORM;
        double low = row.parameter().prior().low();
        double high = row.parameter().prior().high();
        String label = name(parameter);
        return logarithmic ? Axis.logarithmic(label, low, high) : Axis.between(label, low, high);
    }

    private Panel histogram(Axis x, double[] draws, String name) {
        boolean logarithmic = x.kind() == Axis.Kind.LOGARITHMIC;
        double least = x.low().orElse(0.0);
        double greatest = x.high().orElse(1.0);
        double[] shares = new double[BINS];
        for (double draw : draws) {
            double part = logarithmic
                    ? FastMath.log(draw / least) / FastMath.log(greatest / least)
                    : (draw - least) / (greatest - least);
            shares[(int) FastMath.max(0, FastMath.min(BINS - 1, part * BINS))] += 1.0 / draws.length;
        }
        double[] edges = new double[2 * BINS];
        double[] heights = new double[2 * BINS];
        for (int bin = 0; bin < BINS; bin++) {
            for (int side = 0; side < 2; side++) {
                double part = (double) (bin + side) / BINS;
                edges[2 * bin + side] =
                        logarithmic ? least * FastMath.pow(greatest / least, part) : least + part * (greatest - least);
                heights[2 * bin + side] = shares[bin];
            }
        }
        double[] prior = new double[2 * BINS];
        Arrays.fill(prior, 1.0 / BINS);
        double most = Arrays.stream(shares).max().orElse(1);
        return new Panel(
                name,
                x,
                Axis.between(language.say("share of draws"), 0, most * 1.1),
                List.of(
                        new Series(language.say("posterior draws"), 0, edges, heights, new double[2 * BINS], heights),
                        Series.line(language.say("prior"), 7, edges, prior)),
                List.of(),
                List.of(),
                "");
    }
}
