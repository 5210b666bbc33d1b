package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * How charts look: the colours of Okabe and Ito (Color Universal Design, 2008), which people with colour-blindness can tell
 * apart, each with a dash pattern of its own that survives grey print.
 */
final class Style {
    static final Color INK = new Color(0x222222);
    static final Color FAINT_INK = new Color(0x666666);
    static final Color GRID = new Color(0xE3E3E3);
    static final Color PAPER = Color.WHITE;
    static final float LINE_WIDTH = 1.8f;

    private static final String FAMILY = "DejaVu Sans";
    private static final List<Color> COLORS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000),
            new Color(0x999999));
    private static final float[][] DASHES = {
        {}, {8, 3}, {2, 2.5f}, {9, 3, 2, 3}, {5, 2}, {12, 3}, {1.5f, 1.5f}, {9, 2, 2, 2, 2, 2}
    };

    private Style() {}

    static Color color(int index) {
        return COLORS.get(index % COLORS.size());
    }

    static Color transparent(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
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
