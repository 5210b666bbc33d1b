package headstart.statistics;

/**
 * How far values can lie in runs of a kind that a sample lacks: where values have bounds, these, and else as far as any run of the study lies
 * on any day and in any scenario. A run that is late on day 90 looks as all runs looked on their first day.
 *
 * @param least the smallest value; NaN where nothing is known
 * @param greatest the largest
 * @param apart the largest difference between two scenarios in one replication
 */
public record Reach(double least, double greatest, double apart) {
    /** Nothing is known. */
    public static final Reach NONE = new Reach(Double.NaN, Double.NaN, Double.NaN);

    /** What all these values show, blanks (NaN) left out; nothing if there is none. */
    static Reach of(double[]... samples) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] sample : samples) {
            for (double value : sample) {
                least = value < least ? value : least;
                greatest = value > greatest ? value : greatest;
            }
        }
        return least <= greatest ? new Reach(least, greatest, greatest - least) : NONE;
    }

    /**
     * What values in paired scenarios show, by scenario and replication, blanks (NaN) left out.
     *
     * @param scenarios of the same number of replications
     */
    public static Reach ofPaired(double[][] scenarios) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double apart = 0;
        for (int r = 0; scenarios.length > 0 && r < scenarios[0].length; r++) {
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (double[] scenario : scenarios) {
                least = scenario[r] < least ? scenario[r] : least;
                greatest = scenario[r] > greatest ? scenario[r] : greatest;
            }
            lowest = Math.min(lowest, least);
            highest = Math.max(highest, greatest);
            apart = least <= greatest ? Math.max(apart, greatest - least) : apart;
        }
        return lowest <= highest ? new Reach(lowest, highest, apart) : NONE;
    }

    /** As far as both. */
    public Reach and(Reach other) {
        return isNone() ? other : other.isNone() ? this : with(other.least, other.greatest, other.apart);
    }

    /** Of two sets of values that are not paired: they can differ by all that lies between them. */
    Reach unpaired(Reach other) {
        Reach both = and(other);
        return both.isNone() ? both : both.withApart(both.greatest - both.least);
    }

    /** Of differences of such values. */
    Reach ofDifferences() {
        return new Reach(-apart, apart, 2 * apart);
    }

    boolean isNone() {
        return Double.isNaN(least);
    }

    private Reach with(double low, double high, double difference) {
        return isNone()
                ? new Reach(low, high, difference)
                : new Reach(Math.min(least, low), Math.max(greatest, high), Math.max(apart, difference));
    }

    private Reach withApart(double difference) {
        return new Reach(least, greatest, difference);
    }
}
