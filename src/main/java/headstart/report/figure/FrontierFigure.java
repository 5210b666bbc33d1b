package headstart.report.figure;

import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.model.OperatingPoint;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Throughput against interactivity, the frontier of the field: what a chip serves at every operating point, and how fast its users then see
 * tokens come, on each of the days to be reported.
 */
final class FrontierFigure {
    private static final int FEWEST_POINTS = 3;

    private final Results results;
    private final String scenario;
    private final List<OperatingPoint> points;

    private FrontierFigure(Results results) {
        this.results = results;
        this.scenario = results.main();
        this.points = results.experiment().points().stream()
                .filter(OperatingPoint::features)
                .toList();
    }

    /** The figure, where there are points enough for a line. */
    static Optional<Figure> of(Results results) {
        FrontierFigure figure = new FrontierFigure(results);
        return figure.points.size() < FEWEST_POINTS ? Optional.empty() : figure.figure();
    }

    /** What a chip serves at a point: medians over the runs. */
    private record Served(double perUser, double perChip) {}

    private Optional<Figure> figure() {
        List<Panel> panels = results.experiment().reportDays().stream()
                .map(this::panel)
                .filter(panel -> !panel.lines().isEmpty())
                .toList();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        String what = results.say("Throughput against interactivity");
        String title = title().orElse(what);
        String words = points.stream().map(OperatingPoint::inWords).collect(Collectors.joining(", "));
        PanelChart chart = new PanelChart(
                title,
                what + ". "
                        + results.say(
                                "Output tokens/s of a chip against those that each of its users sees; best team of each chip,"
                                        + " medians."),
                results.footnote(),
                panels,
                panels.size() == 1 ? 1 : 2);
        return Optional.of(new Figure(
                "frontier",
                title,
                what
                        + ". Output tokens/s of one chip, with its best team, against the tokens/s that each user sees, in scenario "
                        + results.name(scenario)
                        + ", median over the runs; operating points: " + words
                        + ". A chip has no point where its median run cannot reach the speed. " + results.basis() + ".",
                title + ": a panel for each day, a line for each chip that falls as users see more.",
                chart,
                CsvText.of(panels, "tokens_per_s_per_user", "tokens_per_s_per_chip")));
    }

    /** What the first chip that serves at several points gives up for faster answers, on the last day. */
    private Optional<String> title() {
        List<Integer> days = results.experiment().reportDays();
        int day = days.get(days.size() - 1);
        return results.chips().stream()
                .filter(chip -> frontier(chip, day).size() > 1)
                .findFirst()
                .map(chip -> {
                    List<Served> served = frontier(chip, day);
                    Served slow = served.get(0);
                    Served fast = served.get(served.size() - 1);
                    return results.say(
                            "On day %s %s serves %s tokens/s at %s per user, and %s at %s (%s)",
                            day,
                            results.labels().shortOf(chip),
                            results.figure(slow.perChip()),
                            results.figure(slow.perUser()),
                            results.figure(fast.perChip()),
                            results.figure(fast.perUser()),
                            results.name(scenario));
                });
    }

    private Panel panel(int day) {
        List<Series> lines = new ArrayList<>();
        List<Subject.Chip> chips = results.chips();
        for (Subject.Chip chip : chips) {
            int style = results.experiment().subjects().chips().indexOf(chip);
            List<Served> frontier = frontier(chip, day);
            if (!frontier.isEmpty()) {
                lines.add(Series.line(
                        results.labels().shortOf(chip),
                        style,
                        frontier.stream().mapToDouble(Served::perUser).toArray(),
                        frontier.stream().mapToDouble(Served::perChip).toArray()));
            }
        }
        return new Panel(
                results.say("day %s", day),
                Axis.of(results.say("tokens/s per user")),
                Axis.of(results.say("tokens/s per chip")),
                lines,
                List.of(),
                List.of(),
                "");
    }

    private List<Served> frontier(Subject.Chip chip, int day) {
        List<Served> served = new ArrayList<>();
        List<OperatingPoint> all = results.experiment().points();
        for (OperatingPoint point : points) {
            double best = chip.teams().stream()
                    .map(team ->
                            results.experiment().subjects().teams().get(team).at(all, all.indexOf(point)))
                    .flatMap(team -> results.curve(scenario, team, Measure.THROUGHPUT).stream())
                    .mapToDouble(curve -> median(curve, day))
                    .max()
                    .orElse(0);
            if (best > 0) {
                served.add(new Served(
                        point.load() == OperatingPoint.Load.TOKENS_PER_S_PER_USER
                                ? point.amount()
                                : best / point.amount(),
                        best));
            }
        }
        served.sort(Comparator.comparingDouble(Served::perUser));
        return served;
    }

    private double median(Curve curve, int day) {
        Summary summary =
                curve.on((int) Math.min(curve.lastDay(), results.experiment().releaseDay() + day));
        return summary.p50();
    }
}
