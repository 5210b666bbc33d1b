package headstart.report.chart;

/**
 * A place on an axis that is marked by a line.
 *
 * @param at where
 * @param label what it is; empty for a mark that the subtitle explains
 */
public record Mark(double at, String label) {
    /** A mark without a label. */
    public static Mark at(double place) {
        return new Mark(place, "");
    }
}
