package headstart.report.figure;

import headstart.experiment.Comparison;
import headstart.experiment.MarketSubjects.Member;
import headstart.experiment.Measure;
import headstart.model.market.Market;
import headstart.model.market.Segment;
import headstart.model.market.TradeRule;
import headstart.report.chart.Axis;
import headstart.report.chart.DotChart;
import headstart.report.chart.HeatChart;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What buyers do: installed shares stacked over time, share-days won by scenario, and access rules against export rules. */
final class MarketFigures {
    private static final String WON = "share_days";
    private static final String BETWEEN = "_x_";

    private final Results results;
    private final List<Member> sellers;
    private final List<Member> chips;

    MarketFigures(Results results) {
        this.results = results;
        this.sellers = results.experiment().marketSubjects().chipmakers();
        this.chips = results.experiment().marketSubjects().chips();
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (!chips.isEmpty()) {
            figures.add(adoption());
            shareDays().ifPresent(figures::add);
            grid().ifPresent(figures::add);
        }
        return figures;
    }

    private static List<String> segments(List<Member> members) {
        return members.stream().map(Member::segment).distinct().toList();
    }

    private static String segment(String name) {
        return name.equals(Segment.ALL) ? "all segments" : Results.readable(name);
    }

    /** The baseline and the last scenario, which are the furthest apart where a grid of rules is played. */
    private Figure adoption() {
        List<Panel> panels = new ArrayList<>();
        List<String> shown =
                Stream.of(results.experiment().baseline(), last()).distinct().toList();
        for (String segment : segments(chips)) {
            for (String scenario : shown) {
                panels.add(stack(scenario, segment, shown.size() > 1));
            }
        }
        String title = "What buyers have installed, by segment";
        String reading =
                "Height of a band: mean share of the segment's chips; dashed: release day and days on which a rule of the segment"
                        + " begins or ends";
        int columns = shown.size();
        return new Figure(
                "adoption",
                title,
                reading + ". " + results.basis() + ".",
                title + ": " + panels.size() + " panels of stacked shares over days from release.",
                new PanelChart(title, reading + ".", results.footnote(), panels, columns),
                CsvText.of(panels, "day", "cumulated_share"));
    }

    private String last() {
        List<String> names = results.scenarios();
        return names.get(names.size() - 1);
    }

    private Panel stack(String scenario, String segment, boolean named) {
        List<Series> bands = new ArrayList<>();
        double[] below = new double[0];
        for (Member chip : chips) {
            if (chip.segment().equals(segment)) {
                double[] base = below;
                Optional<Series> band = results.curve(scenario, chip.name(), Measure.ADOPTION_SHARE)
                        .map(curve -> Results.column(curve, Summary::mean))
                        .map(share -> new double[][] {base.length == 0 ? new double[share.length] : base, share})
                        .map(both -> band(chip.seller(), bands.size(), both[0], both[1]));
                if (band.isPresent()) {
                    bands.add(band.get());
                    below = band.get().high();
                }
            }
        }
        String title = segment(segment) + (named ? ", " + Results.readable(scenario) : "");
        Axis days = Axis.between(
                "days from release",
                results.experiment().firstDay(),
                results.experiment().lastDay());
        List<Double> marks = marks(scenario, segment);
        return new Panel(title, days, Axis.between("share", 0, 1), bands, marks, List.of(), "");
    }

    private Series band(String chip, int style, double[] below, double[] share) {
        double[] days = new double[share.length];
        double[] top = new double[share.length];
        for (int d = 0; d < days.length; d++) {
            days[d] = results.experiment().firstDay() + (double) d;
            top[d] = below[d] + share[d];
        }
        return new Series(chip, style, days, top, below, top);
    }

    private List<Double> marks(String scenario, String segment) {
        LinkedHashSet<Double> marks =
                new LinkedHashSet<>(List.of(results.experiment().releaseDay()));
        Optional<Market> market = results.experiment()
                .scenarios()
                .get(results.experiment().indexOf(scenario))
                .parameters()
                .market();
        for (TradeRule rule : market.map(Market::rules).orElse(List.of())) {
            if (rule.segments().contains(segment)) {
                Stream.of(rule.fromDay(), rule.untilDay()).forEach(marks::add);
            }
        }
        marks.removeIf(day -> day < results.experiment().firstDay()
                || day > results.experiment().lastDay());
        return List.copyOf(marks);
    }

    private List<Comparison> won(Member seller) {
        return results.all().comparisons().stream()
                .filter(row ->
                        row.subject().equals(seller.name()) && row.outcome().equals(WON))
                .toList();
    }

    private Optional<Figure> shareDays() {
        CsvText csv = new CsvText("segment", "seller", "scenario", "share_days_won", "low", "high");
        List<DotChart.Panel> panels = new ArrayList<>();
        for (Member seller : sellers) {
            List<DotChart.Row> rows = new ArrayList<>();
            for (Comparison row : won(seller)) {
                PairedDifference d = row.difference();
                rows.add(new DotChart.Row(
                        Results.readable(row.scenario()),
                        "",
                        List.of(new DotChart.Dot(0, d.difference(), d.low(), d.high()))));
                csv.row(List.of(seller.segment(), seller.seller(), row.scenario(), d.difference(), d.low(), d.high()));
            }
            if (!rows.isEmpty()) {
                panels.add(
                        new DotChart.Panel(seller.seller() + ", " + segment(seller.segment()), "share-days", 0, rows));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String title = "Share-days won and lost, against "
                + Results.readable(results.experiment().baseline());
        String reading =
                "Dot: mean paired difference of the share of installed chips, integrated from release to horizon; line: its 95 %"
                        + " interval, often narrower than the dot; vertical line: no effect";
        return Optional.of(new Figure(
                "share-days",
                title,
                reading + ". 10 share-days are 10 percentage points for 100 days. " + results.basis() + ".",
                title + ": a panel for each chipmaker in each segment, a row for each scenario.",
                new DotChart(title, reading + ".", results.footnote(), List.of(), panels, 2),
                csv.toString()));
    }

    /** Where every scenario is a combination of an access rule and an export rule. */
    private Optional<Figure> grid() {
        List<String> access = part(0);
        List<String> export = part(1);
        boolean complete = results.scenarios().stream().allMatch(name -> name.split(BETWEEN, -1).length == 2)
                && access.size() * export.size() == results.scenarios().size();
        if (!complete
                || access.size() < 2
                || export.size() < 2
                || won(sellers.get(0)).isEmpty()) {
            return Optional.empty();
        }
        CsvText csv = new CsvText("segment", "seller", "access", "export", "share_days_won", "low", "high");
        List<HeatChart.Panel> panels = new ArrayList<>();
        for (Member seller : sellers) {
            panels.add(map(seller, access, export, csv));
        }
        String title = "Withholding a model against withholding chips: share-days won";
        String reading = "Colour: mean paired difference in share-days from "
                + Results.readable(results.experiment().baseline())
                + ", with its 95 % interval; columns: who gets the model early; rows: which chips may be sold";
        return Optional.of(new Figure(
                "access-by-export",
                title,
                reading + ". " + results.basis() + ".",
                title + ": a map for each chipmaker in each segment.",
                new HeatChart(
                        title,
                        reading + ".",
                        results.footnote(),
                        "access rule",
                        "export rule",
                        "share-days",
                        true,
                        panels,
                        2),
                csv.toString()));
    }

    /** Export rules from the top, access rules from the left. */
    private HeatChart.Panel map(Member seller, List<String> access, List<String> export, CsvText csv) {
        double[][] values = new double[export.size()][access.size()];
        List<List<String>> notes = new ArrayList<>();
        List<String> upwards = new ArrayList<>(export);
        Collections.reverse(upwards);
        for (int row = 0; row < values.length; row++) {
            List<String> own = new ArrayList<>();
            for (int column = 0; column < access.size(); column++) {
                String name = access.get(column) + BETWEEN + upwards.get(row);
                Optional<PairedDifference> won = won(seller).stream()
                        .filter(difference -> difference.scenario().equals(name))
                        .map(Comparison::difference)
                        .findFirst();
                values[row][column] = won.map(PairedDifference::difference).orElse(0.0);
                own.add(won.map(MarketFigures::note).orElse("baseline"));
                csv.row(List.of(
                        seller.segment(),
                        seller.seller(),
                        access.get(column),
                        upwards.get(row),
                        values[row][column],
                        won.map(PairedDifference::low).orElse(0.0),
                        won.map(PairedDifference::high).orElse(0.0)));
            }
            notes.add(own);
        }
        String title = seller.seller() + ", " + segment(seller.segment());
        return new HeatChart.Panel(title, readable(access), readable(upwards), values, notes);
    }

    private static String note(PairedDifference d) {
        return String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", d.difference(), d.low(), d.high())
                .replaceAll("-0\\.0(?![0-9])", "0.0");
    }

    private static List<String> readable(List<String> names) {
        return names.stream().map(Results::readable).toList();
    }

    private List<String> part(int index) {
        return results.scenarios().stream()
                .map(name -> name.split(BETWEEN, -1))
                .filter(parts -> parts.length == 2)
                .map(parts -> parts[index])
                .distinct()
                .toList();
    }
}
