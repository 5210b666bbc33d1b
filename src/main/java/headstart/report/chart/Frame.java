package headstart.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.util.FastMath;

/** What surrounds the plots of a chart: title, subtitle and legend above, footnote below; and how panels lie between. */
final class Frame {
    private static final int LINES = 10;
    private static final int ENTRY_LINES = 3;
    /** Where the height is given, entries of a legend of more rows than these are cut. */
    private static final double MOST_ROWS = 1.6;

    /** So many entries may have half of the width each, where a third would cut them. */
    private static final int FEW = 12;

    private static final double SWATCH = 2.6;
    private static final double GAP = 0.7;
    /** Where a text may end early. */
    private static final Pattern CLAUSE = Pattern.compile("[.;] |[。；]");

    /** One entry of the legend. */
    record Entry(String label, Sign sign) {}

    /** Draws what an entry stands for into a box. */
    interface Sign {
        void draw(Graphics2D g, Rectangle2D box);

        /** This one under another. */
        default Sign and(Sign over) {
            return (g, box) -> {
                draw(g, box);
                over.draw(g, box);
            };
        }

        static Sign line(Sheet sheet, int style, Series.Role role) {
            return (g, box) -> {
                g.setColor(Style.color(g, style, role));
                g.setStroke(Style.stroke(sheet, style, role));
                g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
            };
        }

        static Sign marker(Sheet sheet, int style) {
            return marker(sheet, style, Series.Role.OTHER);
        }

        static Sign marker(Sheet sheet, int style, Series.Role role) {
            return (g, box) -> {
                g.setColor(Style.color(g, style, role));
                Style.marker(g, style, box.getCenterX(), box.getCenterY(), sheet.em(0.36));
            };
        }
    }

    private record Placed(Entry entry, Block text, double x, double top) {}

    private final Sheet sheet;
    private final Block title;
    private final Block subtitle;
    private final Block foot;
    private final List<Placed> legend = new ArrayList<>();
    private final double top;

    Frame(Sheet sheet, Chart chart, List<Entry> entries) {
        this.sheet = sheet;
        double inner = sheet.width() - 2 * margin();
        this.title = TitleRoom.block(sheet, chart.title(), inner);
        this.subtitle = reading(sheet.titled() ? sheet.language().punctuated(chart.subtitle()) : "", inner);
        this.foot = Block.of(
                sheet.titled() ? sheet.language().punctuated(chart.footnote()) : "",
                Type.font(false, sheet.text()),
                inner,
                sheet.lines(LINES, 2));
        double head = margin() + title.height() + subtitle.height() + (title.isEmpty() ? 0 : sheet.em(0.3));
        this.top = place(entries, head + (title.isEmpty() ? 0 : sheet.em(0.4)), inner);
    }

    /** Where the height is given, as many clauses of how to read it as there is room for. */
    private Block reading(String text, double inner) {
        Block whole = Block.of(text, Type.font(false, sheet.text()), inner, sheet.lines(LINES, 2));
        Matcher ends = CLAUSE.matcher(text);
        Block fits = whole;
        while (whole.isCut() && ends.find()) {
            String clauses = text.substring(0, ends.start()) + (ends.end() - ends.start() > 1 ? "." : "。");
            Block part = Block.of(clauses, Type.font(false, sheet.text()), inner, sheet.lines(LINES, 2));
            fits = part.isCut() || isOpen(clauses) ? fits : part;
        }
        return fits;
    }

    private static boolean isOpen(String text) {
        return text.chars().filter(letter -> letter == '(').count()
                != text.chars().filter(letter -> letter == ')').count();
    }

    private double margin() {
        return margin(sheet);
    }

    /** On all sides. */
    static double margin(Sheet sheet) {
        return sheet.em(GAP);
    }

    private double place(List<Entry> entries, double from, double inner) {
        double whole = entries.stream()
                .mapToDouble(
                        entry -> sheet.em(SWATCH + 2.1) + Type.width(entry.label(), Type.font(false, sheet.text())))
                .sum();
        boolean tight = sheet.height().isPresent() && whole > MOST_ROWS * inner;
        boolean wide = entries.size() <= FEW
                && entries.stream()
                        .anyMatch(entry -> Type.width(entry.label(), Type.font(false, sheet.text()))
                                > inner / 3 - sheet.em(SWATCH + 2.1));
        double x = margin();
        double y = from;
        double row = 0;
        for (Entry entry : entries) {
            Block text = Block.of(
                    entry.label(),
                    Type.font(false, sheet.text()),
                    (tight ? inner / (wide ? 2 : 3) - sheet.em(1.5) : inner) - sheet.em(SWATCH + 0.6),
                    sheet.lines(ENTRY_LINES, 1));
            double needed = sheet.em(SWATCH + 0.6) + text.width();
            if (x > margin() && x + needed > margin() + inner) {
                x = margin();
                y += row;
                row = 0;
            }
            legend.add(new Placed(entry, text, x, y));
            row = FastMath.max(row, text.height() + sheet.em(0.25));
            x += needed + sheet.em(1.5);
        }
        return y + row + (entries.isEmpty() ? 0 : sheet.em(0.3));
    }

    /** Where the plots begin. */
    double top() {
        return top;
    }

    /** Height of what is below the plots. */
    double foot() {
        return (foot.isEmpty() ? 0 : foot.height() + sheet.em(0.5)) + margin();
    }

    void paint(Graphics2D g, double height) {
        g.setColor(Style.paper(g));
        g.fill(new Rectangle2D.Double(0, 0, FastMath.ceil(sheet.width()), FastMath.ceil(height)));
        title.draw(g, Style.ink(g), margin(), margin(), Block.Side.RIGHT);
        Color faint = Style.faintInk(g);
        subtitle.draw(g, faint, margin(), margin() + title.height() + sheet.em(0.3), Block.Side.RIGHT);
        foot.draw(g, faint, margin(), height - margin() - foot.height(), Block.Side.RIGHT);
        for (Placed placed : legend) {
            double line = placed.text().height()
                    / FastMath.max(1, placed.text().lines().size());
            placed.entry().sign().draw(g, new Rectangle2D.Double(placed.x(), placed.top(), sheet.em(SWATCH), line));
            placed.text().draw(g, Style.ink(g), placed.x() + sheet.em(SWATCH + 0.6), placed.top(), Block.Side.RIGHT);
        }
    }

    /** Where panels lie: rows are as high as their highest, and all columns equally wide. */
    <P> List<Rectangle2D> grid(List<P> panels, int columns, ToDoubleFunction<P> height) {
        List<Rectangle2D> places = new ArrayList<>();
        double y = top;
        for (int i = 0; i < panels.size(); i += columns) {
            List<P> row = panels.subList(i, FastMath.min(panels.size(), i + columns));
            double high = row.stream().mapToDouble(height).max().orElse(0);
            for (int column = 0; column < row.size(); column++) {
                places.add(new Rectangle2D.Double(
                        FastMath.rint(margin() + column * (width(columns) + sheet.em(GAP * 2))),
                        FastMath.rint(y),
                        width(columns),
                        high));
            }
            y += FastMath.ceil(high);
        }
        return places;
    }

    /** Width of a panel. */
    double width(int columns) {
        double inner = sheet.width() - 2 * margin();
        return FastMath.floor((inner - (columns - 1) * sheet.em(GAP * 2)) / columns);
    }

    /** Height of a chart whose panels lie there. */
    double height(List<Rectangle2D> places) {
        return FastMath.ceil(
                places.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(top) + foot());
    }
}
