package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/**
 * The layout of one panel: title, note and name of the vertical axis above, names of marks in rows over the plot, names of the lines on its
 * right, numbers left and below.
 */
final class PanelBox {
    private static final float[] REFERENCE = {3, 3};
    private static final double LABELS = 0.34;
    private static final int TITLE_LINES = 4;
    private static final int AXIS_LINES = 4;
    private static final int MOST_MARK_ROWS = 4;
    private static final int MOST_TICKS = 12;
    private static final double STRIP = 2.2;
    private static final int EDGE_ALPHA = 120;

    /** The name of a mark over the plot. */
    private record Flag(Block text, double part, int row) {}

    private final Sheet sheet;
    private final Panel panel;
    private final double width;
    private final double plot;
    private final Scale x;
    private final Scale y;
    private final Block title;
    private final Block note;
    private final Block yLabel;
    private final Block xLabel;
    private final List<Ticks.Tick> yTicks;
    private final List<Ticks.Tick> xTicks;
    private final List<Block> xTexts;
    private final LineNames names;
    private final List<Flag> flags = new ArrayList<>();
    private final Optional<Edge> edge;
    private final double strip;
    private final double left;
    private final double right;

    PanelBox(Sheet sheet, Panel panel, double width, double plot, boolean direct, double leastLeft, double leastRight) {
        this.sheet = sheet;
        this.panel = panel;
        this.width = width;
        boolean blank = panel.isBlank();
        this.plot = blank ? 0 : plot;
        this.x = panel.xScale();
        this.y = panel.yScale();
        Font small = Type.font(false, sheet.text());
        this.title = Block.of(panel.title(), Type.font(true, sheet.em(1.08)), width, sheet.lines(TITLE_LINES, 1));
        this.note = Block.of(panel.note(), small, width, sheet.lines(TITLE_LINES, 3, 1));
        this.yLabel = Block.of(blank ? "" : panel.y().label(), small, width, sheet.lines(AXIS_LINES, 2, 1));
        this.yTicks = blank ? List.of() : Ticks.of(y, (int) FastMath.max(2, plot / sheet.em(2.6)), sheet.language());
        double numbers = yTicks.stream()
                .mapToDouble(tick -> Type.width(tick.label(), small))
                .max()
                .orElse(0);
        this.left = FastMath.ceil(FastMath.max(leastLeft, numbers + sheet.em(0.7)));
        this.names = new LineNames(sheet, panel, y, direct ? width * LABELS : 0);
        this.edge = Edge.of(panel.lines(), x, y);
        this.strip = edge.isPresent() ? sheet.em(STRIP) : 0;
        this.right = FastMath.ceil(
                FastMath.max(leastRight, strip + (names.isEmpty() ? sheet.em(0.8) : names.width() + sheet.em(1.4))));
        double across = width - left - right;
        this.xTicks = blank ? List.of() : ticksAcross(small, across);
        this.xTexts = textsAcross(small, across);
        // It ends where the plot does and must not begin left of the panel.
        this.xLabel = Block.of(blank ? "" : panel.x().label(), small, width - right, sheet.lines(AXIS_LINES, 1));
        if (!blank) {
            flag(small, across);
        }
    }

    private List<Ticks.Tick> ticksAcross(Font font, double across) {
        int most = (int) FastMath.max(2, FastMath.min(MOST_TICKS, across / sheet.em(4)));
        return x.kind() == Axis.Kind.WORDS
                ? Ticks.of(x, most, sheet.language())
                : Ticks.fitting(x, most, sheet.language(), ticks -> areApart(ticks, font, across));
    }

    private boolean areApart(List<Ticks.Tick> ticks, Font font, double across) {
        double end = Double.NEGATIVE_INFINITY;
        for (Ticks.Tick tick : ticks) {
            double half = Type.width(tick.label(), font) / 2;
            double at = x.part(tick.value()) * across;
            if (at - half < end + sheet.em(0.5)) {
                return false;
            }
            end = at + half;
        }
        return true;
    }

    private List<Block> textsAcross(Font font, double across) {
        double cell = x.kind() == Axis.Kind.WORDS ? across / FastMath.max(1, xTicks.size()) - sheet.em(0.4) : width;
        return xTicks.stream()
                .map(tick -> Block.of(tick.label(), font, cell, TITLE_LINES))
                .toList();
    }

    /** Whether the names of all lines fit beside the plot and none is cut; lines that only stand in a legend do not. */
    boolean hasRoomForLabels() {
        return names.fit(plot);
    }

    private void flag(Font font, double across) {
        List<Double> ends = new ArrayList<>();
        for (Mark mark : panel.verticals()) {
            double part = x.part(mark.at());
            if (mark.label().isEmpty() || part < 0 || part > 1) {
                continue;
            }
            Block text = Block.line(mark.label(), font, width - sheet.em(1));
            double from = start(text, part, across);
            int row = 0;
            while (row < ends.size() && ends.get(row) > from) {
                row++;
            }
            if (row < sheet.lines(MOST_MARK_ROWS, 2)) {
                if (row == ends.size()) {
                    ends.add(0.0);
                }
                ends.set(row, from + text.width() + sheet.em(0.8));
                flags.add(new Flag(text, part, row));
            }
        }
    }

    /** Where the name of a mark starts, in the panel: at the mark, or as far right as there is room. */
    private double start(Block text, double part, double across) {
        return FastMath.max(0, FastMath.min(left + part * across, width - text.width()));
    }

    double left() {
        return left;
    }

    double right() {
        return right;
    }

    private double flagsHeight() {
        int rows = flags.stream().mapToInt(flag -> flag.row() + 1).max().orElse(0);
        return rows * sheet.em(Block.LEADING);
    }

    /** Height of what is over the plot. */
    double head() {
        double texts = title.height() + note.height() + yLabel.height();
        return sheet.em(0.5) + texts + (texts > 0 ? sheet.em(0.4) : 0) + flagsHeight();
    }

    private double below() {
        double texts = xTexts.stream().mapToDouble(Block::height).max().orElse(0);
        return sheet.em(0.4) + texts + (xLabel.isEmpty() ? 0 : xLabel.height() + sheet.em(0.1)) + sheet.em(0.5);
    }

    double height() {
        return panel.isGap() ? 0 : head() + plot + below();
    }

    /** Draws it; plots of a row lie at one height. */
    void paint(Graphics2D g, double atX, double atY, double head) {
        if (panel.isGap()) {
            return;
        }
        double at = atY + sheet.em(0.5);
        title.draw(g, Style.ink(g), atX, at, Block.Side.RIGHT);
        note.draw(g, Style.faintInk(g), atX, at + title.height(), Block.Side.RIGHT);
        if (panel.isBlank()) {
            return;
        }
        yLabel.draw(g, Style.faintInk(g), atX, at + title.height() + note.height(), Block.Side.RIGHT);
        Rectangle2D area = new Rectangle2D.Double(
                FastMath.rint(atX + left),
                FastMath.rint(atY + head),
                FastMath.max(1, FastMath.rint(width - left - right)),
                plot);
        grid(g, area);
        Plot data = new Plot(sheet, panel, area, x, y);
        data.paint(g);
        axes(g, area);
        List<Rectangle2D> taken = levels(g, area);
        new Callouts(sheet, panel, area, taken).paint(g, x, y);
        edge(g, area);
        names.paint(g, area, area.getMaxX() + strip, flags.isEmpty() ? 0.3 : 0.05);
        flags(g, area, atX);
    }

    private static double placeX(Rectangle2D area, double part) {
        return area.getMinX() + part * area.getWidth();
    }

    static double placeY(Rectangle2D area, double part) {
        return area.getMaxY() - part * area.getHeight();
    }

    private void grid(Graphics2D g, Rectangle2D area) {
        g.setColor(Style.grid(g));
        g.setStroke(new BasicStroke(sheet.line(0.7)));
        for (Ticks.Tick tick : yTicks) {
            double at = placeY(area, y.part(tick.value()));
            g.draw(new Line2D.Double(area.getMinX(), at, area.getMaxX(), at));
        }
    }

    private void axes(Graphics2D g, Rectangle2D area) {
        g.setColor(Style.faintInk(g));
        g.setStroke(new BasicStroke(sheet.line(0.9)));
        g.draw(new Line2D.Double(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        for (Ticks.Tick tick : yTicks) {
            Block.line(tick.label(), Type.font(false, sheet.text()), width)
                    .drawBeside(
                            g,
                            Style.ink(g),
                            area.getMinX() - sheet.em(0.5),
                            placeY(area, y.part(tick.value())),
                            Block.Side.LEFT);
        }
        double top = area.getMaxY() + sheet.em(0.4);
        for (int i = 0; i < xTicks.size(); i++) {
            double at = placeX(area, x.part(xTicks.get(i).value()));
            g.setColor(Style.faintInk(g));
            g.draw(new Line2D.Double(at, area.getMaxY(), at, area.getMaxY() + sheet.em(0.3)));
            xTexts.get(i).draw(g, Style.ink(g), at, top, Block.Side.BOTH);
        }
        double texts = xTexts.stream().mapToDouble(Block::height).max().orElse(0);
        xLabel.draw(
                g,
                Style.faintInk(g),
                area.getMaxX() + FastMath.min(right, sheet.em(0.5)),
                top + texts + sheet.em(0.1),
                Block.Side.LEFT);
    }

    /** Reference lines across; one that has a name is bold. Where the names stand is returned. */
    private List<Rectangle2D> levels(Graphics2D g, Rectangle2D area) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Mark mark : panel.horizontals()) {
            double part = y.part(mark.at());
            if (part < 0 || part > 1) {
                continue;
            }
            g.setColor(mark.label().isEmpty() ? Style.faintInk(g) : Style.ink(g));
            g.setStroke(mark.label().isEmpty() ? Style.stroke(sheet, 1, REFERENCE) : new BasicStroke(sheet.line(1.3)));
            g.draw(new Line2D.Double(area.getMinX(), placeY(area, part), area.getMaxX(), placeY(area, part)));
            Block text = Block.line(mark.label(), Type.font(false, sheet.text()), area.getWidth() - sheet.em(1));
            Rectangle2D place = beside(text, area, placeY(area, part));
            text.drawOver(g, Style.ink(g), place.getX(), place.getY());
            taken.add(place);
        }
        return taken;
    }

    /** Where the name of a reference line covers least: at its right end, else in the middle or at its left one, above it or below. */
    private Rectangle2D beside(Block text, Rectangle2D area, double line) {
        Crossings lines = new Crossings(panel, area, x, y);
        double right = area.getMaxX() - sheet.em(0.3) - text.width();
        double left = area.getMinX() + sheet.em(0.6);
        double above = line - text.height() - sheet.em(0.1);
        double below = line + sheet.em(0.1);
        return Stream.of(right, (left + right) / 2, left)
                .flatMap(at -> Stream.of(above, below)
                        .map(top -> new Rectangle2D.Double(at, top, text.width(), text.height())))
                .filter(area::contains)
                .min(Comparator.comparingInt(lines::through))
                .orElseGet(() -> new Rectangle2D.Double(right, above, text.width(), text.height()));
    }

    private void edge(Graphics2D g, Rectangle2D area) {
        edge.ifPresent(own -> {
            g.setColor(Style.transparent(Style.color(g, own.style()), EDGE_ALPHA));
            for (Edge.Piece piece : own.pieces()) {
                double top = placeY(area, piece.high());
                g.fill(new Rectangle2D.Double(
                        area.getMaxX() + sheet.em(0.2),
                        top,
                        piece.dense() * (strip - sheet.em(0.4)),
                        placeY(area, piece.low()) - top));
            }
        });
    }

    private void flags(Graphics2D g, Rectangle2D area, double atX) {
        for (Flag flag : flags) {
            double top = area.getMinY() - (flag.row() + 1) * sheet.em(Block.LEADING);
            double from = atX + start(flag.text(), flag.part(), area.getWidth());
            flag.text().draw(g, Style.faintInk(g), from, top, Block.Side.RIGHT);
        }
    }
}
