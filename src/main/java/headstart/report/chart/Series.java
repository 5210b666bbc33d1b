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
 * @param bound where y is only a lower bound of what is measured; empty for nowhere
 */
public record Series(String label, int style, double[] x, double[] y, double[] low, double[] high, boolean[] bound) {
    private static final boolean[] NOWHERE = {};

    public Series {
        boolean fits = x.length == y.length
                && low.length == high.length
                && (low.length == 0 || low.length == x.length)
                && (bound.length == 0 || bound.length == x.length);
        if (!fits) {
            throw new IllegalArgumentException("series " + label + ": its columns must be as long as each other.");
        }
    }

    /** A line with a band. */
    public Series(String label, int style, double[] x, double[] y, double[] low, double[] high) {
        this(label, style, x, y, low, high, NOWHERE);
    }

    /** A line without a band. */
    public static Series line(String label, int style, double[] x, double[] y) {
        return new Series(label, style, x, y, new double[0], new double[0]);
    }

    /** The same line, of which some points are only lower bounds. */
    public Series withBounds(boolean[] where) {
        return new Series(label, style, x, y, low, high, where);
    }

    /** Whether there is a band. */
    public boolean hasBand() {
        return low.length > 0;
    }

    /** Whether any point is only a lower bound. */
    public boolean hasBounds() {
        for (boolean is : bound) {
            if (is) {
                return true;
            }
        }
        return false;
    }

    /** Whether that point is only a lower bound. */
    public boolean isBound(int point) {
        return bound.length > 0 && bound[point];
    }

    /** Whether there is nothing to draw. */
    public boolean isBlank() {
        return Arrays.stream(y).allMatch(Double::isNaN);
    }
}
