package headstart.report.chart;

import java.util.Locale;

/** A sheet has no room even for a part of a figure. */
public final class NoRoomException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final double leastMm;

    NoRoomException(double leastMm) {
        super(String.format(Locale.ROOT, "this figure must be %.0f mm high or more at that width.", leastMm));
        this.leastMm = leastMm;
    }

    /** The least height at that width, in whole millimetres. */
    public double leastMm() {
        return leastMm;
    }
}
