package headstart.report.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.util.FastMath;

/**
 * Small multiples: panels in a grid under one title, lines named at their ends or in one legend for all.
 *
 * @param title what is shown, as a statement
 * @param subtitle unit, band, number of runs
 * @param footnote where it comes from
 * @param panels from left to right and top to bottom
 * @param columns number of panels in a row where there is room
 * @param triangle whether the panels are those of pairs of as many things as there are columns, in a triangle that keeps its columns
 */
public record PanelChart(
        String title, String subtitle, String footnote, List<Panel> panels, int columns, boolean triangle)
        implements Chart {
    private static final int MOST_DIRECT = 5;
    private static final int MOST_DIRECT_COLUMNS = 2;
    private static final double LEAST_CELL = 10;
    private static final double LEAST_PLOT = 6;
    private static final double LEAST_OF_A_CORNER = 3;
    private static final double LOWEST = 9;
    private static final double HIGHEST = 24;
    private static final double SHAPE = 0.52;

    public PanelChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs panels and columns.");
        }
    }

    /** Panels in a grid. */
    public PanelChart(String title, String subtitle, String footnote, List<Panel> panels, int columns) {
        this(title, subtitle, footnote, panels, columns, false);
    }

    private PanelChart with(List<Panel> others, int wide) {
        return new PanelChart(title, subtitle, footnote, others, wide, triangle);
    }

    @Override
    public PanelChart withFootnote(String other) {
        return new PanelChart(title, subtitle, other, panels, columns, triangle);
    }

    @Override
    public PanelChart only(Selection choice) {
        Selection.requireKnown(
                "panel", choice.panels(), panels.stream().map(Panel::title).toList());
        List<String> lines = panels.stream()
                .flatMap(panel -> panel.lines().stream())
                .map(Series::label)
                .toList();
        List<String> named =
                Stream.concat(lines.stream(), panels.stream().map(Panel::title)).toList();
        Selection.requireKnown("scenario", choice.lines(), named);
        boolean byPanel = choice.lines().stream()
                .noneMatch(one -> lines.stream().anyMatch(line -> Selection.isNamed(List.of(one), line)));
        List<Panel> chosen = panels.stream()
                .filter(panel -> Selection.isNamed(choice.panels(), panel.title()))
                .filter(panel -> !byPanel || Selection.isNamed(choice.lines(), panel.title()))
                .map(panel -> byPanel
                        ? panel
                        : panel.withLines(panel.lines().stream()
                                .filter(line -> Selection.isNamed(choice.lines(), line.label()))
                                .toList()))
                .map(panel -> dated(panel, choice))
                .toList();
        if (chosen.stream().allMatch(panel -> panel.lines().isEmpty())) {
            throw new IllegalArgumentException("panel (" + String.join(", ", choice.panels()) + ") and --scenario ("
                    + String.join(", ", choice.lines()) + ") leave nothing to draw.");
        }
        return new PanelChart(
                choice.title().orElse(title),
                subtitle,
                footnote,
                chosen,
                FastMath.min(columns, chosen.size()),
                triangle && choice.panels().isEmpty());
    }

    private static Panel dated(Panel panel, Selection choice) {
        if (panel.x().kind() != Axis.Kind.DAYS) {
            return panel;
        }
        Panel marked = panel.marked(choice.marks());
        return choice.days().map(marked::over).orElse(marked);
    }

    @Override
    public Chart first(int count) {
        if (triangle) {
            return corner(count);
        }
        return panels.size() > 1
                ? with(
                        Spoken.of(this)
                                .first(
                                        count,
                                        panels,
                                        Panel::title,
                                        OneAxis.of(panels).panels(),
                                        Differing::of),
                        columns)
                : with(
                        List.of(panels.get(0)
                                .withLines(Spoken.of(this)
                                        .first(count, panels.get(0).lines(), Series::label))),
                        columns);
    }

    @Override
    public boolean isByDifference() {
        return !triangle && panels.size() > 1;
    }

    @Override
    public List<String> names() {
        Stream<String> lines =
                panels.stream().flatMap(panel -> panel.lines().stream()).map(Series::label);
        return Stream.concat(panels.stream().map(Panel::title), lines)
                .distinct()
                .toList();
    }

    @Override
    public int parts() {
        if (triangle) {
            return columns;
        }
        return panels.size() == 1 ? FastMath.max(1, panels.get(0).lines().size()) : panels.size();
    }

    @Override
    public Drawing whole(Sheet sheet) {
        return triangle ? triangle(sheet) : explained(sheet).compared(sheet).grid(sheet);
    }

    /** On one vertical axis where panels show the same, with a word on those that do not lie on it. */
    private PanelChart compared(Sheet sheet) {
        OneAxis one = OneAxis.of(panels);
        String said = one.own()
                ? " "
                        + sheet.language()
                                .say("Panels that would fill less than a third of the common axis have their own.")
                : "";
        return new PanelChart(title, subtitle + said, footnote, one.panels(), columns, false);
    }

    /** With a word on the densities at right edges, where there are any. */
    private PanelChart explained(Sheet sheet) {
        boolean dense = panels.stream().anyMatch(panel -> panel.edge().isPresent());
        return dense
                ? new PanelChart(
                        title,
                        subtitle + " "
                                + sheet.language().say("Bars at the right edge: the wider, the more runs are there."),
                        footnote,
                        panels,
                        columns,
                        false)
                : this;
    }

    private Drawing grid(Sheet sheet) {
        int wide = sheet.columns(columns, panels.size());
        boolean direct = sheet.labels() != Sheet.Labels.LEGEND
                && (sheet.labels() == Sheet.Labels.DIRECT
                        || (entries().size() <= MOST_DIRECT && wide <= MOST_DIRECT_COLUMNS));
        return grid(sheet, wide, direct);
    }

    /** The triangle of as many things as there is room for side by side. */
    private Drawing triangle(Sheet sheet) {
        int room = FastMath.max(1, (int) FastMath.floor(sheet.width() / sheet.em(LEAST_CELL)));
        String said = sheet.language().say("Shown: %s of %s.", room, columns);
        PanelChart shown = room >= columns ? this : corner(room).withFootnote((said + " " + footnote).strip());
        return shown.edged().grid(sheet, shown.columns, false);
    }

    /** Axes are named at the left and at the bottom alone, as all panels of a row or column share them. */
    private PanelChart edged() {
        List<Panel> all = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            all.add(panels.get(i).named(i / columns == columns - 1, i % columns == 0));
        }
        return with(all, columns);
    }

    /** The triangle of the first so many things. */
    private PanelChart corner(int count) {
        List<Panel> shown = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            shown.addAll(panels.subList(row * columns, row * columns + count));
        }
        return with(shown, count);
    }

    private Drawing grid(Sheet sheet, int wide, boolean named) {
        Frame bare = new Frame(sheet, this, List.of());
        double width = bare.width(wide);
        double plot = plotHeight(sheet, bare, wide, width);
        List<PanelBox> natural = panels.stream()
                .map(panel -> new PanelBox(sheet, panel, width, plot, named, 0, 0))
                .toList();
        boolean direct = named && natural.stream().allMatch(PanelBox::hasRoomForLabels);
        Frame frame = direct || (entries().size() < 2 && !hasUnnamed()) ? bare : new Frame(sheet, this, legend(sheet));
        List<PanelBox> measured = direct
                ? natural
                : panels.stream()
                        .map(panel -> new PanelBox(sheet, panel, width, plot, false, 0, 0))
                        .toList();
        double left = measured.stream().mapToDouble(PanelBox::left).max().orElse(0);
        double right = measured.stream().mapToDouble(PanelBox::right).max().orElse(0);
        double shrunk = sheet.height().isPresent() ? plotHeight(sheet, frame, wide, width) : plot;
        List<PanelBox> boxes = panels.stream()
                .map(panel -> new PanelBox(sheet, panel, width, shrunk, direct, left, right))
                .toList();
        // Plots of a row lie at one height, so that the panel with most above its plot moves the others down.
        List<Rectangle2D> places = frame.grid(
                boxes,
                wide,
                box -> box.height() == 0
                        ? 0
                        : head(boxes, boxes.indexOf(box) / wide * wide, wide) + box.height() - box.head());
        double height = frame.height(places);
        return new Drawing(sheet.width(), height, g -> {
            frame.paint(g, height);
            for (int i = 0; i < boxes.size(); i++) {
                double head = head(boxes, i / wide * wide, wide);
                boxes.get(i).paint(g, places.get(i).getX(), places.get(i).getY(), head);
            }
        });
    }

    private static double head(List<PanelBox> boxes, int from, int wide) {
        return boxes.subList(from, FastMath.min(boxes.size(), from + wide)).stream()
                .mapToDouble(PanelBox::head)
                .max()
                .orElse(0);
    }

    /** Whether a line needs a legend to be known although it is the only one. */
    private boolean hasUnnamed() {
        return entries().stream().anyMatch(line -> !line.label().isEmpty())
                && panels.stream().anyMatch(panel -> !panel.isGap());
    }

    /** Where the height is given what is left of it, else in proportion to the width. */
    private double plotHeight(Sheet sheet, Frame frame, int wide, double width) {
        double shape = triangle ? width * SHAPE : FastMath.max(sheet.em(LOWEST), width * SHAPE);
        double wanted = FastMath.rint(FastMath.min(sheet.em(HIGHEST), shape));
        if (sheet.height().isEmpty()) {
            return wanted;
        }
        int rows = (panels.size() + wide - 1) / wide;
        double chrome = panels.stream()
                .map(panel -> new PanelBox(sheet, panel, width, wanted, false, 0, 0))
                .mapToDouble(box -> box.height() - wanted)
                .max()
                .orElse(0);
        double room = (sheet.height().get() - frame.top() - frame.foot()) / rows - FastMath.ceil(chrome) - 1;
        return FastMath.floor(FastMath.max(sheet.em(triangle ? LEAST_OF_A_CORNER : LEAST_PLOT), room));
    }

    /** Every line once. */
    private List<Series> entries() {
        List<Series> all = new ArrayList<>();
        for (Panel panel : panels) {
            for (Series line : panel.lines()) {
                if (!line.label().isEmpty()
                        && all.stream().noneMatch(other -> other.label().equals(line.label()))) {
                    all.add(line);
                }
            }
        }
        return all;
    }

    private List<Frame.Entry> legend(Sheet sheet) {
        return entries().stream()
                .map(line -> new Frame.Entry(
                        line.label(),
                        switch (line.form()) {
                            case LINE -> Frame.Sign.line(sheet, line.style(), line.role());
                            case MARKED ->
                                Frame.Sign.line(sheet, line.style(), line.role())
                                        .and(Frame.Sign.marker(sheet, line.style()));
                            case DOTS, CLOUD -> Frame.Sign.marker(sheet, line.style());
                        }))
                .toList();
    }
}
