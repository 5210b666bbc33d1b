package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.OutcomeColumn;
import headstart.experiment.measure.Unit;
import headstart.experiment.result.Comparison;
import headstart.report.chart.DotChart;
import headstart.report.chart.DotChart.Dot;
import headstart.report.chart.DotChart.Row;
import headstart.statistics.PairedDifference;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An outcome that is taken on the life of each release, release by release: whether what a lead wins is still there after the next one. */
final class LivesFigure {
    private final Results results;
    private final Outcome kind;
    private final CsvText csv = new CsvText(
            "subject", "outcome", "scenario", "n", "mean", "mean_low", "mean_high", "difference", "low", "high");

    private LivesFigure(Results results, Outcome kind) {
        this.results = results;
        this.kind = kind;
    }

    /** A figure for each outcome by release, where there are several releases. */
    static List<Figure> all(Results results) {
        return results.isSeries()
                ? results.experiment().outcomes().stream()
                        .filter(Outcome::isPerRelease)
                        .flatMap(kind -> new LivesFigure(results, kind).figure().stream())
                        .toList()
                : List.of();
    }

    private Optional<Figure> figure() {
        List<DotChart.Panel> panels = new ArrayList<>();
        List<OutcomeColumn> columns = new ArrayList<>();
        for (Gap gap : results.gaps()) {
            List<OutcomeColumn> own = results.all().outcomes().columns().stream()
                    .filter(column -> column.kind() == kind && column.subject().equals(gap))
                    .toList();
            columns.addAll(own);
            List<Row> rows = own.stream().map(this::row).toList();
            panels.add(DotChart.Panel.ofShares(results.subject(gap), unit(), rows));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String what = what();
        OutcomeTitles titles = new OutcomeTitles(results);
        String title = titles.lives(columns, finding()).orElse(what);
        // What the title speaks of stands first, so that it is seen where a page or a slide has no room for all.
        String first = titles.told(columns)
                .map(column -> results.subject(column.subject()))
                .orElse("");
        panels.sort(Comparator.comparing(panel -> !panel.title().equals(first)));
        String reading = results.say(
                "Dot: mean over the runs in which the release came before the horizon; line: its 95 %%"
                        + " interval, often narrower than the dot; a release lives until the next one or, cut off, the horizon");
        return Optional.of(new Figure(
                "by-release-" + kind.key().replace('_', '-'),
                title,
                what + ". " + reading + ". " + level() + ". "
                        + (isShareOfLife() ? "The horizon cuts the last life short, which raises its share. " : "")
                        + "The table has the paired differences from "
                        + results.name(results.baseline()) + ". " + results.basis() + ".",
                title + ": a panel for each pair, a row for each release, a dot for each scenario.",
                new DotChart(
                        title,
                        what + ". " + reading + ".",
                        results.footnote(),
                        results.experiment().scenarioNames().stream()
                                .map(results::line)
                                .toList(),
                        results.roles().of(results.experiment().scenarioNames()),
                        panels),
                csv.toString()));
    }

    private boolean isInSoftware() {
        return kind.isInSoftware();
    }

    private boolean isShareOfLife() {
        return kind.unit().equals(Unit.SHARE_OF_THE_LIFE);
    }

    private String finding() {
        String side = isInSoftware() ? "in software" : "in throughput";
        return isShareOfLife()
                ? "For %s, share of its life with the laggard behind " + side + " (%s)"
                : "For %s, share of runs with the laggard level " + side + " before the next release (%s)";
    }

    private String what() {
        String side = results.say(isInSoftware() ? "in software" : "in throughput");
        return results.say(
                isShareOfLife()
                        ? "Share of each release's life in which the laggard is behind %s"
                        : "Share of runs in which the laggard is level %s before the next release",
                side);
    }

    private String unit() {
        return results.say(isShareOfLife() ? "share of the release's life" : "share of runs");
    }

    private String level() {
        return "The laggard is behind while its gap is "
                + Math.round(100 * results.experiment().parityTolerance()) + " % or more, or while it has nothing";
    }

    private Row row(OutcomeColumn column) {
        List<Dot> dots = new ArrayList<>();
        int fewest = results.experiment().replications();
        for (String scenario : results.scenarios()) {
            Optional<Summary> found = results.summary(scenario, column);
            if (found.isPresent()) {
                Summary s = found.get();
                double low = Shares.low(s, kind.unit().text());
                double high = Shares.high(s, kind.unit().text());
                dots.add(new Dot(results.experiment().indexOf(scenario), s.mean(), low, high));
                csv(column, scenario, s);
                fewest = Math.min(fewest, s.n());
            }
        }
        String release = column.release().orElseThrow();
        String note = fewest < results.experiment().replications() ? "n = " + fewest : "";
        return new Row(results.release(release) + cutOff(release), note, dots);
    }

    private String cutOff(String release) {
        return results.labels().isCutOff(release) ? " " + results.say("(cut off)") : "";
    }

    private void csv(OutcomeColumn column, String scenario, Summary s) {
        Optional<PairedDifference> difference = results.all().comparisons().stream()
                .filter(row -> row.scenario().equals(scenario) && row.column().equals(column))
                .map(Comparison::difference)
                .findFirst();
        csv.row(List.of(
                column.subject().name(),
                column.name(),
                scenario,
                s.n(),
                s.mean(),
                s.meanLow(),
                s.meanHigh(),
                difference.map(PairedDifference::difference).orElse(Double.NaN),
                difference.map(PairedDifference::low).orElse(Double.NaN),
                difference.map(PairedDifference::high).orElse(Double.NaN)));
    }
}
