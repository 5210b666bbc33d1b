package headstart.coverage;

import java.util.Map;
import java.util.TreeMap;

/** How many intervals of one row there were and how many hold the truth. */
final class Count {
    private static final double ASKED = 0.93;

    private int tried;
    private int stated;
    private int held;

    /** The count of a row of a kind of interval. */
    static Count in(Map<String, Map<String, Count>> counts, String interval, String row) {
        return counts.computeIfAbsent(interval, unused -> new TreeMap<>()).computeIfAbsent(row, unused -> new Count());
    }

    void add(double low, double high, double truth) {
        tried++;
        if (!Double.isNaN(low) && !Double.isNaN(high)) {
            stated++;
            held += low <= truth && truth <= high ? 1 : 0;
        }
    }

    void add(Count other) {
        tried += other.tried;
        stated += other.stated;
        held += other.held;
    }

    int tried() {
        return tried;
    }

    int stated() {
        return stated;
    }

    /** Share of the stated ones that hold the truth; NaN without one. */
    double share() {
        return held / (double) stated;
    }

    /** Share of all that are stated. */
    double statedShare() {
        return stated / (double) tried;
    }

    boolean isStatedInHalf() {
        return 2 * stated >= tried && stated > 0;
    }

    /** Whether the share lies below 93 % by more than three standard errors. */
    boolean misses() {
        return share() < ASKED - 3 * Math.sqrt(ASKED * (1 - ASKED) / stated);
    }
}
