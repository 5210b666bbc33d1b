package headstart.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.util.FastMath;

/**
 * Small multiples of simulated points on exact curves, as SVG. Written out by hand because the build compares the file byte by
 * byte: charting libraries measure text with the fonts of the machine.
 */
record Figure(String title, List<Panel> panels) {
    private static final int COLUMNS = 3;
    private static final int WIDTH = 360;
    private static final int HEIGHT = 300;
    private static final int HEAD = 50;
    private static final int LEFT = 58;
    private static final int RIGHT = 24;
    private static final int TOP = 46;
    private static final int BOTTOM = 46;
    private static final int PIECES = 160;
    /** Okabe and Ito (2008). */
    private static final List<String> COLORS = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7");

    /**
     * One plot.
     *
     * @param title the law
     * @param curves what is drawn
     */
    record Panel(String title, Scale x, Scale y, List<Curve> curves) {}

    /**
     * An exact curve and simulated points.
     *
     * @param label what sets it apart
     * @param exact the law
     * @param x where it was simulated
     * @param simulated what came out
     */
    record Curve(String label, DoubleUnaryOperator exact, double[] x, double[] simulated) {}

    /**
     * An axis.
     *
     * @param label quantity with unit
     * @param ticks labelled values; the first and the last are its ends
     */
    record Scale(String label, boolean logarithmic, double... ticks) {
        double place(double value) {
            double low = warped(ticks[0]);
            return (warped(value) - low) / (warped(ticks[ticks.length - 1]) - low);
        }

        double value(double place) {
            double low = warped(ticks[0]);
            double warped = low + place * (warped(ticks[ticks.length - 1]) - low);
            return logarithmic ? FastMath.exp(warped) : warped;
        }

        private double warped(double value) {
            return logarithmic ? FastMath.log(value) : value;
        }
    }

    String svg() {
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        int width = COLUMNS * WIDTH;
        int height = HEAD + rows * HEIGHT;
        StringBuilder svg = new StringBuilder();
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " font-family=\"DejaVu Sans, Verdana, sans-serif\" font-size=\"11\" fill=\"#222222\">%n",
                width, height, width, height));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#FFFFFF\"/>%n", width, height));
        svg.append(format("<text x=\"20\" y=\"28\" font-size=\"16\" font-weight=\"bold\">%s</text>%n", title));
        for (int i = 0; i < panels.size(); i++) {
            int x = i % COLUMNS * WIDTH;
            int y = HEAD + i / COLUMNS * HEIGHT;
            svg.append(format("<g transform=\"translate(%d %d)\">%n", x, y));
            panel(svg, panels.get(i));
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, Panel panel) {
        svg.append(
                format("<text x=\"%d\" y=\"20\" font-size=\"12\" font-weight=\"bold\">%s</text>%n", 20, panel.title()));
        axes(svg, panel);
        for (int c = 0; c < panel.curves().size(); c++) {
            curve(svg, panel, c);
        }
    }

    private static void axes(StringBuilder svg, Panel panel) {
        for (double tick : panel.y().ticks()) {
            double y = y(panel, tick);
            svg.append(format(
                    "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#E3E3E3\"/>%n",
                    LEFT, y, WIDTH - RIGHT, y));
            svg.append(format(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" font-size=\"10\">%s</text>%n",
                    LEFT - 6, y + 3.5, tick(tick)));
        }
        for (double tick : panel.x().ticks()) {
            svg.append(format(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" font-size=\"10\">%s</text>%n",
                    x(panel, tick), HEIGHT - BOTTOM + 15, tick(tick)));
        }
        svg.append(format(
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#666666\"/>%n",
                LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM));
        svg.append(format(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#666666\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - BOTTOM + 32, panel.x().label()));
        svg.append(format(
                "<text transform=\"translate(15 %d) rotate(-90)\" text-anchor=\"middle\" fill=\"#666666\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2, panel.y().label()));
    }

    private static void curve(StringBuilder svg, Panel panel, int c) {
        Curve curve = panel.curves().get(c);
        String color = COLORS.get(c);
        svg.append(format("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" points=\"", color));
        for (int i = 0; i <= PIECES; i++) {
            double value = panel.x().value((double) i / PIECES);
            double exact = curve.exact().applyAsDouble(value);
            double place = panel.y().place(exact);
            if (place >= -1e-9 && place <= 1 + 1e-9) {

                svg.append(format("%.1f,%.1f ", x(panel, value), y(panel, exact)));
            }
        }
        svg.append("\"/>\n");
        for (int i = 0; i < curve.x().length; i++) {
            svg.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#FFFFFF\" stroke=\"%s\" stroke-width=\"1.5\"/>%n",
                    x(panel, curve.x()[i]), y(panel, curve.simulated()[i]), color));
        }
        int labelX = LEFT + c * (WIDTH - LEFT) / panel.curves().size();
        svg.append(format(
                "<line x1=\"%d\" y1=\"32\" x2=\"%d\" y2=\"32\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                labelX, labelX + 12, color));
        svg.append(format("<text x=\"%d\" y=\"36\" font-size=\"9\">%s</text>%n", labelX + 15, curve.label()));
    }

    private static double x(Panel panel, double value) {
        return LEFT + panel.x().place(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(Panel panel, double value) {
        return HEIGHT - BOTTOM - panel.y().place(value) * (HEIGHT - BOTTOM - TOP);
    }

    private static String tick(double value) {
        return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
