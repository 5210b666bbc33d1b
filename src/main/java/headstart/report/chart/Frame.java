package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** What surrounds the plots of a chart: title, subtitle, legend above and footnote below. */
final class Frame {
    private static final int MARGIN = 14;
    private static final int TITLE_BASELINE = 26;
    private static final int SUBTITLE_BASELINE = 45;
    private static final int LEGEND_TOP = 58;
    private static final int LEGEND_ROW = 20;
    private static final int SWATCH = 30;
    static final int FOOT = 26;

    /** One entry of the legend. */
    record Entry(String label, int style) {}

    private final int width;
    private final List<List<Entry>> rows;

    Frame(int width, List<Entry> entries) {
        this.width = width;
        this.rows = rows(entries);
    }

    /** The entries in as many rows as they need; widths are estimated so that every drawing has the same layout. */
    private List<List<Entry>> rows(List<Entry> entries) {
        List<List<Entry>> filled = new ArrayList<>();
        int used = Integer.MAX_VALUE / 2;
        for (Entry entry : entries) {
            int needed = SWATCH + 26 + 8 * entry.label().length();
            if (used + needed > width - 2 * MARGIN) {
                filled.add(new ArrayList<>());
                used = 0;
            }
            filled.get(filled.size() - 1).add(entry);
            used += needed;
        }
        return filled;
    }

    /** Where the plots begin. */
    int top() {
        return LEGEND_TOP + LEGEND_ROW * rows.size() + (rows.isEmpty() ? 0 : 4);
    }

    void paint(Graphics2D g, int height, String title, String subtitle, String footnote) {
        g.setColor(Style.paper(g));
        g.fillRect(0, 0, width, height);
        text(g, title, Style.font(Font.BOLD, 16), MARGIN, TITLE_BASELINE, true);
        text(g, subtitle, Style.font(Font.PLAIN, 11), MARGIN, SUBTITLE_BASELINE, false);
        text(g, footnote, Style.font(Font.PLAIN, 10), MARGIN, height - 9, false);
        for (int row = 0; row < rows.size(); row++) {
            legend(g, rows.get(row), LEGEND_TOP + LEGEND_ROW * row + LEGEND_ROW / 2);
        }
    }

    private void text(Graphics2D g, String text, Font font, int x, int y, boolean strong) {
        g.setFont(font);
        g.setColor(strong ? Style.ink(g) : Style.faintInk(g));
        g.drawString(fitting(g, text, width - 2 * MARGIN), x, y);
    }

    /** The text, cut with an ellipsis where it would be wider than that. */
    static String fitting(Graphics2D g, String text, int widest) {
        FontMetrics metrics = g.getFontMetrics();
        String fitting = text;
        while (fitting.length() > 2 && metrics.stringWidth(fitting) > widest) {
            fitting = fitting.substring(0, fitting.length() - 2).stripTrailing() + "…";
        }
        return fitting;
    }

    private static void legend(Graphics2D g, List<Entry> entries, int y) {
        int x = MARGIN;
        g.setFont(Style.font(Font.PLAIN, 11));
        for (Entry entry : entries) {
            g.setColor(Style.color(g, entry.style()));
            g.setStroke(Style.stroke(entry.style()));
            g.draw(new Line2D.Double(x, y, x + SWATCH, y));
            g.setColor(Style.ink(g));
            g.drawString(entry.label(), x + SWATCH + 6, y + 4);
            x += SWATCH + 6 + g.getFontMetrics().stringWidth(entry.label()) + 20;
        }
        g.setStroke(new BasicStroke(1));
    }
}
