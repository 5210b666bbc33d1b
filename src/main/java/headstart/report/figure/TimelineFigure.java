package headstart.report.figure;

import headstart.experiment.Experiment;
import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.model.Team;
import headstart.report.chart.TimelineChart;
import headstart.report.chart.TimelineChart.Milestone;
import headstart.report.chart.TimelineChart.Row;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** The staggered timelines of all teams in the main scenario and in the baseline. */
final class TimelineFigure {
    private static final double HALF = 0.5;
    private static final int SHORTEST = 14;
    private static final double ROOM = 1.1;

    private final Results results;
    /** Which release is drawn: the first that scenarios give to teams on different days. */
    private final int drawn;

    private final CsvText csv = new CsvText("scenario", "team", "what", "day", "low", "high");
    private final List<Row> all = new ArrayList<>();

    private TimelineFigure(Results results) {
        this.results = results;
        this.drawn = results.firstStaggered();
    }

    private Release release() {
        return results.experiment().scenarios().get(0).parameters().releases().get(drawn);
    }

    static Figure of(Results results) {
        return new TimelineFigure(results).figure();
    }

    private Figure figure() {
        Experiment experiment = results.experiment();
        String main = results.main();
        List<Row> onPaper = new ArrayList<>();
        for (String scenario : results.scenarios()) {
            List<Row> added = rows(scenario);
            all.addAll(added);
            if (scenario.equals(main) || scenario.equals(experiment.baseline())) {
                onPaper.addAll(added);
            }
        }
        String title = title();
        String what = results.say("Staggered timelines: who gets the model when, and when its software catches up");
        String bands = results.say("Dots: medians; whiskers: central 90 %% of the runs");
        return new Figure(
                "timeline",
                title,
                "Access, bring-up and tuning of every team, with the day on which half of the attainable roof is reached"
                        + " and the day on which the laggard of a named pair is level on roofline share. " + bands
                        + ". " + results.basis() + ".",
                title + ": one row for each team and scenario.",
                chart(title, what, bands, onPaper),
                csv.toString(),
                chart(title, what, bands, all));
    }

    /**
     * When half of the attainable speed is reached in the main scenario and in the baseline, by the team for which these days are furthest apart;
     * where they are the same for all teams, by the last of them.
     */
    private String title() {
        Subject.Team team = results.teams().stream()
                .max(Comparator.comparingDouble(this::apart).thenComparingDouble(who -> half(results.main(), who)))
                .orElseThrow();
        return results.say(
                "%s reaches half of its attainable speed %s",
                Results.capital(results.name(team)),
                new Headlines(results).both(scenario -> when(half(scenario, team))));
    }

    private double apart(Subject.Team team) {
        if (!results.scenarios().contains(results.baseline())) {
            return 0;
        }
        double own = half(results.main(), team);
        double other = half(results.baseline(), team);
        return own == other ? 0 : Math.abs(Math.min(lastDay() + 1, own) - Math.min(lastDay() + 1, other));
    }

    private double half(String scenario, Subject.Team team) {
        return results.curve(scenario, team, Measure.ROOFLINE_SHARE)
                .map(curve -> firstDay(curve, Summary::p50))
                .orElse(Double.POSITIVE_INFINITY);
    }

    private String when(double day) {
        return Double.isInfinite(day)
                ? results.say("not by day %s", lastDay())
                : results.say(day <= from() ? "by day %s" : "on day %s", Results.number(day));
    }

    /** The first day that is looked at. */
    private int from() {
        return drawn == 0
                ? results.experiment().firstDay()
                : (int) Math.ceil(release().day());
    }

    /** The horizon, or the planned day on which the next release resets the tuning. */
    private int lastDay() {
        List<Release> releases =
                results.experiment().scenarios().get(0).parameters().releases();
        int horizon = results.experiment().lastDay();
        return drawn + 1 < releases.size()
                ? (int) Math.min(horizon, Math.ceil(releases.get(drawn + 1).day()))
                : horizon;
    }

    private double shown(double day) {
        return day > lastDay() ? Double.POSITIVE_INFINITY : day;
    }

    private TimelineChart chart(String title, String what, String bands, List<Row> rows) {
        return new TimelineChart(
                title,
                (results.isSeries()
                                ? results.say(
                                        "Release %s, until the next. ",
                                        results.release(release().name()))
                                : "")
                        + what + ". "
                        + bands + ".",
                results.footnote(),
                rows,
                first(rows),
                last(rows),
                release().day());
    }

    /** The first day on which anybody has the model. */
    private double first(List<Row> rows) {
        double access = rows.stream().mapToDouble(Row::accessDay).min().orElse(0);
        return Math.min(access, release().day() - 1);
    }

    /** As far as anything is reached. */
    private double last(List<Row> rows) {
        double release = release().day();
        double reached = rows.stream()
                .flatMapToDouble(row -> DoubleStream.concat(
                        DoubleStream.of(row.readyDay()),
                        row.milestones().stream().flatMapToDouble(m -> DoubleStream.of(m.day(), m.low(), m.high()))))
                .filter(Double::isFinite)
                .max()
                .orElse(release);
        boolean open = rows.stream()
                .flatMap(row -> row.milestones().stream())
                .anyMatch(milestone -> Double.isFinite(milestone.low()) && !Double.isFinite(milestone.high()));
        return open
                ? lastDay()
                : Math.min(lastDay(), Math.max(release + SHORTEST, release + (reached - release) * ROOM));
    }

    /** The teams of a scenario, under its name. */
    private List<Row> rows(String scenario) {
        Parameters parameters = results.experiment()
                .scenarios()
                .get(results.experiment().indexOf(scenario))
                .parameters();
        List<Row> rows = new ArrayList<>();
        for (Subject.Team subject : results.teams()) {
            Team team = parameters.teams().get(subject.index());
            rows.add(row(scenario, rows.isEmpty() ? results.line(scenario) : "", parameters, team, subject));
        }
        return rows;
    }

    private Row row(String scenario, String heading, Parameters parameters, Team team, Subject.Team subject) {
        Release release = parameters.releases().get(drawn);
        double access = release.day() - parameters.accessOf(team).leadDays(release.name());
        Optional<Summary> ready =
                drawn == 0 ? results.summary(scenario, subject, Outcomes.READY_DAY) : Optional.empty();
        double readyDay = ready.map(Summary::p50).orElse(access);
        csv.row(List.of(scenario, team.name(), "access", access, Double.NaN, Double.NaN));
        csv.row(List.of(
                scenario,
                team.name(),
                "ready",
                readyDay,
                ready.map(Summary::p05).orElse(Double.NaN),
                ready.map(Summary::p95).orElse(Double.NaN)));
        List<Milestone> milestones = new ArrayList<>();
        results.curve(scenario, subject, Measure.ROOFLINE_SHARE)
                .ifPresent(curve -> milestones.add(halfway(scenario, team, curve)));
        for (Gap gap : results.gaps()) {
            if (drawn == 0 && gap.laggard().equals(subject)) {
                results.summary(scenario, gap, Outcomes.DAYS_TO_SOFTWARE_PARITY)
                        .ifPresent(parity -> milestones.add(level(scenario, team, gap, parity)));
            }
        }
        return new Row(heading, results.subject(subject), access, readyDay, milestones);
    }

    private Milestone halfway(String scenario, Team team, Curve curve) {
        double day = firstDay(curve, Summary::p50);
        // The slow runs are below the median curve, so the upper end of the interval comes from the 5th percentile.
        double low = firstDay(curve, Summary::p95);
        double high = firstDay(curve, Summary::p05);
        csv.row(List.of(scenario, team.name(), "half of the attainable roof", day, low, high));
        return new Milestone(0, "", day, low, high);
    }

    private double firstDay(Curve curve, ToDoubleFunction<Summary> level) {
        for (int day = Math.max(from(), curve.firstDay()); day <= lastDay(); day++) {
            if (level.applyAsDouble(curve.on(day)) >= HALF) {
                return day;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private Milestone level(String scenario, Team team, Gap gap, Summary parity) {
        double release = results.experiment().releaseDay();
        Milestone milestone = new Milestone(
                1,
                results.name(gap.leader()),
                shown(release + parity.p50()),
                shown(release + parity.p05()),
                shown(release + parity.p95()));
        csv.row(List.of(
                scenario,
                team.name(),
                "level with " + gap.leader().name(),
                milestone.day(),
                milestone.low(),
                milestone.high()));
        return milestone;
    }
}
