package headstart.report.chart;

/**
 * A value of a line that is written beside its dot.
 *
 * @param line the label of the line
 * @param at its place on the horizontal axis
 * @param value its place on the vertical axis
 * @param text what is written
 * @param open whether the dot is a ring: where something happens, and not a value that was asked for
 */
public record Callout(String line, double at, double value, String text, boolean open) {
    /** A value with its dot. */
    public static Callout of(Series line, double at, double value, String text) {
        return new Callout(line.label(), at, value, text, false);
    }

    /** A factor with its dot: "1/15×". */
    public static Callout ofFactor(Series line, double at, double value, Language language) {
        return of(line, at, value, language.number(Ticks.factor(value)));
    }

    /** The same with a ring. */
    public Callout ring() {
        return new Callout(line, at, value, text, true);
    }
}
