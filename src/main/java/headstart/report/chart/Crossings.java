package headstart.report.chart;

import java.awt.geom.Rectangle2D;

/** How often the lines of a panel run through a box: names and values stand where they cover least of what is measured. */
final class Crossings {
    private final Panel panel;
    private final Rectangle2D area;
    private final Scale x;
    private final Scale y;

    Crossings(Panel panel, Rectangle2D area, Scale x, Scale y) {
        this.panel = panel;
        this.area = area;
        this.x = x;
        this.y = y;
    }

    /** The number of pieces of lines, from one point to the next, that touch the box. */
    int through(Rectangle2D box) {
        int pieces = 0;
        for (Series line : panel.lines()) {
            for (int i = 1; i < line.x().length; i++) {
                if (Double.isFinite(atY(line, i - 1))
                        && Double.isFinite(atY(line, i))
                        && atX(line, i) >= box.getMinX()
                        && atX(line, i - 1) <= box.getMaxX()
                        && box.intersectsLine(atX(line, i - 1), atY(line, i - 1), atX(line, i), atY(line, i))) {
                    pieces++;
                }
            }
        }
        for (Mark mark : panel.verticals()) {
            double at = area.getMinX() + x.part(mark.at()) * area.getWidth();
            pieces += box.intersectsLine(at, area.getMinY(), at, area.getMaxY()) ? 1 : 0;
        }
        for (Mark mark : panel.horizontals()) {
            double at = area.getMaxY() - y.part(mark.at()) * area.getHeight();
            pieces += box.intersectsLine(area.getMinX(), at, area.getMaxX(), at) ? 1 : 0;
        }
        return pieces;
    }

    private double atX(Series line, int point) {
        return area.getMinX() + x.part(line.x()[point]) * area.getWidth();
    }

    private double atY(Series line, int point) {
        return area.getMaxY() - y.part(line.y()[point]) * area.getHeight();
    }
}
