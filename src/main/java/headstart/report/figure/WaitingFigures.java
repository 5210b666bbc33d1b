package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Outcome;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.result.WaitingTime;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.KaplanMeier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * How long laggards wait until they are level: the share of runs that are level by a day, and the mean wait against the day tau that it is cut off at
 * (Royston and Parmar, BMC Medical Research Methodology 13, 2013): the mean alone hangs on the horizon, and where two curves keep their
 * order for every tau, it does not.
 */
final class WaitingFigures {
    private static final double MONTH = 30;
    private static final double PERCENT = 100;

    private final Results results;
    private final Experiment experiment;
    private final Outcome outcome;
    private final String what;
    private final List<WaitingTime> waiting;
    private final double horizon;

    private WaitingFigures(Results results, Outcome outcome, String what) {
        this.results = results;
        this.experiment = results.experiment();
        this.outcome = outcome;
        this.what = what;
        this.waiting = results.all().waitingTimes();
        this.horizon = experiment.lastDay() - experiment.releaseDay();
    }

    /** The figures of the waits that the study asks for. */
    static List<Figure> all(Results results) {
        List<Figure> all = new ArrayList<>();
        Optional<WaitingFigures> level = of(results, Outcomes.DAYS_TO_PARITY, "in throughput");
        level.ifPresent(found -> all.add(found.parity("days-to-parity")));
        of(results, Outcomes.DAYS_TO_SOFTWARE_PARITY, "in software")
                .ifPresent(found -> all.add(found.parity("days-to-software-parity")));
        level.ifPresent(found -> all.add(found.means()));
        return all;
    }

    private static Optional<WaitingFigures> of(Results results, Outcome outcome, String what) {
        boolean asked = results.experiment().outcomes().contains(outcome);
        return asked && !results.gaps().isEmpty()
                ? Optional.of(new WaitingFigures(results, outcome, results.say(what)))
                : Optional.empty();
    }

    /** The share of runs in which the laggard is level by a day. */
    private Figure parity(String name) {
        double last = lastDayShown();
        return figure(
                name,
                parityTitle(),
                results.say("Share of runs at parity by that day") + ". "
                        + results.say(
                                "Line: Kaplan-Meier estimate; band: pointwise 95 %% interval, of %s; runs that never get there are"
                                        + " censored at the horizon",
                                results.banded()),
                "At parity the laggard has been within " + results.figure(PERCENT * experiment.parityTolerance())
                        + " % of the leader " + what,
                gap -> new Panel(
                        results.subject(gap),
                        Axis.days(results.say("days after release"), 0, last),
                        Axis.share(results.say("share of runs")),
                        lines(gap, row -> day -> levelBy(row.estimate(), day)),
                        List.of(),
                        List.of(),
                        never(gap)),
                "share_at_parity");
    }

    /** Half of the runs, of the first pair: what the curves show at the middle of their height. */
    private String parityTitle() {
        Gap gap = results.gaps().get(0);
        return Results.capital(results.say(
                "half of the runs have %s level with %s %s, %s",
                results.name(gap.laggard()),
                results.name(gap.leader()),
                what,
                new Headlines(results)
                        .both(scenario -> row(scenario, gap)
                                .map(row -> half(row.estimate()))
                                .orElse(results.say("without a value")))));
    }

    private String half(KaplanMeier estimate) {
        double median = estimate.steps().stream()
                .filter(step -> step.survival() <= 0.5)
                .mapToDouble(KaplanMeier.Step::time)
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
        return median <= 0
                ? results.say("from the start")
                : median > horizon
                        ? results.say("not by the horizon")
                        : results.say("by day %s", results.figure(Math.ceil(median)));
    }

    private String never(Gap gap) {
        List<String> censored = new ArrayList<>();
        for (String scenario : results.scenarios()) {
            row(scenario, gap)
                    .map(WaitingTime::estimate)
                    .filter(e -> e.censored() > 0)
                    .ifPresent(estimate -> {
                        double share = PERCENT * estimate.censored() / Math.max(1, estimate.n());
                        censored.add(results.say(
                                "%s %s %%",
                                results.name(scenario),
                                results.number("%.1f", share).replaceAll("[.,]0$", "")));
                    });
        }
        return censored.isEmpty()
                ? ""
                : results.say("not level by the horizon: %s", String.join(results.say(", "), censored));
    }

    /** The horizon, or a round day by which every run of every pair has got there. */
    private double lastDayShown() {
        double last = waiting.stream()
                .filter(row -> row.column().kind() == outcome && results.gaps().contains(row.subject()))
                .mapToDouble(row -> row.estimate().censored() > 0 ? horizon : lastStep(row.estimate()))
                .max()
                .orElse(horizon);
        return Math.min(horizon, Math.ceil((last + 1) / MONTH) * MONTH);
    }

    private static double lastStep(KaplanMeier estimate) {
        return estimate.steps().stream()
                .mapToDouble(KaplanMeier.Step::time)
                .max()
                .orElse(0);
    }

    private static Point levelBy(KaplanMeier estimate, int day) {
        return estimate.steps().stream()
                .filter(step -> step.time() <= day)
                .reduce((one, next) -> next)
                .map(step ->
                        new Point(1 - step.survival(), Shares.inside(1 - step.high()), Shares.inside(1 - step.low())))
                .orElse(new Point(0, 0, 0));
    }

    /** Mean waits against the day at which all of them are cut off. */
    private Figure means() {
        Gap gap = results.gaps().get(0);
        String days = new Headlines(results)
                .both(scenario -> row(scenario, gap).map(this::mean).orElse(results.say("without a value")));
        return figure(
                "restricted-means",
                Results.capital(results.say(
                        "On average %s is level with %s %s after %s",
                        results.name(gap.laggard()), results.name(gap.leader()), what, days)),
                results.say(
                        "Mean wait of all runs where each is counted up to the day across and no further; band: pointwise 95 %% interval, of %s."
                                + " On the diagonal nobody is level yet; a flat line: all are",
                        results.banded()),
                "Restricted mean of the days to parity " + what + " against the day at which every run is cut off",
                pair -> new Panel(
                        results.subject(pair),
                        Axis.days(results.say("waits counted up to this day"), 0, horizon),
                        Axis.of(results.say("mean wait, days")),
                        lines(pair, row -> tau -> restricted(row.estimate(), tau)),
                        List.of(),
                        List.of(),
                        ""),
                "restricted_mean");
    }

    /** A mean wait; where the horizon cut runs off it is that or more. */
    private String mean(WaitingTime row) {
        double mean = Math.rint(row.estimate().restrictedMean(row.horizonDays()).mean());
        String days = results.say(results.language().isOne(mean) ? "%s day" : "%s days", results.figure(mean));
        return row.estimate().censored() > 0 ? results.say("%s or more", days) : days;
    }

    private static Point restricted(KaplanMeier estimate, int tau) {
        KaplanMeier.RestrictedMean mean = estimate.restrictedMean(tau);
        return new Point(mean.mean(), mean.low(), mean.high());
    }

    private Figure figure(
            String name, String title, String reading, String what, Function<Gap, Panel> panel, String column) {
        List<Panel> panels = results.gaps().stream().map(panel).toList();
        return new Figure(
                name,
                title,
                what + ". " + reading + ". " + results.basis() + ".",
                title + ": one panel for each pair, one rising curve for each scenario.",
                new PanelChart(title, reading + ".", results.footnote(), panels, Results.columns(panels.size())),
                CsvText.of(panels, name.equals("restricted-means") ? "tau" : "day", column));
    }

    private Optional<WaitingTime> row(String scenario, Gap gap) {
        return waiting.stream()
                .filter(row -> row.scenario().equals(scenario)
                        && row.subject().equals(gap)
                        && row.column().kind() == outcome
                        && row.estimate().n() > 0)
                .findFirst();
    }

    private record Point(double value, double low, double high) {}

    /** A line for each scenario, a value for each day up to the horizon. */
    private List<Series> lines(Gap gap, Function<WaitingTime, IntFunction<Point>> curve) {
        List<Series> lines = new ArrayList<>();
        for (String scenario : results.scenarios()) {
            row(scenario, gap).ifPresent(row -> lines.add(line(scenario, curve.apply(row))));
        }
        return lines;
    }

    private Series line(String scenario, IntFunction<Point> curve) {
        List<Point> points =
                IntStream.rangeClosed(0, (int) horizon).mapToObj(curve).toList();
        Series line = new Series(
                        results.line(scenario),
                        experiment.indexOf(scenario),
                        IntStream.rangeClosed(0, (int) horizon).asDoubleStream().toArray(),
                        points.stream().mapToDouble(Point::value).toArray(),
                        points.stream().mapToDouble(Point::low).toArray(),
                        points.stream().mapToDouble(Point::high).toArray())
                .as(results.role(scenario));
        return line.role() == Series.Role.OTHER ? line.withHiddenBand() : line;
    }
}
