package headstart.report.chart;

import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a layout draws; places are units of the sheet. */
public final class Recorder extends VectorGraphics2D {
    private static final double ASCENT = 0.74;
    private static final double DESCENT = 0.22;
    private static final Pattern LEFT_OUT =
            Pattern.compile("Shown: (\\d+) of \\d+(?:, and of that (\\d+) of \\d+)?\\.");

    final List<Mark> drawn = new ArrayList<>();
    final List<Mark> filled = new ArrayList<>();
    final List<Text> texts = new ArrayList<>();

    private Recorder() {}

    static Recorder of(Chart chart) {
        return of(chart.on(Sheet.page()));
    }

    static Recorder of(Drawing drawing) {
        return of(drawing, Theme.LIGHT);
    }

    static Recorder of(Drawing drawing, Theme theme) {
        Recorder recorder = new Recorder();
        drawing.paint(recorder, theme);
        return recorder;
    }

    @Override
    public void draw(Shape shape) {
        drawn.add(mark(shape));
        super.draw(shape);
    }

    @Override
    public void fill(Shape shape) {
        filled.add(mark(shape));
        super.fill(shape);
    }

    @Override
    public void drawString(String text, float x, float y) {
        double size = getFont().getSize2D();
        double width = Type.width(text, getFont());
        double left = getTransform().getTranslateX() + x;
        double base = getTransform().getTranslateY() + y;
        texts.add(new Text(
                text,
                size,
                new Rectangle2D.Double(left, base - ASCENT * size, width, (ASCENT + DESCENT) * size),
                base,
                getColor()));
        super.drawString(text, x, y);
    }

    private Mark mark(Shape shape) {
        float width = getStroke() instanceof BasicStroke stroke ? stroke.getLineWidth() : 0;
        float[] dashes = getStroke() instanceof BasicStroke stroke ? stroke.getDashArray() : null;
        return new Mark(shape, getTransform().createTransformedShape(shape), getColor(), width, dashes != null);
    }

    Text text(String wanted) {
        return texts.stream()
                .filter(text -> text.text().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    List<Mark> lines(int style) {
        return drawn.stream()
                .filter(mark -> mark.color().equals(Theme.LIGHT.line(style)))
                .filter(mark -> !(mark.shape() instanceof Line2D))
                .toList();
    }

    /** Faults of a layout: text that is too small, leaves the picture or lies over other text. */
    public static List<String> faults(Chart chart, Sheet sheet, double least) {
        Drawing drawing = chart.on(sheet);
        List<Text> texts = of(drawing).texts;
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Text text = texts.get(i);
            if (text.size() < least - 1e-3) {
                faults.add(text.text() + " in " + text.size());
            }
            Rectangle2D box = text.box();
            if (box.getMinX() < -0.1
                    || box.getMinY() < -0.1
                    || box.getMaxX() > drawing.width() + 0.1
                    || box.getMaxY() > drawing.height() + 0.1) {
                faults.add(text.text() + " leaves the picture: " + box);
            }
            for (int j = i + 1; j < texts.size(); j++) {
                Rectangle2D both = box.createIntersection(texts.get(j).box());
                if (both.getWidth() > 0.3 && both.getHeight() > 0.3) {
                    faults.add(text.text() + " over " + texts.get(j).text() + " at " + both);
                }
            }
        }
        if (sheet.height().isPresent() && drawing.height() > sheet.height().get() + 1) {
            faults.add("higher than the sheet: " + drawing.height());
        }
        return faults;
    }

    /** What of a chart a sheet shows, by its note of what is left out. */
    public static Chart shown(Chart chart, Sheet sheet) {
        String text = of(chart.on(sheet)).texts.stream().map(Text::text).collect(Collectors.joining(" "));
        Matcher note = LEFT_OUT.matcher(text);
        if (!note.find()) {
            return chart;
        }
        Chart part = chart.first(Integer.parseInt(note.group(1)));
        return note.group(2) == null ? part : part.first(Integer.parseInt(note.group(2)));
    }

    record Mark(Shape shape, Shape placed, Color color, float width, boolean dashed) {
        Rectangle2D bounds() {
            return placed.getBounds2D();
        }

        /** Pieces of the path, each a list of points. */
        List<List<double[]>> pieces() {
            List<List<double[]>> pieces = new ArrayList<>();
            double[] at = new double[6];
            for (PathIterator i = placed.getPathIterator(null); !i.isDone(); i.next()) {
                int kind = i.currentSegment(at);
                if (kind == PathIterator.SEG_MOVETO) {
                    pieces.add(new ArrayList<>());
                }
                if (kind != PathIterator.SEG_CLOSE) {
                    pieces.get(pieces.size() - 1).add(new double[] {at[0], at[1]});
                }
            }
            return pieces;
        }
    }

    /** A text, the box it fills and the height of its base line. */
    record Text(String text, double size, Rectangle2D box, double base, Color color) {
        double x() {
            return box.getCenterX();
        }
    }
}
