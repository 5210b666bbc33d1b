package headstart.report.answer;

/**
 * What the world may do: the central 90 % of the runs. It is no sampling error; more runs do not make it narrower.
 *
 * @param low 5th percentile
 * @param high 95th percentile; infinite beyond the horizon
 */
public record Spread(double low, double high) {
    public Spread {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high) {
            throw new IllegalArgumentException("a spread from " + low + " to " + high + " must be from low to high.");
        }
    }

    /** Whether all of it is one value. */
    boolean isPoint() {
        return low == high;
    }
}
