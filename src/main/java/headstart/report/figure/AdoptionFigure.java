package headstart.report.figure;

import headstart.experiment.Measure;
import headstart.experiment.Subject.Seller;
import headstart.model.market.Market;
import headstart.model.market.TradeRule;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Installed shares stacked over time: by segment, in the baseline and the scenario that is set against it. */
final class AdoptionFigure {
    private final Results results;
    private final List<Seller> chips;
    private final List<String> shown;

    private AdoptionFigure(Results results) {
        this.results = results;
        this.chips = results.experiment().marketSubjects().chips();
        String baseline = results.experiment().baseline();
        List<String> all = results.scenarios();
        String other = all.get(0).equals(baseline) ? all.get(all.size() - 1) : all.get(0);
        this.shown = Stream.of(other, baseline).distinct().toList();
    }

    static Figure of(Results results) {
        return new AdoptionFigure(results).figure();
    }

    private Figure figure() {
        List<Panel> panels = new ArrayList<>();
        for (String segment : chips.stream().map(Seller::segment).distinct().toList()) {
            for (String scenario : shown) {
                panels.add(stack(scenario, segment));
            }
        }
        String title = "What buyers have installed, by segment";
        String reading =
                "Height of a band: mean share of the segment's chips; dashed: a release, or a day on which a rule of the"
                        + " segment begins or ends";
        String rules = shown.stream().map(this::rules).collect(Collectors.joining());
        return new Figure(
                "adoption",
                title,
                reading + ". " + rules + results.basis() + ".",
                title + ": " + panels.size() + " panels of stacked shares over days from release.",
                new PanelChart(title, reading + ".", results.footnote(), panels, shown.size()),
                CsvText.of(panels, "day", "cumulated_share"));
    }

    /** All rules of a scenario with their days, for the caption. */
    private String rules(String scenario) {
        List<TradeRule> all = rulesOf(scenario);
        return all.isEmpty()
                ? ""
                : "Rules of " + Results.readable(scenario) + ": "
                        + all.stream().map(AdoptionFigure::dated).collect(Collectors.joining("; ")) + ". ";
    }

    private static String dated(TradeRule rule) {
        String until = Double.isFinite(rule.untilDay()) ? " until day " + Math.round(rule.untilDay()) : "";
        return Results.readable(rule.name()) + " from day " + Math.round(rule.fromDay()) + until;
    }

    private List<TradeRule> rulesOf(String scenario) {
        Optional<Market> market = results.experiment()
                .scenarios()
                .get(results.experiment().indexOf(scenario))
                .parameters()
                .market();
        return market.map(Market::rules).orElse(List.of());
    }

    private List<TradeRule> rulesOf(String scenario, String segment) {
        return rulesOf(scenario).stream()
                .filter(rule -> rule.segments().contains(segment))
                .toList();
    }

    private Panel stack(String scenario, String segment) {
        List<Series> bands = new ArrayList<>();
        List<Seller> own =
                chips.stream().filter(chip -> chip.segment().equals(segment)).toList();
        double[] below = new double[0];
        for (int style = 0; style < own.size(); style++) {
            double[] share = results.curve(scenario, own.get(style), Measure.ADOPTION_SHARE)
                    .map(curve -> Results.column(curve, Summary::mean))
                    .orElse(new double[0]);
            if (Arrays.stream(share).anyMatch(value -> value > 0)) {
                Series band = band(own.get(style).seller(), style, below, share);
                bands.add(band);
                below = band.high();
            }
        }
        String title = MarketFigures.segment(segment) + (shown.size() > 1 ? ", " + Results.readable(scenario) : "");
        Axis days = Axis.between(
                "days from release",
                results.experiment().firstDay(),
                results.experiment().lastDay());
        Axis share = Axis.between("share of chips", 0, 1);
        return new Panel(title, days, share, bands, marks(scenario, segment), List.of(), before(scenario, segment));
    }

    private Series band(String chip, int style, double[] below, double[] share) {
        double[] base = below.length == 0 ? new double[share.length] : below;
        double[] days = new double[share.length];
        double[] top = new double[share.length];
        for (int d = 0; d < days.length; d++) {
            days[d] = results.experiment().firstDay() + (double) d;
            top[d] = base[d] + share[d];
        }
        return Series.layer(chip, style, days, base, top);
    }

    /** What has been in force since before the curves begin, and therefore has no mark. */
    private String before(String scenario, String segment) {
        int first = results.experiment().firstDay();
        String names = rulesOf(scenario, segment).stream()
                .filter(rule -> rule.fromDay() < first && rule.untilDay() > first)
                .map(rule -> Results.readable(rule.name()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "in force before day " + first + ": " + names;
    }

    private List<Double> marks(String scenario, String segment) {
        LinkedHashSet<Double> marks = new LinkedHashSet<>(results.releaseDays());
        rulesOf(scenario, segment).forEach(rule -> marks.addAll(List.of(rule.fromDay(), rule.untilDay())));
        marks.removeIf(day -> day < results.experiment().firstDay()
                || day > results.experiment().lastDay());
        return List.copyOf(marks);
    }
}
