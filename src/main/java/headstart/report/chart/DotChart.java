package headstart.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Dots with intervals in rows, in panels that each have an axis of their own: forest plots and rankings.
 *
 * @param title what is shown, as a statement
 * @param subtitle unit, interval, number of runs
 * @param footnote where it comes from
 * @param legend names of the styles of the dots, in order; empty for none
 * @param roles of the styles, in order; none where all are alike
 * @param panels from left to right and top to bottom
 */
public record DotChart(
        String title,
        String subtitle,
        String footnote,
        List<String> legend,
        List<Series.Role> roles,
        List<Panel> panels)
        implements Chart {
    /** Panels in a row where there is room. */
    private static final int COLUMNS = 2;

    /**
     * One plot.
     *
     * @param title what it shows
     * @param unit label of the axis
     * @param reference where a vertical line stands, such as 0 for no effect; NaN for none
     * @param rows from top to bottom
     * @param axis how values lie on the axis, and where its ends are if they are fixed
     */
    public record Panel(String title, String unit, double reference, List<Row> rows, Axis axis) {
        public Panel {
            rows = List.copyOf(rows);
        }

        /** A panel whose axis fits its dots. */
        public Panel(String title, String unit, double reference, List<Row> rows) {
            this(title, unit, reference, rows, Axis.of(unit));
        }

        /** A panel of shares, on a whole axis. */
        public static Panel ofShares(String title, String unit, List<Row> rows) {
            return new Panel(title, unit, Double.NaN, rows, Axis.share(unit));
        }

        Scale scale() {
            double[] line = Double.isNaN(reference) ? new double[0] : new double[] {reference};
            double[] dots = rows.stream()
                    .flatMap(row -> row.dots().stream())
                    .flatMap(dot -> Stream.of(dot.value(), dot.low(), dot.high()))
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            return Scale.of(axis, List.of(line, dots));
        }

        /** Whether an interval goes on beyond the axis. */
        boolean isLeft() {
            Scale ends = scale();
            return rows.stream()
                    .flatMap(row -> row.dots().stream())
                    .anyMatch(dot -> dot.leavesBelow(ends) || dot.leavesAbove(ends));
        }

        private Panel with(List<Row> others) {
            return new Panel(title, unit, reference, others, axis);
        }
    }

    /**
     * One row.
     *
     * @param label on the left
     * @param note on the right; empty for none
     * @param dots one below the other
     */
    public record Row(String label, String note, List<Dot> dots) {
        public Row {
            dots = List.copyOf(dots);
        }
    }

    /** A value with its interval; NaN where there is none. */
    public record Dot(int style, double value, double low, double high) {
        boolean isBlank() {
            return !Double.isFinite(value);
        }

        boolean hasInterval() {
            return Double.isFinite(low) && !Double.isNaN(high);
        }

        /** Whether its interval goes on below an axis. */
        boolean leavesBelow(Scale scale) {
            return hasInterval() && scale.part(low) < -CLOSE;
        }

        /** Whether its interval goes on above an axis. */
        boolean leavesAbove(Scale scale) {
            return hasInterval() && !(scale.part(high) <= 1 + CLOSE);
        }

        private static final double CLOSE = 1e-9;
    }

    public DotChart {
        legend = List.copyOf(legend);
        roles = List.copyOf(roles);
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a chart needs panels.");
        }
    }

    /** A chart whose dots are alike. */
    public DotChart(String title, String subtitle, String footnote, List<String> legend, List<Panel> panels) {
        this(title, subtitle, footnote, legend, List.of(), panels);
    }

    /** The same chart, of which some dots matter more than others. */
    public DotChart as(List<Series.Role> others) {
        return new DotChart(title, subtitle, footnote, legend, others, panels);
    }

    /** How much the dots of a style matter. */
    Series.Role role(int style) {
        return style < roles.size() ? roles.get(style) : Series.Role.OTHER;
    }

    private DotChart with(List<Panel> others) {
        return new DotChart(title, subtitle, footnote, legend, roles, others);
    }

    @Override
    public DotChart withFootnote(String other) {
        return new DotChart(title, subtitle, other, legend, roles, panels);
    }

    @Override
    public DotChart only(Selection choice) {
        Selection.requireKnown(
                "panel", choice.panels(), panels.stream().map(Panel::title).toList());
        List<String> rows = panels.stream()
                .flatMap(panel -> panel.rows().stream())
                .map(Row::label)
                .toList();
        Selection.requireKnown(
                "scenario",
                choice.lines(),
                Stream.concat(legend.stream().filter(name -> !name.isEmpty()), rows.stream())
                        .toList());
        List<Integer> styles = IntStream.range(0, legend.size())
                .filter(style -> !legend.get(style).isEmpty() && Selection.isNamed(choice.lines(), legend.get(style)))
                .boxed()
                .toList();
        List<Panel> chosen = panels.stream()
                .filter(panel -> Selection.isNamed(choice.panels(), panel.title()))
                .map(panel -> panel.with(rows(panel, choice, styles)))
                .filter(panel -> !panel.rows().isEmpty())
                .toList();
        List<String> names = IntStream.range(0, legend.size())
                .mapToObj(style -> styles.contains(style) ? legend.get(style) : "")
                .toList();
        return new DotChart(
                choice.title().orElse(title), subtitle, footnote, names, roles, chosen.isEmpty() ? panels : chosen);
    }

    private List<Row> rows(Panel panel, Selection choice, List<Integer> styles) {
        if (choice.lines().isEmpty()) {
            return panel.rows();
        }
        return panel.rows().stream()
                .filter(row -> !styles.isEmpty() || Selection.isNamed(choice.lines(), row.label()))
                .map(row -> styles.isEmpty()
                        ? row
                        : new Row(
                                row.label(),
                                row.note(),
                                row.dots().stream()
                                        .filter(dot -> styles.contains(dot.style()))
                                        .toList()))
                .toList();
    }

    @Override
    public Chart first(int count) {
        if (panels.size() > 1) {
            return with(Spoken.of(this).first(count, panels, Panel::title, panels, Differing::of));
        }
        Panel only = panels.get(0);
        List<Row> rows = only.rows();
        return rows.size() > 1
                ? with(List.of(only.with(
                        Spoken.of(this).first(count, rows, Row::label, rows, row -> Differing.of(row, only)))))
                : firstDots(rows.get(0), count);
    }

    /** So many dots of the only row, with their names. */
    private DotChart firstDots(Row row, int count) {
        List<Dot> dots = Spoken.of(this)
                .first(count, row.dots(), dot -> dot.style() < legend.size() ? legend.get(dot.style()) : "");
        List<String> names = IntStream.range(0, legend.size())
                .mapToObj(style -> dots.stream().anyMatch(dot -> dot.style() == style) ? legend.get(style) : "")
                .toList();
        return new DotChart(
                title,
                subtitle,
                footnote,
                names,
                roles,
                List.of(panels.get(0).with(List.of(new Row(row.label(), row.note(), dots)))));
    }

    @Override
    public boolean isByDifference() {
        return panels.size() > 1 || panels.get(0).rows().size() > 1;
    }

    @Override
    public List<String> names() {
        Stream<String> rows =
                panels.stream().flatMap(panel -> panel.rows().stream()).map(Row::label);
        return Stream.of(panels.stream().map(Panel::title), legend.stream(), rows)
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    @Override
    public int parts() {
        List<Row> rows = panels.get(0).rows();
        return panels.size() > 1
                ? panels.size()
                : rows.size() > 1 ? rows.size() : Math.max(1, rows.get(0).dots().size());
    }

    @Override
    public Drawing whole(Sheet sheet) {
        return explained(sheet).drawn(sheet);
    }

    /** With a word on the arrows at the ends of the axis, where there are any. */
    private DotChart explained(Sheet sheet) {
        String said = panels.stream().anyMatch(Panel::isLeft)
                ? " " + sheet.language().say("Arrow: the line goes on beyond the axis.")
                : "";
        return new DotChart(title, subtitle + said, footnote, legend, roles, panels);
    }

    private Drawing drawn(Sheet sheet) {
        List<Frame.Entry> entries = new ArrayList<>();
        for (int style = 0; style < legend.size(); style++) {
            if (!legend.get(style).isEmpty()) {
                entries.add(new Frame.Entry(legend.get(style), Frame.Sign.marker(sheet, style, role(style))));
            }
        }
        Frame frame = new Frame(sheet, this, entries);
        int wide = sheet.columns(COLUMNS, panels.size());
        List<DotBox> boxes = panels.stream()
                .map(panel -> new DotBox(sheet, panel, frame.width(wide), this::role))
                .toList();
        List<Rectangle2D> places = frame.grid(boxes, wide, DotBox::height);
        double height = frame.height(places);
        return new Drawing(sheet.width(), height, g -> {
            frame.paint(g, height);
            for (int i = 0; i < boxes.size(); i++) {
                boxes.get(i).paint(g, places.get(i).getX(), places.get(i).getY());
            }
        });
    }
}
