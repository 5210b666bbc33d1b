package headstart.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * Small multiples: panels in a grid under one title, with one legend for all.
 *
 * @param title what is shown, as a statement
 * @param subtitle unit, band, number of runs
 * @param footnote where it comes from
 * @param panels from left to right and top to bottom
 * @param columns number of panels in a row
 */
public record PanelChart(String title, String subtitle, String footnote, List<Panel> panels, int columns)
        implements Chart {
    private static final int WIDTH = 1120;
    private static final int WIDEST_PANEL_HEIGHT = 330;
    private static final int PANEL_HEIGHT = 235;

    public PanelChart {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || columns < 1) {
            throw new IllegalArgumentException("a chart needs panels and columns.");
        }
    }

    @Override
    public int width() {
        return WIDTH;
    }

    @Override
    public int height() {
        return frame().top() + rows() * panelHeight() + Frame.FOOT;
    }

    private int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    private int panelHeight() {
        return columns < 3 ? WIDEST_PANEL_HEIGHT : PANEL_HEIGHT;
    }

    private Frame frame() {
        List<Frame.Entry> entries = new ArrayList<>();
        for (Panel panel : panels) {
            for (Series line : panel.lines()) {
                Frame.Entry entry = new Frame.Entry(line.label(), line.style());
                if (!entries.contains(entry)) {
                    entries.add(entry);
                }
            }
        }
        return new Frame(WIDTH, entries);
    }

    @Override
    public void paint(Graphics2D g) {
        Frame frame = frame();
        frame.paint(g, height(), title, subtitle, footnote);
        int width = WIDTH / columns;
        AffineTransform origin = g.getTransform();
        for (int i = 0; i < panels.size(); i++) {
            g.setTransform(origin);
            g.translate((i % columns) * width, frame.top() + (i / columns) * panelHeight());
            PanelPainter.paint(panels.get(i), g, width, panelHeight());
        }
        g.setTransform(origin);
    }
}
