package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/**
 * Dots with intervals in rows, in panels that each have an axis of their own: forest plots and rankings.
 *
 * @param title what is shown, as a statement
 * @param subtitle unit, interval, number of runs
 * @param footnote where it comes from
 * @param legend names of the styles of the dots, in order; empty for none
 * @param panels from left to right and top to bottom
 * @param columns number of panels in a row
 */
public record DotChart(
        String title, String subtitle, String footnote, List<String> legend, List<Panel> panels, int columns)
        implements Chart {
    private static final int WIDTH = 1120;
    private static final int LABELS = 214;
    private static final int WIDE_LABELS = 330;
    private static final int RIGHT = 22;
    private static final int NOTES = 128;
    private static final int LEGEND_TOP = 56;
    private static final int LEGEND_ROW = 20;
    private static final int HEAD = 30;
    private static final int AXIS = 46;
    private static final int TICKS = 5;
    private static final double DOT = 3.6;
    /** Corners of the markers, in units of a dot's radius: a circle has none. */
    private static final double[][][] CORNERS = {
        {},
        {{-0.85, -0.85}, {0.85, -0.85}, {0.85, 0.85}, {-0.85, 0.85}},
        {{0, -1.15}, {1.1, 0.85}, {-1.1, 0.85}},
        {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}},
        {{0, 1.15}, {1.1, -0.85}, {-1.1, -0.85}}
    };

    /**
     * One plot.
     *
     * @param title what it shows
     * @param unit label of the axis
     * @param reference where a vertical line stands, such as 0 for no effect; NaN for none
     * @param rows from top to bottom
     */
    public record Panel(String title, String unit, double reference, List<Row> rows) {
        public Panel {
            rows = List.copyOf(rows);
        }

        private boolean hasNotes() {
            return rows.stream().anyMatch(row -> !row.note().isEmpty());
        }

        private Range range() {
            double[] line = Double.isNaN(reference) ? new double[0] : new double[] {reference};
            double[] dots = rows.stream()
                    .flatMap(row -> row.dots().stream())
                    .flatMap(dot -> Stream.of(dot.value(), dot.low(), dot.high()))
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            return Range.of(Axis.of(unit), List.of(line, dots));
        }
    }

    /**
     * One row.
     *
     * @param label on the left
     * @param note on the right; empty for none
     * @param dots one below the other
     */
    public record Row(String label, String note, List<Dot> dots) {
        public Row {
            dots = List.copyOf(dots);
        }

        private int height() {
            return 10 + 9 * FastMath.max(1, dots.size());
        }
    }

    /** A value with its interval; NaN where there is none. */
    public record Dot(int style, double value, double low, double high) {}

    public DotChart {
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs panels and columns.");
        }
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return top() + Arrays.stream(heights()).sum() + Frame.FOOT;
    }

    private int top() {
        int rows = places().stream().mapToInt(Place::row).max().orElse(-1) + 1;
        return LEGEND_TOP + LEGEND_ROW * rows + (rows > 0 ? 6 : 0);
    }

    /** An entry of the legend; widths are estimated so that every drawing has the same layout. */
    private record Place(int style, int row, int x) {}

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        int row = 0;
        int x = 14;
        for (int style = 0; style < legend.size(); style++) {
            int needed = 40 + 7 * legend.get(style).length();
            if (x > 14 && x + needed > WIDTH) {
                row++;
                x = 14;
            }
            if (!legend.get(style).isEmpty()) {
                places.add(new Place(style, row, x));
                x += needed;
            }
        }
        return places;
    }

    private void legend(Graphics2D g) {
        g.setFont(Style.font(Font.PLAIN, 11));
        for (Place place : places()) {
            double y = LEGEND_TOP + LEGEND_ROW * (place.row() + 0.5);
            g.setColor(Style.color(g, place.style()));
            marker(g, place.style(), place.x() + 6.0, y);
            g.setColor(Style.ink(g));
            g.drawString(legend.get(place.style()), place.x() + 16, (float) y + 4);
        }
    }

    /** Height of every line of panels: that of its tallest. */
    private int[] heights() {
        int[] heights = new int[(panels.size() + columns - 1) / columns];
        for (int i = 0; i < panels.size(); i++) {
            int rows = panels.get(i).rows().stream().mapToInt(Row::height).sum();
            heights[i / columns] = FastMath.max(heights[i / columns], HEAD + rows + AXIS);
        }
        return heights;
    }

    @Override
    public void paint(Graphics2D g) {
        new Frame(WIDTH, List.of()).paint(g, height(), title, subtitle, footnote);
        legend(g);
        int[] heights = heights();
        AffineTransform origin = g.getTransform();
        int top = top();
        for (int i = 0; i < panels.size(); i++) {
            g.setTransform(origin);
            g.translate((i % columns) * WIDTH / columns, top);
            panel(g, panels.get(i));
            top += i % columns == columns - 1 ? heights[i / columns] : 0;
        }
        g.setTransform(origin);
    }

    private int labels() {
        return columns == 1 ? WIDE_LABELS : LABELS;
    }

    private void panel(Graphics2D g, Panel panel) {
        int right = WIDTH / columns - (panel.hasNotes() ? NOTES : RIGHT);
        Scale scale = new Scale(panel.range(), labels(), right);
        int bottom = HEAD + panel.rows().stream().mapToInt(Row::height).sum();
        g.setFont(Style.font(Font.BOLD, 12));
        g.setColor(Style.ink(g));
        g.drawString(Frame.fitting(g, panel.title(), WIDTH / columns - 28), 14, 18);
        axis(g, panel, scale, bottom);
        int y = HEAD;
        for (Row row : panel.rows()) {
            row(g, row, scale, y);
            y += row.height();
        }
    }

    private static void axis(Graphics2D g, Panel panel, Scale scale, int bottom) {
        g.setFont(Style.font(Font.PLAIN, 10));
        Ticks ticks = scale.ticks();
        for (double tick : ticks.values()) {
            g.setColor(Style.grid(g));
            g.setStroke(new BasicStroke(0.7f));
            g.draw(new Line2D.Double(scale.x(tick), HEAD, scale.x(tick), bottom));
            g.setColor(Style.ink(g));
            centred(g, ticks.label(tick), scale.x(tick), bottom + 14);
        }
        g.setStroke(new BasicStroke(1));
        g.setColor(Style.faintInk(g));
        g.draw(new Line2D.Double(scale.left(), bottom, scale.right(), bottom));
        if (!Double.isNaN(panel.reference())) {
            g.setColor(Style.ink(g));
            g.draw(new Line2D.Double(scale.x(panel.reference()), HEAD - 4, scale.x(panel.reference()), bottom));
        }
        g.setColor(Style.faintInk(g));
        centred(g, panel.unit(), (scale.left() + scale.right()) / 2, bottom + 29);
    }

    private static void centred(Graphics2D g, String text, double x, int y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), y);
    }

    private static void row(Graphics2D g, Row row, Scale scale, int top) {
        double middle = top + row.height() / 2.0;
        g.setFont(Style.font(Font.PLAIN, 10));
        g.setColor(Style.ink(g));
        String label = Frame.fitting(g, row.label(), (int) scale.left() - 22);
        g.drawString(label, (float) scale.left() - 10 - g.getFontMetrics().stringWidth(label), (float) middle + 4);
        g.setColor(Style.faintInk(g));
        g.drawString(row.note(), (float) scale.right() + 10, (float) middle + 4);
        g.setColor(Style.grid(g));
        g.setStroke(new BasicStroke(0.7f));
        g.draw(new Line2D.Double(scale.left(), top + row.height(), scale.right(), top + row.height()));
        double y = middle - 4.5 * (row.dots().size() - 1);
        for (Dot dot : row.dots()) {
            dot(g, dot, scale, y);
            y += 9;
        }
    }

    private static void dot(Graphics2D g, Dot dot, Scale scale, double y) {
        g.setColor(Style.color(g, dot.style()));
        if (Double.isFinite(dot.low()) && Double.isFinite(dot.high())) {
            g.setStroke(new BasicStroke(1.5f));
            g.draw(new Line2D.Double(scale.x(dot.low()), y, scale.x(dot.high()), y));
        }
        if (Double.isFinite(dot.value())) {
            marker(g, dot.style(), scale.x(dot.value()), y);
        }
    }

    /** Shapes as well as colours, for grey print. */
    private static void marker(Graphics2D g, int style, double x, double y) {
        double[][] corners = CORNERS[style % CORNERS.length];
        if (corners.length == 0) {
            g.fill(new Ellipse2D.Double(x - DOT, y - DOT, 2 * DOT, 2 * DOT));
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(x + DOT * corners[0][0], y + DOT * corners[0][1]);
        for (double[] corner : corners) {
            path.lineTo(x + DOT * corner[0], y + DOT * corner[1]);
        }
        path.closePath();
        g.fill(path);
    }

    /** Where values stand, and the round numbers among them. */
    private record Scale(Range range, double left, double right) {
        double x(double value) {
            return left + (right - left) * (value - range.low()) / (range.high() - range.low());
        }

        Ticks ticks() {
            return Ticks.linear(range, TICKS);
        }
    }
}
