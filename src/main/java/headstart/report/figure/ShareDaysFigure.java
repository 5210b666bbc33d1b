package headstart.report.figure;

import headstart.experiment.measure.Subject.Seller;
import headstart.experiment.result.CentralValue;
import headstart.experiment.result.Comparison;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.statistics.Centre;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Share-days that each chipmaker wins in a segment, by scenario; of a grid of rules those scenarios that change one rule, and the first. */
final class ShareDaysFigure {
    private final MarketFigures market;
    private final Results results;
    private final String segment;
    private final Optional<RuleGrid> grid;

    ShareDaysFigure(MarketFigures market, String segment, Optional<RuleGrid> grid) {
        this.market = market;
        this.results = market.results();
        this.segment = segment;
        this.grid = grid;
    }

    Figure figure(String name) {
        CsvText csv = new CsvText("segment", "seller", "scenario", "statistic", "share_days_won", "low", "high");
        List<CentralValue> told = new ArrayList<>();
        List<DotChart.Panel> panels = new ArrayList<>();
        for (Seller seller : market.sellersIn(segment)) {
            List<DotChart.Row> rows = new ArrayList<>();
            Centre centre = market.centre(seller);
            for (Comparison row : market.won(seller)) {
                CentralValue d = row.by(centre);
                if (isShown(row.scenario())) {
                    rows.add(new DotChart.Row(
                            results.name(row.scenario()),
                            market.text(d),
                            List.of(new DotChart.Dot(0, d.value(), d.low(), d.high()))));
                    told.add(d);
                }
                csv.row(List.of(segment, seller.seller(), row.scenario(), centre.key(), d.value(), d.low(), d.high()));
            }
            if (!rows.isEmpty()) {
                panels.add(new DotChart.Panel(market.seller(seller), results.say("share-days"), 0, rows));
            }
        }
        panels = onOneAxis(panels);
        String what = results.say(
                "Share-days won and lost in %s, against %s", market.segment(segment), results.name(results.baseline()));
        String title = new MarketTitles(market, segment).first().orElse(what);
        String reading =
                results.say("Dot: mean paired difference of the share of installed chips, integrated from release to"
                                + " horizon; line: its 95 %% interval, often narrower than the dot")
                        + new ReadingOfDifferences(results.language(), told).more();
        return new Figure(
                name,
                title,
                what + ". " + reading + ". 10 share-days are 10 percentage points for 100 days. " + choice()
                        + results.basis() + ".",
                title + ": a panel for each chipmaker, a row for each scenario.",
                new DotChart(title, what + ". " + reading + ".", results.footnote(), List.of(), panels),
                csv.toString());
    }

    /** What one seller wins others lose: a third of the axis of all of them is read beside numbers. */
    private static List<DotChart.Panel> onOneAxis(List<DotChart.Panel> panels) {
        List<double[]> all = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .flatMap(row -> row.dots().stream())
                .map(dot -> new double[] {0, dot.value(), dot.low(), dot.high()})
                .toList();
        return panels.stream()
                .map(panel -> new DotChart.Panel(
                        panel.title(),
                        panel.unit(),
                        panel.reference(),
                        panel.rows(),
                        Axis.ofAll(panel.unit(), Axis.Kind.LINEAR, all)))
                .toList();
    }

    private boolean isShown(String scenario) {
        return grid.isEmpty()
                || grid.get()
                        .changesOneRule(results.experiment()
                                .scenarios()
                                .get(results.experiment().indexOf(scenario)))
                || scenario.equals(results.main());
    }

    private String choice() {
        return grid.isEmpty()
                ? ""
                : "Shown are the scenarios that change one rule of the baseline, and the first; the table has all. ";
    }
}
