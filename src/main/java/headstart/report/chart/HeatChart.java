package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.util.FastMath;

/**
 * Heat maps with contours, all on one colour scale. Cells are equally wide whatever their levels; the axes say which they are.
 *
 * @param title what is shown, as a statement
 * @param subtitle unit, number of runs
 * @param footnote where it comes from
 * @param xLabel name of the horizontal factor
 * @param yLabel name of the vertical factor
 * @param unit label of the colour scale
 * @param diverging whether colours diverge from zero
 * @param panels from left to right and top to bottom
 * @param columns number of panels in a row
 * @param steps how a page goes through the panels, where they are levels of one more factor
 */
public record HeatChart(
        String title,
        String subtitle,
        String footnote,
        String xLabel,
        String yLabel,
        String unit,
        boolean diverging,
        List<Panel> panels,
        int columns,
        Optional<Steps> steps)
        implements Chart {
    private static final int WIDTH = 1120;
    private static final int TOP = 58;
    private static final int NARROW_LEFT = 64;
    private static final int WIDE_LEFT = 124;
    private static final int HEAD = 26;
    private static final int AXIS = 48;
    private static final int SCALE = 104;
    private static final int MOST_TICKS = 14;
    private static final int CONTOURS = 6;

    /**
     * One map.
     *
     * @param title what it shows, short
     * @param x names of the columns
     * @param y names of the rows, from the bottom
     * @param values row by row from the bottom; NaN where there is none
     * @param notes what is written into the cells, row by row, in place of contours: where rows and columns have no order; empty for none
     * @param low lower ends of the intervals, row by row; empty for none
     * @param high upper ends of the intervals, row by row; empty for none
     */
    public record Panel(
            String title,
            List<String> x,
            List<String> y,
            double[][] values,
            List<List<String>> notes,
            double[][] low,
            double[][] high) {
        private static final double[][] NONE = {};

        public Panel {
            x = List.copyOf(x);
            y = List.copyOf(y);
            notes = notes.stream().map(List::copyOf).toList();
        }

        /** A map with notes and no intervals. */
        public Panel(String title, List<String> x, List<String> y, double[][] values, List<List<String>> notes) {
            this(title, x, y, values, notes, NONE, NONE);
        }

        /** A map with contours and no intervals. */
        public Panel(String title, List<String> x, List<String> y, double[][] values) {
            this(title, x, y, values, List.of());
        }
    }

    /**
     * Panels as steps: those of the first group by level, then those of the second, and so on.
     *
     * @param factor name of the factor
     * @param levels its levels
     * @param groups such as the scenarios
     */
    public record Steps(String factor, List<String> levels, List<String> groups) {
        public Steps {
            levels = List.copyOf(levels);
            groups = List.copyOf(groups);
        }
    }

    /**
     * What a page needs to draw the maps like this chart.
     *
     * @param low value of the first colour
     * @param high value of the last colour
     * @param colors at equal steps, as {@code #rrggbb}
     * @param contours by panel
     */
    public record Look(double low, double high, List<String> colors, List<List<Contour>> contours) {}

    /**
     * A line of equal value.
     *
     * @param segments places in the grid, four numbers each: column and row of one end, column and row of the other
     */
    public record Contour(double level, double[] segments) {}

    /** Panels side by side. */
    public HeatChart(
            String title,
            String subtitle,
            String footnote,
            String xLabel,
            String yLabel,
            String unit,
            boolean diverging,
            List<Panel> panels,
            int columns) {
        this(title, subtitle, footnote, xLabel, yLabel, unit, diverging, panels, columns, Optional.empty());
    }

    public HeatChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs panels and columns.");
        }
    }

    /** The same chart with panels that a page goes through one by one; those on paper may be fewer. */
    public HeatChart stepping(List<Panel> all, Steps through) {
        return new HeatChart(
                title,
                "Colour and contours: mean; struck out: no run has a value.",
                footnote,
                xLabel,
                yLabel,
                unit,
                diverging,
                all,
                1,
                Optional.of(through));
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return TOP + rows() * panelHeight() + Frame.FOOT;
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private int panelWidth() {
        return (WIDTH - SCALE) / columns;
    }

    private boolean hasNotes() {
        return panels.stream().anyMatch(panel -> !panel.notes().isEmpty());
    }

    private int left() {
        return hasNotes() ? WIDE_LEFT : NARROW_LEFT;
    }

    private int panelHeight() {
        if (hasNotes()) {
            return HEAD + AXIS + 24 * panels.get(0).y().size();
        }
        return columns == 1 ? 480 : columns == 2 ? 360 : 290;
    }

    @Override
    public void paint(Graphics2D g) {
        new Frame(WIDTH, List.of()).paint(g, height(), title, subtitle, footnote);
        ColorScale scale = scale();
        AffineTransform origin = g.getTransform();
        for (int i = 0; i < panels.size(); i++) {
            g.setTransform(origin);
            g.translate((i % columns) * panelWidth(), TOP + (i / columns) * panelHeight());
            panel(g, panels.get(i), scale);
        }
        g.setTransform(origin);
        g.translate(WIDTH - SCALE + 22, TOP + HEAD);
        legend(g, scale, FastMath.min(320, rows() * panelHeight() - HEAD - AXIS));
        g.setTransform(origin);
    }

    /** Its colours and contours. */
    public Look look() {
        ColorScale scale = scale();
        List<Double> levels = scale.ticks(CONTOURS).values();
        return new Look(
                scale.low(),
                scale.high(),
                scale.stops(),
                panels.stream()
                        .map(panel -> panel.notes().isEmpty() ? lines(panel, levels) : List.<Contour>of())
                        .toList());
    }

    private static List<Contour> lines(Panel panel, List<Double> levels) {
        return levels.stream()
                .map(level -> new Contour(
                        level,
                        Contours.of(panel.values(), level).stream()
                                .flatMapToDouble(s -> DoubleStream.of(s.x1(), s.y1(), s.x2(), s.y2()))
                                .toArray()))
                .filter(contour -> contour.segments().length > 0)
                .toList();
    }

    private ColorScale scale() {
        double[] finite = panels.stream()
                .flatMap(panel -> Arrays.stream(panel.values()))
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double least = Arrays.stream(finite).min().orElse(0);
        double most = Arrays.stream(finite).max().orElse(1);
        return ColorScale.of(least, most, diverging);
    }

    private void panel(Graphics2D g, Panel panel, ColorScale scale) {
        Area area = new Area(
                new Rectangle2D.Double(
                        left(), HEAD, panelWidth() - left() - 14.0, panelHeight() - HEAD - (double) AXIS),
                panel.x().size(),
                panel.y().size());
        g.setFont(Style.font(Font.BOLD, 12));
        g.setColor(Style.ink(g));
        g.drawString(Frame.fitting(g, panel.title(), panelWidth() - left()), left(), 17);
        for (int row = 0; row < panel.y().size(); row++) {
            for (int column = 0; column < panel.x().size(); column++) {
                cell(g, area.cell(column, row), panel.values()[row][column], scale);
            }
        }
        if (panel.notes().isEmpty()) {
            contours(g, panel, area, scale);
        } else {
            notes(g, panel, area, scale);
        }
        axes(g, panel, area);
    }

    private static void cell(Graphics2D g, Rectangle2D cell, double value, ColorScale scale) {
        if (Double.isFinite(value)) {
            g.setColor(scale.color(value));
            g.fill(cell);
            return;
        }
        g.setColor(Style.grid(g));
        g.setStroke(new BasicStroke(0.7f));
        g.draw(new Line2D.Double(cell.getMinX(), cell.getMaxY(), cell.getMaxX(), cell.getMinY()));
    }

    private static void notes(Graphics2D g, Panel panel, Area area, ColorScale scale) {
        g.setFont(Style.font(Font.PLAIN, 10));
        for (int row = 0; row < panel.notes().size(); row++) {
            for (int column = 0; column < panel.notes().get(row).size(); column++) {
                g.setColor(ColorScale.readableOn(scale.color(panel.values()[row][column])));
                centred(g, panel.notes().get(row).get(column), area.x(column), (float) area.y(row) + 4);
            }
        }
    }

    private static void contours(Graphics2D g, Panel panel, Area area, ColorScale scale) {
        List<Rectangle2D> labels = new ArrayList<>();
        g.setFont(Style.font(Font.PLAIN, 9));
        for (double level : scale.ticks(CONTOURS).values()) {
            List<Contours.Segment> segments = Contours.of(panel.values(), level);
            g.setStroke(new BasicStroke(0.9f));
            for (Contours.Segment segment : segments) {
                g.setColor(scale.inkOn(level));
                g.draw(new Line2D.Double(
                        area.x(segment.x1()), area.y(segment.y1()), area.x(segment.x2()), area.y(segment.y2())));
            }
            if (!segments.isEmpty()) {
                label(g, PanelPainter.tick(level), segments.get(segments.size() / 2), area, scale.color(level), labels);
            }
        }
    }

    /** The level of a contour on its line, unless another label is there. */
    private static void label(
            Graphics2D g, String text, Contours.Segment at, Area area, Color back, List<Rectangle2D> labels) {
        double width = g.getFontMetrics().stringWidth(text) + 4.0;
        double x = area.x((at.x1() + at.x2()) / 2) - width / 2;
        double y = area.y((at.y1() + at.y2()) / 2) - 6;
        Rectangle2D box = new Rectangle2D.Double(x, y, width, 12);
        if (labels.stream().noneMatch(box::intersects) && area.bounds().contains(box)) {
            labels.add(box);
            g.setColor(back);
            g.fill(box);
            g.setColor(ColorScale.readableOn(back));
            g.drawString(text, (float) x + 2, (float) y + 10);
        }
    }

    private void axes(Graphics2D g, Panel panel, Area area) {
        Rectangle2D bounds = area.bounds();
        g.setColor(Style.faintInk(g));
        g.setStroke(new BasicStroke(0.8f));
        g.draw(bounds);
        g.setFont(Style.font(Font.PLAIN, 10));
        g.setColor(Style.ink(g));
        int widest = panel.x().stream().mapToInt(String::length).max().orElse(1);
        int step = step(panel.x().size(), (int) (bounds.getWidth() / (7.0 * widest + 12)));
        for (int i = 0; i < panel.x().size(); i += step) {
            centred(g, panel.x().get(i), area.x(i), (float) bounds.getMaxY() + 14);
        }
        for (int i = 0; i < panel.y().size(); i += step(panel.y().size(), (int) (bounds.getHeight() / 14))) {
            String text = Frame.fitting(g, panel.y().get(i), left() - 24);
            g.drawString(text, left() - 6f - g.getFontMetrics().stringWidth(text), (float) area.y(i) + 4);
        }
        g.setColor(Style.faintInk(g));
        g.setFont(Style.font(Font.PLAIN, 11));
        centred(g, xLabel, bounds.getCenterX(), (float) bounds.getMaxY() + 31);
        AffineTransform before = g.getTransform();
        g.translate(15, bounds.getCenterY());
        g.rotate(-FastMath.PI / 2);
        centred(g, Frame.fitting(g, yLabel, (int) bounds.getHeight() + AXIS), 0, 0);
        g.setTransform(before);
    }

    private static int step(int levels, int room) {
        int most = FastMath.max(1, FastMath.min(MOST_TICKS, room));
        return (levels + most - 1) / most;
    }

    private static void centred(Graphics2D g, String text, double x, float y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), y);
    }

    private void legend(Graphics2D g, ColorScale scale, int height) {
        int slices = 64;
        for (int i = 0; i < slices; i++) {
            g.setColor(scale.color(scale.low() + (scale.high() - scale.low()) * (i + 0.5) / slices));
            double top = height * (1 - (i + 1.0) / slices);
            g.fill(new Rectangle2D.Double(0, top, 16, (double) height / slices + 0.5));
        }
        g.setFont(Style.font(Font.PLAIN, 10));
        g.setColor(Style.ink(g));
        for (double tick : scale.ticks(CONTOURS).values()) {
            double y = height * (1 - (tick - scale.low()) / (scale.high() - scale.low()));
            g.drawString(PanelPainter.tick(tick), 22, (float) y + 4);
        }
        g.setColor(Style.faintInk(g));
        g.drawString(Frame.fitting(g, unit, SCALE - 22), 0, height + 18);
    }

    /** Where cells lie; places are counted from the middle of the first cell. */
    private record Area(Rectangle2D bounds, int columns, int rows) {
        double x(double place) {
            return bounds.getMinX() + bounds.getWidth() * (place + 0.5) / columns;
        }

        double y(double place) {
            return bounds.getMaxY() - bounds.getHeight() * (place + 0.5) / rows;
        }

        Rectangle2D cell(int column, int row) {
            double width = bounds.getWidth() / columns;
            double height = bounds.getHeight() / rows;
            // A little wider than it is, so that no white hairlines show between cells.
            return new Rectangle2D.Double(
                    bounds.getMinX() + column * width,
                    bounds.getMaxY() - (row + 1) * height,
                    width + 0.3,
                    height + 0.3);
        }
    }
}
