package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.result.Curve;
import headstart.report.chart.Axis;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Curves over time: a panel for each chip, team or pair, a line for each scenario. */
final class CurveFigures {
    static final String DAYS = "days from release";

    static final String BOUNDS =
            "Thin lines with arrows are lower bounds: in half of the runs or more the laggard has nothing yet";

    private static final double HALF = 0.5;
    static final double ROOM = 1.04;

    private final Results results;
    private final Headlines headlines;
    private final Apartness apart;
    private final RelativeLevels levels;
    private final DrawnScenarios drawn;

    CurveFigures(Results results) {
        this.results = results;
        this.headlines = new Headlines(results);
        this.apart = new Apartness(results);
        this.levels = new RelativeLevels(results);
        this.drawn = DrawnScenarios.of(results);
    }

    List<Figure> all() {
        List<Figure> figures = new ArrayList<>();
        if (!results.gaps().isEmpty()) {
            figures.addAll(new RatioFigure(results).figures());
        }
        throughput().ifPresent(figures::add);
        rooflineShare().ifPresent(figures::add);
        if (!results.gaps().isEmpty()) {
            figures.add(gap("gap", Measure.GAP, "throughput"));
            figures.add(gap("software-gap", Measure.SOFTWARE_GAP, "share of the attainable roof"));
            figures.add(daysBehind());
        }
        if (results.scenarios().size() > 1) {
            figures.add(headStartEffect());
        }
        return figures;
    }

    private Optional<Figure> throughput() {
        List<Subject.Chip> chips = results.chips();
        List<Panel> panels = panels(
                chips,
                Measure.THROUGHPUT,
                chip -> Axis.from(levels.axis(results.say("tokens/s per chip"), chip), 0),
                results::subject);
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(
                        "throughput",
                        levels.title(apart, Measure.THROUGHPUT, chips).orElseGet(() -> served(chips)),
                        "Output tokens per second that one chip serves, with its best software stack; 0 until one is"
                                + " ready",
                        results.banded(),
                        panels,
                        levels.sentence(chips)));
    }

    private String served(List<Subject.Chip> chips) {
        return apart.told(
                        chips,
                        Measure.THROUGHPUT,
                        place -> results.figure(place.value()) + " " + results.say("tokens/s"))
                .map(told -> told.isOnRelease()
                        ? results.say("On the release day %s serves %s", told.who(), told.values())
                        : results.say("On day %s %s serves %s", told.day(), told.who(), told.values()))
                .orElseGet(() -> results.say("%s, by scenario", results.say("Throughput per chip")));
    }

    private Optional<Figure> rooflineShare() {
        List<Panel> panels = panels(
                results.teams(),
                Measure.ROOFLINE_SHARE,
                team -> share(results.say("share of the attainable roof"), team, Measure.ROOFLINE_SHARE),
                results::subject);
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(figure(
                        "roofline-share",
                        apart.told(
                                        results.teams(),
                                        Measure.ROOFLINE_SHARE,
                                        place -> results.say("%s %%", results.figure(Math.rint(100 * place.value()))))
                                .map(told -> told.isOnRelease()
                                        ? results.say(
                                                "On the release day %s reaches %s of its attainable speed",
                                                told.who(), told.values())
                                        : results.say(
                                                "On day %s %s reaches %s of its attainable speed",
                                                told.day(), told.who(), told.values()))
                                .orElseGet(() ->
                                        results.say("%s, by scenario", results.say("Share of the attainable roof"))),
                        "Throughput as a share of what a mature stack could reach on the chip: the software's part"
                                + " alone",
                        results.banded(),
                        panels));
    }

    /** The whole axis of a share, and more where a median is above 1: a late jump can pass what was taken for the roof, and the line ended there. */
    Axis share(String label, Subject subject, Measure measure) {
        double most = BandRoom.most(lines(subject, measure, line -> line), Series::y);
        return most > 1 ? Axis.share(label).within(0, ROOM * most) : Axis.share(label);
    }

    /** The laggard's speed as a multiple of the leader's: what a gap is, on an axis on which half and double are as far from level. */
    private Figure gap(String name, Measure measure, String what) {
        List<Panel> panels = new ArrayList<>();
        for (Gap gap : results.gaps()) {
            panels.add(panel(
                    results.subject(gap),
                    lines(gap, measure, Factors::ofGaps),
                    Axis.ratio(results.labels().relative(gap)),
                    List.of(new Mark(1, results.say("level")))));
        }
        return figure(
                name,
                headlines.of(measure),
                results.say("The laggard's %s over the leader's; blank while it has none", results.say(what)),
                results.banded(),
                panels);
    }

    private Figure daysBehind() {
        List<Gap> gaps = results.gaps();
        boolean bounded = gaps.stream()
                .anyMatch(gap -> results.scenarios().stream()
                        .anyMatch(scenario -> results.median(scenario, gap, Measure.DAYS_BEHIND)
                                .map(line -> bounded(line, scenario, gap).hasBounds())
                                .orElse(false)));
        List<Panel> panels = new ArrayList<>();
        for (Gap gap : gaps) {
            List<Series> lines = new ArrayList<>();
            for (String scenario : results.scenarios()) {
                results.median(scenario, gap, Measure.DAYS_BEHIND)
                        .map(line -> bounded(line, scenario, gap))
                        .ifPresent(lines::add);
            }
            panels.add(panel(results.subject(gap), lines, Axis.of(results.say("days")), List.of(Mark.at(0))));
        }
        return figure(
                "days-behind",
                apart.told(gaps, Measure.DAYS_BEHIND, this::behind)
                        .map(this::behind)
                        .orElseGet(() -> results.say("%s, by scenario", results.say("Days behind"))),
                results.say(
                                "How many days ago the leader first had the laggard's present share of its roof%s; negative"
                                        + " where the laggard leads",
                                results.isSeries() ? " " + results.say("on the newest release") : "")
                        + (bounded ? ". " + results.say(BOUNDS) : ""),
                results.banded(),
                panels);
    }

    /** Who is how many days behind whom. */
    private String behind(Apartness.Told told) {
        Gap gap = (Gap) told.subject();
        String laggard = Results.capital(results.name(gap.laggard()));
        String leader = results.name(gap.leader());
        return told.isOnRelease()
                ? results.say("%s against %s on the release day: %s", laggard, leader, told.values())
                : results.say("%s against %s on day %s: %s", laggard, leader, told.day(), told.values());
    }

    /** "30 days behind", "at least 8 days behind", "41 days ahead", "level". */
    String behind(Apartness.Place place) {
        double days = Math.rint(place.value());
        boolean bound = results.isBound(place.scenario(), place.subject(), place.day());
        String count = results.language().number(Results.number(Math.abs(days)));
        String said = results.say(results.language().isOne(Math.abs(days)) ? "%s day" : "%s days", count);
        if (bound && days <= 0) {
            return results.say("no value");
        }
        return bound
                ? results.say("at least %s behind", said)
                : days == 0 ? results.say("level") : results.say(days > 0 ? "%s behind" : "%s ahead", said);
    }

    private Figure headStartEffect() {
        String baseline = results.baseline();
        List<Panel> panels = new ArrayList<>();
        String banded = Stream.of(results.main())
                .filter(name -> !name.equals(baseline))
                .map(results::name)
                .collect(Collectors.joining());
        for (Subject team : results.teams()) {
            List<Series> lines = new ArrayList<>();
            for (String scenario : results.scenarios()) {
                if (!scenario.equals(baseline)) {
                    results.median(scenario, team, Measure.HEAD_START_EFFECT).ifPresent(lines::add);
                }
            }
            panels.add(panel(
                    results.name(team),
                    lines,
                    Axis.ratio(results.say("times the throughput in %s", results.name(baseline))),
                    List.of(new Mark(1, results.say("no effect")))));
        }
        return figure(
                "head-start-effect",
                apart.headStart()
                        .orElse(results.say(
                                "What the access rule does to each team, against %s", results.name(baseline))),
                "Throughput over that in the baseline scenario under the same luck; blank where either has none yet",
                banded,
                panels);
    }

    /** The largest value that is drawn of any of the lines, bands too. */
    static OptionalDouble highest(List<Series> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.y(), line.drawnHigh()))
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .max();
    }

    /** Any measure of everybody who has it: asked for by name. */
    Optional<Figure> curves(Measure measure) {
        return new MeasureCurves(results, this, measure).figure();
    }

    private List<Panel> panels(
            List<? extends Subject> subjects,
            Measure measure,
            Function<Subject, Axis> axis,
            Function<Subject, String> title) {
        List<Panel> panels = new ArrayList<>();
        for (Subject subject : subjects) {
            List<Series> lines = lines(subject, measure, line -> line);
            if (!lines.isEmpty()) {
                panels.add(panel(title.apply(subject), lines, axis.apply(subject), List.of()));
            }
        }
        return panels;
    }

    private List<Series> lines(Subject subject, Measure measure, UnaryOperator<Series> as) {
        return drawn.all().stream()
                .flatMap(scenario -> results.median(scenario, subject, measure).stream())
                .map(as)
                .toList();
    }

    /** The line with the days marked on which the median itself is a lower bound. */
    Series bounded(Series line, String scenario, Subject gap) {
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

    Panel panel(String title, List<Series> lines, Axis y, List<Mark> horizontals) {
        boolean blank = lines.stream().allMatch(Series::isBlank);
        return new Panel(
                title,
                results.days(),
                y,
                lines,
                results.releaseDays(),
                horizontals,
                blank ? results.say("no run has a value") : "");
    }

    private Figure figure(String name, String title, String what, String banded, List<Panel> all) {
        return figure(name, title, what, banded, all, "");
    }

    /**
     * A figure of curves.
     *
     * @param more what is to be said of them beside, as a sentence that follows another; may be empty
     */
    private Figure figure(String name, String title, String what, String banded, List<Panel> all, String more) {
        int shown = all.stream().mapToInt(panel -> panel.lines().size()).max().orElse(0);
        return new Told(name, title, results.say(what), median(banded) + drawn.remark(shown), more)
                .figure(results, all, all);
    }

    /** What lines and bands are. */
    String median(String banded) {
        String band = banded.isEmpty() ? "" : results.say("; band: central 90 %% of the runs, for %s", banded);
        return results.say("Line: median") + band + results.say("; dashed upright: release");
    }

    /**
     * What is said of curves.
     *
     * @param what what they are of, without a full stop
     * @param reading what lines and bands are, without a full stop
     * @param more sentences that follow; may be empty
     */
    record Told(String name, String title, String what, String reading, String more) {
        /** The figure of these panels, whose table also has others. */
        Figure figure(Results results, List<Panel> drawn, List<Panel> all) {
            Sameness sameness = Sameness.of(drawn);
            List<Panel> panels =
                    Windows.seen(sameness.panels(), results.experiment().releaseDay());
            String told = what + ". " + reading + "." + more;
            String first =
                    panels.isEmpty() ? "" : ", the first for " + panels.get(0).title();
            return new Figure(
                    name,
                    title,
                    told + " " + sameness.sentence(results) + results.basis() + ".",
                    title + ": " + panels.size() + " panels of curves over " + DAYS + first + ".",
                    new PanelChart(
                            title,
                            told + sameness.sentence(results),
                            results.footnote(),
                            panels,
                            Results.columns(panels.size())),
                    CsvText.of(all, "day", "median"));
        }
    }
}
