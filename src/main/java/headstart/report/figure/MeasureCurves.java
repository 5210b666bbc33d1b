package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.experiment.measure.Unit;
import headstart.report.chart.Axis;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.Series;
import headstart.statistics.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Any measure of everybody who has it, asked for by name. What is compared with the baseline is drawn without the baseline itself; shares of a
 * market begin with the chip that the title speaks of, on an axis that ends where they do, and without those that nobody would see on it.
 */
final class MeasureCurves {
    private static final String SLOWDOWN = "slowdown against the attainable speed";

    private final Results results;
    private final CurveFigures curves;
    private final RelativeLevels levels;
    private final Apartness apart;
    private final Measure measure;
    private final CurveSubjects subjects;
    private final DrawnScenarios drawn;

    MeasureCurves(Results results, CurveFigures curves, Measure measure) {
        this.results = results;
        this.curves = curves;
        this.levels = new RelativeLevels(results);
        this.apart = new Apartness(results);
        this.measure = measure;
        this.subjects = CurveSubjects.of(results, measure);
        this.drawn = DrawnScenarios.of(results, subjects.all(), measure);
    }

    Optional<Figure> figure() {
        List<Panel> all =
                inOrder().stream().flatMap(subject -> panel(subject).stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Panel> large = measure.isOfMarket() && isShare()
                ? all.stream().filter(panel -> most(panel) >= Shares.SEEN).toList()
                : all;
        List<Panel> kept = onOneAxis(large.isEmpty() ? all : large);
        String label = Results.capital(label(results, measure));
        int shown = all.stream().mapToInt(panel -> panel.lines().size()).max().orElse(0);
        boolean bounded = all.stream().flatMap(panel -> panel.lines().stream()).anyMatch(Series::hasBounds);
        return Optional.of(new CurveFigures.Told(
                        "curves-" + FigureNames.of(measure.key()),
                        levels.title(apart, measure, subjects.all()).orElseGet(() -> title(label)),
                        what(label),
                        reading() + drawn.remark(shown),
                        (kept.stream().anyMatch(BandRoom::isCut)
                                        ? " " + results.say("Bands that reach further end at the axis.")
                                        : "")
                                + (bounded ? " " + results.say(CurveFigures.BOUNDS) + "." : "")
                                + levels.sentence(measure, subjects.all())
                                + Shares.unseen(all, large, results))
                .figure(results, kept, all));
    }

    private String what(String label) {
        if (isGap()) {
            return results.say(
                    "The laggard's %s over the leader's; blank while it has none",
                    results.say(measure == Measure.GAP ? "throughput" : "share of the attainable roof"));
        }
        return isOfDoublings() ? results.say("%s: the leader's over the laggard's", label) : label;
    }

    private String title(String label) {
        if (isGap()) {
            return new Headlines(results).of(measure);
        }
        return apart.told(subjects.all(), measure, this::amount)
                .map(told -> told.isOnRelease()
                        ? results.say("%s, %s, on the release day: %s", label, told.who(), told.values())
                        : results.say("%s, %s, on day %s: %s", label, told.who(), told.day(), told.values()))
                .orElseGet(() -> results.say("%s, by scenario", label));
    }

    /** What readers call a measure: logarithms are drawn, and told, as the factors that they are of. */
    static String label(Results results, Measure measure) {
        return results.say(
                measure == Measure.EXCESS ? SLOWDOWN : measure.label().replace(", log2", ""));
    }

    private boolean isOfDoublings() {
        return measure.unit().equals(Unit.LOG2_RATIO);
    }

    /**
     * What is left of a slowdown falls by powers of ten within days, and below nothing where a late jump passes the attainable speed: on an axis of equal
     * differences one sees a spike alone. As a factor, the time per token over the attainable one, it has an axis of equal factors.
     */
    private boolean isExcess() {
        return measure == Measure.EXCESS;
    }

    /** A gap has no lower bound: where the laggard is far ahead nobody could read it. */
    private boolean isGap() {
        return measure.unit().equals(Unit.GAP);
    }

    private String amount(Apartness.Place place) {
        if (measure == Measure.DAYS_BEHIND) {
            return curves.behind(place);
        }
        return (isOfDoublings() || isExcess()) && Double.isFinite(place.value())
                ? results.figure(isExcess() ? Factors.ofExcess(place.value()) : Factors.of(place.value())) + "×"
                : Amounts.of(place.value(), measure.unit(), results.language());
    }

    private boolean isShareOfRuns() {
        return measure == Measure.DAYS_BEHIND_CENSORED;
    }

    private String reading() {
        if (isShareOfRuns()) {
            return results.say("Line: share of the runs") + results.say("; dashed upright: release");
        }
        String baseline = results.baseline();
        boolean own = Apartness.isFromTheBaseline(measure) && results.other().isPresent();
        return curves.median(
                own ? results.main().equals(baseline) ? "" : results.name(results.main()) : results.banded());
    }

    /** Of a market those first in which scenarios are furthest apart; all others as the file has them. */
    private List<Subject> inOrder() {
        return measure.isOfMarket()
                ? subjects.all().stream()
                        .sorted(Comparator.comparingDouble(subject -> -Math.max(0, apart.of(subject, measure))))
                        .toList()
                : subjects.all();
    }

    private Optional<Panel> panel(Subject subject) {
        List<Series> lines = drawn.all().stream()
                .filter(scenario -> !Apartness.isFromTheBaseline(measure)
                        || results.other().isEmpty()
                        || !scenario.equals(results.baseline()))
                .flatMap(scenario -> line(scenario, subject).map(line -> styled(line, scenario)).stream())
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(curves.panel(
                        subjects.title(subject), lines, BandRoom.around(axis(subject), lines), horizontals()));
    }

    /** Of many scenarios those drawn have the first styles, which can be told apart best. */
    private Series styled(Series line, String scenario) {
        return line.named(line.label(), drawn.styleOf(scenario));
    }

    private Optional<Series> line(String scenario, Subject subject) {
        if (isShareOfRuns()) {
            return results.curve(scenario, subject, measure)
                    .map(curve -> Series.line(
                                    results.line(scenario),
                                    results.experiment().indexOf(scenario),
                                    Results.days(curve),
                                    Results.column(curve, Summary::mean))
                            .as(results.role(scenario)));
        }
        Optional<Series> line = results.median(scenario, subject, measure);
        if (isOfDoublings() || isGap()) {
            return line.map(isGap() ? Factors::ofGaps : Factors::ofDoublings);
        }
        if (isExcess()) {
            return line.map(Factors::ofExcess);
        }
        return measure == Measure.DAYS_BEHIND ? line.map(one -> curves.bounded(one, scenario, subject)) : line;
    }

    private Axis axis(Subject subject) {
        if (measure == Measure.HEAD_START_EFFECT) {
            return Axis.ratio(results.labels().of(measure));
        }
        if (isOfDoublings()) {
            return Axis.ratio(label(results, measure));
        }
        if (isExcess()) {
            return Axis.ratio(results.say("times as slow as attainable"));
        }
        if (isGap() && subject instanceof Gap gap) {
            return Axis.ratio(results.labels().relative(gap));
        }
        String label = Glosses.axis(levels.axis(measure, subject), measure.unit(), results.language());
        return !isShare()
                ? measure.unit().equals(Unit.TOKENS_PER_S) ? Axis.from(label, 0) : Axis.of(label)
                : Apartness.isFromTheBaseline(measure)
                        ? Axis.partOfShare(label)
                        : curves.share(label, subject, measure);
    }

    private List<Mark> horizontals() {
        if (isOfDoublings() || isGap()) {
            return List.of(new Mark(1, results.say("level")));
        }
        if (isExcess()) {
            return List.of(new Mark(1, results.say("the attainable speed")));
        }
        return !Apartness.isFromTheBaseline(measure)
                ? List.of()
                : List.of(measure == Measure.HEAD_START_EFFECT ? new Mark(1, results.say("no effect")) : Mark.at(0));
    }

    private boolean isShare() {
        return Shares.isShare(measure.unit().text());
    }

    private List<Panel> onOneAxis(List<Panel> panels) {
        if (!measure.isOfMarket() || !isShare()) {
            return panels;
        }
        double top = Math.min(
                1,
                Math.ceil(5
                                * panels.stream()
                                        .mapToDouble(MeasureCurves::most)
                                        .max()
                                        .orElse(1))
                        / 5);
        return panels.stream().map(panel -> panel.upTo(top)).toList();
    }

    private static double most(Panel panel) {
        return CurveFigures.highest(panel.lines()).orElse(0);
    }
}
