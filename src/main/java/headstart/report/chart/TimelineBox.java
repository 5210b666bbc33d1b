package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.util.FastMath;

/** The layout of a timeline: a row for each team, as high as what it reaches needs. */
final class TimelineBox {
    private static final double NAMES = 0.3;
    private static final int NAME_LINES = 3;
    private static final double ROW = 1.9;
    private static final double LEVEL = 1.3;
    private static final double BAR = 1.1;
    private static final double DOT = 0.38;
    private static final double NAME_GAP = 0.8;
    private static final int MOST_TICKS = 14;

    private final Sheet sheet;
    private final TimelineChart chart;
    private final Font small;
    private final List<Block> names = new ArrayList<>();
    private final List<Block> groups = new ArrayList<>();
    private final double left;
    private final Scale days;

    TimelineBox(Sheet sheet, TimelineChart chart) {
        this.sheet = sheet;
        this.chart = chart;
        this.small = Type.font(false, sheet.text());
        double width = sheet.width() - sheet.em(1.4);
        for (TimelineChart.Row row : chart.rows()) {
            names.add(Block.of(row.label(), small, width * NAMES, NAME_LINES));
            groups.add(Block.of(row.group(), Type.font(true, sheet.em(1.08)), width, 2));
        }
        this.left = FastMath.ceil(names.stream().mapToDouble(Block::width).max().orElse(0) + sheet.em(1));
        this.days = new Scale(Axis.Kind.DAYS, chart.firstDay(), chart.lastDay(), List.of());
    }

    /** What the marks mean that are drawn. */
    List<Frame.Entry> legend() {
        List<Frame.Entry> entries = new ArrayList<>();
        Language language = sheet.language();
        if (chart.rows().stream().anyMatch(row -> row.accessDay() < chart.releaseDay())) {
            entries.add(new Frame.Entry(language.say("early access"), swatch(TimelineBox::early)));
        }
        if (chart.rows().stream().anyMatch(row -> row.readyDay() > row.accessDay())) {
            entries.add(new Frame.Entry(language.say("bring-up, to its median end"), swatch(TimelineBox::bringUp)));
        }
        entries.add(new Frame.Entry(language.say("tuning in public"), (g, box) -> {
            g.setColor(Style.grid(g));
            g.setStroke(new BasicStroke(sheet.line(2.5)));
            g.draw(new Line2D.Double(box.getMinX(), box.getCenterY(), box.getMaxX(), box.getCenterY()));
        }));
        if (anyMilestone(milestone -> milestone.kind() == 0)) {
            entries.add(new Frame.Entry(
                    language.say("half of the attainable roof"),
                    (g, box) -> dot(g, box.getCenterX(), box.getCenterY(), 0)));
        }
        if (anyMilestone(milestone -> milestone.kind() == 1)) {
            entries.add(new Frame.Entry(
                    language.say("level in software with the leader that is named beside it"),
                    (g, box) -> dot(g, box.getCenterX(), box.getCenterY(), 1)));
        }
        return entries;
    }

    private boolean anyMilestone(Predicate<TimelineChart.Milestone> wanted) {
        return chart.rows().stream()
                .flatMap(row -> row.milestones().stream())
                .anyMatch(milestone -> wanted.test(milestone) && isSeen(milestone));
    }

    private boolean isSeen(TimelineChart.Milestone milestone) {
        boolean day = milestone.day() >= chart.firstDay() && milestone.day() <= chart.lastDay();
        return day || (Double.isFinite(milestone.low()) && milestone.low() <= chart.lastDay());
    }

    private Frame.Sign swatch(java.util.function.Function<Graphics2D, Color> color) {
        return (g, box) -> {
            g.setColor(color.apply(g));
            double high = sheet.em(BAR) * 0.8;
            g.fill(new Rectangle2D.Double(box.getMinX(), box.getCenterY() - high / 2, box.getWidth(), high));
        };
    }

    private static Color early(Graphics2D g) {
        return Style.transparent(Style.color(g, 0), 110);
    }

    private static Color bringUp(Graphics2D g) {
        return Style.transparent(Style.color(g, 4), 170);
    }

    private double rowHeight(int place) {
        long levels = chart.rows().get(place).milestones().stream()
                .filter(milestone -> milestone.kind() > 0 && isSeen(milestone))
                .count();
        double marks = sheet.em(ROW) + levels * sheet.em(LEVEL);
        return FastMath.max(marks, names.get(place).height() + sheet.em(0.4));
    }

    private double groupHeight(int place) {
        return groups.get(place).isEmpty() ? 0 : groups.get(place).height() + sheet.em(0.7);
    }

    private double top() {
        return sheet.em(Block.LEADING + 0.3);
    }

    private double rows() {
        double height = 0;
        for (int i = 0; i < names.size(); i++) {
            height += rowHeight(i) + groupHeight(i);
        }
        return height;
    }

    double height() {
        return top() + rows() + sheet.em(0.4 + 2 * Block.LEADING + 0.6);
    }

    void paint(Graphics2D g, double atX, double atY, double width) {
        double from = atX + left;
        double right = right(from, atX + width - sheet.em(1));
        axis(g, from, right, atY);
        double y = atY + top();
        for (int i = 0; i < names.size(); i++) {
            groups.get(i).draw(g, Style.ink(g), atX, y + sheet.em(0.5), Block.Side.RIGHT);
            y += groupHeight(i);
            row(g, i, new Place(from, right, y));
            y += rowHeight(i);
        }
    }

    /** The end of the axis, so far from the edge that every name has room behind its line. */
    private double right(double from, double edge) {
        double taken = chart.rows().stream()
                .flatMap(row -> row.milestones().stream())
                .filter(milestone -> !milestone.label().isEmpty() && isSeen(milestone))
                .mapToDouble(milestone -> taken(milestone, from, edge))
                .max()
                .orElse(0);
        return edge - FastMath.max(0, FastMath.min(taken, (edge - from) / 3));
    }

    /** How much shorter the axis has to be for the name of one. */
    private double taken(TimelineChart.Milestone milestone, double from, double edge) {
        double end = x(end(milestone), from, edge);
        double over = end + sheet.em(NAME_GAP) + name(milestone).width() - edge;
        return over <= 0 ? 0 : over * (edge - from) / FastMath.max(1, end - from);
    }

    /** The name beside a line, at most a third of the axis wide. */
    private Block name(TimelineChart.Milestone milestone) {
        return Block.line(milestone.label(), small, (sheet.width() - sheet.em(3) - left) / 3 - sheet.em(NAME_GAP));
    }

    private static double end(TimelineChart.Milestone milestone) {
        return Double.isFinite(milestone.low()) ? milestone.high() : milestone.day();
    }

    /** Where a row lies. */
    private record Place(double left, double right, double top) {}

    private double x(double day, double from, double to) {
        return from + FastMath.max(0, FastMath.min(1, days.part(day))) * (to - from);
    }

    private void axis(Graphics2D g, double from, double right, double atY) {
        double top = atY + top();
        double bottom = top + rows();
        int most = (int) FastMath.max(2, (right - from) / sheet.em(3.6));
        for (Ticks.Tick tick : Ticks.of(days, FastMath.min(MOST_TICKS, most), sheet.language())) {
            double at = x(tick.value(), from, right);
            g.setColor(Style.grid(g));
            g.setStroke(new BasicStroke(sheet.line(0.7)));
            g.draw(new Line2D.Double(at, top, at, bottom));
            Block.line(tick.label(), small, right).draw(g, Style.ink(g), at, bottom + sheet.em(0.4), Block.Side.BOTH);
        }
        if (chart.releaseDay() >= chart.firstDay() && chart.releaseDay() <= chart.lastDay()) {
            double at = x(chart.releaseDay(), from, right);
            g.setColor(Style.ink(g));
            g.setStroke(new BasicStroke(sheet.line(1.3)));
            g.draw(new Line2D.Double(at, top - sheet.em(0.2), at, bottom));
            Block.line(sheet.language().say("release"), small, right)
                    .drawWithin(g, Style.ink(g), at, atY, from - left, right);
        }
        Block.line(sheet.language().say("days from release"), small, right - from)
                .draw(g, Style.faintInk(g), right, bottom + sheet.em(0.4 + Block.LEADING), Block.Side.LEFT);
    }

    private void row(Graphics2D g, int number, Place place) {
        TimelineChart.Row row = chart.rows().get(number);
        double middle = place.top() + sheet.em(ROW) / 2;
        double nameTop = FastMath.max(place.top() + sheet.em(0.2), middle - sheet.em(Block.LEADING) / 2);
        names.get(number).draw(g, Style.ink(g), place.left() - sheet.em(0.7), nameTop, Block.Side.LEFT);
        double ready = FastMath.min(row.readyDay(), chart.lastDay());
        g.setColor(Style.grid(g));
        g.setStroke(new BasicStroke(sheet.line(2.5)));
        double open = FastMath.max(chart.releaseDay(), ready);
        if (open < chart.lastDay()) {
            g.draw(new Line2D.Double(x(open, place.left(), place.right()), middle, place.right(), middle));
        }
        bar(g, ready, chart.releaseDay(), middle, early(g), place);
        bar(g, row.accessDay(), ready, middle, bringUp(g), place);
        double line = middle;
        for (TimelineChart.Milestone milestone : row.milestones()) {
            if (isSeen(milestone)) {
                line += milestone.kind() == 0 ? 0 : sheet.em(LEVEL);
                milestone(g, milestone, line, place);
            }
        }
    }

    private void bar(Graphics2D g, double from, double to, double middle, Color color, Place place) {
        double start = x(from, place.left(), place.right());
        double end = x(to, place.left(), place.right());
        if (to > from && end > start) {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(start, middle - sheet.em(BAR) / 2, end - start, sheet.em(BAR)));
        }
    }

    private void milestone(Graphics2D g, TimelineChart.Milestone milestone, double y, Place place) {
        g.setColor(Style.ink(g));
        g.setStroke(new BasicStroke(sheet.line(1.2)));
        double low =
                x(Double.isFinite(milestone.low()) ? milestone.low() : milestone.day(), place.left(), place.right());
        double high = x(end(milestone), place.left(), place.right());
        g.draw(new Line2D.Double(low, y, high, y));
        if (milestone.high() > chart.lastDay()) {
            g.draw(new Line2D.Double(high - sheet.em(0.4), y - sheet.em(0.4), high, y));
            g.draw(new Line2D.Double(high - sheet.em(0.4), y + sheet.em(0.4), high, y));
        }
        if (milestone.day() <= chart.lastDay()) {
            dot(g, x(milestone.day(), place.left(), place.right()), y, milestone.kind());
        }
        Block text = name(milestone);
        text.drawBeside(g, Style.faintInk(g), high + sheet.em(NAME_GAP), y, Block.Side.RIGHT);
    }

    private void dot(Graphics2D g, double x, double y, int kind) {
        double radius = sheet.em(DOT);
        Ellipse2D dot = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        g.setColor(kind == 0 ? Style.ink(g) : Style.paper(g));
        g.fill(dot);
        g.setColor(Style.ink(g));
        g.setStroke(new BasicStroke(sheet.line(1.4)));
        g.draw(dot);
    }
}
