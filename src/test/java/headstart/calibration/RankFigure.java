package headstart.calibration;

import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import headstart.report.chart.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * How many truths have which rank among draws of the posterior, over the band that holds 95 % of such counts where every rank is as likely. A bulge in the middle
 * means posteriors that are too wide, two at the ends ones that are too narrow, a slope a bias.
 */
final class RankFigure {
    private RankFigure() {}

    static String svg(List<NightlyCoverage.Measured> all) {
        List<Panel> panels = new ArrayList<>();
        for (NightlyCoverage.Measured measured : all) {
            panels.add(panel(measured));
        }
        return new PanelChart(
                        "Ranks of the truth in synthetic studies",
                        "Steps: percent of studies by the rank of the true value among " + SyntheticStudies.RANKED
                                + " draws of the posterior; band: where 95 % of such counts lie if every rank is as likely.",
                        "Simulation-based calibration, Talts et al. 2018.",
                        panels,
                        3)
                .on(Sheet.page())
                .svg(Theme.LIGHT);
    }

    private static Panel panel(NightlyCoverage.Measured measured) {
        long[] bins = measured.bins();
        double[] x = new double[2 * bins.length];
        double[] y = new double[x.length];
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        BinomialDistribution even = even(measured);
        double percent = 100.0 / measured.studies();
        Arrays.fill(low, percent * even.inverseCumulativeProbability(0.025));
        Arrays.fill(high, percent * even.inverseCumulativeProbability(0.975));
        for (int bin = 0; bin < bins.length; bin++) {
            x[2 * bin] = 2 * bin;
            x[2 * bin + 1] = 2 * bin + 2;
            y[2 * bin] = percent * bins[bin];
            y[2 * bin + 1] = percent * bins[bin];
        }
        String[] words = measured.parameter().split("[.]");
        return new Panel(
                words[words.length - 1].replace('_', ' ') + ", " + measured.budget(),
                Axis.between("rank", 0, x[x.length - 1]),
                Axis.between("percent of studies", 0, 24),
                List.of(Series.band("95 % if even", 1, x, low, high), Series.line("studies", 0, x, y)),
                List.of(),
                List.of(),
                "");
    }

    private static BinomialDistribution even(NightlyCoverage.Measured measured) {
        return new BinomialDistribution(null, measured.studies(), 1.0 / measured.bins().length);
    }

    static String csv(List<NightlyCoverage.Measured> all) {
        StringBuilder csv = new StringBuilder("budget,parameter,rank_from,rank_to,studies,even_p025,even_p975\n");
        for (NightlyCoverage.Measured measured : all) {
            long[] bins = measured.bins();
            BinomialDistribution even = even(measured);
            for (int bin = 0; bin < bins.length; bin++) {
                csv.append('"').append(measured.budget()).append("\",").append(measured.parameter());
                csv.append(',')
                        .append(2 * bin)
                        .append(',')
                        .append(2 * bin + 1)
                        .append(',')
                        .append(bins[bin]);
                csv.append(',').append(even.inverseCumulativeProbability(0.025));
                csv.append(',').append(even.inverseCumulativeProbability(0.975)).append('\n');
            }
        }
        return csv.toString();
    }
}
