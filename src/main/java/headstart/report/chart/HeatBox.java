package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/** The layout of one heat map: names of rows left, of columns below, values or contours within. */
final class HeatBox {
    private static final double NAMES = 0.34;
    private static final int NAME_LINES = 3;
    private static final int TITLE_LINES = 4;
    private static final double LEAST_CELL = 1.2;
    private static final int LEAST_CELLS = 4;
    private static final double NOTED_CELL = 2;
    private static final double SHAPE = 0.62;

    private final Sheet sheet;
    private final HeatChart.Panel panel;
    private final Block title;
    private final Block yLabel;
    private final Block xLabel;
    private final List<Block> rows;
    private final List<Block> columns;
    private final int columnStep;
    private final int rowStep;
    private final double left;
    private final double right;
    private final double plot;
    private final List<Ticks.Tick> levels;

    HeatBox(Sheet sheet, HeatChart chart, HeatChart.Panel panel, double width, double room) {
        this.sheet = sheet;
        this.panel = panel;
        Font small = Type.font(false, sheet.text());
        this.title = Block.of(panel.title(), Type.font(true, sheet.em(1.08)), width, sheet.lines(TITLE_LINES, 2));
        this.yLabel = Block.of(chart.yLabel(), small, width, sheet.lines(2, 1));
        this.xLabel = Block.of(chart.xLabel(), small, width, sheet.lines(2, 1));
        this.rows = panel.y().stream()
                .map(name -> Block.of(name, small, width * NAMES, sheet.lines(NAME_LINES, 2)))
                .toList();
        this.left = FastMath.ceil(rows.stream().mapToDouble(Block::width).max().orElse(0) + sheet.em(0.7));
        this.right = FastMath.floor(width - sheet.em(0.8));
        double cell = (right - left) / FastMath.max(1, panel.x().size());
        boolean words = panel.x().stream().anyMatch(name -> name.matches(".*\\p{L}.*"));
        this.columns = panel.x().stream()
                .map(name -> Block.of(name, small, words ? cell - sheet.em(0.5) : width, sheet.lines(NAME_LINES, 2)))
                .toList();
        double widest = columns.stream().mapToDouble(Block::width).max().orElse(0);
        this.columnStep = words ? 1 : (int) FastMath.max(1, FastMath.ceil((widest + sheet.em(0.6)) / cell));
        double tallest = rows.stream().mapToDouble(Block::height).max().orElse(0);
        boolean noted = !panel.notes().isEmpty();
        double natural = noted
                ? FastMath.max(sheet.em(NOTED_CELL), tallest + sheet.em(0.3)) * rows.size()
                : FastMath.min(sheet.em(28), FastMath.max(sheet.em(12), (right - left) * SHAPE));
        double chrome = head() + below();
        double least = sheet.em(LEAST_CELL) * FastMath.min(rows.size(), LEAST_CELLS);
        this.plot = FastMath.floor(FastMath.max(least, FastMath.min(natural, room - chrome - 1)));
        this.rowStep =
                (int) FastMath.max(1, FastMath.ceil((tallest + sheet.em(0.1)) / (plot / FastMath.max(1, rows.size()))));
        this.levels = chart.hasContours() ? chart.scale().ticks(HeatChart.CONTOURS, sheet.language()) : List.of();
    }

    /** Where the height is given rows may be low, so that the name of the first one stands out above. */
    private double head() {
        double above = sheet.em(sheet.height().isPresent() ? 0.6 : 0.3);
        return sheet.em(0.5) + title.height() + yLabel.height() + above;
    }

    private double below() {
        double texts = columns.stream().mapToDouble(Block::height).max().orElse(0);
        return sheet.em(0.3) + texts + xLabel.height() + sheet.em(0.9);
    }

    /** Whether the name of a row or column does not fit. */
    boolean isCut() {
        return Stream.concat(rows.stream(), columns.stream()).anyMatch(Block::isCut);
    }

    double height() {
        return head() + plot + below();
    }

    void paint(Graphics2D g, ColorScale scale, double atX, double atY) {
        title.draw(g, Style.ink(g), atX, atY + sheet.em(0.5), Block.Side.RIGHT);
        yLabel.draw(g, Style.faintInk(g), atX, atY + sheet.em(0.5) + title.height(), Block.Side.RIGHT);
        Cells cells = new Cells(
                new Rectangle2D.Double(atX + left, FastMath.rint(atY + head()), right - left, plot),
                panel.x().size(),
                panel.y().size());
        for (int row = 0; row < panel.y().size(); row++) {
            for (int column = 0; column < panel.x().size(); column++) {
                cell(g, cells.cell(column, row), panel.values()[row][column], scale);
            }
        }
        contours(g, cells, scale);
        notes(g, cells, scale);
        axes(g, cells, atX);
    }

    private void cell(Graphics2D g, Rectangle2D cell, double value, ColorScale scale) {
        if (Double.isFinite(value)) {
            g.setColor(scale.color(value));
            g.fill(cell);
            return;
        }
        g.setColor(Style.faintInk(g));
        g.setStroke(new BasicStroke(sheet.line(0.7)));
        g.draw(new Line2D.Double(cell.getMinX(), cell.getMaxY(), cell.getMaxX(), cell.getMinY()));
    }

    /** Values in the cells, where they fit. */
    private void notes(Graphics2D g, Cells cells, ColorScale scale) {
        Font small = Type.font(false, sheet.text());
        for (int row = 0; row < panel.notes().size(); row++) {
            for (int column = 0; column < panel.notes().get(row).size(); column++) {
                Block text = Block.line(panel.notes().get(row).get(column), small, Double.MAX_VALUE);
                if (text.width() + sheet.em(0.3) <= cells.cell(column, row).getWidth()) {
                    text.drawBeside(
                            g,
                            ColorScale.readableOn(scale.color(panel.values()[row][column])),
                            cells.x(column),
                            cells.y(row),
                            Block.Side.BOTH);
                }
            }
        }
    }

    private void contours(Graphics2D g, Cells cells, ColorScale scale) {
        List<Rectangle2D> taken = new ArrayList<>();
        g.setStroke(new BasicStroke(sheet.line(0.9)));
        for (Ticks.Tick level : levels) {
            List<Contours.Segment> segments = Contours.of(panel.values(), level.value());
            g.setColor(scale.inkOn(level.value()));
            for (Contours.Segment segment : segments) {
                g.draw(new Line2D.Double(
                        cells.x(segment.x1()), cells.y(segment.y1()), cells.x(segment.x2()), cells.y(segment.y2())));
            }
            label(g, level, segments, cells, scale, taken);
        }
    }

    /** The level of a contour on its line, in the first place from the middle on where there is room. */
    private void label(
            Graphics2D g,
            Ticks.Tick level,
            List<Contours.Segment> segments,
            Cells cells,
            ColorScale scale,
            List<Rectangle2D> taken) {
        Block text = Block.line(level.label(), Type.font(false, sheet.text()), Double.MAX_VALUE);
        for (int i = 0; i < segments.size(); i++) {
            int middle = segments.size() / 2 + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
            Contours.Segment at = segments.get(FastMath.floorMod(middle, segments.size()));
            double x = cells.x((at.x1() + at.x2()) / 2);
            double y = cells.y((at.y1() + at.y2()) / 2);
            Rectangle2D box = new Rectangle2D.Double(
                    x - text.width() / 2 - 2, y - text.height() / 2, text.width() + 4, text.height());
            if (taken.stream().noneMatch(box::intersects) && cells.bounds().contains(box)) {
                taken.add(box);
                g.setColor(scale.color(level.value()));
                g.fill(box);
                text.drawBeside(g, ColorScale.readableOn(scale.color(level.value())), x, y, Block.Side.BOTH);
                return;
            }
        }
    }

    private void axes(Graphics2D g, Cells cells, double atX) {
        Rectangle2D bounds = cells.bounds();
        g.setColor(Style.faintInk(g));
        g.setStroke(new BasicStroke(sheet.line(0.8)));
        g.draw(bounds);
        double top = bounds.getMaxY() + sheet.em(0.3);
        for (int i = 0; i < columns.size(); i += columnStep) {
            columns.get(i).draw(g, Style.ink(g), cells.x(i), top, Block.Side.BOTH);
        }
        for (int i = 0; i < rows.size(); i += rowStep) {
            rows.get(i).drawBeside(g, Style.ink(g), bounds.getMinX() - sheet.em(0.4), cells.y(i), Block.Side.LEFT);
        }
        double texts = columns.stream().mapToDouble(Block::height).max().orElse(0);
        xLabel.drawWithin(g, Style.faintInk(g), bounds.getCenterX(), top + texts, atX, bounds.getMaxX());
    }

    /** Where cells lie; places are counted from the middle of the first cell. */
    private record Cells(Rectangle2D bounds, int columns, int rows) {
        double x(double place) {
            return bounds.getMinX() + bounds.getWidth() * (place + 0.5) / columns;
        }

        double y(double place) {
            return bounds.getMaxY() - bounds.getHeight() * (place + 0.5) / rows;
        }

        /** A little wider than it is, so that no white hairlines show between cells. */
        Rectangle2D cell(int column, int row) {
            double width = bounds.getWidth() / columns;
            double height = bounds.getHeight() / rows;
            return new Rectangle2D.Double(
                    bounds.getMinX() + column * width,
                    bounds.getMaxY() - (row + 1) * height,
                    width + 0.3,
                    height + 0.3);
        }
    }
}
