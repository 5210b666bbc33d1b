package headstart.report.figure;

import headstart.experiment.Scenario;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.model.Cadence;
import headstart.model.Parameters;
import headstart.model.Release;
import headstart.report.chart.Axis;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Performance across successive releases: every release throws the stacks back, those without early access further. */
final class ReleasesFigure {
    private static final double TAIL = 0.05;

    private final Results results;
    private final Parameters world;
    private final List<Release> releases;

    private ReleasesFigure(Results results) {
        this.results = results;
        this.world = results.experiment().scenarios().get(0).parameters();
        this.releases = world.releases();
    }

    /** The figure, where there are several releases. */
    static Optional<Figure> of(Results results) {
        ReleasesFigure figure = new ReleasesFigure(results);
        return figure.releases.size() > 1 ? Optional.of(figure.figure()) : Optional.empty();
    }

    private Figure figure() {
        List<Panel> panels = results.scenarios().stream().map(this::panel).toList();
        String days = results.dated().stream()
                .map(release -> results.release(release.name()) + " on day " + Math.round(release.day()))
                .collect(Collectors.joining(", "));
        String what = results.say("Performance across successive releases");
        String title = title().orElse(what);
        PanelChart chart = new PanelChart(
                title,
                what + ". "
                        + results.say(
                                "Share of the attainable roof on the newest release. Line: median%s; dashed: a release.",
                                drawn().isEmpty()
                                        ? ""
                                        : results.say(", up to the first release whose day every run draws")),
                results.footnote(),
                panels,
                panels.size() == 1 ? 1 : 2);
        return new Figure(
                "releases",
                title,
                "Share of its attainable roof that each team has reached on the newest release, median over the runs; dashed: "
                        + days + ". " + drawn() + results.basis() + ".",
                title
                        + ": a panel for each scenario, a line for each team, which falls at every release and rises again.",
                chart,
                CsvText.of(panels, "day", "roofline_share"));
    }

    /** A release that throws a team back, by its median shares before and after. */
    private record Fall(Release release, Subject.Team team, double before, double after) {
        double depth() {
            return before - after;
        }
    }

    /** The release that throws a team back furthest in the main scenario, with what it does in the baseline. */
    private Optional<String> title() {
        List<Fall> falls = falls(results.main());
        Optional<Fall> deepest = falls.stream().max(Comparator.comparingDouble(Fall::depth));
        return deepest.map(fall -> fall.depth() > 0
                ? results.say(
                        "%s throws %s back: %s",
                        Results.capital(results.release(fall.release().name())),
                        results.name(fall.team()),
                        new Headlines(results).both(scenario -> text(scenario, fall)))
                : results.say("No release throws a team back") + results.whose(results.main()));
    }

    private List<Fall> falls(String scenario) {
        return results.dated().stream()
                .skip(1)
                .flatMap(release -> teams().stream().flatMap(team -> fall(scenario, release, team).stream()))
                .toList();
    }

    private Optional<Fall> fall(String scenario, Release release, Subject.Team team) {
        int day = (int) Math.ceil(release.day());
        return results.curve(scenario, team, Measure.ROOFLINE_SHARE)
                .filter(curve -> curve.firstDay() < day && day <= curve.lastDay())
                .map(curve -> new Fall(
                        release, team, curve.on(day - 1).p50(), curve.on(day).p50()))
                .filter(fall -> Double.isFinite(fall.depth()));
    }

    /** "from 83 % to 21 %", of the attainable roof. */
    private String text(String scenario, Fall of) {
        return fall(scenario, of.release(), of.team())
                .map(fall -> results.say("from %s to %s %% of its roof", percent(fall.before()), percent(fall.after())))
                .orElse(results.say("no value"));
    }

    private String percent(double share) {
        return results.language().number(Results.number(Math.rint(100 * share)));
    }

    /** What is said of releases whose days every run draws anew: medians over releases of all ages would say little. */
    private String drawn() {
        List<String> distances = new ArrayList<>();
        for (int r = 1; r < releases.size(); r++) {
            Release release = releases.get(r);
            double planned = release.day() - releases.get(r - 1).day();
            if (world.isDayDrawn(release)) {
                Cadence cadence = world.cadence().orElseThrow();
                distances.add(String.format(
                        Locale.ROOT,
                        "%s %.0f to %.0f days after the one before",
                        results.release(release.name()),
                        planned * cadence.quantile(TAIL),
                        planned * cadence.quantile(1 - TAIL)));
            }
        }
        return distances.isEmpty()
                ? ""
                : "Every run draws its own days, the same in all scenarios, for " + String.join(", ", distances)
                        + " (central 90 %); the lines end where 5 % of the runs have the first of these. ";
    }

    /** The teams that are compared; all of them where none are. */
    private List<Subject.Team> teams() {
        List<Subject.Team> compared = results.gaps().stream()
                .flatMap(gap -> Stream.of(gap.leader(), gap.laggard()))
                .filter(Subject.Team.class::isInstance)
                .map(Subject.Team.class::cast)
                .distinct()
                .toList();
        return compared.isEmpty() ? results.teams() : compared;
    }

    private Panel panel(String scenario) {
        List<Series> lines = new ArrayList<>();
        List<Subject.Team> teams = teams();
        for (int i = 0; i < teams.size(); i++) {
            int style = i;
            results.curve(scenario, teams.get(i), Measure.ROOFLINE_SHARE)
                    .ifPresent(curve -> lines.add(line(curve, style)));
        }
        Scenario played =
                results.experiment().scenarios().get(results.experiment().indexOf(scenario));
        return new Panel(
                results.line(played.name()),
                Axis.days(results.say("day"), results.experiment().firstDay(), lastDay()),
                Axis.share(results.say("share of the attainable roof")),
                lines,
                results.releaseDays(),
                List.of(),
                "");
    }

    /** Where the days of releases are drawn, the day until which 95 % of the runs have none of them. */
    private int lastDay() {
        int last = results.experiment().lastDay();
        List<Release> dated = results.dated();
        if (dated.size() == releases.size()) {
            return last;
        }
        double from = dated.get(dated.size() - 1).day();
        double planned = releases.get(dated.size()).day() - from;
        double shortest = planned * world.cadence().orElseThrow().quantile(TAIL);
        return (int) Math.min(last, Math.floor(from + shortest));
    }

    private Series line(Curve curve, int style) {
        int days = lastDay() - curve.firstDay() + 1;
        return Series.line(
                results.name(curve.subject()),
                style,
                Arrays.copyOf(Results.days(curve), days),
                Arrays.copyOf(Results.column(curve, Summary::p50), days));
    }
}
