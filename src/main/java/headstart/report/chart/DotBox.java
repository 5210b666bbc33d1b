package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/** The layout of one panel of dots: names of rows on the left, notes on the right, the axis below. */
final class DotBox {
    private static final double NAMES = 0.4;
    private static final int NAME_LINES = 3;
    private static final int TITLE_LINES = 4;
    private static final double NOTES = 0.28;
    /** What a note says is said nowhere else, so that it is whole wherever the height is free. */
    private static final int NOTE_LINES = 20;

    private static final double DOT = 0.9;
    private static final double CLOSE = 0.6;
    private static final double RADIUS = 0.34;

    private static final int MOST_TICKS = 6;

    private final Sheet sheet;
    private final DotChart.Panel panel;
    private final double width;
    private final IntFunction<Series.Role> roles;
    private final Scale scale;
    private final Block title;
    private final Block unit;
    private final List<Block> names;
    private final List<Block> notes;
    private final double apart;
    private final double left;
    private final double right;
    private final List<Ticks.Tick> ticks;

    DotBox(Sheet sheet, DotChart.Panel panel, double width, IntFunction<Series.Role> roles) {
        this.sheet = sheet;
        this.panel = panel;
        this.width = width;
        this.roles = roles;
        this.scale = panel.scale();
        Font small = Type.font(false, sheet.text());
        this.title = Block.of(panel.title(), Type.font(true, sheet.em(1.08)), width, sheet.lines(TITLE_LINES, 1));
        this.unit = Block.of(panel.unit(), small, width - sheet.em(0.5), sheet.lines(TITLE_LINES, 2, 1));
        this.apart = sheet.em(sheet.height().isPresent() ? CLOSE : DOT);
        this.names = panel.rows().stream()
                .map(row -> Block.of(row.label(), small, width * NAMES, sheet.lines(NAME_LINES, 2)))
                .toList();
        this.notes = panel.rows().stream()
                .map(row -> Block.of(note(row), small, width * NOTES, sheet.lines(NOTE_LINES, NAME_LINES)))
                .toList();
        this.left = FastMath.ceil(widest(names) + sheet.em(1));
        double beside = widest(notes);
        this.right = FastMath.ceil(width - (beside == 0 ? sheet.em(1.2) : beside + sheet.em(1)));
        this.ticks = ticks(small);
    }

    private static double widest(List<Block> blocks) {
        return blocks.stream().mapToDouble(Block::width).max().orElse(0);
    }

    /** A dot that is missing is said, and whether it has no value or one beyond the axis. */
    private String note(DotChart.Row row) {
        long beyond = row.dots().stream()
                .filter(dot -> Double.isInfinite(dot.value()))
                .count();
        long none = row.dots().stream().filter(DotChart.Dot::isBlank).count() - beyond;
        return Stream.of(
                        missing(none, row, "no value", "no value for %s of %s"),
                        missing(beyond, row, "beyond the axis", "beyond the axis for %s of %s"),
                        row.note())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(sheet.language().say(", ")));
    }

    private String missing(long dots, DotChart.Row row, String all, String some) {
        return dots == 0
                ? ""
                : dots == row.dots().size()
                        ? sheet.language().say(all)
                        : sheet.language().say(some, dots, row.dots().size());
    }

    private List<Ticks.Tick> ticks(Font font) {
        return Ticks.fitting(scale, MOST_TICKS, sheet.language(), ticks -> areApart(ticks, font));
    }

    private boolean areApart(List<Ticks.Tick> ticks, Font font) {
        double end = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : ticks) {
            double half = Type.width(tick.label(), font) / 2;
            double at = FastMath.max(half, FastMath.min(width - half, x(tick.value())));
            if (at - half < end + sheet.em(0.5)) {
                return false;
            }
            end = at + half;
        }
        return true;
    }

    private double rowHeight(int row) {
        double dots = apart * FastMath.max(1, panel.rows().get(row).dots().size()) + sheet.em(0.5);
        return FastMath.max(
                dots, FastMath.max(names.get(row).height(), notes.get(row).height()) + sheet.em(0.3));
    }

    private double head() {
        return sheet.em(0.5) + title.height() + sheet.em(0.3);
    }

    private double rows() {
        return IntStream.range(0, panel.rows().size())
                .mapToDouble(this::rowHeight)
                .sum();
    }

    double height() {
        return head() + rows() + sheet.em(0.4 + Block.LEADING) + unit.height() + sheet.em(0.8);
    }

    private double x(double value) {
        return left + FastMath.max(0, FastMath.min(1, scale.part(value))) * (right - left);
    }

    void paint(Graphics2D g, double atX, double atY) {
        title.draw(g, Style.ink(g), atX, atY + sheet.em(0.5), Block.Side.RIGHT);
        double top = atY + head();
        double bottom = top + rows();
        axis(g, atX, top, bottom);
        for (int row = 0; row < panel.rows().size(); row++) {
            row(g, row, atX, top);
            top += rowHeight(row);
        }
    }

    private void axis(Graphics2D g, double atX, double top, double bottom) {
        g.setStroke(new BasicStroke(sheet.line(0.7)));
        Font small = Type.font(false, sheet.text());
        for (Ticks.Tick tick : ticks) {
            double at = atX + x(tick.value());
            g.setColor(Style.grid(g));
            g.draw(new Line2D.Double(at, top, at, bottom));
            Block.line(tick.label(), small, width)
                    .drawWithin(g, Style.ink(g), at, bottom + sheet.em(0.3), atX, atX + width);
        }
        g.setColor(Style.faintInk(g));
        g.draw(new Line2D.Double(atX + left, bottom, atX + right, bottom));
        if (!Double.isNaN(panel.reference())) {
            g.setColor(Style.ink(g));
            g.setStroke(new BasicStroke(sheet.line(1)));
            double at = atX + x(panel.reference());
            g.draw(new Line2D.Double(at, top, at, bottom));
        }
        unit.drawWithin(
                g,
                Style.faintInk(g),
                atX + (left + right) / 2,
                bottom + sheet.em(0.4 + Block.LEADING),
                atX,
                atX + width);
    }

    private void row(Graphics2D g, int place, double atX, double top) {
        DotChart.Row row = panel.rows().get(place);
        double height = rowHeight(place);
        double middle = top + height / 2;
        names.get(place).drawBeside(g, Style.ink(g), atX + left - sheet.em(0.7), middle, Block.Side.LEFT);
        notes.get(place).drawBeside(g, Style.faintInk(g), atX + right + sheet.em(0.7), middle, Block.Side.RIGHT);
        g.setColor(Style.grid(g));
        g.setStroke(new BasicStroke(sheet.line(0.7)));
        g.draw(new Line2D.Double(atX + left, top + height, atX + right, top + height));
        double y = middle - apart / 2 * (row.dots().size() - 1);
        for (DotChart.Dot dot : row.dots()) {
            dot(g, dot, atX, y);
            y += apart;
        }
    }

    /** The tip of an arrow at the end of a line that goes on beyond the axis. */
    private void arrow(Graphics2D g, double tip, double y, int back) {
        double size = sheet.em(RADIUS);
        g.draw(new Line2D.Double(tip, y, tip + back * size, y - size));
        g.draw(new Line2D.Double(tip, y, tip + back * size, y + size));
    }

    private void dot(Graphics2D g, DotChart.Dot dot, double atX, double y) {
        g.setColor(Style.color(g, dot.style(), roles.apply(dot.style())));
        if (dot.hasInterval()) {
            g.setStroke(new BasicStroke(sheet.line(1.5)));
            double from = atX + x(dot.low());
            double to = atX + x(FastMath.min(dot.high(), scale.high()));
            g.draw(new Line2D.Double(from, y, to, y));
            if (dot.leavesBelow(scale)) {
                arrow(g, from, y, 1);
            }
            if (dot.leavesAbove(scale)) {
                arrow(g, to, y, -1);
            }
        }
        if (!dot.isBlank()) {
            Style.marker(g, dot.style(), atX + x(dot.value()), y, sheet.em(RADIUS));
        }
    }
}
