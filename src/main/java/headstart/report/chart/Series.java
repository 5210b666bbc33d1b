package headstart.report.chart;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * One line of a panel, with a band where there is one.
 *
 * @param label its name
 * @param style index of colour and pattern; the same thing has the same style in all panels
 * @param role how much it matters
 * @param form how its values are drawn
 * @param x ascending
 * @param y NaN where there is nothing to draw
 * @param low lower edge of the band; empty for none
 * @param high upper edge of the band; empty for none
 * @param bound where y is only a lower bound of what is measured; empty for nowhere
 * @param band what the band is
 * @param middle where the middle half of the values is, where that is known
 */
public record Series(
        String label,
        int style,
        Role role,
        Form form,
        double[] x,
        double[] y,
        double[] low,
        double[] high,
        boolean[] bound,
        Band band,
        Optional<Middle> middle) {
    /** How much a line matters. */
    public enum Role {
        /** What the figure is about: thick, whole, drawn last. */
        MAIN,
        /** What the others are compared with: grey and dashed. */
        BASELINE,
        /** What a main line is compared with, in its colour: thin and dotted. */
        GHOST,
        /** All others. */
        OTHER
    }

    /** How values are drawn. */
    public enum Form {
        /** A line from value to value. */
        LINE,
        /** A line with a marker on each value: what lies between is not known. */
        MARKED,
        /** Dots, with their intervals as whiskers: nothing lies between. */
        DOTS,
        /** A cloud of small dots. */
        CLOUD
    }

    /** What a band is. */
    public enum Band {
        /** An interval. */
        INTERVAL,
        /** An interval that is left out on paper, where many would hide each other. */
        HIDDEN_INTERVAL
    }

    /** From the 25th to the 75th percentile. */
    public record Middle(double[] low, double[] high) {}

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
        this(label, style, Role.OTHER, Form.LINE, x, y, low, high, NOWHERE, Band.INTERVAL, Optional.empty());
    }

    /** A line without a band. */
    public static Series line(String label, int style, double[] x, double[] y) {
        return new Series(label, style, x, y, NOTHING, NOTHING);
    }

    /** A band without a line. */
    public static Series band(String label, int style, double[] x, double[] low, double[] high) {
        double[] blank = new double[x.length];
        Arrays.fill(blank, Double.NaN);
        return new Series(label, style, x, blank, low, high);
    }

    /** The same line, of which some points are only lower bounds. */
    public Series withBounds(boolean[] where) {
        return new Series(label, style, role, form, x, y, low, high, where, band, middle);
    }

    /** The same line, of which it is known where the middle half of its values is. */
    public Series withMiddle(double[] from, double[] to) {
        return new Series(label, style, role, form, x, y, low, high, bound, band, Optional.of(new Middle(from, to)));
    }

    /** The same line, whose band is left out on paper. */
    public Series withHiddenBand() {
        return new Series(label, style, role, form, x, y, low, high, bound, Band.HIDDEN_INTERVAL, middle);
    }

    /** The same line under another name and in another style. */
    public Series named(String other, int otherStyle) {
        return new Series(other, otherStyle, role, form, x, y, low, high, bound, band, middle);
    }

    /** The same values at other places. */
    public Series at(DoubleUnaryOperator place) {
        double[] places = Arrays.stream(x).map(place).toArray();
        return new Series(label, style, role, form, places, y, low, high, bound, band, middle);
    }

    /** The same line in another role. */
    public Series as(Role other) {
        return new Series(label, style, other, form, x, y, low, high, bound, band, middle);
    }

    /** The same values in another form. */
    public Series as(Form other) {
        return new Series(label, style, role, other, x, y, low, high, bound, band, middle);
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

    /** Whether values are joined. */
    boolean isLine() {
        return form == Form.LINE || form == Form.MARKED;
    }

    /** Whether there is nothing to draw. */
    public boolean isBlank() {
        return Arrays.stream(y).allMatch(Double::isNaN);
    }

    /** The last value up to a place; NaN if there is none. */
    double lastUpTo(double end) {
        for (int i = x.length - 1; i >= 0; i--) {
            if (x[i] <= end && Double.isFinite(y[i])) {
                return y[i];
            }
        }
        return Double.NaN;
    }

    /** One column as far as it lies between two places. */
    double[] between(double[] column, double from, double to) {
        if (column.length == 0) {
            return column;
        }
        int[] inside = java.util.stream.IntStream.range(0, x.length)
                .filter(i -> x[i] >= from && x[i] <= to)
                .toArray();
        return Arrays.stream(inside).mapToDouble(i -> column[i]).toArray();
    }
}
