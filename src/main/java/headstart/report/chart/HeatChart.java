package headstart.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Heat maps with contours, all on one colour scale. Cells are equally wide whatever their levels; the axes say which they are.
 *
 * @param title what is shown, as a statement
 * @param subtitle unit, number of runs
 * @param footnote where it comes from
 * @param xLabel name of the horizontal factor
 * @param yLabel name of the vertical factor
 * @param unit label of the colour scale
 * @param share whether they are shares
 * @param diverging whether colours diverge from zero
 * @param ordered whether rows and columns are numbers, between which contours can mean something
 * @param panels from left to right and top to bottom
 * @param columns number of panels in a row
 * @param steps how a page goes through the panels, where they are levels of one more factor
 */
public record HeatChart(
        String title,
        String subtitle,
        String footnote,
        String xLabel,
        String yLabel,
        String unit,
        boolean share,
        boolean diverging,
        boolean ordered,
        List<Panel> panels,
        int columns,
        Optional<Steps> steps)
        implements Chart {
    static final int CONTOURS = 6;

    /**
     * One map.
     *
     * @param title what it shows, short
     * @param x names of the columns
     * @param y names of the rows, from the bottom
     * @param values row by row from the bottom; NaN where there is none
     * @param notes what is written into the cells, row by row, in place of contours: where rows and columns have no order; empty for none
     * @param low lower ends of the intervals, row by row; empty for none
     * @param high upper ends of the intervals, row by row; empty for none
     */
    public record Panel(
            String title,
            List<String> x,
            List<String> y,
            double[][] values,
            List<List<String>> notes,
            double[][] low,
            double[][] high) {
        private static final double[][] NONE = {};

        public Panel {
            x = List.copyOf(x);
            y = List.copyOf(y);
            notes = notes.stream().map(List::copyOf).toList();
        }

        /** A map with notes and no intervals. */
        public Panel(String title, List<String> x, List<String> y, double[][] values, List<List<String>> notes) {
            this(title, x, y, values, notes, NONE, NONE);
        }

        /** A map with contours and no intervals. */
        public Panel(String title, List<String> x, List<String> y, double[][] values) {
            this(title, x, y, values, List.of());
        }
    }

    /**
     * Panels as steps: those of the first group by level, then those of the second, and so on.
     *
     * @param factor name of the factor
     * @param levels its levels
     * @param groups such as the scenarios
     */
    public record Steps(String factor, List<String> levels, List<String> groups) {
        public Steps {
            levels = List.copyOf(levels);
            groups = List.copyOf(groups);
        }
    }

    /**
     * What a page needs to draw the maps like this chart.
     *
     * @param low value of the first colour
     * @param high value of the last colour
     * @param colors at equal steps, as {@code #rrggbb}
     * @param contours by panel
     */
    public record Look(double low, double high, List<String> colors, List<List<Contour>> contours) {}

    /**
     * A line of equal value.
     *
     * @param segments places in the grid, four numbers each: column and row of one end, column and row of the other
     */
    public record Contour(double level, double[] segments) {}

    /** Panels side by side. */
    public HeatChart(
            String title,
            String subtitle,
            String footnote,
            String xLabel,
            String yLabel,
            String unit,
            boolean diverging,
            boolean ordered,
            List<Panel> panels,
            int columns) {
        this(
                title,
                subtitle,
                footnote,
                xLabel,
                yLabel,
                unit,
                false,
                diverging,
                ordered,
                panels,
                columns,
                Optional.empty());
    }

    public HeatChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs panels and columns.");
        }
    }

    /** The same chart with panels that a page goes through one by one; those on paper may be fewer. */
    public HeatChart stepping(List<Panel> all, Steps through) {
        return with(title, footnote, share, all, 1, Optional.of(through));
    }

    /** The same chart of shares, whose scale is written in per cent like every other number of them. */
    public HeatChart ofShares() {
        return with(title, footnote, true, panels, columns, steps);
    }

    private HeatChart with(List<Panel> others) {
        return with(title, footnote, share, others, columns, steps);
    }

    private HeatChart with(
            String ownTitle,
            String ownFootnote,
            boolean isShare,
            List<Panel> others,
            int ownColumns,
            Optional<Steps> through) {
        return new HeatChart(
                ownTitle,
                subtitle,
                ownFootnote,
                xLabel,
                yLabel,
                unit,
                isShare,
                diverging,
                ordered,
                others,
                ownColumns,
                through);
    }

    @Override
    public HeatChart withFootnote(String other) {
        return with(title, other, share, panels, columns, steps);
    }

    @Override
    public HeatChart only(Selection choice) {
        List<String> titles = panels.stream().map(Panel::title).toList();
        Selection.requireKnown("panel", choice.panels(), titles);
        Selection.requireKnown("scenario", choice.lines(), titles);
        List<Panel> chosen = panels.stream()
                .filter(panel -> Selection.isNamed(choice.panels(), panel.title())
                        && Selection.isNamed(choice.lines(), panel.title()))
                .toList();
        return with(choice.title().orElse(title), footnote, share, chosen.isEmpty() ? panels : chosen, columns, steps);
    }

    @Override
    public Chart first(int count) {
        return with(Spoken.of(this).first(count, panels, Panel::title));
    }

    @Override
    public List<String> names() {
        return panels.stream().map(Panel::title).toList();
    }

    @Override
    public int parts() {
        return panels.size();
    }

    @Override
    public Drawing whole(Sheet sheet) {
        Frame frame = new Frame(sheet, this, List.of());
        ColorScale scale = scale();
        HeatKey key = new HeatKey(sheet, scale, unit);
        int most = sheet.columns(columns, panels.size());
        List<HeatBox> natural = boxes(sheet, frame, key, most);
        boolean narrow = most > 1 && natural.stream().anyMatch(HeatBox::isCut);
        int wide = narrow ? 1 : most;
        List<HeatBox> boxes = narrow ? boxes(sheet, frame, key, 1) : natural;
        List<Rectangle2D> places = frame.grid(boxes, wide, HeatBox::height);
        double bottom = places.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(frame.top());
        double height = Math.ceil(bottom + key.height() + frame.foot());
        return new Drawing(sheet.width(), height, g -> {
            frame.paint(g, height);
            for (int i = 0; i < boxes.size(); i++) {
                boxes.get(i).paint(g, scale, places.get(i).getX(), places.get(i).getY());
            }
            key.paint(g, places.get(0).getX(), bottom);
        });
    }

    private List<HeatBox> boxes(Sheet sheet, Frame frame, HeatKey key, int wide) {
        int rows = (panels.size() + wide - 1) / wide;
        double room = sheet.height().isEmpty()
                ? Double.POSITIVE_INFINITY
                : (sheet.height().get() - frame.top() - frame.foot() - key.height()) / rows;
        return panels.stream()
                .map(panel -> new HeatBox(sheet, this, panel, frame.width(wide), room))
                .toList();
    }

    /**
     * Whether lines of equal value mean something: between rows and columns that are numbers, and where the interval of most cells is narrower than the step from
     * one line to the next. Through wider ones lines follow the luck of a few runs. Of cells whose chart has no intervals at all nothing is known.
     */
    public boolean hasContours() {
        return ordered
                && panels.stream().allMatch(panel -> panel.notes().isEmpty())
                && (panels.stream().allMatch(panel -> panel.low().length == 0) || levelsAreApart());
    }

    private boolean levelsAreApart() {
        List<Double> levels = scale().levels(CONTOURS);
        double step = levels.size() < 2 ? Double.POSITIVE_INFINITY : levels.get(1) - levels.get(0);
        double[] widths = panels.stream()
                .flatMapToDouble(panel -> IntStream.range(0, panel.values().length)
                        .boxed()
                        .flatMapToDouble(row -> IntStream.range(0, panel.values()[row].length)
                                .filter(column -> Double.isFinite(panel.values()[row][column]))
                                .mapToDouble(column -> panel.low().length == 0
                                        ? Double.NaN
                                        : panel.high()[row][column] - panel.low()[row][column])))
                .toArray();
        return 2 * Arrays.stream(widths).filter(width -> width < step).count() >= widths.length;
    }

    /** Its colours and contours. */
    public Look look() {
        ColorScale scale = scale();
        List<Double> levels = scale.levels(CONTOURS);
        boolean contoured = hasContours();
        return new Look(
                scale.low(),
                scale.high(),
                scale.stops(),
                panels.stream()
                        .map(panel -> contoured ? lines(panel, levels) : List.<Contour>of())
                        .toList());
    }

    private static List<Contour> lines(Panel panel, List<Double> levels) {
        return levels.stream()
                .map(level -> new Contour(
                        level,
                        Contours.of(panel.values(), level).stream()
                                .flatMapToDouble(s -> DoubleStream.of(s.x1(), s.y1(), s.x2(), s.y2()))
                                .toArray()))
                .filter(contour -> contour.segments().length > 0)
                .toList();
    }

    ColorScale scale() {
        double[] finite = panels.stream()
                .flatMap(panel -> Arrays.stream(panel.values()))
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double least = Arrays.stream(finite).min().orElse(0);
        double most = Arrays.stream(finite).max().orElse(1);
        return ColorScale.of(share ? Axis.Kind.SHARE : Axis.Kind.LINEAR, least, most, diverging);
    }
}
