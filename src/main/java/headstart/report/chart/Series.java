package headstart.report.chart;

import java.util.Arrays;

/**
 * One line of a panel, with a band where there is one.
 *
 * @param label name in the legend
 * @param style index of colour and dash pattern; the same thing has the same style in all panels
 * @param x ascending
 * @param y NaN where there is nothing to draw
 * @param low lower edge of the band; empty for none
 * @param high upper edge of the band; empty for none
 */
public record Series(String label, int style, double[] x, double[] y, double[] low, double[] high) {
    public Series {
        boolean fits = x.length == y.length && low.length == high.length && (low.length == 0 || low.length == x.length);
        if (!fits) {
            throw new IllegalArgumentException("series " + label + ": its columns must be as long as each other.");
        }
    }

    /** A line without a band. */
    public static Series line(String label, int style, double[] x, double[] y) {
        return new Series(label, style, x, y, new double[0], new double[0]);
    }

    boolean hasBand() {
        return low.length > 0;
    }

    boolean isBlank() {
        return Arrays.stream(y).allMatch(Double::isNaN);
    }
}
