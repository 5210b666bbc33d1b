package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Dots with values on the lines of a panel. A value that finds no free place beside its dot is not written. */
final class Callouts {
    private static final double RADIUS = 0.3;
    /** Where a text may stand, from its dot, in steps of its own width and height: close to it at first, a line further away where that is free. */
    private static final double[][] PLACES = {
        {0, 0.6}, {0, -0.5}, {0, -1.6}, {-1, 0.6}, {-1, -1.6}, {-1, -0.5}, {0, 1.6}, {0, -2.6}, {-1, 1.6}, {-1, -2.6}
    };

    private final Sheet sheet;
    private final Panel panel;
    private final Rectangle2D area;
    private final List<Rectangle2D> taken;

    /**
     * Those of a panel.
     *
     * @param taken where texts are already
     */
    Callouts(Sheet sheet, Panel panel, Rectangle2D area, List<Rectangle2D> taken) {
        this.sheet = sheet;
        this.panel = panel;
        this.area = area;
        this.taken = new ArrayList<>(taken);
    }

    void paint(Graphics2D g, Scale x, Scale y) {
        List<Dot> dots = panel.callouts().stream()
                .flatMap(callout -> dot(g, callout, x, y).stream())
                .toList();
        double radius = sheet.em(RADIUS);
        dots.forEach(dot ->
                taken.add(new Rectangle2D.Double(dot.atX() - radius, dot.atY() - radius, 2 * radius, 2 * radius)));
        Crossings lines = new Crossings(panel, area, x, y);
        dots.forEach(dot -> paint(g, dot, dots, lines));
    }

    private record Dot(Callout callout, Color color, double atX, double atY) {
        /** How far it is from a box, squared; 0 in it. */
        double distance(Rectangle2D box) {
            double acrossBy = Math.max(0, Math.max(box.getMinX() - atX, atX - box.getMaxX()));
            double upBy = Math.max(0, Math.max(box.getMinY() - atY, atY - box.getMaxY()));
            return acrossBy * acrossBy + upBy * upBy;
        }
    }

    /** Where the dot is; nothing for a line that is not drawn, or outside of the plot. */
    private Optional<Dot> dot(Graphics2D g, Callout callout, Scale x, Scale y) {
        double right = x.part(callout.at());
        double up = y.part(callout.value());
        return panel.lines().stream()
                .filter(found -> found.label().equals(callout.line()) && inside(right) && inside(up))
                .findFirst()
                .map(line -> new Dot(
                        callout,
                        Style.color(g, line.style(), line.role()),
                        area.getMinX() + right * area.getWidth(),
                        area.getMaxY() - up * area.getHeight()));
    }

    private static boolean inside(double part) {
        return part >= 0 && part <= 1;
    }

    private void paint(Graphics2D g, Dot dot, List<Dot> dots, Crossings lines) {
        double radius = sheet.em(RADIUS);
        Ellipse2D ring = new Ellipse2D.Double(dot.atX() - radius, dot.atY() - radius, 2 * radius, 2 * radius);
        g.setColor(dot.callout().open() ? Theme.of(g).paper() : dot.color());
        g.fill(ring);
        g.setColor(dot.color());
        g.setStroke(new BasicStroke(sheet.line(1.2)));
        g.draw(ring);
        Block text = Block.line(dot.callout().text(), Type.font(true, sheet.text()), area.getWidth() / 2);
        Arrays.stream(PLACES)
                .map(place -> box(text, dot, place))
                .filter(box -> area.contains(box) && taken.stream().noneMatch(box::intersects))
                .min(Comparator.<Rectangle2D, Boolean>comparing(box -> isNearerToAnother(box, dot, dots))
                        .thenComparingInt(lines::through))
                .ifPresent(box -> {
                    text.drawOver(g, Theme.of(g).lineText(dot.color()), box.getX(), box.getY());
                    taken.add(box);
                });
    }

    /** Whether a reader would take a text there for that of another dot. */
    private static boolean isNearerToAnother(Rectangle2D box, Dot own, List<Dot> dots) {
        return dots.stream().anyMatch(dot -> dot.distance(box) < own.distance(box));
    }

    private Rectangle2D box(Block text, Dot dot, double[] place) {
        return new Rectangle2D.Double(
                place[0] < 0 ? dot.atX() - text.width() - sheet.em(0.55) : dot.atX() + sheet.em(0.55),
                dot.atY() + place[1] * text.height(),
                text.width(),
                text.height());
    }
}
