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
 * @param bandHidden whether the band is left out on paper, where many bands would hide each other
 */
public record Series(
        String label,
        int style,
        double[] x,
        double[] y,
        double[] low,
        double[] high,
        boolean[] bound,
        boolean bandHidden) {
    private static final boolean[] NOWHERE = {};
    private static final double[] NOTHING = {};

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
        this(label, style, x, y, low, high, NOWHERE, false);
    }

    /** A line without a band. */
    public static Series line(String label, int style, double[] x, double[] y) {
        return new Series(label, style, x, y, NOTHING, NOTHING);
    }

    /** The same line, of which some points are only lower bounds. */
    public Series withBounds(boolean[] where) {
        return new Series(label, style, x, y, low, high, where, bandHidden);
    }

    /** The same line, whose band is left out on paper. */
    public Series withHiddenBand() {
        return new Series(label, style, x, y, low, high, bound, true);
    }

    /** Lower edge of the band as far as it is drawn on paper; empty for none. */
    public double[] drawnLow() {
        return bandHidden ? NOTHING : low;
    }

    /** Upper edge of the band as far as it is drawn on paper; empty for none. */
    public double[] drawnHigh() {
        return bandHidden ? NOTHING : high;
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
