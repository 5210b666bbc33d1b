package headstart.experiment.result;

/**
 * One number that a decision hangs on.
 *
 * @param decision key of the decision
 * @param quantity what it is
 * @param item the factor, for {@link Quantity#SHARE}; else empty
 * @param x where it is taken, for curves over lead; else NaN
 * @param n runs behind it
 * @param value NaN where there is none, such as no root in the range searched
 * @param low lower end of its 95 % interval; infinite beyond the range searched
 * @param high upper end
 * @param censored waiting times behind it that the horizon cut off
 * @param note why there is no value or interval, if there is none
 */
public record DecisionValue(
        String decision,
        Quantity quantity,
        String item,
        double x,
        int n,
        double value,
        double low,
        double high,
        int censored,
        Note note) {
    /** Why a number or its interval is missing. */
    public enum Note {
        /** Both are there, or the values do not carry an interval: see the outcome's own note. */
        NONE,
        /** The mean does not reach its target in the range searched. */
        NO_ROOT,
        /** What is varied changes nothing. */
        FLAT,
        /** The root lies at the end of the range searched: nothing, or nothing less, is needed. */
        AT_EDGE,
        /** No run differs at the root: it is exact, and there is no interval. */
        EXACT;

        /** The name in files; empty for {@link #NONE}. */
        public String key() {
            return this == NONE ? "" : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** What is worked out. */
    public enum Quantity {
        /** Mean outcome by the leader's lead, x in days. */
        OUTCOME_BY_LEAD,
        /** What one more day of lead changes in the outcome: the paired difference between neighbouring leads over their distance. */
        VALUE_OF_A_DAY,
        /** Factor on the laggard's engineers at which the outcome is the same as with the leader's lead. */
        EQUAL_EFFORT,
        /** The laggard's engineers at that factor. */
        EQUAL_EFFORT_ENGINEERS,
        /** Lead of the leader, days, at which the mean outcome is the target. */
        BREAK_EVEN_LEAD,
        /** What a factor contributes to the outcome (Shapley share). */
        SHARE,
        /** The outcome with all four factors, minus that with none: the sum of the shares. */
        SHARES_TOTAL
    }
}
