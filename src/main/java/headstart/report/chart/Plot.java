package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.commons.math3.util.FastMath;

/** The lines, bands and dots of a panel. */
final class Plot {
    private static final int BAND_ALPHA = 38;
    private static final int CLOUD_ALPHA = 110;
    private static final double INVISIBLE = 0.06;
    private static final float[] REFERENCE = {3, 3};
    private static final int BOUND_EVERY = 9;

    private final Sheet sheet;
    private final Panel panel;
    private final Rectangle2D area;
    private final Scale x;
    private final Scale y;

    Plot(Sheet sheet, Panel panel, Rectangle2D area, Scale x, Scale y) {
        this.sheet = sheet;
        this.panel = panel;
        this.area = area;
        this.x = x;
        this.y = y;
    }

    void paint(Graphics2D g) {
        Shape clip = g.getClip();
        g.clip(area);
        g.setColor(Style.faintInk(g));
        g.setStroke(Style.stroke(sheet, 1, REFERENCE));
        for (Mark mark : panel.verticals()) {
            double at = placeX(mark.at());
            g.draw(new Line2D.Double(at, area.getMaxY(), at, area.getMinY()));
        }
        g.setClip(clip);
        Canvas canvas = new Canvas(area);
        List<Series> lines = new ArrayList<>(panel.lines());
        lines.sort(Comparator.comparing(line -> line.role() == Series.Role.MAIN));
        lines.stream().filter(Series::isLine).forEach(line -> band(g, canvas, line));
        lines.forEach(line -> values(g, canvas, line));
        canvas.paint(g);
    }

    private double placeX(double value) {
        return area.getMinX() + x.part(value) * area.getWidth();
    }

    private void values(Graphics2D g, Canvas canvas, Series line) {
        Color color = Style.color(g, line.style(), line.role());
        switch (line.form()) {
            case LINE, MARKED -> {
                BasicStroke stroke = Style.stroke(sheet, line.style(), line.role());
                stretches(line.x(), line.y(), i -> !line.isBound(i))
                        .forEach(points -> canvas.line(color, stroke, points));
                if (line.hasBounds()) {
                    bounds(canvas, color, line);
                }
                if (line.form() == Series.Form.MARKED) {
                    canvas.points(color, line.style(), sheet.em(0.34), points(line));
                }
            }
            case DOTS -> {
                whiskers(canvas, color, line);
                canvas.points(color, line.style(), sheet.em(0.34), points(line));
            }
            case CLOUD -> canvas.points(Style.transparent(color, CLOUD_ALPHA), 0, sheet.em(0.14), points(line));
        }
    }

    private List<double[]> points(Series line) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < line.x().length; i++) {
            if (x.holds(line.x()[i]) && y.holds(line.y()[i])) {
                points.add(place(line.x()[i], line.y()[i]));
            }
        }
        return points;
    }

    private void whiskers(Canvas canvas, Color color, Series line) {
        double[] low = line.drawnLow();
        double[] high = line.drawnHigh();
        for (int i = 0; i < low.length; i++) {
            if (y.holds(low[i]) && y.holds(high[i])) {
                List<double[]> ends = List.of(place(line.x()[i], low[i]), place(line.x()[i], high[i]));
                canvas.line(color, Style.stroke(sheet, 1.3), ends);
            }
        }
    }

    private void band(Graphics2D g, Canvas canvas, Series line) {
        double[] low = line.drawnLow();
        double[] high = line.drawnHigh();
        if (low.length == 0) {
            return;
        }
        Color fill = Style.transparent(Style.color(g, line.style(), line.role()), BAND_ALPHA);
        for (int from = 0, to; from < low.length; from = to + 1) {
            to = from;
            while (to < low.length && hasBand(low[to], high[to])) {
                to++;
            }
            if (to - from > 1) {
                List<double[]> ring = new ArrayList<>(simplified(line.x(), low, from, to));
                List<double[]> back = simplified(line.x(), high, from, to);
                for (int i = back.size() - 1; i >= 0; i--) {
                    ring.add(back.get(i));
                }
                canvas.area(fill, ring);
            }
        }
    }

    /** An axis of factors has no place for nothing at all: a band that begins there begins below the plot. */
    private boolean hasBand(double low, double high) {
        return y.holds(high) && (y.holds(low) || (y.isOfFactors() && low == 0));
    }

    /** Lower bounds are a thin line with marks that point up, to where the value may be. */
    private void bounds(Canvas canvas, Color color, Series line) {
        BasicStroke thin = Style.stroke(sheet, 0.9);
        IntPredicate bound = line::isBound;
        stretches(line.x(), line.y(), bound).forEach(points -> canvas.line(color, thin, points));
        double up = sheet.em(0.5);
        for (int i = BOUND_EVERY * line.style() % BOUND_EVERY; i < line.x().length; i += BOUND_EVERY) {
            if (bound.test(i) && y.holds(line.y()[i])) {
                double[] foot = place(line.x()[i], line.y()[i]);
                double[] tip = {foot[0], foot[1] - up};
                canvas.line(color, thin, List.of(foot, tip));
                canvas.line(
                        color, thin, List.of(new double[] {tip[0] - up * 0.4, tip[1] + up * 0.4}, tip, new double[] {
                            tip[0] + up * 0.4, tip[1] + up * 0.4
                        }));
            }
        }
    }

    /** The pieces of a line between its gaps. */
    private List<List<double[]>> stretches(double[] xs, double[] ys, IntPredicate shown) {
        List<List<double[]>> all = new ArrayList<>();
        for (int from = 0, to; from < ys.length; from = to + 1) {
            to = from;
            while (to < ys.length && y.holds(ys[to]) && x.holds(xs[to]) && shown.test(to)) {
                to++;
            }
            if (to > from) {
                all.add(simplified(xs, ys, from, to));
            }
        }
        return all;
    }

    private double[] place(double atX, double atY) {
        return new double[] {placeX(atX), area.getMaxY() - y.part(atY) * area.getHeight()};
    }

    /** The points from one index to another, without those that lie on the straight line between their neighbours. */
    private List<double[]> simplified(double[] xs, double[] ys, int from, int to) {
        List<double[]> all = new ArrayList<>();
        for (int i = from; i < to; i++) {
            all.add(place(xs[i], ys[i]));
        }
        List<double[]> kept = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < all.size(); i++) {
            if (i == 0 || i == all.size() - 1 || !isStraight(all, last, i + 1)) {
                kept.add(all.get(i));
                last = i;
            }
        }
        return kept;
    }

    private static boolean isStraight(List<double[]> points, int kept, int next) {
        double[] start = points.get(kept);
        double slope = (points.get(next)[1] - start[1]) / (points.get(next)[0] - start[0]);
        for (int i = kept + 1; i < next; i++) {
            double there = start[1] + slope * (points.get(i)[0] - start[0]);
            if (!(FastMath.abs(there - points.get(i)[1]) <= INVISIBLE)) {
                return false;
            }
        }
        return true;
    }
}
