package headstart.report.chart;

import java.util.Optional;

/**
 * What an axis shows.
 *
 * @param label name with unit
 * @param low lower end, if fixed
 * @param high upper end, if fixed
 * @param logarithmic whether steps are factors
 */
public record Axis(String label, Optional<Double> low, Optional<Double> high, boolean logarithmic) {
    /** An axis that fits the data. */
    public static Axis of(String label) {
        return new Axis(label, Optional.empty(), Optional.empty(), false);
    }

    /** An axis from one value to another. */
    public static Axis between(String label, double low, double high) {
        return new Axis(label, Optional.of(low), Optional.of(high), false);
    }

    /** An axis with logarithmic steps. */
    public static Axis logarithmic(String label, double low, double high) {
        return new Axis(label, Optional.of(low), Optional.of(high), true);
    }
}
