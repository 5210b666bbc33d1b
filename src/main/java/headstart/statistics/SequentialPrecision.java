package headstart.statistics;

/**
 * How many replications a number needs so that its interval is no wider than wanted, decided while looking.
 *
 * <p>The rule of Chow and Robbins (Annals of Mathematical Statistics 36, 1965): stop as soon as half the interval is at most the half-width
 * asked for; coverage tends to the confidence as the half-width tends to 0. The interval is the one of the tables ({@link Centre}): where
 * the values carry none yet, it is not reached. In small samples looking favours stopping while the spread is low by
 * luck. Three things keep the coverage: a first sample of some size, the table's interval instead of a normal one, and few looks: the next
 * total aims 5 % beyond what the present spread asks for and lies between 1.25 and 2 times the present total. Tests measure the coverage of means, medians and shares.
 *
 * @param centre which number is asked for
 * @param halfWidth half the width of the interval, in the unit of the values, above 0
 * @param confidence between 0 and 1, for example 0.95
 * @param first replications before the first look, 20 or more; 100 or more for skewed values. Values that do not vary stop there
 * @param max replications at most, first or more
 */
public record SequentialPrecision(Centre centre, double halfWidth, double confidence, int first, int max) {
    private static final int FEWEST = 20;
    private static final double BEYOND = 1.05;
    private static final double LEAST_GROWTH = 1.25;
    private static final double MOST_GROWTH = 2;

    /** What to do next. */
    public sealed interface Decision permits Continue, Stop {}

    /**
     * Run on.
     *
     * @param total replications there should be at the next look
     * @param halfWidth so far; NaN where the values carry no interval
     */
    public record Continue(int total, double halfWidth) implements Decision {}

    /**
     * Enough.
     *
     * @param n defined values
     * @param halfWidth what they achieve; NaN where they carry no interval
     * @param reached whether that is what was asked for; otherwise the largest number of replications is used up
     */
    public record Stop(int n, double halfWidth, boolean reached) implements Decision {}

    public SequentialPrecision {
        if (!(halfWidth > 0 && halfWidth < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("halfWidth (" + halfWidth + ") must be above 0 and finite.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(
                    "confidence (" + confidence + ") must lie between 0 and 1.\nMaybe " + confidence + " % was meant?");
        }
        if (first < FEWEST || max < first) {
            throw new IllegalArgumentException(
                    "first (" + first + ") must be from " + FEWEST + " to max (" + max + ").");
        }
    }

    /**
     * The decision after differences of numbers of which nothing is known.
     *
     * @param valuesSoFar one per replication run, NaN for blank; a blank counts against max
     */
    public Decision next(double[] valuesSoFar) {
        return next(valuesSoFar, Support.REAL);
    }

    /**
     * The decision after these differences.
     *
     * @param valuesSoFar one per replication run, NaN for blank; a blank counts against max
     * @param support what the numbers can be that differ, as the runs so far show it
     */
    public Decision next(double[] valuesSoFar, Support support) {
        int run = valuesSoFar.length;
        double[] defined = Moments.defined(valuesSoFar);
        double achieved = centre.halfWidth(defined, support, confidence);
        boolean reached = achieved <= halfWidth;
        if (run < first) {
            return new Continue(first, achieved);
        }
        return reached || run >= max
                ? new Stop(defined.length, achieved, reached)
                : new Continue(total(run, achieved), achieved);
    }

    private int total(int run, double achieved) {
        double ratio = achieved / halfWidth;
        double growth = Double.isNaN(ratio) ? MOST_GROWTH : BEYOND * ratio * ratio;
        double bounded = Math.max(LEAST_GROWTH, Math.min(MOST_GROWTH, growth));
        return (int) Math.min(max, Math.ceil(run * bounded));
    }
}
