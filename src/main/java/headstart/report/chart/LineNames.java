package headstart.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** The names of a panel's lines beside their ends. */
final class LineNames {
    private static final int LABEL_LINES = 3;
    private static final double UNSEEN = 0.004;

    /** The name of a line beside its end. */
    private record Named(Series line, Block text, double at) {}

    private final Sheet sheet;
    private final Panel panel;
    private final Scale y;
    private final List<Named> names = new ArrayList<>();

    /**
     * The names.
     *
     * @param width that a name may have; 0 where lines are not named beside their ends
     */
    LineNames(Sheet sheet, Panel panel, Scale y, double width) {
        this.sheet = sheet;
        this.panel = panel;
        this.y = y;
        if (width > 0) {
            name(width);
        }
    }

    private void name(double width) {
        Font font = Type.font(false, sheet.text());
        Optional<Series> one = together();
        if (one.isPresent()) {
            String all = sheet.language().say(isOfScenarios() ? "all scenarios" : "all lines");
            double at = one.get().lastUpTo(panel.xScale().high());
            names.add(new Named(one.get(), Block.of(all + reached(one.get(), at), font, width, LABEL_LINES), at));
            return;
        }
        for (Series line : panel.lines()) {
            double at = line.lastUpTo(panel.xScale().high());
            boolean twice = names.stream().anyMatch(name -> name.line().label().equals(line.label()));
            if (!Double.isNaN(at) && !line.label().isEmpty() && !twice && line.isLine()) {
                Font own = line.role() == Series.Role.MAIN ? Type.font(true, sheet.text()) : font;
                names.add(new Named(line, Block.of(line.label() + reached(line, at), own, width, LABEL_LINES), at));
            }
        }
        names.sort(Comparator.comparingDouble((Named name) -> -y.part(name.at())));
    }

    /** The line that is drawn last, where all lie on it: names of each of them would tell apart what is one. */
    private Optional<Series> together() {
        List<Series> named = panel.lines().stream()
                .filter(line -> !line.label().isEmpty() && !line.isBlank())
                .toList();
        if (named.size() < 2 || named.stream().anyMatch(line -> !line.isLine() || line.hasBounds())) {
            return Optional.empty();
        }
        Series last = named.stream()
                .filter(line -> line.role() == Series.Role.MAIN)
                .findFirst()
                .orElse(named.get(named.size() - 1));
        return named.stream().allMatch(line -> liesOn(line, last)) ? Optional.of(last) : Optional.empty();
    }

    /** Whether nobody sees one line beside the other, between the ends of the axis. */
    private boolean liesOn(Series line, Series other) {
        Scale across = panel.xScale();
        double[] own = line.between(line.y(), across.low(), across.high());
        double[] others = other.between(other.y(), across.low(), across.high());
        return own.length == others.length
                && IntStream.range(0, own.length)
                        .allMatch(i -> y.holds(own[i]) == y.holds(others[i])
                                && (!y.holds(own[i]) || FastMath.abs(y.part(own[i]) - y.part(others[i])) < UNSEEN));
    }

    /** Scenarios have one main line; what is compared within one scenario has several or none. */
    private boolean isOfScenarios() {
        return panel.lines().stream()
                        .filter(line -> line.role() == Series.Role.MAIN)
                        .count()
                == 1;
    }

    /** Where a main line of factors has come to: " 2.2×". */
    private String reached(Series line, double at) {
        return y.kind() == Axis.Kind.RATIO && line.role() == Series.Role.MAIN
                ? " " + sheet.language().number(Ticks.factor(at))
                : "";
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Of the widest of them. */
    double width() {
        return names.stream().mapToDouble(name -> name.text().width()).max().orElse(0);
    }

    /** Whether the names of all lines fit beside a plot of that height and none is cut; lines that only stand in a legend do not. */
    boolean fit(double plot) {
        long lines = panel.lines().stream()
                .filter(line -> !line.label().isEmpty() && !line.isBlank())
                .map(Series::label)
                .distinct()
                .count();
        long expected = together().isPresent() ? 1 : lines;
        double needed = names.stream().mapToDouble(name -> name.text().height()).sum();
        return expected == names.size()
                && needed <= plot + sheet.em(0.6)
                && names.stream().noneMatch(name -> name.text().isCut());
    }

    /**
     * Draws them, pushed apart where they would lie over each other.
     *
     * @param from where the plot and what is drawn at its edge end
     * @param above how far over the plot they may begin, em
     */
    void paint(Graphics2D g, Rectangle2D area, double from, double above) {
        double[] tops = new double[names.size()];
        double free = area.getMinY() - sheet.em(above);
        for (int i = 0; i < tops.length; i++) {
            double height = names.get(i).text().height();
            tops[i] = FastMath.max(
                    free, PanelBox.placeY(area, inside(y.part(names.get(i).at()))) - height / 2);
            free = tops[i] + height;
        }
        double floor = area.getMaxY() + sheet.em(0.3);
        for (int i = tops.length - 1; i >= 0; i--) {
            tops[i] = FastMath.min(tops[i], floor - names.get(i).text().height());
            floor = tops[i];
        }
        for (int i = 0; i < tops.length; i++) {
            Named name = names.get(i);
            Color color = Style.color(g, name.line().style(), name.line().role());
            double middle = tops[i] + name.text().height() / 2;
            g.setColor(color);
            g.setStroke(new BasicStroke(sheet.line(0.8)));
            g.draw(new Line2D.Double(
                    from + sheet.em(0.15),
                    PanelBox.placeY(area, inside(y.part(name.at()))),
                    from + sheet.em(0.8),
                    middle));
            name.text().draw(g, Theme.of(g).lineText(color), from + sheet.em(1), tops[i], Block.Side.RIGHT);
        }
    }

    private static double inside(double part) {
        return FastMath.max(0, FastMath.min(1, part));
    }
}
