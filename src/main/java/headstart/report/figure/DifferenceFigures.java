package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.DifferenceCurve;
import headstart.report.chart.Axis;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.SimultaneousBand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
        String bands = results.say(
                isRatio(measure)
                        ? "Line: geometric mean over paired runs; bands, for %s: 95 %% on each day (dark) and 95 %% for the"
                                + " whole curve (light), by which days are counted"
                        : "Line: mean over paired runs; bands, for %s: 95 %% on each day (dark) and 95 %% for the whole curve"
                                + " (light), by which days are counted",
                results.name(banded()));
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
                        + (isRatio(measure)
                                ? what.replace(' ', '-')
                                : measure.key().replace('_', '-')),
                title,
                (isRatio(measure)
                                ? "Geometric mean of paired ratios, scenario over "
                                : "Mean paired difference, scenario minus ")
                        + baseline + ", in " + unit + "; " + meaning + ". " + bands
                        + "; no effect has been found where the light band holds "
                        + (isRatio(measure) ? "1. The data hold log2 of leader over laggard. " : "0. ")
                        + results.basis() + ".",
                title + ": " + panels.size() + " panels of curves over days from release, "
                        + (isRatio(measure) ? "1" : "0") + " is no effect.",
                chart,
                csv(subjects, measure));
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
        List<Series> lines = new ArrayList<>();
        for (String scenario : others()) {
            results.all()
                    .difference(scenario, subject, measure)
                    .ifPresent(curve -> lines.addAll(
                            scenario.equals(banded())
                                    ? withBands(curve).stream()
                                            .map(line -> line.as(Series.Role.MAIN))
                                            .toList()
                                    : withBands(curve).stream()
                                            .map(Series::withHiddenBand)
                                            .toList()));
        }
        boolean blank = lines.stream().allMatch(line -> Arrays.stream(line.y()).allMatch(Double::isNaN));
        return new Panel(
                results.subject(subject),
                results.days(),
                axis(measure, unit, lines),
                lines,
                results.releaseDays(),
                List.of(isRatio(measure) ? new Mark(1, results.say("no effect")) : Mark.at(0)),
                blank ? results.say("no run has a value") : "");
    }

    /** Ratios are compared on their logarithm and drawn as factors. */
    private static boolean isRatio(Measure measure) {
        return measure == Measure.RATIO || measure == Measure.SOFTWARE_RATIO;
    }

    private Axis axis(Measure measure, String unit, List<Series> lines) {
        if (isRatio(measure)) {
            return Axis.ratio(results.say(unit));
        }
        return linear(results.say(unit), lines);
    }

    static Axis linear(String label, List<Series> lines) {
        double low = Math.min(0, Math.min(least(lines, Series::y), usual(lines, Series::drawnLow, RARE)));
        double high = Math.max(0, Math.max(most(lines, Series::y), usual(lines, Series::drawnHigh, 1 - RARE)));
        double room = ROOM * Math.max(high - low, LEAST_SPAN);
        return Axis.between(label, low - room, high + room);
    }

    private static double[] values(List<Series> lines, Function<Series, double[]> column) {
        return lines.stream()
                .map(column)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    private static double least(List<Series> lines, Function<Series, double[]> column) {
        return Arrays.stream(values(lines, column)).min().orElse(0);
    }

    private static double most(List<Series> lines, Function<Series, double[]> column) {
        return Arrays.stream(values(lines, column)).max().orElse(0);
    }

    /** An end of the bands that few days go beyond: a band that a few runs blow up on one day would leave no room for the lines. */
    private static double usual(List<Series> lines, Function<Series, double[]> column, double part) {
        double[] ends = values(lines, column);
        return ends.length == 0 ? 0 : ends[(int) Math.round(part * (ends.length - 1))];
    }

    /** How far bands leave the axis, as a sentence that follows another; empty if they do not. */
    private String cut(List<Panel> panels) {
        return panels.stream().anyMatch(DifferenceFigures::isCut)
                ? " " + results.say("On a few days a band is wider than the axis.")
                : "";
    }

    static boolean isCut(Panel panel) {
        double low = panel.y().low().orElse(Double.NEGATIVE_INFINITY);
        double high = panel.y().high().orElse(Double.POSITIVE_INFINITY);
        return least(panel.lines(), Series::drawnLow) < low || most(panel.lines(), Series::drawnHigh) > high;
    }

    private Series line(DifferenceCurve curve) {
        return Series.line(
                results.name(curve.scenario()),
                results.experiment().indexOf(curve.scenario()),
                days(curve),
                column(curve, SimultaneousBand.Day::mean));
    }

    private List<Series> withBands(DifferenceCurve curve) {
        Series line = line(curve);
        double[] blank = new double[line.x().length];
        Arrays.fill(blank, Double.NaN);
        Series wide = new Series(
                line.label(),
                line.style(),
                line.x(),
                blank,
                column(
                        curve,
                        isRatio(curve.measure())
                                ? SimultaneousBand.Day::simultaneousHigh
                                : SimultaneousBand.Day::simultaneousLow),
                column(
                        curve,
                        isRatio(curve.measure())
                                ? SimultaneousBand.Day::simultaneousLow
                                : SimultaneousBand.Day::simultaneousHigh));
        Series narrow = new Series(
                line.label(),
                line.style(),
                line.x(),
                line.y(),
                column(curve, isRatio(curve.measure()) ? SimultaneousBand.Day::high : SimultaneousBand.Day::low),
                column(curve, isRatio(curve.measure()) ? SimultaneousBand.Day::low : SimultaneousBand.Day::high));
        return List.of(wide, narrow);
    }

    private static double[] days(DifferenceCurve curve) {
        double[] days = new double[curve.band().days().size()];
        Arrays.setAll(days, i -> curve.firstDay() + i);
        return days;
    }

    private static double[] column(DifferenceCurve curve, ToDoubleFunction<SimultaneousBand.Day> value) {
        boolean ratio = isRatio(curve.measure());
        return curve.band().days().stream()
                .mapToDouble(value)
                .map(number -> ratio ? StrictMath.pow(2, -number) : number)
                .toArray();
    }

    private String csv(List<? extends Subject> subjects, Measure measure) {
        CsvText csv = new CsvText(
                "subject",
                "scenario",
                "day",
                "n",
                "difference",
                "low",
                "high",
                "simultaneous_low",
                "simultaneous_high");
        for (Subject subject : subjects) {
            for (String scenario : others()) {
                Optional<DifferenceCurve> curve = results.all().difference(scenario, subject, measure);
                curve.ifPresent(found -> rows(found, csv));
            }
        }
        return csv.toString();
    }

    private static void rows(DifferenceCurve curve, CsvText csv) {
        for (int day = curve.firstDay(); day <= curve.lastDay(); day++) {
            SimultaneousBand.Day band = curve.on(day);
            csv.row(List.of(
                    curve.subject().name(),
                    curve.scenario(),
                    day,
                    band.n(),
                    band.mean(),
                    band.low(),
                    band.high(),
                    band.simultaneousLow(),
                    band.simultaneousHigh()));
        }
    }
}
