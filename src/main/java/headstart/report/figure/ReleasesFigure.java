package headstart.report.figure;

import headstart.experiment.Curve;
import headstart.experiment.Gap;
import headstart.experiment.Measure;
import headstart.experiment.Scenario;
import headstart.model.Release;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Performance across successive releases: every release throws the stacks back, those without early access further. */
final class ReleasesFigure {
    private final Results results;
    private final List<Release> releases;

    private ReleasesFigure(Results results) {
        this.results = results;
        this.releases = results.experiment().scenarios().get(0).parameters().releases();
    }

    /** The figure, where there are several releases. */
    static Optional<Figure> of(Results results) {
        ReleasesFigure figure = new ReleasesFigure(results);
        return figure.releases.size() > 1 ? Optional.of(figure.figure()) : Optional.empty();
    }

    private Figure figure() {
        List<Panel> panels = results.scenarios().stream().map(this::panel).toList();
        String days = releases.stream()
                .map(release -> Results.readable(release.name()) + " on day " + Math.round(release.day()))
                .collect(Collectors.joining(", "));
        String title = "Performance across successive releases";
        PanelChart chart = new PanelChart(
                title,
                "Share of the attainable roof on the newest release, against days. Line: median; dashed: a release.",
                results.footnote(),
                panels,
                panels.size() == 1 ? 1 : 2);
        return new Figure(
                "releases",
                title,
                "Share of its attainable roof that each team has reached on the newest release, median over the runs; dashed: "
                        + days + ". " + results.basis() + ".",
                title
                        + ": a panel for each scenario, a line for each team, which falls at every release and rises again.",
                chart,
                CsvText.of(panels, "day", "roofline_share"));
    }

    /** The teams that are compared; all of them where none are. */
    private List<String> teams() {
        List<String> all = results.experiment().subjects().teams();
        Set<String> compared = new LinkedHashSet<>();
        for (Gap gap : results.experiment().gaps()) {
            compared.add(gap.leader());
            compared.add(gap.laggard());
        }
        compared.retainAll(all);
        return compared.isEmpty() ? all : List.copyOf(compared);
    }

    private Panel panel(String scenario) {
        List<Series> lines = new ArrayList<>();
        List<String> teams = teams();
        for (int i = 0; i < teams.size(); i++) {
            int style = i;
            results.curve(scenario, teams.get(i), Measure.ROOFLINE_SHARE)
                    .ifPresent(curve -> lines.add(line(curve, style)));
        }
        Scenario played =
                results.experiment().scenarios().get(results.experiment().indexOf(scenario));
        return new Panel(
                Results.readable(played.name()),
                Axis.between(
                        "",
                        results.experiment().firstDay(),
                        results.experiment().lastDay()),
                Axis.between("share", 0, 1.02),
                lines,
                releases.stream().map(Release::day).toList(),
                List.of(),
                "");
    }

    private static Series line(Curve curve, int style) {
        return Series.line(
                Results.readable(curve.subject()), style, Results.days(curve), Results.column(curve, Summary::p50));
    }
}
