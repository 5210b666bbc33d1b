package headstart.report.figure;

import headstart.calibration.PanelPoint;
import headstart.calibration.PanelResults;
import headstart.calibration.PanelRow;
import headstart.report.chart.Axis;
import headstart.report.chart.Language;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.apache.commons.math3.util.FastMath;

/** How far teams were in the first days against their days of access, as measured and as simulated before any measurement: a panel for each row. */
final class PanelFigure {
    private static final int DATA = 6;
    private static final double PERCENT = 100;
    private static final int THREE = 3;

    private final UnaryOperator<String> names;
    private final PanelResults results;
    private final String footnote;
    private final Language language;
    private final double longest;
    private final double least;
    private final CsvText csv =
            new CsvText("row", "series", "kind", "days_low", "days_high", "p05", "p50_or_measured", "p95");

    PanelFigure(UnaryOperator<String> names, PanelResults results, String footnote, Language language) {
        this.language = language;
        this.names = names;
        this.results = results;
        this.footnote = footnote;
        this.longest =
                results.predicted().stream().mapToDouble(PanelPoint::days).max().orElse(1);
        DoubleSummaryStatistics lows = results.predicted().stream()
                .mapToDouble(PanelPoint::low)
                .filter(Double::isFinite)
                .summaryStatistics();
        this.least = results.panel().rows().stream()
                .flatMap(row -> row.shares().stream())
                .mapToDouble(share -> FastMath.exp(share.log()))
                .reduce(FastMath.max(lows.getMin(), 0.005), FastMath::min);
    }

    Figure figure() {
        List<Panel> panels = new ArrayList<>();
        results.panel().rows().forEach(row -> panels.add(panel(row)));
        String title = title();
        String reading = language.say(
                "Line and band: median and central 90 %% of what the simulator says before any data, at a fidelity of %s. Dots and lines across: measured shares"
                        + " over the days of access that the team can have had",
                language.number(Numbers.toText(results.panel().statedFidelity())));
        return new Figure(
                "access-panel",
                title,
                title + ". " + reading + ". Share: an early over a late measurement of the same recipe.",
                title + ": a panel for each of " + panels.size()
                        + " teams on an AI model, days of access across, the share upwards.",
                new PanelChart(title, reading + ".", footnote, panels, THREE),
                csv.toString());
    }

    private String title() {
        String with = range(row -> row.lowDays() > 0);
        String without = range(row -> row.highDays() == 0 && !row.placebo());
        if (with.isEmpty() || without.isEmpty()) {
            return language.say("How far teams were in the first days, against days of access");
        }
        String found = language.say(
                "Teams with early access began at %s of their later level, teams without at %s", with, without);
        // Placebos had no access either: a title that left them out would say more than the figure.
        String placebos = range(PanelRow::placebo);
        return placebos.isEmpty() ? found : language.say("%s, placebos at %s", found, placebos);
    }

    private String range(Predicate<PanelRow> which) {
        double[] shares = results.panel().rows().stream()
                .filter(which)
                .flatMap(row -> row.shares().stream())
                .mapToDouble(share -> FastMath.rint(100 * FastMath.exp(share.log())))
                .sorted()
                .toArray();
        return shares.length == 0
                ? ""
                : language.say("%s to %s %%", Results.number(shares[0]), Results.number(shares[shares.length - 1]));
    }

    private static double[] percent(List<PanelPoint> points, ToDoubleFunction<PanelPoint> share) {
        return points.stream()
                .mapToDouble(point -> PERCENT * share.applyAsDouble(point))
                .toArray();
    }

    private Panel panel(PanelRow row) {
        String shown = row.shares().get(0).series();
        List<PanelPoint> points = results.predicted().stream()
                .filter(point -> point.row().equals(row.name())
                        && point.series().equals(shown)
                        && Double.isFinite(point.median()))
                .toList();
        points.forEach(point -> csv.row(List.of(
                row.name(),
                shown,
                "simulated",
                point.days(),
                point.days(),
                point.low(),
                point.median(),
                point.high())));
        List<Series> lines = new ArrayList<>(List.of(new Series(
                language.say("simulated: median and central 90 %%"),
                0,
                points.stream().mapToDouble(PanelPoint::days).toArray(),
                percent(points, PanelPoint::median),
                percent(points, PanelPoint::low),
                percent(points, PanelPoint::high))));
        for (PanelRow.Share share : row.shares()) {
            double at = FastMath.exp(share.log());
            csv.row(List.of(
                    row.name(), share.series(), "measured", row.lowDays(), row.highDays(), Double.NaN, at, Double.NaN));
            lines.add(Series.line(
                    "", DATA, new double[] {row.lowDays(), row.highDays()}, new double[] {PERCENT * at, PERCENT * at}));
        }
        double[] middle = new double[row.shares().size()];
        Arrays.fill(middle, row.middleDays());
        lines.add(Series.line(
                        language.say("measured"),
                        DATA,
                        middle,
                        row.shares().stream()
                                .mapToDouble(share -> PERCENT * FastMath.exp(share.log()))
                                .toArray())
                .as(Series.Form.DOTS));
        return new Panel(
                names.apply(row.name()) + (row.placebo() ? " " + language.say("(placebo)") : ""),
                Axis.between(language.say("days of access"), -0.03 * longest, 1.03 * longest),
                Axis.logarithmic(language.say("share of the later level, %%"), PERCENT * least / 1.2, PERCENT * 1.3),
                lines,
                List.of(),
                List.of(),
                "");
    }
}
