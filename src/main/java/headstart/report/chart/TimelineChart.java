package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Staggered timelines: for each team when it gets the model, how long it takes to bring it up, and when it reaches what.
 *
 * @param firstDay left end of the axis
 * @param lastDay right end of the axis
 * @param releaseDay where the release line stands
 */
public record TimelineChart(
        String title,
        String subtitle,
        String footnote,
        List<Row> rows,
        double firstDay,
        double lastDay,
        double releaseDay)
        implements Chart {
    private static final int WIDTH = 1120;
    private static final int LABELS = 175;
    private static final int RIGHT = 30;
    private static final int ROW = 34;
    private static final int LEVEL = 13;
    private static final int GROUP_GAP = 26;
    private static final int AXIS = 44;
    private static final int TOP = 92;

    /**
     * One team in one scenario.
     *
     * @param group heading above the row where it changes; empty for none
     * @param label team
     * @param accessDay when it gets the model
     * @param readyDay median day on which it runs; infinite if never
     * @param milestones days on which something is reached
     */
    public record Row(String group, String label, double accessDay, double readyDay, List<Milestone> milestones) {
        public Row {
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * A day with its interval.
     *
     * @param kind index of the marker
     * @param label small text behind it; empty for none
     * @param day median; infinite if not reached
     * @param low 5th percentile of the runs
     * @param high 95th percentile of the runs, infinite if beyond the horizon
     */
    public record Milestone(int kind, String label, double day, double low, double high) {}

    public TimelineChart {
        rows = List.copyOf(rows);
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        int content = rows.stream().mapToInt(TimelineChart::height).sum();
        return TOP + content + AXIS + Frame.FOOT;
    }

    /** Height of a row with its heading: more than one pair to be level with needs more room. */
    private static int height(Row row) {
        long levels = row.milestones().stream()
                .filter(milestone -> milestone.kind() > 0)
                .count();
        return ROW + (int) Math.max(0, levels - 1) * LEVEL + (row.group().isEmpty() ? 0 : GROUP_GAP);
    }

    private static Color early(Graphics2D g) {
        return Style.transparent(Style.color(g, 0), 110);
    }

    private static Color bringUp(Graphics2D g) {
        return Style.transparent(Style.color(g, 4), 170);
    }

    private static Color tuning(Graphics2D g) {
        return Style.transparent(Style.faintInk(g), 64);
    }

    private double x(double day) {
        double inside = FastMath.min(lastDay, FastMath.max(firstDay, day));
        return LABELS + (WIDTH - LABELS - RIGHT) * (inside - firstDay) / (lastDay - firstDay);
    }

    @Override
    public void paint(Graphics2D g) {
        new Frame(WIDTH, List.of()).paint(g, height(), title, subtitle, footnote);
        legend(g);
        axis(g);
        int y = TOP;
        for (Row row : rows) {
            if (!row.group().isEmpty()) {
                g.setFont(Style.font(Font.BOLD, 12));
                g.setColor(Style.ink(g));
                g.drawString(row.group(), 14, y + 19);
            }
            row(g, row, y + (row.group().isEmpty() ? 0 : GROUP_GAP));
            y += height(row);
        }
    }

    private void legend(Graphics2D g) {
        int x = 14;
        x = swatch(g, x, early(g), "early access");
        x = swatch(g, x, bringUp(g), "bring-up, to its median end");
        x = swatch(g, x, tuning(g), "tuning in public");
        x = marker(g, x, 0, "half of the attainable roof");
        marker(g, x, 1, "level in software with the leader that is named beside it");
    }

    private static int swatch(Graphics2D g, int x, Color color, String label) {
        g.setColor(color);
        g.fill(new Rectangle2D.Double(x, 60, 24, 11));
        return label(g, x + 30, label);
    }

    private static int marker(Graphics2D g, int x, int kind, String label) {
        dot(g, x + 6, 65.5, kind);
        return label(g, x + 18, label);
    }

    private static int label(Graphics2D g, int x, String label) {
        g.setFont(Style.font(Font.PLAIN, 11));
        g.setColor(Style.ink(g));
        g.drawString(label, x, 70);
        return x + g.getFontMetrics().stringWidth(label) + 20;
    }

    private void axis(Graphics2D g) {
        int bottom = height() - AXIS - Frame.FOOT;
        g.setFont(Style.font(Font.PLAIN, 10));
        double step = lastDay - firstDay > 150 ? 30 : 10;
        for (double day = FastMath.ceil(firstDay / step) * step; day <= lastDay; day += step) {
            g.setColor(Style.grid(g));
            g.setStroke(new BasicStroke(0.7f));
            g.draw(new Line2D.Double(x(day), TOP, x(day), bottom));
            g.setColor(Style.ink(g));
            String text = PanelPainter.tick(day);
            g.drawString(text, (float) x(day) - g.getFontMetrics().stringWidth(text) / 2f, bottom + 15f);
        }
        g.setColor(Style.ink(g));
        g.setStroke(new BasicStroke(1.3f));
        g.draw(new Line2D.Double(x(releaseDay), TOP - 4, x(releaseDay), bottom));
        g.drawString("release", (float) x(releaseDay) + 4, TOP + 4);
        g.setColor(Style.faintInk(g));
        g.setFont(Style.font(Font.PLAIN, 11));
        String label = "days from release";
        g.drawString(
                label, (float) x((firstDay + lastDay) / 2) - g.getFontMetrics().stringWidth(label) / 2f, bottom + 33f);
    }

    private void row(Graphics2D g, Row row, int y) {
        g.setFont(Style.font(Font.PLAIN, 11));
        g.setColor(Style.ink(g));
        String label = Frame.fitting(g, row.label(), LABELS - 24);
        g.drawString(label, LABELS - 12 - g.getFontMetrics().stringWidth(label), y + ROW / 2 + 4);
        double middle = y + ROW / 2.0;
        double ready = FastMath.min(row.readyDay(), lastDay);
        bar(g, FastMath.max(releaseDay, ready), lastDay, middle, tuning(g));
        bar(g, ready, releaseDay, middle, early(g));
        bar(g, row.accessDay(), ready, middle, bringUp(g));
        if (row.accessDay() < releaseDay) {
            g.setColor(Style.color(g, 0));
            g.setStroke(new BasicStroke(1));
            g.draw(new Rectangle2D.Double(x(row.accessDay()), middle - 7, x(releaseDay) - x(row.accessDay()), 14));
        }
        double line = middle;
        for (Milestone milestone : row.milestones()) {
            line += milestone.kind() == 0 ? 0 : LEVEL;
            milestone(g, milestone, line);
        }
    }

    private void bar(Graphics2D g, double from, double to, double middle, Color color) {
        if (to > from) {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(x(from), middle - 7, x(to) - x(from), 14));
        }
    }

    private void milestone(Graphics2D g, Milestone milestone, double y) {
        if (Double.isFinite(milestone.low())) {
            g.setColor(Style.ink(g));
            g.setStroke(new BasicStroke(1.2f));
            g.draw(new Line2D.Double(x(milestone.low()), y, x(milestone.high()), y));
            if (milestone.high() > lastDay) {
                beyond(g, y);
            }
        }
        if (Double.isFinite(milestone.day())) {
            dot(g, x(milestone.day()), y, milestone.kind());
        }
        double end = Double.isFinite(milestone.low()) ? milestone.high() : milestone.day();
        if (!milestone.label().isEmpty() && Double.isFinite(milestone.day())) {
            g.setFont(Style.font(Font.PLAIN, 9));
            g.setColor(Style.faintInk(g));
            g.drawString(
                    milestone.label(),
                    (float) FastMath.min(
                            x(end) + 7, WIDTH - 6.0 - g.getFontMetrics().stringWidth(milestone.label())),
                    (float) y + 3);
        }
    }

    /** An arrow at the end of the axis: it goes on beyond the horizon. */
    private void beyond(Graphics2D g, double y) {
        double end = x(lastDay);
        g.draw(new Line2D.Double(end - 4, y - 4, end, y));
        g.draw(new Line2D.Double(end - 4, y + 4, end, y));
    }

    private static void dot(Graphics2D g, double x, double y, int kind) {
        Ellipse2D dot = new Ellipse2D.Double(x - 4, y - 4, 8, 8);
        g.setColor(kind == 0 ? Style.ink(g) : Style.paper(g));
        g.fill(dot);
        g.setColor(Style.ink(g));
        g.setStroke(new BasicStroke(1.4f));
        g.draw(dot);
    }
}
