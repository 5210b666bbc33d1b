package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntPredicate;
import org.apache.commons.math3.util.FastMath;

/** The lines and bands of a panel: a line is one path, so that dashes run through, without the points that nobody can see. */
final class Plot {
    private static final int BAND_ALPHA = 38;
    private static final double INVISIBLE = 0.06;
    private static final double HUNDREDTH = 100;
    private static final float[] REFERENCE_DASH = {3, 3};

    private static final BasicStroke BOUND = new BasicStroke(0.9f);
    private static final double BOUND_MARK = 5;
    private static final int BOUND_EVERY = 9;

    private final Panel panel;
    private final Rectangle2D area;
    private final Range xRange;
    private final Range yRange;

    Plot(Panel panel, Rectangle2D area, Range xRange, Range yRange) {
        this.panel = panel;
        this.area = area;
        this.xRange = xRange;
        this.yRange = yRange;
    }

    void paint(Graphics2D g) {
        Shape clip = g.getClip();
        g.clip(area);
        references(g);
        panel.lines().forEach(line -> band(g, line));
        panel.lines().forEach(line -> line(g, line));
        panel.lines().stream().filter(Series::hasBounds).forEach(line -> bounds(g, line));
        g.setClip(clip);
    }

    private void references(Graphics2D g) {
        g.setColor(Style.faintInk(g));
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, REFERENCE_DASH, 0));
        for (double x : panel.verticals()) {
            g.draw(new Line2D.Double(screenX(x), area.getMaxY(), screenX(x), area.getMinY()));
        }
        for (double y : panel.horizontals()) {
            g.draw(new Line2D.Double(area.getMinX(), screenY(y), area.getMaxX(), screenY(y)));
        }
    }

    double screenX(double x) {
        return area.getMinX() + area.getWidth() * (x - xRange.low()) / (xRange.high() - xRange.low());
    }

    double screenY(double y) {
        double part = panel.y().logarithmic()
                ? FastMath.log(y / yRange.low()) / FastMath.log(yRange.high() / yRange.low())
                : (y - yRange.low()) / (yRange.high() - yRange.low());
        // Far outside the panel a coordinate says no more than that; drawing libraries choke on huge ones.
        return FastMath.max(-1e4, FastMath.min(1e4, area.getMaxY() - area.getHeight() * part));
    }

    private boolean drawable(double y) {
        return Double.isFinite(y) && (!panel.y().logarithmic() || y > 0);
    }

    private void line(Graphics2D g, Series line) {
        g.setColor(Style.color(g, line.style()));
        g.setStroke(Style.stroke(line.style()));
        g.draw(path(line, i -> drawable(line.y()[i]) && !line.isBound(i)));
    }

    private Path2D path(Series line, IntPredicate shown) {
        Path2D path = new Path2D.Double();
        for (int from = 0, to; from < line.y().length; from = to + 1) {
            to = from;
            while (to < line.y().length && shown.test(to)) {
                to++;
            }
            append(path, line.x(), line.y(), from, to, 1, true);
        }
        return path;
    }

    /** Lower bounds are a thin line with marks that point up, to where the value may be. */
    private void bounds(Graphics2D g, Series line) {
        IntPredicate bound = i -> drawable(line.y()[i]) && line.isBound(i);
        g.setColor(Style.color(g, line.style()));
        g.setStroke(BOUND);
        Path2D path = path(line, bound);
        for (int i = BOUND_EVERY * line.style() % BOUND_EVERY; i < line.y().length; i += BOUND_EVERY) {
            if (bound.test(i)) {
                double x = rounded(screenX(line.x()[i]));
                double y = rounded(screenY(line.y()[i]));
                path.moveTo(x, y);
                path.lineTo(x, y - BOUND_MARK);
                path.moveTo(x - 2, y - BOUND_MARK + 2);
                path.lineTo(x, y - BOUND_MARK);
                path.lineTo(x + 2, y - BOUND_MARK + 2);
            }
        }
        g.draw(path);
    }

    private void band(Graphics2D g, Series line) {
        double[] low = line.drawnLow();
        double[] high = line.drawnHigh();
        Path2D path = new Path2D.Double();
        for (int from = 0, to; from < low.length; from = to + 1) {
            to = from;
            while (to < low.length && drawable(low[to]) && drawable(high[to])) {
                to++;
            }
            if (to - from > 1) {
                append(path, line.x(), low, from, to, 1, true);
                append(path, line.x(), high, to - 1, from - 1, -1, false);
                path.closePath();
            }
        }
        if (path.getCurrentPoint() != null) {
            Color color = Style.color(g, line.style());
            g.setColor(Style.transparent(color, BAND_ALPHA));
            g.fill(path);
        }
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
