package headstart.statistics;

/**
 * A run of neighbouring days, both ends included.
 *
 * @param first index of the first day
 * @param last index of the last day
 * @param above whether the curve lies above 0 there (otherwise below)
 */
public record DayRange(int first, int last, boolean above) {
    public DayRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "first (" + first + ") must be 0 or more and not after last (" + last + ").");
        }
    }
}
