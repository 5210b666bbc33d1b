package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.report.chart.Axis;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What each scenario changes against the baseline over time: a panel for each team or pair, both bands for one scenario. */
final class DifferenceFigures {
    private static final double ROOM = 0.05;
    private static final double LEAST_SPAN = 0.02;
    private static final double RARE = 0.05;

    private final Results results;
    private final List<Subject.Team> teams;
    private final List<Gap> gaps;

    DifferenceFigures(Results results) {
        this.results = results;
        this.teams = results.teams();
        this.gaps = results.gaps();
    }

    List<Figure> all() {
        if (results.all().differences().isEmpty() || others().isEmpty()) {
            return List.of();
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(
                teams,
                Measure.HEAD_START_EFFECT,
                "throughput",
                "throughput over the baseline's, minus 1",
                "above 0 the team is faster than in the baseline; blank where either has no throughput yet"));
        if (!gaps.isEmpty()) {
            String below =
                    "below 1 the laggard is further behind than in the baseline; blank where either side has nothing"
                            + " yet";
            figures.add(figure(gaps, Measure.RATIO, "gap", "laggard over leader, times that of the baseline", below));
            figures.add(figure(
                    gaps,
                    Measure.SOFTWARE_RATIO,
                    "software gap",
                    "laggard over leader in software, times that of the baseline",
                    below));
            figures.add(figure(
                    gaps,
                    Measure.DAYS_BEHIND,
                    "days behind",
                    "days behind minus the baseline's",
                    "above 0 the laggard is further behind than in the baseline"));
        }
        return figures;
    }

    private Figure figure(List<? extends Subject> subjects, Measure measure, String what, String unit, String meaning) {
        String baseline = results.name(results.baseline());
        SureDifference found = new SureDifference(results, banded(), measure);
        Sameness sameness = Sameness.of(found.leading(subjects).stream()
                .map(subject -> panel(subject, measure, unit))
                .toList());
        List<Panel> panels =
                Windows.seen(sameness.panels(), results.experiment().releaseDay());
        String changes = results.say("What each scenario changes in %s, against %s", results.say(what), baseline);
        String title = Results.capital(found.title(subjects, results.say(what)));
        DifferenceLines lines = new DifferenceLines(results, measure);
        String bands = results.say(
                        lines.areMedians()
                                ? "Line: median over paired runs, for a few runs decide the mean; band, for %s: central 90 %% of the runs,"
                                        + " by which days are counted"
                                : DifferenceLines.isRatio(measure)
                                        ? "Line: geometric mean over paired runs; bands, for %s: 95 %% on each day (dark) and 95 %% for the"
                                                + " whole curve (light), by which days are counted"
                                        : "Line: mean over paired runs; bands, for %s: 95 %% on each day (dark) and 95 %% for the whole curve"
                                                + " (light), by which days are counted",
                        results.name(banded()))
                + withoutBand(panels, lines);
        PanelChart chart = new PanelChart(
                title,
                changes + ". "
                        + Results.capital(results.say("%s against days from release. %s.", results.say(unit), bands))
                        + cut(panels)
                        + sameness.sentence(results),
                results.footnote(),
                panels,
                Results.columns(panels.size()));
        return new Figure(
                "difference-"
                        + (DifferenceLines.isRatio(measure)
                                ? what.replace(' ', '-')
                                : measure.key().replace('_', '-')),
                title,
                (lines.areMedians()
                                ? "Median paired difference, scenario minus "
                                : DifferenceLines.isRatio(measure)
                                        ? "Geometric mean of paired ratios, scenario over "
                                        : "Mean paired difference, scenario minus ")
                        + baseline + ", in " + unit + "; " + meaning + ". " + bands
                        + (lines.areMedians()
                                ? ". "
                                : "; no effect has been found where the light band holds "
                                        + (DifferenceLines.isRatio(measure)
                                                ? "1. The data hold log2 of leader over laggard. "
                                                : "0. "))
                        + results.basis() + ".",
                title + ": " + panels.size() + " panels of curves over days from release, "
                        + (DifferenceLines.isRatio(measure) ? "1" : "0") + " is no effect.",
                chart,
                lines.csv(subjects, others()));
    }

    /** The scenario whose bands are drawn: more would hide each other, and the table holds them all. */
    private String banded() {
        return others().get(0);
    }

    private List<String> others() {
        return results.scenarios().stream()
                .filter(name -> !name.equals(results.baseline()))
                .toList();
    }

    private Panel panel(Subject subject, Measure measure, String unit) {
        DifferenceLines all = new DifferenceLines(results, measure);
        List<Series> lines = others().stream()
                .flatMap(scenario -> all.of(scenario, subject).stream()
                        .map(line -> scenario.equals(banded()) ? line.as(Series.Role.MAIN) : line.withHiddenBand()))
                .toList();
        boolean blank = lines.stream().allMatch(line -> Arrays.stream(line.y()).allMatch(Double::isNaN));
        return new Panel(
                results.subject(subject),
                results.days(),
                axis(measure, unit, lines),
                lines,
                results.releaseDays(),
                List.of(DifferenceLines.isRatio(measure) ? new Mark(1, results.say("no effect")) : Mark.at(0)),
                blank ? results.say("no run has a value") : "");
    }

    private Axis axis(Measure measure, String unit, List<Series> lines) {
        if (DifferenceLines.isRatio(measure)) {
            return Axis.ratio(results.say(unit));
        }
        return linear(results.say(unit), lines);
    }

    static Axis linear(String label, List<Series> lines) {
        double low = Math.min(0, Math.min(BandRoom.least(lines, Series::y), usual(lines, Series::drawnLow, RARE)));
        double high = Math.max(0, Math.max(BandRoom.most(lines, Series::y), usual(lines, Series::drawnHigh, 1 - RARE)));
        double room = ROOM * Math.max(high - low, LEAST_SPAN);
        return Axis.between(label, low - room, high + room);
    }

    /** An end of the bands that few days go beyond: a band that a few runs blow up on one day would leave no room for the lines. */
    private static double usual(List<Series> lines, Function<Series, double[]> column, double part) {
        double[] ends = BandRoom.values(lines, column);
        return ends.length == 0 ? 0 : ends[(int) Math.round(part * (ends.length - 1))];
    }

    /** A band that ends before its line is no fault of the drawing. */
    private String withoutBand(List<Panel> panels, DifferenceLines lines) {
        boolean some = panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .filter(line -> line.role() == Series.Role.MAIN)
                .anyMatch(line -> IntStream.range(0, line.y().length)
                        .anyMatch(at -> Double.isFinite(line.y()[at])
                                && line.y()[at] != lines.none()
                                && Double.isNaN(line.low()[at])));
        return some && !lines.areMedians() && results.experiment().replications() > 1
                ? results.say("; none where a few runs decide the mean or no run differs")
                : "";
    }

    /** How far bands leave the axis, as a sentence that follows another; empty if they do not. */
    private String cut(List<Panel> panels) {
        return panels.stream().anyMatch(BandRoom::isCut)
                ? " " + results.say("On a few days a band is wider than the axis.")
                : "";
    }
}
