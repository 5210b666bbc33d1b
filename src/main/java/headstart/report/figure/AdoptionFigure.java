package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject.Seller;
import headstart.model.market.Market;
import headstart.model.market.TradeRule;
import headstart.report.chart.Axis;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installed shares over time in small multiples: a panel for each chip of a segment, a line for each scenario that is set against another, so
 * that shares can be compared, which in a stack they cannot.
 */
final class AdoptionFigure {

    private final Results results;
    private final List<Seller> chips;
    private final List<String> shown;

    private AdoptionFigure(Results results) {
        this.results = results;
        this.chips = results.experiment().marketSubjects().chips();
        this.shown = Stream.of(results.main(), results.baseline()).distinct().toList();
    }

    static Figure of(Results results) {
        return new AdoptionFigure(results).figure();
    }

    private Figure figure() {
        List<Panel> all = new ArrayList<>();
        for (Seller chip : chips) {
            panel(chip).ifPresent(all::add);
        }
        List<Panel> seen =
                all.stream().filter(panel -> highest(panel) >= Shares.SEEN).toList();
        Sameness sameness = Sameness.of(seen.isEmpty() ? all : seen);
        double top = Math.min(
                1,
                Math.ceil(5
                                * sameness.panels().stream()
                                        .mapToDouble(AdoptionFigure::highest)
                                        .max()
                                        .orElse(1))
                        / 5);
        List<Panel> panels =
                sameness.panels().stream().map(panel -> panel.upTo(top)).toList();
        String what = results.say("What buyers have installed, by segment");
        String title = title(sameness.panels()).orElse(what);
        String reading = results.say(
                        "Line: mean share of the segment's chips; upright: a release, or a day on which a rule of the"
                                + " segment begins or ends")
                + ".";
        String rules = shown.stream().map(this::rules).collect(Collectors.joining());
        return new Figure(
                "adoption",
                title,
                what + ". " + reading + " " + rules + results.basis() + ".",
                title + ": " + panels.size() + " panels of shares over days from release.",
                new PanelChart(
                        title,
                        what + ". " + reading + sameness.sentence(results) + Shares.unseen(all, seen, results),
                        results.footnote(),
                        panels,
                        Results.columns(panels.size())),
                CsvText.of(all, "day", "share"));
    }

    /** The mean shares at the end in the chip and segment where they differ most between the scenarios drawn; where they are largest if none do. */
    private Optional<String> title(List<Panel> panels) {
        return panels.stream()
                .filter(panel -> Double.isFinite(end(panel.lines().get(0))))
                .max(Comparator.comparingDouble(AdoptionFigure::apart)
                        .thenComparingDouble(panel -> end(panel.lines().get(0))))
                .map(panel -> results.say(
                        "%s: %s of the chips on day %s",
                        Results.capital(panel.title()),
                        panel.lines().stream()
                                .map(line -> results.say(
                                                "%s %%",
                                                results.language()
                                                        .number(Results.number(Math.rint(1000 * end(line)) / 10)))
                                        + results.say(" (%s)", line.label()))
                                .collect(Collectors.joining(results.say(", "))),
                        results.experiment().lastDay()));
    }

    private static double end(Series line) {
        return line.y().length == 0 ? Double.NaN : line.y()[line.y().length - 1];
    }

    private static double apart(Panel panel) {
        double[] ends = panel.lines().stream()
                .mapToDouble(AdoptionFigure::end)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return ends.length < 2 ? 0 : ends[ends.length - 1] - ends[0];
    }

    private static double highest(Panel panel) {
        return panel.lines().stream()
                .flatMapToDouble(line -> Arrays.stream(line.y()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** All rules of a scenario with their days, for the caption. */
    private String rules(String scenario) {
        List<TradeRule> all = rulesOf(scenario);
        return all.isEmpty()
                ? ""
                : "Rules of " + results.name(scenario) + ": "
                        + all.stream().map(this::dated).collect(Collectors.joining("; ")) + ". ";
    }

    private String dated(TradeRule rule) {
        String until = Double.isFinite(rule.untilDay()) ? " until day " + Math.round(rule.untilDay()) : "";
        return results.labels().rule(rule.name()) + " from day " + Math.round(rule.fromDay()) + until;
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

    private Optional<Panel> panel(Seller chip) {
        List<Series> lines = new ArrayList<>();
        for (String scenario : shown) {
            results.curve(scenario, chip, Measure.ADOPTION_SHARE).ifPresent(curve -> {
                double[] share = Results.column(curve, Summary::mean);
                int style = results.experiment().indexOf(scenario);
                lines.add(Series.line(results.line(scenario), style, Results.days(curve), share)
                        .as(results.role(scenario)));
            });
        }
        boolean sold =
                lines.stream().flatMapToDouble(line -> Arrays.stream(line.y())).anyMatch(value -> value > 0);
        return sold
                ? Optional.of(new Panel(
                        results.say(
                                "%s, %s",
                                results.labels().seller(chip).text(), MarketFigures.segment(results, chip.segment())),
                        results.days(),
                        Axis.share(results.say("share of chips")),
                        lines,
                        marks(chip.segment()),
                        List.of(),
                        before(chip.segment())))
                : Optional.empty();
    }

    /** What has been in force since before the curves begin, and therefore has no mark. */
    private String before(String segment) {
        int first = results.experiment().firstDay();
        String names = shown.stream()
                .flatMap(scenario -> rulesOf(scenario, segment).stream())
                .filter(rule -> rule.fromDay() < first && rule.untilDay() > first)
                .map(rule -> results.labels().rule(rule.name()))
                .distinct()
                .collect(Collectors.joining(results.say(", ")));
        return names.isEmpty() ? "" : results.say("in force before day %s: %s", first, names);
    }

    private List<Mark> marks(String segment) {
        Map<Double, String> marks = new LinkedHashMap<>();
        results.releaseDays().forEach(mark -> marks.put(mark.at(), mark.label()));
        for (String scenario : shown) {
            for (TradeRule rule : rulesOf(scenario, segment)) {
                marks.putIfAbsent(rule.fromDay(), results.labels().rule(rule.name()));
                marks.putIfAbsent(
                        rule.untilDay(), results.say("%s ends", results.labels().rule(rule.name())));
            }
        }
        marks.keySet()
                .removeIf(day -> day < results.experiment().firstDay()
                        || day > results.experiment().lastDay());
        return marks.entrySet().stream()
                .map(mark -> new Mark(mark.getKey(), mark.getValue()))
                .toList();
    }
}
