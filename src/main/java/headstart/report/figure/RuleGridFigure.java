package headstart.report.figure;

import headstart.experiment.measure.Subject.Seller;
import headstart.experiment.result.CentralValue;
import headstart.report.chart.HeatChart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Every choice on one axis under every choice on another: what each chipmaker wins in a segment, and which of both does more. */
final class RuleGridFigure {
    private final MarketFigures market;
    private final Results results;
    private final String segment;
    private final RuleGrid rules;
    /** Rows from the bottom, so that the first choice is on top. */
    private final List<String> upwards;

    RuleGridFigure(MarketFigures market, String segment, RuleGrid rules) {
        this.market = market;
        this.results = market.results();
        this.segment = segment;
        this.rules = rules;
        this.upwards = new ArrayList<>(rules.rows().choices());
        Collections.reverse(upwards);
    }

    /** The figure of the segment; a page goes through these segments in it. */
    Figure figure(String name, List<String> segments) {
        CsvText csv = new CsvText(
                "segment", "seller", rules.rows().axis(), rules.columns().axis(), "share_days_won", "low", "high");
        String rows = results.labels().axis(rules.rows().axis()).text();
        String columns = results.labels().axis(rules.columns().axis()).text();
        List<HeatChart.Panel> panels = maps(segment, csv);
        String what = results.say("Share-days won in %s, by %s and %s", market.segment(segment), rows, columns);
        String title = new MarketTitles(market, segment).alone(rules).orElse(what);
        String reading = results.say(
                "Colour: mean paired difference in share-days from %s; its 95 %% interval is in the table and under the pointer;"
                        + " rows: %s; columns: %s",
                results.name(results.baseline()), rows, columns);
        HeatChart chart = new HeatChart(
                title,
                what + ". " + reading + ".",
                results.footnote(),
                columns,
                rows,
                results.say("share-days"),
                true,
                false,
                panels,
                2);
        return new Figure(
                name,
                title,
                what + ". " + reading + ". " + String.join(" ", new MarketAnswers(market).sentences(segment)) + " "
                        + results.basis() + ".",
                title + ": a map for each chipmaker.",
                chart,
                csv.toString(),
                segments.size() < 2 ? chart : bySegment(chart, segments));
    }

    private List<HeatChart.Panel> maps(String of, CsvText csv) {
        return market.sellersIn(of).stream().map(seller -> map(seller, of, csv)).toList();
    }

    /** Every segment's maps, of which a page shows one segment's. */
    private HeatChart bySegment(HeatChart chart, List<String> segments) {
        List<HeatChart.Panel> all = new ArrayList<>();
        List<String> sellers =
                market.sellersIn(segment).stream().map(market::seller).toList();
        for (String of : segments) {
            all.addAll(maps(of, new CsvText()));
        }
        boolean whole = all.size() == sellers.size() * segments.size();
        return whole
                ? chart.stepping(
                        all,
                        new HeatChart.Steps(
                                "",
                                sellers,
                                segments.stream().map(market::segment).toList()))
                : chart;
    }

    private HeatChart.Panel map(Seller seller, String of, CsvText csv) {
        double[][] values = new double[upwards.size()][rules.columns().choices().size()];
        double[][] lows = new double[upwards.size()][rules.columns().choices().size()];
        double[][] highs = new double[upwards.size()][rules.columns().choices().size()];
        List<List<String>> notes = new ArrayList<>();
        for (int row = 0; row < values.length; row++) {
            List<String> own = new ArrayList<>();
            for (int column = 0; column < values[row].length; column++) {
                String chosen = upwards.get(row);
                String other = rules.columns().choices().get(column);
                Optional<CentralValue> won = market.won(seller, rules.scenario(chosen, other));
                double low = won.map(CentralValue::low).orElse(0.0);
                double high = won.map(CentralValue::high).orElse(0.0);
                values[row][column] = won.map(CentralValue::value).orElse(0.0);
                own.add(won.map(market::value).orElse("–"));
                lows[row][column] = low;
                highs[row][column] = high;
                csv.row(List.of(of, seller.seller(), chosen, other, values[row][column], low, high));
            }
            notes.add(own);
        }
        return new HeatChart.Panel(
                market.seller(seller),
                choices(rules.columns(), rules.columns().choices()),
                choices(rules.rows(), upwards),
                values,
                notes,
                lows,
                highs);
    }

    private List<String> choices(RuleGrid.Line line, List<String> choices) {
        return choices.stream()
                .map(choice -> results.labels().choice(line.axis(), choice).shortText())
                .toList();
    }
}
