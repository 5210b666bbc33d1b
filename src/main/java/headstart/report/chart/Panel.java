package headstart.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One plot of a chart.
 *
 * @param title what it shows, short
 * @param lines in the order of drawing, but for the main one, which is drawn last
 * @param verticals where vertical reference lines stand, such as the release day
 * @param horizontals where horizontal reference lines stand, such as no effect
 * @param note a remark in place of lines where there is nothing to draw, or below the title
 * @param callouts values that are written beside their dots; those of lines that are not drawn are left out
 */
public record Panel(
        String title,
        Axis x,
        Axis y,
        List<Series> lines,
        List<Mark> verticals,
        List<Mark> horizontals,
        String note,
        List<Callout> callouts) {
    /** A panel whose lines speak for themselves. */
    public Panel(
            String title,
            Axis x,
            Axis y,
            List<Series> lines,
            List<Mark> verticals,
            List<Mark> horizontals,
            String note) {
        this(title, x, y, lines, verticals, horizontals, note, List.of());
    }

    public Panel {
        callouts = List.copyOf(callouts);
        lines = List.copyOf(lines);
        verticals = List.copyOf(verticals);
        horizontals = List.copyOf(horizontals);
    }

    /** A hole in a grid of panels. */
    public static Panel gap() {
        return new Panel("", Axis.between("", 0, 1), Axis.between("", 0, 1), List.of(), List.of(), List.of(), "");
    }

    boolean isGap() {
        return title.isEmpty() && lines.isEmpty() && note.isEmpty();
    }

    /** Whether it says why it has nothing to draw, in place of axes that would be of nothing. */
    boolean isBlank() {
        return !note.isEmpty() && lines.stream().allMatch(Series::isBlank);
    }

    Scale xScale() {
        return Scale.of(x, lines.stream().map(Series::x).toList());
    }

    /** The vertical scale holds what is seen between the ends of the horizontal one. */
    Scale yScale() {
        Scale across = xScale();
        List<double[]> seen = Stream.concat(
                        lines.stream()
                                .flatMap(line -> Stream.of(line.y(), line.drawnLow(), line.drawnHigh())
                                        .map(column -> line.between(column, across.low(), across.high()))),
                        Stream.of(horizontals.stream().mapToDouble(Mark::at).toArray()))
                .toList();
        return Scale.of(y, seen);
    }

    Optional<Edge> edge() {
        return Edge.of(lines, xScale(), yScale());
    }

    Panel withLines(List<Series> others) {
        return new Panel(title, x, y, others, verticals, horizontals, note, callouts);
    }

    /** The same panel over other days. */
    public Panel over(Selection.Days days) {
        return new Panel(title, x.within(days.from(), days.to()), y, lines, verticals, horizontals, note, callouts);
    }

    /** The same panel with a vertical axis from its low end to another high one. */
    public Panel upTo(double high) {
        return new Panel(title, x, y.within(y.low().orElse(0.0), high), lines, verticals, horizontals, note, callouts);
    }

    /** The same panel with a vertical axis between other ends. */
    Panel between(double low, double high) {
        return new Panel(title, x, y.within(low, high), lines, verticals, horizontals, note, callouts);
    }

    /** The same panel, whose axes have their names or none. */
    Panel named(boolean across, boolean upwards) {
        return isGap()
                ? this
                : new Panel(
                        title,
                        across ? x : x.called(""),
                        upwards ? y : y.called(""),
                        lines,
                        verticals,
                        horizontals,
                        note,
                        callouts);
    }

    Panel marked(List<Mark> marks) {
        return new Panel(
                title,
                x,
                y,
                lines,
                Stream.concat(verticals.stream(), marks.stream()).toList(),
                horizontals,
                note,
                callouts);
    }

    /** The same panel with values beside dots. */
    public Panel with(List<Callout> values) {
        return new Panel(title, x, y, lines, verticals, horizontals, note, values);
    }
}
