package headstart.report.chart;

import java.util.List;
import java.util.Optional;

/**
 * What an axis shows.
 *
 * @param label name with unit
 * @param low lower end, if fixed
 * @param high upper end, if fixed
 * @param kind how values lie on it
 * @param words names of the places 0, 1, 2 ... where the values are words; else empty
 */
public record Axis(String label, Optional<Double> low, Optional<Double> high, Kind kind, List<String> words) {
    /** How values lie on an axis. */
    public enum Kind {
        /** Equal steps are equal differences. */
        LINEAR,
        /** Equal steps are equal factors; round numbers. */
        LOGARITHMIC,
        /** Equal steps are equal factors; halves and doubles around 1. */
        RATIO,
        /** Days; weeks and months are round. */
        DAYS,
        /** Parts of 1, from 0 to 1, in per cent. */
        SHARE,
        /** Words, which have no order and nothing between them. */
        WORDS
    }

    public Axis {
        words = List.copyOf(words);
    }

    private Axis(String label, Optional<Double> low, Optional<Double> high, Kind kind) {
        this(label, low, high, kind, List.of());
    }

    /** An axis that fits the data. */
    public static Axis of(String label) {
        return new Axis(label, Optional.empty(), Optional.empty(), Kind.LINEAR);
    }

    /** An axis from one value to another. */
    public static Axis between(String label, double low, double high) {
        return new Axis(label, Optional.of(low), Optional.of(high), Kind.LINEAR);
    }

    /** An axis from one value to as far as the data reach. */
    public static Axis from(String label, double low) {
        return new Axis(label, Optional.of(low), Optional.empty(), Kind.LINEAR);
    }

    /** An axis with logarithmic steps. */
    public static Axis logarithmic(String label, double low, double high) {
        return new Axis(label, Optional.of(low), Optional.of(high), Kind.LOGARITHMIC);
    }

    /** An axis of factors around 1, from a power of two to another, that holds all data. */
    public static Axis ratio(String label) {
        return new Axis(label, Optional.empty(), Optional.empty(), Kind.RATIO);
    }

    /** An axis of days. */
    public static Axis days(String label, double low, double high) {
        return new Axis(label, Optional.of(low), Optional.of(high), Kind.DAYS);
    }

    /** An axis of shares: the whole, whatever the data. */
    public static Axis share(String label) {
        return new Axis(label, Optional.of(0.0), Optional.of(1.0), Kind.SHARE);
    }

    /** An axis of shares, or of differences of shares, that fits the data. */
    public static Axis partOfShare(String label) {
        return new Axis(label, Optional.empty(), Optional.empty(), Kind.SHARE);
    }

    /** An axis of words. */
    public static Axis words(String label, List<String> words) {
        return new Axis(label, Optional.of(-0.5), Optional.of(words.size() - 0.5), Kind.WORDS, words);
    }

    /** An axis that fits the data of several panels, so that these can be compared. */
    public static Axis ofAll(String label, Kind kind, List<double[]> columns) {
        Scale scale = Scale.of(new Axis(label, Optional.empty(), Optional.empty(), kind), columns);
        return new Axis(label, Optional.of(scale.low()), Optional.of(scale.high()), kind);
    }

    /** The same axis between other ends. */
    public Axis within(double from, double to) {
        return new Axis(label, Optional.of(from), Optional.of(to), kind, words);
    }

    /** The same axis under another name. */
    Axis called(String other) {
        return new Axis(other, low, high, kind, words);
    }

    boolean isOfFactors() {
        return kind == Kind.LOGARITHMIC || kind == Kind.RATIO;
    }
}
