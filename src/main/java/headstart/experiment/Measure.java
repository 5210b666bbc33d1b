package headstart.experiment;

import java.util.Locale;

/** What is drawn over time: the first five for teams and chips, then those for gaps, the last one for sellers in segments of buyers. */
public enum Measure {
    /** P, tokens/s per chip; 0 until brought up. */
    THROUGHPUT("tokens/s per chip"),
    /** P over the attainable roof: the software's part alone. */
    ROOFLINE_SHARE("share of the attainable roof"),
    /** {@code 1 / roofline_share - 1}: the slowdown still left; blank without throughput. */
    EXCESS("slowdown still left"),
    /** P here over P in the baseline, same replication; blank where either has none. */
    HEAD_START_EFFECT("throughput relative to the baseline"),
    /** Roofline share here minus in the baseline, same replication. */
    SOFTWARE_DIFFERENCE("roofline share minus the baseline's"),
    /** {@code 1 - P_B / P_A}; 1 while B has no throughput, blank where only A has none. */
    GAP("gap"),
    /** The same on roofline shares. */
    SOFTWARE_GAP("software gap"),
    /** {@code ln(P_A / P_B)}; blank where either has none. */
    LOG_GAP("log gap"),
    /** Horizontal gap, days; negative where B leads; a lower bound while B has no throughput. */
    DAYS_BEHIND("days behind"),
    /** 1 where {@link #DAYS_BEHIND} is only a lower bound, else 0. */
    DAYS_BEHIND_CENSORED("share of runs with a lower bound only"),
    /** What is installed of a chip, as a share of the segment's chips. */
    ADOPTION_SHARE("share of installed chips");

    private final String label;

    Measure(String label) {
        this.label = label;
    }

    /** Axis label, with the unit where there is one. */
    public String label() {
        return label;
    }

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it belongs to a gap rather than to a team or chip. */
    public boolean isOfGap() {
        return compareTo(GAP) >= 0 && !isOfMarket();
    }

    /** Whether it belongs to a chip in a segment of buyers. */
    public boolean isOfMarket() {
        return this == ADOPTION_SHARE;
    }
}
