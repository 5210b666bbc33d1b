package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Outcomes;
import headstart.experiment.measure.Subject;
import headstart.report.chart.Axis;
import headstart.report.chart.Callout;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How fast everybody is who is compared with a leader: a figure for each leader, a line for each laggard, the baseline dotted. */
final class RatioFigure {
    private final Results results;

    RatioFigure(Results results) {
        this.results = results;
    }

    /** One for each leader; that of the first pair is the main one. */
    List<Figure> figures() {
        Map<Subject, List<Gap>> byLeader = new LinkedHashMap<>();
        results.gaps()
                .forEach(gap -> byLeader.computeIfAbsent(gap.leader(), unused -> new ArrayList<>())
                        .add(gap));
        Subject main = results.experiment().gaps().get(0).leader();
        List<Figure> figures = new ArrayList<>();
        byLeader.forEach((leader, gaps) -> figures.add(
                figure(leader.equals(main) ? "ratio" : "against-" + FigureNames.of(leader.name()), leader, gaps)));
        return figures;
    }

    private Figure figure(String name, Subject leader, List<Gap> gaps) {
        List<Panel> all = List.of(panel(leader, gaps));
        List<Panel> panels = Windows.seen(all, results.experiment().releaseDay());
        String main = results.name(results.main());
        String baseline = results.name(results.baseline());
        String title = new Headlines(results).of(leader, gaps);
        String reading = results.say("Throughput per chip as a multiple of the leader's, medians. Thick: %s", main)
                + (hasBaseline() ? results.say("; thin dotted: %s", baseline) : "")
                + results.say(
                        "; band: central 90 %% of the runs, for %s",
                        results.name(gaps.get(0).laggard()))
                + tolerance();
        return new Figure(
                        name,
                        title,
                        reading + ". " + ofLines() + results.basis() + ".",
                        title + ": curves over " + CurveFigures.DAYS + ", one for each laggard.",
                        new PanelChart(title, reading + ".", results.footnote(), panels, 1),
                        CsvText.of(all, "day", "ratio"))
                .on(Sheet.column());
    }

    /** Where the days of the title come from if the study does not measure them. */
    private String ofLines() {
        return results.experiment().outcomes().contains(Outcomes.LEVEL_FOR_GOOD)
                ? ""
                : results.say("Days in the title are those of the median lines") + ". ";
    }

    /** What level means, where the title tells of it. */
    private String tolerance() {
        double within = 100 * results.experiment().parityTolerance();
        return results.experiment().outcomes().contains(Outcomes.LEVEL_FOR_GOOD)
                ? results.say(
                        "; level for good: within %s %%, not lost again, in half of the runs", results.figure(within))
                : "";
    }

    private boolean hasBaseline() {
        return !results.main().equals(results.baseline());
    }

    private Panel panel(Subject leader, List<Gap> gaps) {
        List<Series> lines = new ArrayList<>();
        for (int i = 0; i < gaps.size(); i++) {
            Gap gap = gaps.get(i);
            int style = i;
            String name = results.name(gap.laggard());
            if (hasBaseline()) {
                results.median(results.baseline(), gap, Measure.GAP)
                        .map(line -> Factors.ofGaps(line)
                                .named("", style)
                                .withHiddenBand()
                                .as(Series.Role.GHOST))
                        .ifPresent(lines::add);
            }
            results.median(results.main(), gap, Measure.GAP)
                    .map(line -> Factors.ofGaps(line).named(name, style).as(Series.Role.MAIN))
                    .map(line -> style == 0 ? line : line.withHiddenBand())
                    .ifPresent(lines::add);
        }
        Panel panel = new Panel(
                results.say("relative to %s", results.name(leader)),
                results.days(),
                Axis.ratio(""),
                lines,
                results.releaseDays(),
                List.of(new Mark(1, results.say("level with %s", results.name(leader)))),
                lines.stream().allMatch(Series::isBlank) ? results.say("no run has a value") : "");
        return panel.with(callouts(lines));
    }

    /** The values of the release day, and where the first of them becomes level. */
    private List<Callout> callouts(List<Series> lines) {
        double release = results.experiment().releaseDay();
        List<Callout> callouts = new ArrayList<>();
        for (Series line : lines) {
            boolean first = callouts.isEmpty();
            for (int i = 0; i < line.x().length && line.role() == Series.Role.MAIN; i++) {
                double value = line.y()[i];
                if (line.x()[i] == release && Double.isFinite(value)) {
                    callouts.add(Callout.ofFactor(line, release, value, results.language()));
                }
            }
            if (first && !callouts.isEmpty()) {
                crossing(line, release).ifPresent(callouts::add);
            }
        }
        return callouts;
    }

    private Optional<Callout> crossing(Series line, double release) {
        for (int i = 1; i < line.x().length; i++) {
            if (line.x()[i] > release && line.y()[i - 1] < 1 && line.y()[i] >= 1) {
                String text = results.say("1× on day %s", Results.number(line.x()[i]));
                return Optional.of(
                        Callout.of(line, line.x()[i], line.y()[i], text).ring());
            }
        }
        return Optional.empty();
    }
}
