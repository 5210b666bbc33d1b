package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;

/** How charts look: the colours of the theme in force, each line with a dash pattern of its own that survives grey print. */
final class Style {
    static final float LINE_WIDTH = 1.8f;

    private static final String FAMILY = "DejaVu Sans";
    private static final float[][] DASHES = {
        {}, {8, 3}, {2, 2.5f}, {9, 3, 2, 3}, {5, 2}, {12, 3}, {1.5f, 1.5f}, {9, 2, 2, 2, 2, 2}
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

    static Color color(Graphics2D g, int index) {
        return Theme.of(g).line(index);
    }

    static Color transparent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    static List<float[]> dashes() {
        return Arrays.stream(DASHES).map(float[]::clone).toList();
    }

    static BasicStroke stroke(int index) {
        float[] dashes = DASHES[index % DASHES.length];
        return dashes.length == 0
                ? new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    static Font font(int style, int size) {
        return new Font(FAMILY, style, size);
    }
}
