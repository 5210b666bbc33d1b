package headstart.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/** The scale of colours below heat maps: its unit, and numbers under a bar. */
final class HeatKey {
    private static final int SLICES = 64;
    private static final double WIDEST = 26;
    private static final double BAR = 0.9;

    private final Sheet sheet;
    private final ColorScale scale;
    private final Block unit;
    private final double width;
    private final List<Ticks.Tick> ticks;

    HeatKey(Sheet sheet, ColorScale scale, String unit) {
        this.sheet = sheet;
        this.scale = scale;
        Font small = Type.font(false, sheet.text());
        this.unit = Block.of(unit, small, sheet.width() - sheet.em(2), 2);
        this.width = FastMath.min(sheet.em(WIDEST), sheet.width() - sheet.em(4));
        int most = HeatChart.CONTOURS;
        while (most > 2 && needed(scale.ticks(most, sheet.language()), small) > width) {
            most--;
        }
        this.ticks = scale.ticks(most, sheet.language());
    }

    private double needed(List<Ticks.Tick> all, Font font) {
        double widest = all.stream()
                .mapToDouble(tick -> Type.width(tick.label(), font))
                .max()
                .orElse(0);
        return all.size() * (widest + sheet.em(0.8));
    }

    double height() {
        return unit.height() + sheet.em(0.3 + BAR + 0.2 + Block.LEADING + 0.5);
    }

    void paint(Graphics2D g, double atX, double atY) {
        unit.draw(g, Style.faintInk(g), atX, atY, Block.Side.RIGHT);
        double left = atX + sheet.em(1);
        double top = atY + unit.height() + sheet.em(0.3);
        for (int i = 0; i < SLICES; i++) {
            g.setColor(scale.color(scale.low() + (scale.high() - scale.low()) * (i + 0.5) / SLICES));
            g.fill(new Rectangle2D.Double(left + width * i / SLICES, top, width / SLICES + 0.3, sheet.em(BAR)));
        }
        for (Ticks.Tick tick : ticks) {
            double at = left + width * (tick.value() - scale.low()) / (scale.high() - scale.low());
            Block.line(tick.label(), Type.font(false, sheet.text()), width)
                    .drawWithin(g, Style.ink(g), at, top + sheet.em(BAR + 0.2), atX, sheet.width());
        }
    }
}
