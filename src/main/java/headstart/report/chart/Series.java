package headstart.report.chart;

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
 * @param band what the band is
 */
public record Series(
        String label, int style, double[] x, double[] y, double[] low, double[] high, boolean[] bound, Band band) {
    /** What a band is. */
    public enum Band {
        /** An interval. */
        INTERVAL,
        /** An interval that is left out on paper, where many would hide each other. */
        HIDDEN_INTERVAL,
        /** A part of a sum that is laid on the parts below: its height counts. */
        LAYER
    }

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
        this(label, style, x, y, low, high, NOWHERE, Band.INTERVAL);
    }

    /** A part of a sum, from the sum of the parts below to the sum with it. */
    public static Series layer(String label, int style, double[] x, double[] below, double[] top) {
        return new Series(label, style, x, top, below, top, NOWHERE, Band.LAYER);
    }

    /** A line without a band. */
    public static Series line(String label, int style, double[] x, double[] y) {
        return new Series(label, style, x, y, NOTHING, NOTHING);
    }

    /** The same line, of which some points are only lower bounds. */
    public Series withBounds(boolean[] where) {
        return new Series(label, style, x, y, low, high, where, band);
    }

    /** The same line, whose band is left out on paper. */
    public Series withHiddenBand() {
        return new Series(label, style, x, y, low, high, bound, Band.HIDDEN_INTERVAL);
    }

    /** Lower edge of the band as far as it is drawn on paper; empty for none. */
    public double[] drawnLow() {
        return band == Band.HIDDEN_INTERVAL ? NOTHING : low;
    }

    /** Upper edge of the band as far as it is drawn on paper; empty for none. */
    public double[] drawnHigh() {
        return band == Band.HIDDEN_INTERVAL ? NOTHING : high;
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
}
