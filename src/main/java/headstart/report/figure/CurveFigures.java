package headstart.report.figure;

import headstart.experiment.Curve;
import headstart.experiment.Measure;
import headstart.experiment.Subject;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Numbers;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Curves over time: a panel for each chip, team or pair, a line for each scenario. */
final class CurveFigures {
    private static final String DAYS = "days from release";

    private static final double HALF = 0.5;
    private static final double LEAST_GAP = -1.25;
    private static final double ROOM = 1.15;
    /** A line at 1 is drawn whole. */
    private static final double FULL = 1.02;

    private static final double LINEAR_UP_TO = 4;

    private final Results results;

    CurveFigures(Results results) {
        this.results = results;
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        figures.add(throughput());
        figures.add(rooflineShare());
        if (!results.experiment().gaps().isEmpty()) {
            figures.add(gap("gap", Measure.GAP, "Gap in throughput", "gap, 1 - laggard / leader"));
            figures.add(gap(
                    "software-gap",
                    Measure.SOFTWARE_GAP,
                    "Gap in software alone",
                    "gap of shares of the attainable roof"));
            figures.add(daysBehind());
        }
        if (results.scenarios().size() > 1) {
            figures.add(headStartEffect());
        }
        return figures;
    }

    private Figure throughput() {
        List<Subject.Chip> chips = results.experiment().subjects().chips();
        return figure(
                "throughput",
                "Throughput per chip, by scenario",
                "tokens/s per chip",
                "Output tokens per second that one chip serves, with its best software stack; 0 until one is ready",
                results.banded(),
                panels(chips, Measure.THROUGHPUT, high -> Axis.between("tokens/s", 0, high * 1.03), Subject::name));
    }

    private Figure rooflineShare() {
        return figure(
                "roofline-share",
                "How much of the attainable roof each team has reached",
                "share of the attainable roof",
                "Throughput as a share of what a mature stack could reach on the chip: the software's part alone",
                results.banded(),
                panels(
                        results.experiment().subjects().teams(),
                        Measure.ROOFLINE_SHARE,
                        high -> Axis.between("share", 0, FULL),
                        team -> Results.readable(team.name())));
    }

    private Figure gap(String name, Measure measure, String what, String unit) {
        return figure(
                name,
                what + " between named pairs, by scenario",
                unit,
                what
                        + ": 1 minus the laggard's over the leader's; 1 while the laggard has none, below 0 where it is ahead",
                results.banded(),
                panels(
                        results.experiment().gaps(),
                        measure,
                        high -> Axis.between("gap", LEAST_GAP, FULL),
                        results::subject,
                        0.0));
    }

    private Figure daysBehind() {
        return figure(
                "days-behind",
                "How many days the laggard is behind, by scenario",
                "days",
                "How many days ago the leader first had the laggard's present share of its roof"
                        + (results.isSeries() ? " on the newest release" : "")
                        + "; negative where the laggard leads. Thin lines with arrows are lower bounds: in half of the runs or more the laggard has nothing yet",
                results.banded(),
                panels(
                        results.experiment().gaps(),
                        Measure.DAYS_BEHIND,
                        high -> Axis.of("days"),
                        results::subject,
                        0.0));
    }

    private Figure headStartEffect() {
        String baseline = results.experiment().baseline();
        List<Panel> panels = new ArrayList<>();
        String banded = Stream.of(results.scenarios().get(0))
                .filter(name -> !name.equals(baseline))
                .map(Results::readable)
                .collect(Collectors.joining());
        for (Subject team : results.experiment().subjects().teams()) {
            List<Series> lines = new ArrayList<>();
            for (String scenario : results.scenarios()) {
                if (!scenario.equals(baseline)) {
                    results.median(scenario, team, Measure.HEAD_START_EFFECT).ifPresent(lines::add);
                }
            }
            panels.add(panel(Results.readable(team.name()), lines, ratioAxis(lines), List.of(1.0)));
        }
        return figure(
                "head-start-effect",
                "What the access rule does to each team, against " + Results.readable(baseline),
                "throughput relative to the baseline, same replication",
                "Throughput over that in the baseline scenario under the same luck; 1 is no effect; blank where either has"
                        + " none yet",
                banded,
                panels);
    }

    /** An axis that shows all medians: from 0 while they stay within a few times 1, else in factors. */
    private static Axis ratioAxis(List<Series> lines) {
        double[] medians = lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.y()))
                .filter(y -> y > 0 && Double.isFinite(y))
                .toArray();
        double least = Arrays.stream(medians).min().orElse(1);
        double most = Arrays.stream(medians).max().orElse(1);
        return most <= LINEAR_UP_TO
                ? Axis.between("ratio", 0, Math.max(1.2, most * ROOM))
                : Axis.logarithmic("ratio", Math.min(0.7, least / ROOM), most * ROOM);
    }

    private List<Panel> panels(
            List<? extends Subject> subjects,
            Measure measure,
            Function<Double, Axis> axis,
            Function<Subject, String> title,
            Double... horizontals) {
        List<Panel> panels = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Series> lines = new ArrayList<>();
            for (String scenario : results.scenarios()) {
                results.median(scenario, subject, measure)
                        .map(line -> measure == Measure.DAYS_BEHIND ? bounded(line, scenario, subject) : line)
                        .ifPresent(lines::add);
            }
            double high = lines.stream()
                    .flatMap(line -> Arrays.stream(line.drawnHigh()).boxed())
                    .filter(Double::isFinite)
                    .max(Double::compare)
                    .orElse(1.0);
            panels.add(panel(title.apply(subject), lines, axis.apply(high), Arrays.asList(horizontals)));
        }
        return panels;
    }

    /** The line with the days marked on which the median itself is a lower bound. */
    private Series bounded(Series line, String scenario, Subject gap) {
        Optional<Curve> censored = results.curve(scenario, gap, Measure.DAYS_BEHIND_CENSORED);
        if (censored.isEmpty()) {
            return line;
        }
        double[] share = Results.column(censored.get(), Summary::mean);
        boolean[] bound = new boolean[line.y().length];
        for (int i = 0; i < bound.length; i++) {
            bound[i] = share[i] >= HALF;
        }
        return line.withBounds(bound);
    }

    private Panel panel(String title, List<Series> lines, Axis y, List<Double> horizontals) {
        Axis x = Axis.between(
                "", results.experiment().firstDay(), results.experiment().lastDay());
        boolean blank = lines.stream().allMatch(line -> Arrays.stream(line.y()).allMatch(Double::isNaN));
        return new Panel(
                title, x, y, lines, results.releaseDays(), horizontals, blank ? "no run has a value" : cut(y, lines));
    }

    /** A note if any line goes on below the axis. */
    private static String cut(Axis y, List<Series> lines) {
        double end = y.low().orElse(Double.NEGATIVE_INFINITY);
        double least = lines.stream()
                .flatMap(line -> Stream.of(line.y(), line.drawnLow()))
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .min()
                .orElse(end);
        return least < end
                ? String.format(Locale.ROOT, "axis cut at %s; the lowest value is %.3g", Numbers.toText(end), least)
                : "";
    }

    private Figure figure(String name, String title, String unit, String what, String banded, List<Panel> panels) {
        int columns = panels.size() == 1 ? 1 : panels.size() <= 4 ? 2 : panels.size() <= 6 ? 3 : 4;
        String band = banded.isEmpty() ? "" : "; band: central 90 % of the runs, for " + banded;
        String reading = "Line: median" + band + "; dashed: release day";
        String subtitle = unit + " against " + DAYS + ". " + reading + ".";
        PanelChart chart = new PanelChart(title, subtitle, results.footnote(), panels, columns);
        String caption = what + ". " + reading + ". " + results.basis() + ".";
        Optional<Panel> first = panels.stream().findFirst();
        String alt = title + ": " + panels.size() + " panels of curves over " + DAYS
                + first.map(panel -> ", the first for " + panel.title()).orElse("") + ".";
        return new Figure(name, title, caption, alt, chart, CsvText.of(panels, "day", "median"));
    }
}
