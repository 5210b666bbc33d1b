package headstart.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/**
 * Colours of a chart: paper, ink and lines. The colours of lines are those of Okabe and Ito (Color Universal Design, 2008), which people
 * with colour-blindness can tell apart, darkened or lightened where they would have less than 3:1 contrast with the paper (WCAG 2.1,
 * 1.4.11); text has at least 4.5:1 (1.4.3).
 */
public enum Theme {
    /** Dark on white, for screens. */
    LIGHT(
            0x222222,
            0x5C5C5C,
            0xE3E3E3,
            0xFFFFFF,
            List.of(0x0072B2, 0xD55E00, 0x00875F, 0xB8568C, 0x6B3A00, 0x3A8FC7, 0x000000, 0x767676)),
    /** Light on dark, for screens. */
    DARK(
            0xECECEC,
            0xB3B3B3,
            0x3A3D40,
            0x16181A,
            List.of(0x4CA6DE, 0xE8833A, 0x1FB58A, 0xD98CB8, 0xE69F00, 0x7FC8F0, 0xFFFFFF, 0x999999)),
    /** Black on white with strong grid lines, for paper. */
    PRINT(
            0x000000,
            0x333333,
            0xCCCCCC,
            0xFFFFFF,
            List.of(0x00507D, 0xB34F00, 0x006B4C, 0xA8487E, 0x5C3000, 0x2F7CAD, 0x000000, 0x666666));

    private static final RenderingHints.Key KEY = new Key();
    private static final double TEXT_CONTRAST = 4.5;

    private final Color ink;
    private final Color faintInk;
    private final Color grid;
    private final Color paper;
    private final List<Color> lines;

    Theme(int ink, int faintInk, int grid, int paper, List<Integer> lines) {
        this.ink = new Color(ink);
        this.faintInk = new Color(faintInk);
        this.grid = new Color(grid);
        this.paper = new Color(paper);
        this.lines = lines.stream().map(Color::new).toList();
    }

    /** The theme travels with the graphics context, so that whatever draws asks there. */
    private static final class Key extends RenderingHints.Key {
        Key() {
            super(1);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Theme;
        }
    }

    /** The theme of that graphics context; light where none was set. */
    static Theme of(Graphics2D g) {
        return g.getRenderingHint(KEY) instanceof Theme theme ? theme : LIGHT;
    }

    void set(Graphics2D g) {
        g.setRenderingHint(KEY, this);
    }

    /** The name in files and options. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Color ink() {
        return ink;
    }

    Color faintInk() {
        return faintInk;
    }

    Color grid() {
        return grid;
    }

    Color paper() {
        return paper;
    }

    Color line(int index) {
        return lines.get(index % lines.size());
    }

    /** The colour of text that belongs to a line: that of the line, as much darker or lighter as text needs (4.5:1). */
    Color lineText(Color line) {
        Color color = line;
        while (contrast(color, paper) < TEXT_CONTRAST) {
            color = new Color(
                    nearer(color.getRed(), ink.getRed()),
                    nearer(color.getGreen(), ink.getGreen()),
                    nearer(color.getBlue(), ink.getBlue()));
        }
        return color;
    }

    private static int nearer(int from, int to) {
        return from + (int) Math.round((to - from) * 0.1 + Math.signum(to - from) * 0.5);
    }

    private static double contrast(Color a, Color b) {
        double bright = Math.max(luminance(a), luminance(b));
        return (bright + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : FastMath.pow((part + 0.055) / 1.055, 2.4);
    }

    /** The corners of the markers by style, in units of their radius; a circle has none. */
    public static List<List<List<Double>>> markers() {
        return Style.corners();
    }

    /** The dash patterns of lines by style, pixels; an empty one is a whole line. */
    public static List<float[]> dashes() {
        return Style.dashes();
    }

    /** The colours of lines as {@code #rrggbb}, for the page. */
    public List<String> lineColors() {
        return lines.stream()
                .map(color -> String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xFFFFFF))
                .toList();
    }
}
