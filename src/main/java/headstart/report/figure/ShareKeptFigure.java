package headstart.report.figure;

import headstart.experiment.measure.Gap;
import headstart.experiment.measure.Measure;
import headstart.experiment.measure.Subject;
import headstart.model.Release;
import headstart.report.chart.Axis;
import headstart.report.chart.Callout;
import headstart.report.chart.Mark;
import headstart.report.chart.Panel;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Selection;
import headstart.report.chart.Series;
import headstart.report.chart.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What being kept out costs: the speed of each laggard of the first leader as a share of what the baseline would have given on the same day. */
final class ShareKeptFigure {
    private static final int[] DAYS = {0, 7, 14, 30, 60, 120};
    private static final double BACK = 0.9;
    /** Room for the name of the line at 100 %. */
    private static final double TOP = 1.12;
    /** Who is faster than in the baseline is not kept out of anything. */
    private static final double MOST = 1.03;

    private final Results results;
    /** The first release that scenarios give to teams on different days. */
    private final double released;
    /** The last day before the next one. */
    private final double last;

    private ShareKeptFigure(Results results) {
        this.results = results;
        List<Release> releases =
                results.experiment().scenarios().get(0).parameters().releases();
        int place = results.firstStaggered();
        this.released = results.isSeries()
                ? releases.get(place).day()
                : results.experiment().releaseDay();
        this.last = place + 1 < releases.size()
                ? Math.min(
                        results.experiment().lastDay(),
                        Math.ceil(releases.get(place + 1).day()) - 1)
                : results.experiment().lastDay();
    }

    /** The figure; none where there is the baseline alone, or where somebody gains by it. */
    static Optional<Figure> of(Results results) {
        return results.main().equals(results.baseline()) || results.gaps().isEmpty()
                ? Optional.empty()
                : new ShareKeptFigure(results).figure();
    }

    private List<Subject> laggards() {
        List<Gap> gaps = results.gaps();
        return gaps.stream()
                .filter(gap -> gap.leader().equals(gaps.get(0).leader()))
                .<Subject>map(Gap::laggard)
                .distinct()
                .toList();
    }

    private Optional<Figure> figure() {
        List<Series> lines = new ArrayList<>();
        for (Subject team : laggards()) {
            int style = lines.size();
            results.median(results.main(), team, Measure.HEAD_START_EFFECT)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.named(results.name(team), style))
                    .map(line -> style == 0
                            ? line.as(Series.Role.MAIN)
                            : line.withHiddenBand().as(Series.Role.OTHER))
                    .ifPresent(lines::add);
        }
        boolean shares = lines.stream().allMatch(line -> afterRelease(line, MOST));
        return lines.isEmpty() || !shares || afterRelease(lines.get(0), Double.NaN)
                ? Optional.empty()
                : Optional.of(figure(lines));
    }

    /** Whether no median lies above a bound from the release on; without a bound, whether all are 1. */
    private boolean afterRelease(Series line, double most) {
        for (int i = 0; i < line.x().length; i++) {
            double value = line.y()[i];
            boolean seen = line.x()[i] >= released && line.x()[i] <= last && Double.isFinite(value);
            if (seen && (Double.isNaN(most) ? Math.abs(value - 1) > 0.005 : value > most)) {
                return false;
            }
        }
        return true;
    }

    private Figure figure(List<Series> lines) {
        String baseline = results.name(results.baseline());
        Panel whole = new Panel(
                "",
                results.days(),
                Axis.share("").within(0, TOP),
                lines,
                results.releaseDays(),
                List.of(new Mark(1, results.say("no harm"))),
                "");
        // From the last day on curves fall to the next release.
        Panel life = results.isSeries() ? whole.over(new Selection.Days(released, last - 1)) : whole;
        Panel panel = (results.isSeries()
                        ? life
                        : Windows.seen(List.of(life), released).get(0))
                .with(callouts(lines));
        String reading = results.say(
                        "Speed of each chip as a share of what “%s” would have given on the same day, medians",
                        baseline)
                + results.say(
                        "; band: central 90 %% of the runs, for %s",
                        lines.get(0).label());
        String title = title(lines.get(0), baseline);
        return new Figure(
                        "share-kept",
                        title,
                        reading + ". " + results.basis() + ".",
                        title + ": curves over " + CurveFigures.DAYS + ", one for each laggard.",
                        new PanelChart(title, reading + ".", results.footnote(), List.of(panel), 1),
                        CsvText.of(List.of(whole), "day", "share"))
                .on(Sheet.column());
    }

    private List<Callout> callouts(List<Series> lines) {
        List<Callout> callouts = new ArrayList<>();
        for (int day : DAYS) {
            value(lines.get(0), released + day)
                    .ifPresent(value -> callouts.add(Callout.of(lines.get(0), released + day, value, percent(value))));
        }
        lines.stream()
                .skip(1)
                .forEach(line -> value(line, released)
                        .ifPresent(value -> callouts.add(Callout.of(line, released, value, percent(value)))));
        return callouts;
    }

    /** "4 %". */
    private String percent(double share) {
        return results.say("%s %%", Results.number(Math.rint(100 * share)));
    }

    private Optional<Double> value(Series line, double day) {
        for (int i = 0; i < line.x().length; i++) {
            if (line.x()[i] == day && day <= last && Double.isFinite(line.y()[i])) {
                return Optional.of(line.y()[i]);
            }
        }
        return Optional.empty();
    }

    /** How much of its speed the first one starts with, and when nine tenths are back for good. */
    private String title(Series line, String baseline) {
        double back = Double.NaN;
        for (int i = line.x().length - 1; i >= 0 && line.x()[i] >= released; i--) {
            boolean after = line.x()[i] > last;
            if (!after && !(line.y()[i] >= BACK)) {
                break;
            }
            back = after ? back : line.x()[i] - released;
        }
        String start = value(line, released)
                .map(value ->
                        results.say("%s starts at %s of its speed under “%s”", line.label(), percent(value), baseline))
                .orElse(results.say("%s does not run on the release day", line.label()));
        String end = Double.isNaN(back)
                ? results.say(" and is not back at 90 %% by the last day")
                : results.say(" and is back at 90 %% after %s days", Results.number(back));
        return Results.capital(start + end + release());
    }

    /** Which one, where there are several. */
    private String release() {
        return results.isSeries()
                ? results.say(
                        " (%s)",
                        results.release(
                                results.dated().get(results.firstStaggered()).name()))
                : "";
    }
}
