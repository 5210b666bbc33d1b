package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * A text in as many lines as it needs, cut with an ellipsis where it would need more than it may have.
 *
 * @param lines from the top
 * @param font its font
 */
record Block(List<String> lines, Font font) {
    /** From line to line, in sizes of the font. */
    static final double LEADING = 1.24;

    private static final double ASCENT = 0.96;
    private static final String CUT = "…";
    /** What begins no line after a blank. */
    private static final String CLOSING = "%:;?!»";
    /** What begins no line of Chinese or Japanese, and what ends none (Unicode Annex 14, classes CL, EX, NS and OP). */
    private static final String BEGINS_NO_LINE = ",.:;?!%)]»”’，。、；：？！％）》〉」』】〕］｝…·ー々";

    private static final String ENDS_NO_LINE = "（《〈「『【〔［｛";
    /** Thickness of the stroke around letters that lie on lines, in sizes of the font. */
    private static final float RIM = 0.3f;

    /** On which side of its place a block lies. */
    enum Side {
        RIGHT,
        LEFT,
        BOTH
    }

    Block {
        lines = List.copyOf(lines);
    }

    static Block line(String text, Font font, double widest) {
        return of(text, font, widest, 1);
    }

    static Block of(String text, Font font, double widest, int most) {
        String rest = Type.withMinus(text.strip().replaceAll("\\s+", " "));
        int[] letters = rest.codePoints().toArray();
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < letters.length && lines.size() < most) {
            int end = end(letters, from, font, widest);
            boolean last = lines.size() + 1 == most && end < letters.length;
            lines.add(last ? cut(letters, from, font, widest) : text(letters, from, end));
            from = end;
            while (from < letters.length && letters[from] == ' ') {
                from++;
            }
        }
        return new Block(lines, font);
    }

    private static String text(int[] letters, int from, int to) {
        return new String(letters, from, to - from).stripTrailing();
    }

    /** Where a line ends: at the last place where the text may break, else within the word. */
    private static int end(int[] letters, int from, Font font, double widest) {
        double width = 0;
        int place = from;
        for (int i = from; i < letters.length; i++) {
            width += letters[i] == ' ' && i + 1 == letters.length ? 0 : Type.width(letters[i], font);
            if (width > widest && letters[i] != ' ') {
                return place > from ? place : Math.max(from + 1, i);
            }
            if (mayBreakAfter(letters, i)) {
                place = i + 1;
            }
        }
        return letters.length;
    }

    /** After blanks but for those within "90 %", after dashes within words, and between characters of scripts without blanks. */
    private static boolean mayBreakAfter(int[] letters, int i) {
        boolean blank = letters[i] == ' ' && (i + 1 == letters.length || CLOSING.indexOf(letters[i + 1]) < 0);
        boolean dash = letters[i] == '-' && i > 0 && Character.isLetter(letters[i - 1]);
        return blank || dash || mayBreakBetween(letters, i);
    }

    private static boolean mayBreakBetween(int[] letters, int i) {
        return EastAsianFont.isOfScript(letters[i])
                && ENDS_NO_LINE.indexOf(letters[i]) < 0
                && (i + 1 == letters.length || BEGINS_NO_LINE.indexOf(letters[i + 1]) < 0);
    }

    private static String cut(int[] letters, int from, Font font, double widest) {
        double width = Type.width(CUT, font);
        int end = from;
        while (end < letters.length && width + Type.width(letters[end], font) <= widest) {
            width += Type.width(letters[end], font);
            end++;
        }
        return text(letters, from, end) + CUT;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    double width() {
        return lines.stream().mapToDouble(line -> Type.width(line, font)).max().orElse(0);
    }

    double height() {
        return lines.size() * LEADING * font.getSize2D();
    }

    /** Whether a text is cut. */
    boolean isCut() {
        return !lines.isEmpty() && lines.get(lines.size() - 1).endsWith(CUT);
    }

    /** Draws it with its top at a height, on one side of a place or around it. */
    void draw(Graphics2D g, Color color, double x, double top, Side side) {
        g.setColor(color);
        lines(x, top, side, (line, left, base) -> Type.draw(g, line, font, left, base));
    }

    /** Draws it right of a place over lines, which a rim of the paper's colour keeps away from its letters. */
    void drawOver(Graphics2D g, Color color, double x, double top) {
        g.setColor(Theme.of(g).paper());
        g.setStroke(new BasicStroke(RIM * font.getSize2D(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        lines(x, top, Side.RIGHT, (line, left, base) -> Type.rim(g, line, font, left, base));
        draw(g, color, x, top, Side.RIGHT);
    }

    private interface Setting {
        void line(String text, double left, double base);
    }

    private void lines(double x, double top, Side side, Setting setting) {
        double base = top + ASCENT * font.getSize2D();
        for (String line : lines) {
            double width = Type.width(line, font);
            setting.line(line, side == Side.RIGHT ? x : side == Side.LEFT ? x - width : x - width / 2, base);
            base += LEADING * font.getSize2D();
        }
    }

    /** Draws it around a height. */
    void drawBeside(Graphics2D g, Color color, double x, double middle, Side side) {
        draw(g, color, x, middle - height() / 2, side);
    }

    /** Draws it around a place, within two ends. */
    void drawWithin(Graphics2D g, Color color, double x, double top, double left, double right) {
        double half = width() / 2;
        draw(g, color, FastMath.max(left + half, FastMath.min(right - half, x)), top, Side.BOTH);
    }
}
