package headstart.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A run of neighbouring days, both ends included.
 *
 * @param first index of the first day
 * @param last index of the last day
 */
public record DayRange(int first, int last) {
    public DayRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException(
                    "first (" + first + ") must be 0 or more and not after last (" + last + ").");
        }
    }

    /** The longest ranges of days below the number of days for which the condition holds, in order. */
    static List<DayRange> where(IntPredicate condition, int days) {
        List<DayRange> ranges = new ArrayList<>();
        int first = 0;
        for (int day = 0; day <= days; day++) {
            if (day == days || !condition.test(day)) {
                if (first < day) {
                    ranges.add(new DayRange(first, day - 1));
                }
                first = day + 1;
            }
        }
        return List.copyOf(ranges);
    }
}
