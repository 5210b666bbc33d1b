package headstart.statistics;

import java.util.Locale;

/** Why a mean has no interval, if it has none; measured in {@code docs/statistics.md}. */
public enum MeanNote {
    /** It has one. */
    NONE(""),
    /** Fewer than two values. */
    FEW("fewer than two values: no interval"),
    /** All values are the same. */
    CONSTANT("no value differs: no interval"),
    /** The number of values is less than six times the square of their skewness: a few of them decide the mean. */
    SKEWED("a few runs decide the mean: too few for an interval, see the median"),
    /** A gap of {@code 1 - B / A} where B is ahead in some run of the study ({@link Support#RATIO_GAP}), or what late jumps multiply ({@link Support#POWER_TAIL}). */
    UNBOUNDED("the mean of what has no bound: no interval, see the median");

    private final String text;

    MeanNote(String text) {
        this.text = text;
    }

    /** The name in files; empty for {@link #NONE}. */
    public String key() {
        return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
    }

    /** The note of that name in files. */
    public static MeanNote of(String key) {
        return key.isEmpty() ? NONE : valueOf(key.toUpperCase(Locale.ROOT));
    }

    /** Whether a few runs decide the mean, so that the median is to be shown in its place. */
    public boolean asksForMedian() {
        return this == SKEWED || this == UNBOUNDED;
    }

    /** What a reader is told where the interval would stand. */
    public String text() {
        return text;
    }
}
