package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.apache.commons.math3.util.FastMath;
import org.knowm.xchart.internal.chartpart.Annotation;

/**
 * The lines and bands of a panel, laid over XChart's axes. XChart draws a line as one short piece per point, which restarts the
 * dash pattern at every point and makes an SVG of megabytes; here a line is one path, without the points that nobody can see.
 */
final class Plot extends Annotation {
    private static final int BAND_ALPHA = 38;
    private static final double INVISIBLE = 0.06;
    private static final double HUNDREDTH = 100;
    private static final float[] REFERENCE_DASH = {3, 3};

    private final Panel panel;
    private final double xLow;
    private final double xHigh;
    private final double yLow;
    private final double yHigh;

    Plot(Panel panel, double xLow, double xHigh, double yLow, double yHigh) {
        super(false);
        this.panel = panel;
        this.xLow = xLow;
        this.xHigh = xHigh;
        this.yLow = yLow;
        this.yHigh = yHigh;
    }

    @Override
    public void paint(Graphics2D g) {
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(left(), top(), right() - left(), bottom() - top()));
        references(g);
        panel.lines().forEach(line -> band(g, line));
        panel.lines().forEach(line -> line(g, line));
        g.setClip(clip);
    }

    private double left() {
        return getXAxisScreenValueForMin();
    }

    private double right() {
        return getXAxisScreenValueForMax();
    }

    private double top() {
        return Math.min(getYAxisScreenValueForMin(), getYAxisScreenValueForMax());
    }

    private double bottom() {
        return Math.max(getYAxisScreenValueForMin(), getYAxisScreenValueForMax());
    }

    private void references(Graphics2D g) {
        g.setColor(Style.FAINT_INK);
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, REFERENCE_DASH, 0));
        for (double x : panel.verticals()) {
            g.draw(new Line2D.Double(screenX(x), bottom(), screenX(x), top()));
        }
        for (double y : panel.horizontals()) {
            g.draw(new Line2D.Double(left(), screenY(y), right(), screenY(y)));
        }
    }

    private double screenX(double x) {
        return left() + (right() - left()) * (x - xLow) / (xHigh - xLow);
    }

    private double screenY(double y) {
        double part = panel.y().logarithmic()
                ? FastMath.log(y / yLow) / FastMath.log(yHigh / yLow)
                : (y - yLow) / (yHigh - yLow);
        // Far outside the panel a coordinate says no more than that; drawing libraries choke on huge ones.
        return FastMath.max(-1e4, FastMath.min(1e4, bottom() + (top() - bottom()) * part));
    }

    private boolean drawable(double y) {
        return Double.isFinite(y) && (!panel.y().logarithmic() || y > 0);
    }

    private void line(Graphics2D g, Series line) {
        Path2D path = new Path2D.Double();
        for (int from = 0, to; from < line.y().length; from = to + 1) {
            to = from;
            while (to < line.y().length && drawable(line.y()[to])) {
                to++;
            }
            append(path, line.x(), line.y(), from, to, 1, true);
        }
        g.setColor(Style.color(line.style()));
        g.setStroke(Style.stroke(line.style()));
        g.draw(path);
    }

    private void band(Graphics2D g, Series line) {
        Path2D path = new Path2D.Double();
        for (int from = 0, to; from < line.low().length; from = to + 1) {
            to = from;
            while (to < line.low().length && drawable(line.low()[to]) && drawable(line.high()[to])) {
                to++;
            }
            if (to - from > 1) {
                append(path, line.x(), line.low(), from, to, 1, true);
                append(path, line.x(), line.high(), to - 1, from - 1, -1, false);
                path.closePath();
            }
        }
        Color color = Style.color(line.style());
        g.setColor(Style.transparent(color, BAND_ALPHA));
        g.fill(path);
    }

    /** Adds the points from one index to another, without those that lie on the straight line between their neighbours. */
    private void append(Path2D path, double[] x, double[] y, int from, int to, int step, boolean move) {
        int kept = from;
        for (int i = from; i != to; i += step) {
            boolean end = i == from || i + step == to;
            if (end || !straight(x, y, kept, i + step, step)) {
                double px = rounded(screenX(x[i]));
                double py = rounded(screenY(y[i]));
                if (i == from && move) {
                    path.moveTo(px, py);
                } else {
                    path.lineTo(px, py);
                }
                kept = i;
            }
        }
    }

    /** Whether all points after the kept one lie on the line to the next one, closer than anybody can see. */
    private boolean straight(double[] x, double[] y, int kept, int next, int step) {
        double x0 = screenX(x[kept]);
        double y0 = screenY(y[kept]);
        double slope = (screenY(y[next]) - y0) / (screenX(x[next]) - x0);
        for (int between = kept + step; between != next; between += step) {
            if (FastMath.abs(y0 + slope * (screenX(x[between]) - x0) - screenY(y[between])) > INVISIBLE) {
                return false;
            }
        }
        return true;
    }

    private static double rounded(double pixels) {
        return FastMath.rint(pixels * HUNDREDTH) / HUNDREDTH;
    }
}
