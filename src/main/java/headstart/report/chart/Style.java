package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/**
 * How lines and dots look. Each has a colour and, for grey print, a dash pattern or a shape of its own: after eight the colours come again
 * with other patterns and shapes, so that 64 can be told apart.
 */
final class Style {
    private static final int COUNT = 8;
    private static final float[][] DASHES = {
        {}, {8, 3}, {2, 2.5f}, {9, 3, 2, 3}, {5, 2}, {12, 3}, {1.5f, 1.5f}, {9, 2, 2, 2, 2, 2}
    };
    private static final float[] BASELINE = {5, 3};
    private static final float[] GHOST = {1.2f, 2.2f};
    /** Corners of the markers, in units of a dot's radius; a circle has none. */
    private static final double[][][] CORNERS = {
        {},
        {{-0.85, -0.85}, {0.85, -0.85}, {0.85, 0.85}, {-0.85, 0.85}},
        {{0, -1.15}, {1.1, 0.85}, {-1.1, 0.85}},
        {{0, -1.3}, {1.3, 0}, {0, 1.3}, {-1.3, 0}},
        {{0, 1.15}, {1.1, -0.85}, {-1.1, -0.85}},
        {{-1.15, 0}, {0.85, -1.1}, {0.85, 1.1}},
        {
            {-0.4, -1.2},
            {0.4, -1.2},
            {0.4, -0.4},
            {1.2, -0.4},
            {1.2, 0.4},
            {0.4, 0.4},
            {0.4, 1.2},
            {-0.4, 1.2},
            {-0.4, 0.4},
            {-1.2, 0.4},
            {-1.2, -0.4},
            {-0.4, -0.4}
        },
        {{-1.3, -0.5}, {1.3, -0.5}, {1.3, 0.5}, {-1.3, 0.5}}
    };

    private Style() {}

    static Color ink(Graphics2D g) {
        return Theme.of(g).ink();
    }

    static Color faintInk(Graphics2D g) {
        return Theme.of(g).faintInk();
    }

    static Color grid(Graphics2D g) {
        return Theme.of(g).grid();
    }

    static Color paper(Graphics2D g) {
        return Theme.of(g).paper();
    }

    static Color color(Graphics2D g, int style) {
        return Theme.of(g).line(style);
    }

    /** The colour of a line; the baseline is grey. */
    static Color color(Graphics2D g, int style, Series.Role role) {
        return role == Series.Role.BASELINE ? faintInk(g) : color(g, style);
    }

    static Color transparent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** Which pattern or shape a style has: another one each time its colour comes again. */
    private static int pattern(int style) {
        return (style + style / COUNT) % COUNT;
    }

    static List<float[]> dashes() {
        return Arrays.stream(DASHES).map(float[]::clone).toList();
    }

    static List<List<List<Double>>> corners() {
        return Arrays.stream(CORNERS)
                .map(marker -> Arrays.stream(marker)
                        .map(corner -> List.of(corner[0], corner[1]))
                        .toList())
                .toList();
    }

    /** The main line is thick and whole, the baseline thin and dashed. */
    static BasicStroke stroke(Sheet sheet, int style, Series.Role role) {
        return switch (role) {
            case MAIN -> stroke(sheet, 2.4, new float[0]);
            case BASELINE -> stroke(sheet, 1.4, BASELINE);
            case GHOST -> stroke(sheet, 1, GHOST);
            case OTHER -> stroke(sheet, 1.4, DASHES[pattern(style)]);
        };
    }

    static BasicStroke stroke(Sheet sheet, double width, float... dashes) {
        float[] scaled = dashes.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = sheet.line(dashes[i]);
        }
        return scaled.length == 0
                ? new BasicStroke(sheet.line(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(sheet.line(width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled, 0);
    }

    /** Draws the marker of a style: a shape as well as a colour, for grey print. */
    static void marker(Graphics2D g, int style, double x, double y, double radius) {
        double[][] corners = CORNERS[pattern(style)];
        if (corners.length == 0) {
            g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            return;
        }
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0][0], corners[0][1]);
        for (double[] corner : corners) {
            path.lineTo(corner[0], corner[1]);
        }
        path.closePath();
        g.fill(new AffineTransform(radius, 0, 0, radius, x, y).createTransformedShape(path));
    }
}
