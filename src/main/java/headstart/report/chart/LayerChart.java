package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Small multiples of bands, lines and points laid over each other, each panel with axes of its own, linear or logarithmic.
 *
 * @param title what is shown, as a statement
 * @param subtitle unit, bands, number of runs
 * @param footnote where it comes from
 * @param legend entries above the panels: a label and a style; none for no legend
 * @param panels from left to right and top to bottom; an empty title and no layers leave a gap
 * @param columns number of panels in a row
 * @param panelHeight height of a panel, pixels
 */
public record LayerChart(
        String title,
        String subtitle,
        String footnote,
        List<LegendEntry> legend,
        List<Panel> panels,
        int columns,
        int panelHeight)
        implements Chart {
    private static final int WIDTH = 1120;
    private static final int HEAD = 24;
    private static final int AXIS = 38;
    private static final int LEFT = 58;
    private static final int RIGHT = 12;
    private static final double POINT = 3;
    private static final double CLOUD_POINT = 1.4;

    /** An entry of the legend. */
    public record LegendEntry(String label, int style) {}

    /** One plot. */
    public record Panel(String title, Scale x, Scale y, List<Layer> layers) {
        public Panel {
            layers = List.copyOf(layers);
        }

        /** A gap. */
        public static Panel gap() {
            return new Panel("", new Scale("", 0, 1, false), new Scale("", 0, 1, false), List.of());
        }
    }

    /** An axis from one value to another. */
    public record Scale(String label, double low, double high, boolean logarithmic) {
        double part(double value) {
            return logarithmic ? FastMath.log(value / low) / FastMath.log(high / low) : (value - low) / (high - low);
        }
    }

    /** Something drawn in a panel. */
    public sealed interface Layer {
        /** The area between two curves. */
        record Band(int style, double[] x, double[] low, double[] high) implements Layer {}

        /** A curve. */
        record Curve(int style, double[] x, double[] y) implements Layer {}

        /** Points: few and large, or a cloud. */
        record Points(int style, double[] x, double[] y, boolean cloud) implements Layer {}
    }

    public LayerChart {
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
        return frame().top() + (panels.size() + columns - 1) / columns * panelHeight + Frame.FOOT;
    }

    private Frame frame() {
        return new Frame(
                WIDTH,
                legend.stream()
                        .map(entry -> new Frame.Entry(entry.label(), entry.style()))
                        .toList());
    }

    @Override
    public void paint(Graphics2D g) {
        Frame frame = frame();
        frame.paint(g, height(), title, subtitle, footnote);
        AffineTransform origin = g.getTransform();
        for (int i = 0; i < panels.size(); i++) {
            if (!panels.get(i).layers().isEmpty()) {
                g.setTransform(origin);
                g.translate((i % columns) * WIDTH / columns, frame.top() + i / columns * panelHeight);
                panel(g, panels.get(i));
            }
        }
        g.setTransform(origin);
    }

    private void panel(Graphics2D g, Panel panel) {
        Rectangle2D area = new Rectangle2D.Double(
                LEFT, HEAD, WIDTH / columns - LEFT - (double) RIGHT, panelHeight - HEAD - (double) AXIS);
        g.setFont(Style.font(Font.BOLD, 11));
        g.setColor(Style.ink(g));
        g.drawString(Frame.fitting(g, panel.title(), WIDTH / columns - 16), 14, 15);
        xAxis(g, panel.x(), area);
        yAxis(g, panel.y(), area);
        Shape clip = g.getClip();
        g.clip(area);
        panel.layers().forEach(layer -> layer(g, layer, panel, area));
        g.setClip(clip);
    }

    private static void xAxis(Graphics2D g, Scale scale, Rectangle2D area) {
        g.setFont(Style.font(Font.PLAIN, 10));
        for (double tick : ticks(scale, 5)) {
            double x = area.getX() + scale.part(tick) * area.getWidth();
            g.setColor(Style.ink(g));
            centred(g, PanelPainter.tick(tick), x, area.getMaxY() + 14);
        }
        g.setColor(Style.faintInk(g));
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(area.getX(), area.getMaxY(), area.getMaxX(), area.getMaxY()));
        centred(g, scale.label(), area.getCenterX(), area.getMaxY() + 28);
    }

    private static void yAxis(Graphics2D g, Scale scale, Rectangle2D area) {
        for (double tick : ticks(scale, 4)) {
            double y = area.getMaxY() - scale.part(tick) * area.getHeight();
            g.setColor(Style.grid(g));
            g.setStroke(new BasicStroke(0.7f));
            g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
            g.setColor(Style.ink(g));
            String text = PanelPainter.tick(tick);
            g.drawString(text, (float) area.getX() - 6 - g.getFontMetrics().stringWidth(text), (float) y + 4);
        }
        AffineTransform upright = g.getTransform();
        g.rotate(-FastMath.PI / 2, 12, area.getCenterY());
        g.setColor(Style.faintInk(g));
        centred(g, scale.label(), 12, area.getCenterY() + 3);
        g.setTransform(upright);
    }

    private static void centred(Graphics2D g, String text, double x, double y) {
        g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) y);
    }

    private static void layer(Graphics2D g, Layer layer, Panel panel, Rectangle2D area) {
        if (layer instanceof Layer.Band band) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < band.x().length; i++) {
                to(path, place(panel, area, band.x()[i], band.low()[i]), i == 0);
            }
            for (int i = band.x().length - 1; i >= 0; i--) {
                to(path, place(panel, area, band.x()[i], band.high()[i]), false);
            }
            path.closePath();
            Color color = Style.color(g, band.style());
            g.setColor(Style.transparent(color, 44));
            g.fill(path);
        } else if (layer instanceof Layer.Curve curve) {
            Path2D path = new Path2D.Double();
            for (int i = 0; i < curve.x().length; i++) {
                to(path, place(panel, area, curve.x()[i], curve.y()[i]), i == 0);
            }
            g.setColor(Style.color(g, curve.style()));
            g.setStroke(Style.stroke(curve.style()));
            g.draw(path);
        } else if (layer instanceof Layer.Points points) {
            points(g, points, panel, area);
        }
    }

    private static void points(Graphics2D g, Layer.Points points, Panel panel, Rectangle2D area) {
        double radius = points.cloud() ? CLOUD_POINT : POINT;
        Color color = Style.color(g, points.style());
        for (int i = 0; i < points.x().length; i++) {
            double[] at = place(panel, area, points.x()[i], points.y()[i]);
            Shape dot = new Ellipse2D.Double(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius);
            g.setColor(points.cloud() ? Style.transparent(color, 110) : color);
            g.fill(dot);
            if (!points.cloud()) {
                g.setColor(Style.paper(g));
                g.setStroke(new BasicStroke(0.8f));
                g.draw(dot);
            }
        }
    }

    private static void to(Path2D path, double[] at, boolean first) {
        if (first) {
            path.moveTo(at[0], at[1]);
        } else {
            path.lineTo(at[0], at[1]);
        }
    }

    private static double[] place(Panel panel, Rectangle2D area, double x, double y) {
        return new double[] {
            rounded(area.getX() + panel.x().part(x) * area.getWidth()),
            rounded(area.getMaxY() - panel.y().part(y) * area.getHeight())
        };
    }

    /** Far outside the panel a coordinate says no more than that. */
    private static double rounded(double pixels) {
        return FastMath.rint(FastMath.max(-1e4, FastMath.min(1e4, pixels)) * 10) / 10;
    }

    private static List<Double> ticks(Scale scale, int count) {
        Range range = new Range(scale.low(), scale.high());
        return (scale.logarithmic() ? Ticks.logarithmic(range, count) : Ticks.linear(range, count)).values();
    }
}
